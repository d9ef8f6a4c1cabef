// SPDX-License-Identifier: MPL-2.0
#include "ui/canvas/detail_painter.h"

#include "ui/canvas/card.h"
#include "ui/canvas/sprite_atlas.h"

#include <QFontMetricsF>

namespace swimscope::ui {
namespace {

constexpr int kPixels = 11;
constexpr double kWidth = 170; ///< longer lines are cut short

/// Below what surrounds the disc, its gauge and a name that does not fit into it.
double topOf(const Scene& scene, const PlacedNode& node, const Highlights& highlights) {
    constexpr double kGap = 14;
    const bool arc = node.view.suspicion && node.arc > 0;
    const bool cross = node.view.state == wire::MemberState::dead; // its name stands below
    const double reach = highlights.marks(node.view.name) ? measure::haloRadius(scene.radius)
                         : arc ? measure::arcRadius(scene.radius) + measure::arcWidth(scene.radius)
                               : measure::ringRadius(scene.radius);
    return node.centre.y() + reach + kGap + (cross ? kGap : 0);
}

} // namespace

void DetailPainter::paint(QPainter& painter, const Scene& scene, const Theme& theme,
                          const Highlights& highlights, const QFont& font,
                          const QRectF& visible) const {
    QFont small = font;
    small.setPixelSize(kPixels);
    const QFontMetricsF metrics(small);
    painter.setFont(small);
    painter.setPen(theme.mutedText);
    for (const PlacedNode& node : scene.nodes) {
        double top = topOf(scene, node, highlights);
        if (!node.view.lives() || !visible.adjusted(-kWidth / 2, -scene.radius * 4, kWidth / 2, 0)
                                       .contains(QPointF(node.centre.x(), top)))
            continue;
        for (const QString& line : CardWriter::briefly(node.view, scene.now)) {
            const QString shown = metrics.elidedText(line, Qt::ElideMiddle, kWidth);
            painter.drawText(QRectF(node.centre.x() - kWidth / 2, top, kWidth, metrics.height()),
                             Qt::AlignCenter, shown);
            top += metrics.height();
        }
    }
}

} // namespace swimscope::ui
