// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/time.h"

#include <vector>

namespace swimscope::ui {

/// Maps a stretch of a run's time onto a width of pixels: from microseconds to days. Some of it may
/// be squeezed into less room than it would take, which leaves more for the rest. A value.
class TimeScale {
  public:
    static constexpr Duration kShortest = std::chrono::microseconds(20);
    static constexpr Duration kLongest = std::chrono::hours(24 * 30);

    /// A part of the stretch and how much of the width it takes.
    struct Piece {
        Instant from;
        Instant to;
        double width = 0;
        friend bool operator==(const Piece&, const Piece&) = default;
    };

    Instant from() const { return from_; }
    Instant to() const { return from_ + span_; }
    Duration span() const { return span_; }

    double xOf(Instant time) const;
    Instant timeAt(double x) const;

    void setWidth(double width) { width_ = width > 1 ? width : 1; }
    double width() const { return width_; }
    /// These take so much; in their order, within the stretch and not all of it. Until another
    /// stretch is shown.
    void squeeze(std::vector<Piece> pieces);
    const std::vector<Piece>& pieces() const { return pieces_; }

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
    /// Where a moment lies; between two of them time goes evenly.
    struct Knot {
        Instant time;
        double x = 0;
    };
    double pixelsPerTick() const;
    double xBetween(const Knot& one, const Knot& other, Instant time) const;

    std::vector<Piece> pieces_;
    std::vector<Knot> knots_; ///< from end to end; none: it goes evenly all along
    Instant from_;
    Duration span_ = std::chrono::seconds(10);
    double width_ = 1;
};

} // namespace swimscope::ui
