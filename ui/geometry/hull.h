// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QLineF>
#include <QPointF>

#include <optional>
#include <vector>

namespace swimscope::ui {

/// The smallest convex polygon around these points, not closed; fewer than three corners where they
/// lie in a line or are that few.
std::vector<QPointF> convexHull(std::vector<QPointF> points);

/// A line between two convex polygons, in the middle of the widest gap that a straight line has,
/// and about as long as they are; nothing where they are not at least `gap` apart.
std::optional<QLineF> lineBetween(const std::vector<QPointF>& one,
                                  const std::vector<QPointF>& other, double gap);

/// Positive to the left of the line as one looks along it on the screen, negative to the right.
double sideOf(const QLineF& line, QPointF point);

} // namespace swimscope::ui
