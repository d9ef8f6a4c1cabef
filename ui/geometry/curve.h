// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QPointF>

namespace swimscope::ui {

/// A quadratic Bézier curve: the path of a message. Parameters run from 0 to 1.
struct Curve {
    QPointF from;
    QPointF control;
    QPointF to;

    QPointF at(double t) const;
    /// Where it heads, of length 1; (1, 0) where it has no length.
    QPointF direction(double t) const;
    /// The part between two parameters.
    Curve part(double start, double end) const;
    /// About as long as it is.
    double length() const;
};

/// From one point to another with a slight bend to the left, so that both directions show.
Curve bentCurve(QPointF from, QPointF to);

/// The same, but from rim to rim of two discs.
Curve curveBetween(QPointF from, QPointF to, double radius);

} // namespace swimscope::ui
