// SPDX-License-Identifier: MPL-2.0
#include "ui/geometry/layout.h"

#include "ui/geometry/distance.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace swimscope::ui {
namespace {

using std::numbers::pi;

constexpr double kLargestRadius = 25;
/// A disc's most share of the shorter side: in a small window discs are small, too.
constexpr double kRadiusPerSide = 0.065;
constexpr double kSmallestRadius = 2.5;
/// On a ring that somebody asked for in spite of the crowd: zooming in tells them apart.
constexpr double kSmallestRadiusInRing = 1.2;
/// A disc's share of the distance to its neighbour, so that their arcs just do not touch.
constexpr double kRadiusPerStep = 0.29;
/// An ellipse more eccentric than this no longer reads as a ring.
constexpr double kMostEccentric = 1.4;

struct Ellipse {
    double a = 0;
    double b = 0;

    QPointF at(double angle) const { return {a * std::sin(angle), -b * std::cos(angle)}; }
};

/// The largest ellipse of discs of this radius that leaves room for all that surrounds them.
Ellipse ellipseIn(const LayoutSpace& space, double radius) {
    constexpr double kGauge = 12; // of local health, below a disc
    const double margin = radius * kNodeReach + kGauge;
    Ellipse e{space.size.width() / 2 - margin - space.label.width(),
              space.size.height() / 2 - margin - space.label.height()};
    e.a = std::max(e.a, 1.0);
    e.b = std::max(e.b, 1.0);
    e.a = std::min(e.a, e.b * kMostEccentric);
    e.b = std::min(e.b, e.a * kMostEccentric);
    return e;
}

/// The lengths of the ellipse from its top to each of equally many angles.
std::vector<double> arcLengths(const Ellipse& e) {
    constexpr std::size_t kSamples = 720;
    std::vector<double> lengths{0};
    lengths.reserve(kSamples + 1);
    for (std::size_t i = 1; i <= kSamples; ++i) {
        const double step = 2 * pi / kSamples;
        lengths.push_back(lengths.back() + distance(e.at(step * static_cast<double>(i - 1)),
                                                    e.at(step * static_cast<double>(i))));
    }
    return lengths;
}

/// The angle at which the ellipse has run for this length.
double angleAt(const std::vector<double>& lengths, double length) {
    const auto upper = std::ranges::upper_bound(lengths, length);
    const std::size_t i = std::clamp<std::size_t>(static_cast<std::size_t>(upper - lengths.begin()),
                                                  1, lengths.size() - 1);
    const double within = (length - lengths[i - 1]) / (lengths[i] - lengths[i - 1]);
    return 2 * pi * (static_cast<double>(i - 1) + within) / static_cast<double>(lengths.size() - 1);
}

void place(Layout& layout, QPointF offset) {
    const double length = std::hypot(offset.x(), offset.y());
    layout.centres.push_back(layout.middle + offset);
    layout.outward.push_back(length > 1e-6 ? offset / length : QPointF(0, -1));
}

double largestRadiusIn(const LayoutSpace& space) {
    const double side = std::min(space.size.width(), space.size.height());
    return std::clamp(side * kRadiusPerSide, kSmallestRadius, kLargestRadius);
}

Layout emptyLayout(const LayoutSpace& space) {
    Layout layout;
    layout.middle = {space.size.width() / 2, space.size.height() / 2};
    layout.radius = largestRadiusIn(space);
    return layout;
}

/// Clockwise from the top, in a space without a corner.
Layout ringIn(const LayoutSpace& space, std::size_t count) {
    Layout layout = emptyLayout(space);
    if (count == 0)
        return layout;
    if (count == 1) {
        place(layout, {0, 0});
        return layout;
    }
    // The radius follows from the ring's length, and the ring from the radius: twice is enough.
    Ellipse e = ellipseIn(space, layout.radius);
    const double largest = layout.radius;
    std::vector<double> lengths = arcLengths(e);
    for (int round = 0; round < 2; ++round) {
        const double step = lengths.back() / static_cast<double>(count);
        layout.radius = std::clamp(step * kRadiusPerStep, kSmallestRadiusInRing, largest);
        e = ellipseIn(space, layout.radius);
        lengths = arcLengths(e);
    }
    for (std::size_t i = 0; i < count; ++i)
        place(layout, e.at(angleAt(lengths, lengths.back() * static_cast<double>(i) /
                                                static_cast<double>(count))));
    return layout;
}

/// Outward from the middle, in a space without a corner.
Layout spiralIn(const LayoutSpace& space, std::size_t count) {
    Layout layout = emptyLayout(space);
    // Archimedes' spiral r = d·θ/2π has its turns d apart, and runs nearly d·θ²/4π to the angle θ:
    // θ = √(4πi) puts each member d further along. The first few would stand too close: skip them.
    constexpr double kSkipped = 0.6;
    const auto angleOf = [](std::size_t i) {
        return std::sqrt(4 * pi * (static_cast<double>(i) + kSkipped));
    };
    const double turns = count == 0 ? 1 : angleOf(count - 1) / (2 * pi);
    const auto stepOf = [&](const Ellipse& e) { return std::min(e.a, e.b) / turns; };
    Ellipse e = ellipseIn(space, layout.radius);
    const double largest = layout.radius;
    layout.radius = std::clamp(stepOf(e) * kRadiusPerStep, kSmallestRadius, largest);
    e = ellipseIn(space, layout.radius);
    for (std::size_t i = 0; i < count; ++i)
        place(layout, e.at(angleOf(i)) * (angleOf(i) / (2 * pi) / turns));
    return layout;
}

/// Somebody, or what surrounds them, or their name, reaches into the corner.
bool touchesCorner(const Layout& layout, const LayoutSpace& space) {
    const double reach = layout.radius * kNodeReach;
    return std::ranges::any_of(layout.centres, [&](QPointF centre) {
        const double x = std::max(centre.x() - space.corner.width(), 0.0);
        const double y = std::max(centre.y() - space.corner.height(), 0.0);
        if (space.label.isEmpty())
            return std::hypot(x, y) < reach;
        return x < reach + space.label.width() && y < reach + space.label.height();
    });
}

Layout shifted(Layout layout, QPointF by) {
    for (QPointF& centre : layout.centres)
        centre += by;
    layout.middle += by;
    return layout;
}

double roomIn(const LayoutSpace& space) {
    const Ellipse e = ellipseIn(space, largestRadiusIn(space));
    return e.a * e.b;
}

/// In the whole space where that leaves the corner free, else in the larger part beside it.
template <class MakeIn>
Layout besideCorner(const LayoutSpace& space, std::size_t count, MakeIn makeIn) {
    Layout whole = makeIn({space.size, space.label}, count);
    if (space.corner.isEmpty() || !touchesCorner(whole, space))
        return whole;
    const QSizeF corner = space.corner;
    const LayoutSpace right{space.size - QSizeF(corner.width(), 0), space.label};
    const LayoutSpace below{space.size - QSizeF(0, corner.height()), space.label};
    return roomIn(right) >= roomIn(below) ? shifted(makeIn(right, count), {corner.width(), 0})
                                          : shifted(makeIn(below, count), {0, corner.height()});
}

} // namespace

Layout ringLayout(std::size_t count, const LayoutSpace& space) {
    return besideCorner(space, count, ringIn);
}

Layout spiralLayout(std::size_t count, const LayoutSpace& space) {
    return besideCorner(space, count, spiralIn);
}

bool isRing(std::size_t count, Arrangement arrangement) {
    return arrangement == Arrangement::ring ||
           (arrangement == Arrangement::automatic && count <= kRingMost);
}

Layout layoutFor(std::size_t count, const LayoutSpace& space, Arrangement arrangement) {
    return isRing(count, arrangement) ? ringLayout(count, space) : spiralLayout(count, space);
}

} // namespace swimscope::ui
