// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/time.h"

#include <vector>

namespace swimscope::ui {

/// Maps a stretch of a run's time onto a width of pixels: from microseconds to days. A value.
class TimeScale {
  public:
    static constexpr Duration kShortest = std::chrono::microseconds(20);
    static constexpr Duration kLongest = std::chrono::hours(24 * 30);

    Instant from() const { return from_; }
    Instant to() const { return from_ + span_; }
    Duration span() const { return span_; }

    double xOf(Instant time) const;
    Instant timeAt(double x) const;

    void setWidth(double width) { width_ = width > 1 ? width : 1; }
    double width() const { return width_; }
    /// Kept from time zero on, and as long as it may be.
    void show(Instant from, Duration span);
    void pan(double pixels);
    /// What is under `x` stays there.
    void zoom(double factor, double x);

    /// Times for lines of a grid, at least so many pixels apart: 1, 2 or 5 times a power of ten,
    /// or a handy number of minutes or hours.
    std::vector<Instant> ticks(double leastPixels) const;
    /// How far apart they are.
    Duration tickStep(double leastPixels) const;

  private:
    Instant from_;
    Duration span_ = std::chrono::seconds(10);
    double width_ = 1;
};

} // namespace swimscope::ui
