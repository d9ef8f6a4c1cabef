// SPDX-License-Identifier: MPL-2.0
#include "ui/canvas/split_rings.h"

#include "ui/canvas/shapes.h"
#include "ui/canvas/sprite_atlas.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace swimscope::ui {
namespace {

constexpr int kWholeRing = 360 * 16; ///< in QPainter's sixteenths of a degree
constexpr int kStep = kWholeRing / SplitRings::kSteps;
constexpr int kRingTop = 90 * 16;
constexpr int kGap = 5 * 16;
constexpr int kLeastArc = 16;

std::optional<wire::MemberState> stateOfPart(std::size_t part) {
    return part < 4 ? std::optional(static_cast<wire::MemberState>(part)) : std::nullopt;
}

} // namespace

SplitRings::Shares SplitRings::sharesOf(const trace::Tally& tally) {
    std::array<std::uint32_t, 5> counts{};
    std::ranges::copy(tally.states, counts.begin());
    counts.back() = tally.unknown;
    const double all = tally.known() + tally.unknown;
    Shares shares{};
    int rest = kSteps;
    for (std::size_t part = 0; part < counts.size(); ++part) {
        const auto nearest = std::lround(kSteps * counts[part] / all);
        const long share = counts[part] == 0 ? 0 : std::max(nearest, 1L);
        shares[part] = static_cast<std::uint8_t>(share);
        rest -= static_cast<int>(share);
    }
    // What rounding added or took is the least noticed in the largest part.
    auto& largest = *std::ranges::max_element(shares);
    largest = static_cast<std::uint8_t>(largest + rest);
    return shares;
}

void SplitRings::prepare(const Theme& theme, double radius, double pixelRatio) {
    if (radius == radius_ && pixelRatio == pixelRatio_ && theme == theme_)
        return;
    theme_ = theme;
    radius_ = radius;
    pixelRatio_ = pixelRatio;
    rings_.clear();
}

void SplitRings::paint(QPainter& painter, const trace::Tally& tally, QPointF centre) {
    if (rings_.size() > kMost)
        rings_.clear();
    const auto [place, isNew] = rings_.try_emplace(sharesOf(tally));
    if (isNew)
        place->second = drawn(place->first);
    const QSizeF size = place->second.deviceIndependentSize();
    painter.drawPixmap(centre - QPointF(size.width(), size.height()) / 2, place->second);
}

QPixmap SplitRings::drawn(const Shares& shares) const {
    const double radius = measure::ringRadius(radius_);
    const double width = measure::ringWidth(radius_);
    // Even in the screen's pixels: the middle is where four of them meet.
    const int half = static_cast<int>(std::ceil((radius + width) * pixelRatio_));
    QPixmap pixmap(2 * half, 2 * half);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(half, half);
    painter.scale(pixelRatio_, pixelRatio_);
    const QRectF bounds(-radius, -radius, 2 * radius, 2 * radius);
    int start = kRingTop;
    for (std::size_t part = 0; part < shares.size(); ++part) {
        const int span = shares[part] * kStep;
        if (span == 0)
            continue;
        painter.setPen(beliefPen(theme_, stateOfPart(part), width));
        painter.drawArc(bounds, start - kGap / 2, -std::max(span - kGap, kLeastArc));
        start -= span;
    }
    painter.end();
    pixmap.setDevicePixelRatio(pixelRatio_);
    return pixmap;
}

} // namespace swimscope::ui
