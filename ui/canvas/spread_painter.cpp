// SPDX-License-Identifier: MPL-2.0
#include "ui/canvas/spread_painter.h"

#include "ui/canvas/sprite_atlas.h"

#include <QFontMetricsF>
#include <QPainterPath>
#include <QPolygonF>

#include <algorithm>
#include <array>
#include <cmath>

namespace swimscope::ui {
namespace {

using Kind = SpreadMark::Kind;

/// Past so many arrows they are hairlines without heads, which is all that stays cheap.
constexpr std::size_t kMostArrows = 300;
/// Hairlines come in so many steps from early to late.
constexpr std::size_t kTints = 8;
/// Around smaller discs only the first and those who never learned of it are marked, and nothing is
/// written.
constexpr double kLeastWithRing = 6;
constexpr double kLeastWithTime = 13;
constexpr double kRingGap = 3;
constexpr float kFaint = 0.34F;

QPen penFor(const Theme& theme, double share, bool happened, double width) {
    QColor colour = theme.spread(share);
    if (!happened)
        colour.setAlphaF(kFaint);
    QPen pen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    if (!happened)
        pen.setDashPattern({3, 3});
    return pen;
}

void paintHead(QPainter& painter, const Curve& path, double size, const QColor& colour) {
    const QPointF way = path.direction(1);
    const QPointF across(-way.y(), way.x());
    const QPointF back = path.to - way * size;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(
        QPolygonF({path.to, back + across * (size * 0.5), back - across * (size * 0.5)}));
}

void paintArrow(QPainter& painter, const Theme& theme, const Curve& path, double share,
                bool happened, double head) {
    const QPen pen = penFor(theme, share, happened, 2.6 - share);
    // The line ends within its head.
    const double length = std::max(path.length(), 1.0);
    const Curve line = path.part(0, std::max(0.0, 1 - head * 0.7 / length));
    QPainterPath drawn(line.from);
    drawn.quadTo(line.control, line.to);
    painter.strokePath(drawn, pen);
    paintHead(painter, path, head, pen.color());
}

/// All arrows of about the same time at once, the late ones first.
void paintHairlines(QPainter& painter, const SpreadPicture& picture, const Theme& theme) {
    std::array<QList<QLineF>, 2 * kTints> lines;
    for (const SpreadArrow& arrow : picture.arrows) {
        const auto tint =
            static_cast<std::size_t>(std::lround(arrow.share * static_cast<double>(kTints - 1)));
        lines[tint + (arrow.happened ? 0 : kTints)].append(QLineF(arrow.path.from, arrow.path.to));
    }
    const bool smooth = painter.testRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (std::size_t i = lines.size(); i-- > 0;) {
        const bool happened = i < kTints;
        QColor colour = theme.spread(static_cast<double>(i % kTints) / (kTints - 1));
        colour.setAlphaF(happened ? 0.8F : 0.2F);
        painter.setPen(QPen(colour, 0));
        painter.drawLines(lines[i]);
    }
    painter.setRenderHint(QPainter::Antialiasing, smooth);
}

/// A circle with a bar through it, at the lower left.
void paintNever(QPainter& painter, const Theme& theme, QPointF centre, double disc, double ring) {
    QPen dashed(theme.mutedText, 1.4);
    dashed.setDashPattern({1.5, 2.5});
    painter.setBrush(Qt::NoBrush);
    painter.setPen(dashed);
    painter.drawEllipse(centre, ring, ring);
    const double size = std::clamp(disc * 0.3, 4.0, 8.0);
    const QPointF place = centre + QPointF(-ring, ring) * 0.7;
    painter.setPen(QPen(theme.text, 1.6));
    painter.setBrush(theme.ground);
    painter.drawEllipse(place, size, size);
    const QPointF bar = QPointF(size, size) * 0.7;
    painter.drawLine(place - bar, place + bar);
}

void paintRing(QPainter& painter, const Theme& theme, const SpreadMark& mark, double ring) {
    painter.setBrush(Qt::NoBrush);
    painter.setPen(penFor(theme, mark.share, mark.happened, 1.6));
    painter.drawEllipse(mark.node->centre, ring, ring);
    if (mark.kind == Kind::first || mark.kind == Kind::root)
        painter.drawEllipse(mark.node->centre, ring + 4, ring + 4);
    if (mark.kind != Kind::first)
        return;
    painter.setPen(penFor(theme, mark.share, mark.happened, 3));
    painter.drawEllipse(mark.node->centre, ring + 4, ring + 4);
}

} // namespace

double SpreadPainter::reach(double disc) {
    return measure::haloRadius(disc) + kRingGap + 4;
}

void SpreadPainter::paintArrows() {
    if (picture_.arrows.size() > kMostArrows)
        return paintHairlines(painter_, picture_, theme_);
    const double head = std::clamp(scene_.radius * 0.42, 5.0, 11.0);
    // What has happened lies above what has not.
    for (const bool happened : {false, true})
        for (const SpreadArrow& arrow : picture_.arrows)
            if (arrow.happened == happened)
                paintArrow(painter_, theme_, arrow.path, arrow.share, happened, head);
}

void SpreadPainter::paintMarks(const DrawnSpread& spread, const QFont& font, Labels& labels,
                               const QRegion& visible) {
    const double ring = measure::haloRadius(scene_.radius) + kRingGap;
    const bool rings = scene_.radius >= kLeastWithRing;
    for (const SpreadMark& mark : picture_.marks) {
        if (mark.kind == Kind::never)
            paintNever(painter_, theme_, mark.node->centre, scene_.radius, ring);
        else if (rings || mark.kind == Kind::first)
            paintRing(painter_, theme_, mark, ring);
    }
    if (scene_.radius < kLeastWithTime || picture_.marks.size() > kMostArrows)
        return;
    QFont small = font;
    small.setPixelSize(11);
    painter_.setFont(small);
    for (const SpreadMark& mark : picture_.marks)
        if (mark.kind != Kind::never && mark.kind != Kind::first && mark.happened)
            paintTime(mark, spread.lateness(spread.tree().learners[mark.learner]), labels, visible);
}

// ---- how late
// ------------------------------------------------------------------------------------

/// Where there is room beside a member: outward, unless its name stands there, or what it is busy
/// with.
QPointF SpreadPainter::wayToTime(const PlacedNode& node, Labels& labels) const {
    if (!labels.fitsInside(node.view.name, scene_.radius))
        return {0, node.outward.y() < -0.4 ? 1.0 : -1.0};
    const bool below =
        scene_.detailed || node.view.health > 0 || node.view.state == wire::MemberState::dead;
    return below && node.outward.y() > 0.3 ? QPointF(0, -1) : node.outward;
}

QRectF SpreadPainter::plateAt(const PlacedNode& node, QPointF way, QSizeF size) const {
    const double side = std::clamp(way.x() * 1.6, -1.0, 1.0);
    const QPointF middle = node.centre + way * (reach(scene_.radius) + 2) +
                           QPointF(side * size.width() / 2, way.y() * size.height() / 2);
    return {middle - QPointF(size.width(), size.height()) / 2, size};
}

/// On a plate: arrows may cross there.
void SpreadPainter::paintTime(const SpreadMark& mark, const QString& text, Labels& labels,
                              const QRegion& visible) {
    const QFontMetricsF metrics(painter_.font());
    const QSizeF size(metrics.horizontalAdvance(text) + 8, metrics.height() + 2);
    const QPointF way = wayToTime(*mark.node, labels);
    const QPointF across(-way.y(), way.x());
    QRectF plate;
    // At the edge there may be no room but beside it, or, where an arrow may end, within.
    for (const QPointF direction : {way, across, -across, -way}) {
        plate = plateAt(*mark.node, direction, size);
        if (QRegion(plate.toAlignedRect()).subtracted(visible).isEmpty())
            break;
    }
    QColor ground = theme_.ground;
    ground.setAlphaF(0.88F);
    painter_.setPen(Qt::NoPen);
    painter_.setBrush(ground);
    painter_.drawRoundedRect(plate, 4, 4);
    painter_.setPen(theme_.text);
    painter_.drawText(plate, Qt::AlignCenter, text);
}

// ---- for the legend -----------------------------------------------------------------------------

void SpreadPainter::paintArrowSample(QPainter& painter, const Theme& theme) {
    paintArrow(painter, theme, bentCurve({-9, 2}, {9, 2}), 0.2, true, 6);
}

void SpreadPainter::paintFirstSample(QPainter& painter, const Theme& theme) {
    painter.setBrush(Qt::NoBrush);
    painter.setPen(penFor(theme, 0, true, 1.4));
    painter.drawEllipse(QPointF(), 4, 4);
    painter.setPen(penFor(theme, 0, true, 2.2));
    painter.drawEllipse(QPointF(), 7.5, 7.5);
}

void SpreadPainter::paintNeverSample(QPainter& painter, const Theme& theme) {
    painter.setPen(QPen(theme.text, 1.6));
    painter.setBrush(theme.ground);
    painter.drawEllipse(QPointF(), 6, 6);
    painter.drawLine(QPointF(-4.2, -4.2), QPointF(4.2, 4.2));
}

} // namespace swimscope::ui
