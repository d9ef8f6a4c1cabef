// SPDX-License-Identifier: MPL-2.0
#include "ui/canvas/fault_shapes.h"

#include <QPolygonF>

#include <algorithm>

namespace swimscope::ui {
namespace {

using trace::FaultKind;

void strokeLine(QPainter& painter, std::initializer_list<QPointF> points, double scale) {
    QPolygonF line;
    for (const QPointF point : points)
        line << point * scale;
    painter.drawPolyline(line);
}

void paintDot(QPainter& painter, QPointF centre, double radius) {
    painter.save();
    painter.setBrush(painter.pen().color());
    painter.setPen(Qt::NoPen);
    painter.drawEllipse(centre, radius, radius);
    painter.restore();
}

/// Two ends of a line that do not meet.
void paintCut(QPainter& painter, double r) {
    for (const double side : {-1.0, 1.0}) {
        strokeLine(painter, {{side, 0}, {side * 0.38, 0}}, r);
        strokeLine(painter, {{side * 0.38, -0.65}, {side * 0.38, 0.65}}, r);
    }
}

/// Three in a row, and the middle one is gone.
void paintLoss(QPainter& painter, double r) {
    paintDot(painter, {-r * 0.78, 0}, r * 0.24);
    paintDot(painter, {r * 0.78, 0}, r * 0.24);
    strokeLine(painter, {{-0.3, -0.3}, {0.3, 0.3}}, r);
    strokeLine(painter, {{0.3, -0.3}, {-0.3, 0.3}}, r);
}

/// An hourglass.
void paintLate(QPainter& painter, double r) {
    strokeLine(painter,
               {{-0.55, -0.85}, {0.55, -0.85}, {-0.55, 0.85}, {0.55, 0.85}, {-0.55, -0.85}}, r);
}

/// It is held: the sign for a pause, on its way.
void paintDelay(QPainter& painter, double r) {
    for (const double x : {-0.72, -0.3})
        strokeLine(painter, {{x, -0.6}, {x, 0.6}}, r);
    strokeLine(painter, {{0.1, -0.6}, {0.75, 0}, {0.1, 0.6}}, r);
}

void paintDuplicate(QPainter& painter, double r) {
    painter.drawRect(QRectF(-0.8 * r, -0.8 * r, 1.05 * r, 1.05 * r));
    strokeLine(painter, {{0.55, -0.3}, {0.8, -0.3}, {0.8, 0.8}, {-0.3, 0.8}, {-0.3, 0.55}}, r);
}

/// Two that pass each other.
void paintReorder(QPainter& painter, double r) {
    strokeLine(painter, {{-0.8, -0.5}, {-0.35, -0.5}, {0.35, 0.5}, {0.85, 0.5}}, r);
    strokeLine(painter, {{-0.8, 0.5}, {-0.35, 0.5}, {0.35, -0.5}, {0.85, -0.5}}, r);
    for (const double y : {-0.5, 0.5})
        strokeLine(painter, {{0.5, y - 0.3}, {0.85, y}, {0.5, y + 0.3}}, r);
}

void paintCorrupt(QPainter& painter, double r) {
    strokeLine(painter,
               {{-0.95, 0.1}, {-0.5, -0.6}, {-0.1, 0.55}, {0.3, -0.55}, {0.65, 0.5}, {0.95, -0.1}},
               r);
}

/// A narrow passage.
void paintNarrow(QPainter& painter, double r) {
    for (const double side : {-1.0, 1.0})
        strokeLine(
            painter,
            {{-0.85, side * 0.75}, {-0.25, side * 0.2}, {0.25, side * 0.2}, {0.85, side * 0.75}},
            r);
}

/// A box below a bar.
void paintTooLarge(QPainter& painter, double r) {
    painter.drawRect(QRectF(-0.5 * r, -0.15 * r, r, 0.95 * r));
    strokeLine(painter, {{-0.85, -0.6}, {0.85, -0.6}}, r);
}

/// A closed door.
void paintRefuse(QPainter& painter, double r) {
    painter.drawRect(QRectF(-0.55 * r, -0.85 * r, 1.1 * r, 1.7 * r));
    strokeLine(painter, {{-0.55, -0.85}, {0.55, 0.85}}, r);
}

/// A break across a line.
void paintReset(QPainter& painter, double r) {
    strokeLine(painter, {{-0.95, 0.25}, {-0.35, 0.25}}, r);
    strokeLine(painter, {{0.35, 0.25}, {0.95, 0.25}}, r);
    strokeLine(painter, {{0.25, -0.9}, {-0.2, -0.05}, {0.2, 0.05}, {-0.2, 0.9}}, r);
}

/// As many lines as there is room for.
void paintFull(QPainter& painter, double r) {
    for (const double y : {-0.6, -0.2, 0.2, 0.6})
        strokeLine(painter, {{-0.6, y}, {0.6, y}}, r);
}

void paintClock(QPainter& painter, double r) {
    painter.drawEllipse(QPointF(), 0.85 * r, 0.85 * r);
    strokeLine(painter, {{0, -0.5}, {0, 0}, {0.4, 0.25}}, r);
}

/// A ring that nothing crosses.
void paintIsolated(QPainter& painter, double r) {
    painter.drawEllipse(QPointF(), 0.85 * r, 0.85 * r);
    paintDot(painter, {}, r * 0.3);
}

} // namespace

const QColor& colourOf(const Theme& theme, FaultMark mark) {
    if (mark == FaultMark::isolated)
        return theme.dead;
    switch (static_cast<FaultKind>(mark)) {
    case FaultKind::loss:
    case FaultKind::cut:
    case FaultKind::tooLarge:
    case FaultKind::refuse:
    case FaultKind::reset:
    case FaultKind::queueFull:
        return theme.dead;
    case FaultKind::duplicate:
    case FaultKind::reorder:
    case FaultKind::corrupt:
        return theme.nack;
    case FaultKind::late:
    case FaultKind::blocked:
    case FaultKind::delay:
    case FaultKind::bandwidth:
    case FaultKind::clock:
        break;
    }
    return theme.suspect;
}

void paintFaultSign(QPainter& painter, FaultMark mark, double reach) {
    using Paint = void (*)(QPainter&, double);
    constexpr Paint kSigns[kFaultMarks] = {
        paintLoss,
        paintCut,
        paintLate,
        [](QPainter& p, double r) {
            strokeLine(p, {{-0.6, 0}, {0.6, 0}}, r); // blocked: no entry
        },
        paintDelay,
        paintDuplicate,
        paintReorder,
        paintCorrupt,
        paintNarrow,
        paintTooLarge,
        paintRefuse,
        paintReset,
        paintFull,
        paintClock,
        paintIsolated};
    painter.setBrush(Qt::NoBrush);
    kSigns[static_cast<std::size_t>(mark)](painter, reach);
}

void paintFaultBadge(QPainter& painter, const Theme& theme, FaultMark mark, double radius) {
    painter.save();
    painter.setPen(QPen(theme.line, 1));
    painter.setBrush(theme.raised);
    painter.drawEllipse(QPointF(), radius, radius);
    painter.setPen(QPen(colourOf(theme, mark), std::max(radius * 0.16, 1.2), Qt::SolidLine,
                        Qt::RoundCap, Qt::RoundJoin));
    paintFaultSign(painter, mark, radius * 0.66);
    painter.restore();
}

QPen faultPen(const Theme& theme, FaultMark mark) {
    QPen pen(colourOf(theme, mark), 1.8);
    pen.setCapStyle(Qt::FlatCap);
    switch (static_cast<FaultKind>(mark)) {
    case FaultKind::loss:
        pen.setCapStyle(Qt::RoundCap);
        pen.setWidthF(2.6);
        pen.setDashPattern({0.01, 2.4});
        break;
    case FaultKind::delay:
        pen.setWidthF(4.6); // and the ground in its middle
        break;
    case FaultKind::duplicate:
        pen.setDashPattern({3, 1.2, 3, 3.6});
        break;
    case FaultKind::reorder:
        pen.setDashPattern({5, 2, 1.5, 2});
        break;
    case FaultKind::corrupt:
        pen.setDashPattern({1.5, 1.5});
        break;
    case FaultKind::tooLarge:
    case FaultKind::refuse:
    case FaultKind::reset:
        pen.setDashPattern({6, 3});
        break;
    default:
        break;
    }
    return pen;
}

QPen sidePen(const Theme& theme, std::size_t side, double width) {
    const QColor* colours[kSidePens] = {&theme.ping, &theme.nack, &theme.user, &theme.indirectPing};
    static const QList<qreal> kPatterns[kSidePens] = {{}, {5, 3}, {1.2, 2.2}, {6, 2.5, 1.2, 2.5}};
    const std::size_t which = side % kSidePens;
    QPen pen(*colours[which], width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    if (!kPatterns[which].isEmpty())
        pen.setDashPattern(kPatterns[which]);
    return pen;
}

} // namespace swimscope::ui
