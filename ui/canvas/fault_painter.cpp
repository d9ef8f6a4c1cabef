// SPDX-License-Identifier: MPL-2.0
#include "ui/canvas/fault_painter.h"

#include "ui/canvas/fault_shapes.h"
#include "ui/canvas/sprite_atlas.h"
#include "ui/model/text_format.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <tuple>
#include <utility>

namespace swimscope::ui {
namespace {

constexpr double kMutedOpacity = 0.32;
constexpr double kHeadSize = 8;

QPainterPath pathOf(const Curve& curve) {
    QPainterPath path(curve.from);
    path.quadTo(curve.control, curve.to);
    return path;
}

/// Nothing passes: the line ends before its sign on both sides, with a bar across each end.
void paintGap(QPainter& painter, const FaultLink& link, const QPen& pen) {
    const double half = std::min((kFaultSign + 5) / std::max(link.path.length(), 1.0), 0.3);
    painter.setPen(pen);
    painter.drawPath(pathOf(link.path.part(0, 0.5 - half)));
    painter.drawPath(pathOf(link.path.part(0.5 + half, 1)));
    QPen bar(pen.color(), 2.6, Qt::SolidLine, Qt::RoundCap);
    painter.setPen(bar);
    for (const double t : {0.5 - half, 0.5 + half}) {
        const QPointF along = link.path.direction(t);
        const QPointF across = QPointF(-along.y(), along.x()) * 6;
        painter.drawLine(link.path.at(t) - across, link.path.at(t) + across);
    }
}

/// Wide where it begins and ends, narrow in between.
void paintNeck(QPainter& painter, const Curve& path, const QColor& colour) {
    for (const auto& [from, to, width] :
         {std::tuple(0.0, 0.22, 5.0), std::tuple(0.22, 0.78, 1.4), std::tuple(0.78, 1.0, 5.0)}) {
        painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::FlatCap));
        painter.drawPath(pathOf(path.part(from, to)));
    }
}

