// SPDX-License-Identifier: MPL-2.0
#include "ui/canvas/shapes.h"

#include <QPainterPath>
#include <QPolygonF>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace swimscope::ui {
namespace {

using std::numbers::pi;
using wire::MemberState;

QPointF onCircle(double degrees, double radius) {
    return {radius * std::cos(degrees * pi / 180), radius * std::sin(degrees * pi / 180)};
}

QPolygonF polygon(std::initializer_list<QPointF> corners) {
    return QPolygonF(QList<QPointF>(corners));
}

/// The outline of a member: a circle, or a hexagon of about the same area.
QPainterPath outlineOf(bool foreign, double radius) {
    QPainterPath path;
    if (!foreign) {
        path.addEllipse(QPointF(), radius, radius);
        return path;
    }
    QPolygonF corners;
    for (int i = 0; i < 6; ++i)
        corners << onCircle(60 * i - 90, radius * 1.1);
    path.addPolygon(corners);
    path.closeSubpath();
    return path;
}

double strokeWidth(double radius) {
    return std::clamp(radius * 0.11, 1.2, 3.0);
}

void paintCross(QPainter& painter, double reach) {
    painter.drawLine(QPointF(-reach, -reach), QPointF(reach, reach));
    painter.drawLine(QPointF(reach, -reach), QPointF(-reach, reach));
}

void paintHatched(QPainter& painter, const Theme& theme, const QPainterPath& outline,
                  double radius) {
    painter.fillPath(outline, theme.suspect);
    painter.save();
    painter.setClipPath(outline);
    QColor stripe = theme.labelOnDisc;
    stripe.setAlphaF(theme.isDark ? 0.5F : 0.4F);
    const double step = std::max(radius * 0.33, 3.0);
    painter.setPen(QPen(stripe, step * 0.4));
    for (double x = -3 * radius; x < 3 * radius; x += step)
        painter.drawLine(QPointF(x, radius * 1.2), QPointF(x + 2.4 * radius, -radius * 1.2));
    painter.restore();
    // A plain plate, so that the name stays readable.
    if (radius > 10) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.suspect);
        const QRectF plate(-radius * 0.74, -radius * 0.36, radius * 1.48, radius * 0.72);
        painter.drawRoundedRect(plate, plate.height() / 2, plate.height() / 2);
    }
}

void paintOutlined(QPainter& painter, const Theme& theme, const QPainterPath& outline,
                   const QPen& pen) {
    QColor inside = theme.ground;
    inside.setAlphaF(0.85F);
    painter.setBrush(inside);
    painter.setPen(pen);
    painter.drawPath(outline);
}

void paintSnowflake(QPainter& painter, double radius) {
    for (int arm = 0; arm < 6; ++arm) {
        const double angle = 60 * arm - 90;
        painter.drawLine(QPointF(), onCircle(angle, radius));
        const QPointF fork = onCircle(angle, radius * 0.55);
        for (const double side : {-45.0, 45.0})
            painter.drawLine(fork, fork + onCircle(angle + side, radius * 0.36));
    }
}

/// The sign on power buttons: its process is off.
void paintPower(QPainter& painter, double radius) {
    const QRectF circle(-radius * 0.8, -radius * 0.8, radius * 1.6, radius * 1.6);
    painter.drawArc(circle, 125 * 16, 290 * 16);
    painter.drawLine(QPointF(0, -radius), QPointF(0, -radius * 0.15));
}

void paintDoorArrow(QPainter& painter, double radius) {
    painter.drawLine(QPointF(-radius * 0.85, 0), QPointF(radius * 0.85, 0));
    painter.drawPolyline(polygon({QPointF(radius * 0.2, -radius * 0.6), QPointF(radius * 0.85, 0),
                                  QPointF(radius * 0.2, radius * 0.6)}));
}

} // namespace

void paintDisc(QPainter& painter, const Theme& theme, std::optional<MemberState> state,
               bool foreign, double radius) {
    painter.save();
    const QPainterPath outline = outlineOf(foreign, radius);
    const double width = strokeWidth(radius);
    if (state == MemberState::alive) {
        painter.fillPath(outline, theme.alive);
    } else if (state == MemberState::suspect) {
        paintHatched(painter, theme, outline, radius);
    } else if (state == MemberState::dead) {
        const QPainterPath inner = outlineOf(foreign, radius - width / 2);
        const QPen pen(theme.dead, width, Qt::SolidLine, Qt::RoundCap);
        paintOutlined(painter, theme, inner, pen);
        paintCross(painter, radius * 0.36);
    } else {
        const bool left = state == MemberState::left;
        QPen pen(left ? theme.left : theme.unknown, left ? width * 0.85 : width * 0.7);
        pen.setCapStyle(Qt::FlatCap);
        pen.setDashPattern(left ? QList<qreal>{2.4, 1.9} : QList<qreal>{1, 2.6});
        paintOutlined(painter, theme, outlineOf(foreign, radius - width / 2), pen);
    }
    painter.restore();
}

