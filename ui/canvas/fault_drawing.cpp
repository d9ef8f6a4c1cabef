// SPDX-License-Identifier: MPL-2.0
#include "ui/canvas/fault_drawing.h"

#include "ui/canvas/fault_painter.h"
#include "ui/canvas/sprite_atlas.h"
#include "ui/geometry/hull.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace swimscope::ui {
namespace {

constexpr double kDrawnHead = 11;
constexpr double kFarAway = 10'000; ///< beyond any window, in logical pixels

} // namespace

DrawnSides sidesOf(const Scene& scene, const QLineF& line) {
    DrawnSides sides;
    for (const PlacedNode& node : scene.nodes)
        (sideOf(line, node.centre) >= 0 ? sides.one : sides.other)
            << QString::fromStdString(node.view.name);
    return sides;
}

void paintDrawnLink(QPainter& painter, const Scene& scene, const Theme& theme,
                    const PlacedNode& from, const PlacedNode* to, QPointF pointer) {
    const double rim = measure::ringRadius(scene.radius) + 3;
    Curve path = bentCurve(from.centre, to ? to->centre : pointer);
    const double length = std::max(path.length(), 1.0);
    const double start = std::min(rim / length, 0.45);
    path = path.part(start, to ? 1 - start : 1);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.accent, 2));
    for (const PlacedNode* end : {&from, to})
        if (end)
            painter.drawEllipse(end->centre, rim, rim);
    QPen pen(theme.accent, 2.4, Qt::SolidLine, Qt::RoundCap);
    if (!to)
        pen.setDashPattern({3, 2.4});
    painter.setPen(pen);
    QPainterPath line(path.from);
    line.quadTo(path.control, path.to);
    painter.drawPath(line);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.accent);
    paintArrowHead(painter, path.to, path.direction(1), kDrawnHead);
}

void paintDrawnSides(QPainter& painter, const Scene& scene, const SpriteAtlas& atlas,
                     const QLineF& line) {
    SpriteBatch batch(atlas);
    for (const PlacedNode& node : scene.nodes)
        batch.add(SpriteAtlas::side(sideOf(line, node.centre) >= 0 ? 0 : 1), node.centre, 1, 0,
                  node.presence);
    batch.draw(painter);
}

void paintDrawnLine(QPainter& painter, const Theme& theme, const QLineF& line) {
    const double length = line.length();
    if (length < 1)
        return;
    const QPointF along = (line.p2() - line.p1()) / length;
    QColor faint = theme.dead;
    faint.setAlphaF(0.5F);
    QPen beyond(faint, 1.4);
    beyond.setDashPattern({4, 4});
    painter.setPen(beyond);
    painter.drawLine(line.p1() - along * kFarAway, line.p1());
    painter.drawLine(line.p2(), line.p2() + along * kFarAway);
    painter.setPen(QPen(theme.dead, 2.6, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(line);
}

void paintPointerLabel(QPainter& painter, const Theme& theme, const QFont& font,
                       const QString& text, QPointF pointer, const QRectF& bounds) {
    constexpr double kPlateMargin = 7;
    constexpr double kWidest = 320;
    QFont words = font;
    words.setPixelSize(12);
    const QFontMetricsF metrics(words);
    const QRectF needed =
        metrics.boundingRect(QRectF(0, 0, kWidest, 400), Qt::TextWordWrap | Qt::AlignLeft, text);
    QRectF plate(pointer + QPointF(16, 18),
                 needed.size() + QSizeF(2 * kPlateMargin, 2 * (kPlateMargin - 3)));
    if (plate.right() > bounds.right())
        plate.moveRight(pointer.x() - 12);
    if (plate.bottom() > bounds.bottom())
        plate.moveBottom(pointer.y() - 12);
    plate.moveLeft(std::max(plate.left(), bounds.left() + 4));
    painter.setPen(QPen(theme.line, 1));
    painter.setBrush(theme.raised);
    painter.drawRoundedRect(plate, 5, 5);
    painter.setFont(words);
    painter.setPen(theme.text);
    painter.drawText(plate.adjusted(kPlateMargin, 0, -kPlateMargin + 1, 0),
                     Qt::AlignVCenter | Qt::TextWordWrap, text);
}

void paintLinkHandle(QPainter& painter, const Theme& theme, QPointF place, QPointF direction) {
    constexpr double kRadius = 6.5;
    painter.setPen(QPen(theme.accent, 1.4));
    painter.setBrush(theme.raised);
    painter.drawEllipse(place, kRadius, kRadius);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.accent);
    paintArrowHead(painter, place + direction * 3.8, direction, 7);
}

} // namespace swimscope::ui
