// SPDX-License-Identifier: MPL-2.0
#include "ui/geometry/hull.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace swimscope::ui {
namespace {

using Corners = std::vector<QPointF>;

double cross(QPointF a, QPointF b) {
    return a.x() * b.y() - a.y() * b.x();
}

struct Extent {
    double least = std::numeric_limits<double>::max();
    double most = std::numeric_limits<double>::lowest();
};

Extent extentAlong(const Corners& polygon, QPointF axis) {
    Extent extent;
    for (const QPointF corner : polygon) {
        const double along = QPointF::dotProduct(corner, axis);
        extent.least = std::min(extent.least, along);
        extent.most = std::max(extent.most, along);
    }
    return extent;
}

/// The directions in which a gap between two convex polygons can be widest: across their edges, and
/// from corner to corner where those are few.
std::vector<QPointF> axesOf(const Corners& one, const Corners& other) {
    std::vector<QPointF> axes;
    const auto add = [&axes](QPointF axis) {
        const double length = std::hypot(axis.x(), axis.y());
        if (length > 1e-9)
            axes.push_back(axis / length);
    };
    for (const Corners* polygon : {&one, &other})
        for (std::size_t i = 0; i < polygon->size(); ++i) {
            const QPointF edge = (*polygon)[(i + 1) % polygon->size()] - (*polygon)[i];
            add({edge.y(), -edge.x()});
        }
    QPointF middles[2];
    for (const QPointF corner : one)
        middles[0] += corner / static_cast<double>(one.size());
    for (const QPointF corner : other)
        middles[1] += corner / static_cast<double>(other.size());
    add(middles[1] - middles[0]);
    for (const QPointF corner : one)
        add(middles[1] - corner);
    for (const QPointF corner : other)
        add(corner - middles[0]);
    return axes;
}

} // namespace

std::vector<QPointF> convexHull(std::vector<QPointF> points) {
    std::ranges::sort(points, [](QPointF a, QPointF b) {
        return a.x() != b.x() ? a.x() < b.x() : a.y() < b.y();
    });
    points.erase(std::unique(points.begin(), points.end()), points.end());
    if (points.size() < 3)
        return points;
    // Andrew's monotone chain: the lower half from left to right, the upper one back.
    Corners hull;
    const auto extend = [&hull](QPointF point, std::size_t least) {
        while (hull.size() > least &&
               cross(hull.back() - hull[hull.size() - 2], point - hull.back()) <= 0)
            hull.pop_back();
        hull.push_back(point);
    };
    for (const QPointF point : points)
        extend(point, 1);
    const std::size_t lower = hull.size();
    for (auto point = points.rbegin() + 1; point != points.rend(); ++point)
        extend(*point, lower);
    hull.pop_back();
    return hull;
}

std::optional<QLineF> lineBetween(const Corners& one, const Corners& other, double gap) {
    if (one.empty() || other.empty())
        return std::nullopt;
    double widest = gap;
    std::optional<QLineF> line;
    for (const QPointF axis : axesOf(one, other)) {
        const Extent here = extentAlong(one, axis);
        const Extent there = extentAlong(other, axis);
        const double width = std::max(there.least - here.most, here.least - there.most);
        if (width < widest || (line && width == widest))
            continue;
        widest = width;
        const double middle =
            there.least > here.most ? (here.most + there.least) / 2 : (there.most + here.least) / 2;
        const QPointF along(-axis.y(), axis.x());
        const Extent mine = extentAlong(one, along);
        const Extent theirs = extentAlong(other, along);
        line = QLineF(axis * middle + along * std::min(mine.least, theirs.least),
                      axis * middle + along * std::max(mine.most, theirs.most));
    }
    return line;
}

double sideOf(const QLineF& line, QPointF point) {
    return -cross(line.p2() - line.p1(), point - line.p1());
}

} // namespace swimscope::ui