void paintLink(QPainter& painter, const FaultLink& link, const Theme& theme, bool shown) {
    const FaultMark mark = markOf(link.kind);
    const QPen pen = faultPen(theme, mark);
    painter.setOpacity(link.muted ? kMutedOpacity : 1);
    painter.setBrush(Qt::NoBrush);
    if (shown) {
        QColor glow = theme.accent;
        glow.setAlphaF(0.35F);
        painter.setPen(QPen(glow, 11, Qt::SolidLine, Qt::RoundCap));
        painter.drawPath(pathOf(link.path));
    }
    if (link.kind == trace::FaultKind::cut) {
        paintGap(painter, link, pen);
    } else if (link.kind == trace::FaultKind::bandwidth) {
        paintNeck(painter, link.path, pen.color());
    } else {
        painter.setPen(pen);
        painter.drawPath(pathOf(link.path));
        if (link.kind == trace::FaultKind::delay) {
            painter.setPen(QPen(theme.ground, 1.8));
            painter.drawPath(pathOf(link.path));
        }
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(pen.color());
    paintArrowHead(painter, link.path.to, link.path.direction(1), kHeadSize);
    if (link.bothWays)
        paintArrowHead(painter, link.path.from, -link.path.direction(0), kHeadSize);
    painter.setOpacity(1);
}

/// What a colour of this opacity looks like upon another.
QColor upon(const QColor& ground, const QColor& colour, double opacity) {
    const auto mixed = [opacity](float below, float above) {
        return static_cast<float>(below * (1 - opacity) + above * opacity);
    };
    return QColor::fromRgbF(mixed(ground.redF(), colour.redF()),
                            mixed(ground.greenF(), colour.greenF()),
                            mixed(ground.blueF(), colour.blueF()));
}

/// `opaque`: there is nothing but the ground below, and to fill large areas is cheaper so.
void paintSides(QPainter& painter, const FaultSplit& split, const Theme& theme, double distance,
                bool opaque) {
    const double muting = split.muted ? kMutedOpacity : 1;
    for (std::size_t i = 0; i < split.sides.size(); ++i) {
        QPen pen = sidePen(theme, i, 1.3);
        const double opacity = (theme.isDark ? 0.09 : 0.11) * muting;
        QColor inside = pen.color();
        inside.setAlphaF(static_cast<float>(opacity));
        QColor edge = pen.color();
        edge.setAlphaF(static_cast<float>(0.7 * muting));
        pen.setColor(edge);
        painter.setPen(pen);
        painter.setBrush(opaque ? upon(theme.ground, pen.color(), opacity) : inside);
        painter.drawPath(outlineAround(split.sides[i].hull, distance));
    }
}

void paintWall(QPainter& painter, const FaultSplit& split, const Theme& theme, double beyond,
               bool shown) {
    const QLineF wall(split.wallFrom, split.wallTo);
    const QPointF along = wall.length() > 0 ? (wall.p2() - wall.p1()) / wall.length() : QPointF();
    const QLineF longer(wall.p1() - along * beyond, wall.p2() + along * beyond);
    QPen pen = faultPen(theme, markOf(split.kind));
    pen.setWidthF(pen.widthF() + 0.6);
    painter.setOpacity(split.muted ? kMutedOpacity : 1);
    if (shown) {
        QColor glow = theme.accent;
        glow.setAlphaF(0.35F);
        painter.setPen(QPen(glow, 11, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(longer);
    }
    painter.setPen(pen);
    painter.drawLine(longer);
    painter.setOpacity(1);
}

/// How many are on each side, beside the sign.
void paintCounts(QPainter& painter, const FaultSplit& split, const Theme& theme,
                 const QFont& font) {
    QStringList counts;
    for (const FaultSide& side : split.sides)
        counts << TextFormat::count(side.count);
    const QString text = counts.join(QStringLiteral(" | "));
    QFont small = font;
    small.setPixelSize(11);
    small.setWeight(QFont::DemiBold);
    const QFontMetricsF metrics(small);
    const QSizeF size(metrics.horizontalAdvance(text) + 12, metrics.height() + 2);
    const QRectF plate(split.sign + QPointF(kFaultSign + 6, -size.height() / 2), size);
    painter.setPen(QPen(theme.line, 1));
    painter.setBrush(theme.raised);
    painter.drawRoundedRect(plate, 4, 4);
    painter.setFont(small);
    painter.setPen(theme.text);
    painter.drawText(plate, Qt::AlignCenter, text);
}

void paintSign(QPainter& painter, const Theme& theme, FaultMark mark, QPointF place, bool muted,
               bool shown) {
    painter.save();
    painter.translate(place);
    painter.setOpacity(muted ? 0.5 : 1);
    paintFaultBadge(painter, theme, mark, kFaultSign);
    if (muted) {
        painter.setPen(QPen(theme.mutedText, 1.6, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(QPointF(-kFaultSign, kFaultSign), QPointF(kFaultSign, -kFaultSign));
    }
    painter.setOpacity(1);
    if (shown) {
        painter.setPen(QPen(theme.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(QPointF(), kFaultSign + 3, kFaultSign + 3);
    }
    painter.restore();
}

} // namespace

QPainterPath outlineAround(const std::vector<QPointF>& hull, double distance) {
    QPainterPath path;
    const std::size_t count = hull.size();
    const auto corner = [distance](QPointF at) {
        return QRectF(at.x() - distance, at.y() - distance, 2 * distance, 2 * distance);
    };
    if (count < 2) {
        if (count == 1)
            path.addEllipse(hull.front(), distance, distance);
        return path;
    }
    double area = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const QPointF a = hull[i];
        const QPointF b = hull[(i + 1) % count];
        area += a.x() * b.y() - a.y() * b.x();
    }
    // The normal that points outwards, for either direction around.
    const double out = area >= 0 ? 1 : -1;
    const auto angleAfter = [&](std::size_t i) {
        const QPointF edge = hull[(i + 1) % count] - hull[i];
        return std::atan2(edge.x() * out, edge.y() * out) * 180 /
               std::numbers::pi; // in Qt's direction
    };
    for (std::size_t i = 0; i < count; ++i) {
        const double before = angleAfter((i + count - 1) % count);
        double sweep = std::fmod(angleAfter(i) - before + 720, 360);
        if (out > 0)
            sweep -= sweep > 0 ? 360 : 0;
        if (std::abs(sweep) > 359) // as good as straight on
            sweep = 0;
        const QRectF box = corner(hull[i]);
        if (i == 0)
            path.arcMoveTo(box, before);
        path.arcTo(box, before, sweep);
    }
    path.closeSubpath();
    return path;
}

void paintArrowHead(QPainter& painter, QPointF tip, QPointF direction, double size) {
    const QPointF across(-direction.y(), direction.x());
    const QPointF back = tip - direction * size;
    const QPointF corners[] = {tip, back + across * size * 0.5, back - across * size * 0.5};
    painter.drawPolygon(corners, 3);
}

void FaultPainter::paintBelow(QPainter& painter, const Scene& scene, const SpriteAtlas& atlas,
                              const Theme& theme, FaultId shown) const {
    const double distance = measure::selectionRadius(scene.radius) + 5;
    bool opaque = true;
    for (const FaultSplit& split : scene.faults.splits)
        if (split.apart)
            paintSides(painter, split, theme, std::min(distance, scene.radius + 22),
                       std::exchange(opaque, false));
    SpriteBatch batch(atlas);
    for (const PlacedNode& node : scene.nodes)
        if (node.side > 0)
            batch.add(SpriteAtlas::side(node.side - 1U), node.centre, 1, 0, node.presence);
    batch.draw(painter);
    for (const FaultSplit& split : scene.faults.splits)
        if (split.wallFrom != split.wallTo)
            paintWall(painter, split, theme, distance, split.fault == shown);
    for (const FaultLink& link : scene.faults.links)
        if (link.strokes)
            paintLink(painter, link, theme, link.fault == shown);
}

void FaultPainter::paintSigns(QPainter& painter, const Scene& scene, const Theme& theme,
                              const QFont& font, FaultId shown) const {
    for (const FaultLink& link : scene.faults.links)
        paintSign(painter, theme, markOf(link.kind), link.sign, link.muted, link.fault == shown);
    for (const FaultSplit& split : scene.faults.splits) {
        paintSign(painter, theme, markOf(split.kind), split.sign, split.muted,
                  split.fault == shown);
        paintCounts(painter, split, theme, font);
    }
}

} // namespace swimscope::ui
