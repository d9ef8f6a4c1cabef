// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/trace/fold.h"
#include "ui/canvas/theme.h"

#include <QPixmap>
#include <QPointF>

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>

class QPainter;

namespace swimscope::ui {

/// The rings around members about whom opinions are split, divided by what is believed. They are
/// kept as painted: while a large cluster comes together, nearly every member has one, and arcs are
/// slow to paint. So that many share one, parts are told apart in steps of a few degrees.
class SplitRings {
  public:
    /// Begins anew if those that there are were painted for others. `radius` is that of the discs,
    /// in logical pixels.
    void prepare(const Theme& theme, double radius, double pixelRatio);

    /// `tally` must count somebody.
    void paint(QPainter& painter, const trace::Tally& tally, QPointF centre);

    /// A part of the ring, in steps of the whole: by state, and last those who do not list it.
    static constexpr int kSteps = 120;
    using Shares = std::array<std::uint8_t, 5>;
    /// They sum up to kSteps, and nobody's opinion is lost.
    static Shares sharesOf(const trace::Tally& tally);

  private:
    QPixmap drawn(const Shares& shares) const;

    static constexpr std::size_t kMost = 1000;

    Theme theme_;
    double radius_ = 0;
    double pixelRatio_ = 0;
    std::map<Shares, QPixmap> rings_;
};

} // namespace swimscope::ui
