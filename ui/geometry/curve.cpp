// SPDX-License-Identifier: MPL-2.0
#include "ui/geometry/curve.h"

#include <algorithm>
#include <cmath>

namespace swimscope::ui {
namespace {

constexpr double kBend = 0.12;

double lengthOf(QPointF v) {
    return std::hypot(v.x(), v.y());
}

} // namespace

QPointF Curve::at(double t) const {
    const double u = 1 - t;
    return from * (u * u) + control * (2 * u * t) + to * (t * t);
}

QPointF Curve::direction(double t) const {
    const QPointF tangent = (control - from) * (1 - t) + (to - control) * t;
    const double length = lengthOf(tangent);
    return length > 1e-9 ? tangent / length : QPointF(1, 0);
}

Curve Curve::part(double start, double end) const {
    const double u = 1 - start;
    const double v = 1 - end;
    const QPointF middle = from * (u * v) + control * (start * v + end * u) + to * (start * end);
    return {at(start), middle, at(end)};
}

double Curve::length() const {
    // Between the chord and the polygon, nearer to the polygon for such flat curves.
    const double chord = lengthOf(to - from);
    const double polygon = lengthOf(control - from) + lengthOf(to - control);
    return (2 * chord + polygon) / 3;
}

Curve bentCurve(QPointF from, QPointF to) {
    const QPointF way = to - from;
    return {from, (from + to) / 2 + QPointF(way.y(), -way.x()) * kBend, to};
}

Curve curveBetween(QPointF from, QPointF to, double radius) {
    const Curve whole = bentCurve(from, to);
    const double rim = std::min(radius / std::max(whole.length(), 1.0), 0.45);
    return whole.part(rim, 1 - rim);
}

} // namespace swimscope::ui