void paintFlight(QPainter& painter, const Theme& theme, FlightKind kind, double radius) {
    painter.save();
    const QColor colour = theme.of(kind);
    const double r = radius;
    const QPen outline(colour, std::max(r * 0.38, 1.3), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    const QPolygonF diamond = polygon({{0, -r * 1.2}, {r * 1.2, 0}, {0, r * 1.2}, {-r * 1.2, 0}});
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    switch (kind) {
    case FlightKind::ping:
    case FlightKind::user:
        painter.drawEllipse(QPointF(), r, r);
        break;
    case FlightKind::ack:
        painter.setPen(outline);
        painter.setBrush(theme.ground);
        painter.drawEllipse(QPointF(), r * 0.8, r * 0.8);
        break;
    case FlightKind::indirectPing:
        painter.drawPolygon(diamond);
        break;
    case FlightKind::nack:
        painter.setPen(outline);
        painter.setBrush(theme.ground);
        painter.scale(0.82, 0.82);
        painter.drawPolygon(diamond);
        break;
    case FlightKind::suspect:
        painter.drawPolygon(polygon({{0, -r * 1.25}, {r * 1.25, r}, {-r * 1.25, r}}));
        break;
    case FlightKind::alive:
        painter.drawPolygon(polygon({{0, r * 1.25}, {r * 1.25, -r}, {-r * 1.25, -r}}));
        break;
    case FlightKind::dead:
        painter.drawRect(QRectF(-r * 0.95, -r * 0.95, r * 1.9, r * 1.9));
        break;
    case FlightKind::unread:
        painter.setPen(outline);
        painter.setBrush(theme.ground);
        painter.drawRect(QRectF(-r * 0.8, -r * 0.8, r * 1.6, r * 1.6));
        break;
    case FlightKind::tcp:
        painter.drawRoundedRect(QRectF(-r * 1.7, -r * 0.62, r * 3.4, r * 1.24), r * 0.6, r * 0.6);
        break;
    }
    if (kind == FlightKind::user) {
        painter.setBrush(theme.ground);
        painter.drawEllipse(QPointF(), r * 0.3, r * 0.3);
    }
    painter.restore();
}

void paintLostMark(QPainter& painter, const Theme& theme, double radius) {
    painter.save();
    painter.setPen(QPen(theme.dead, std::max(radius * 0.42, 1.4), Qt::SolidLine, Qt::RoundCap));
    paintCross(painter, radius * 0.9);
    painter.restore();
}

void paintBadge(QPainter& painter, const Theme& theme, Badge badge, double radius) {
    painter.save();
    const QColor colour = badge == Badge::frozen   ? theme.frozen
                          : badge == Badge::killed ? theme.dead
                                                   : theme.mutedText;
    painter.setPen(QPen(theme.line, 1));
    painter.setBrush(theme.raised);
    painter.drawEllipse(QPointF(), radius, radius);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(
        QPen(colour, std::max(radius * 0.16, 1.1), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    switch (badge) {
    case Badge::frozen:
        paintSnowflake(painter, radius * 0.72);
        break;
    case Badge::killed:
        paintPower(painter, radius * 0.58);
        break;
    case Badge::leaving:
        paintDoorArrow(painter, radius * 0.62);
        break;
    }
    painter.restore();
}

void paintDifferenceFrame(QPainter& painter, const Theme& theme, QPointF centre, double reach) {
    const double side = reach * 0.55;
    QPainterPath corners;
    for (const double x : {-1.0, 1.0})
        for (const double y : {-1.0, 1.0}) {
            const QPointF corner = centre + QPointF(x, y) * reach;
            corners.moveTo(corner - QPointF(x * side, 0));
            corners.lineTo(corner);
            corners.lineTo(corner - QPointF(0, y * side));
        }
    painter.setPen(QPen(theme.text, 1.6, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(corners);
}

QPen beliefPen(const Theme& theme, std::optional<MemberState> state, double width) {
    QPen pen(state ? theme.of(*state) : theme.unknown, width);
    pen.setCapStyle(Qt::FlatCap);
    if (state == MemberState::suspect)
        pen.setDashPattern({1.6, 0.7});
    else if (state == MemberState::left)
        pen.setDashPattern({0.9, 0.9});
    else if (state == MemberState::dead)
        pen.setWidthF(width * 0.7);
    else if (!state)
        pen.setWidthF(std::max(width * 0.35, 1.0));
    return pen;
}

} // namespace swimscope::ui
