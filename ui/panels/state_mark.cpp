// SPDX-License-Identifier: MPL-2.0
#include "ui/panels/state_mark.h"

namespace swimscope::ui {

namespace {

void paintUnknown(QPainter& painter, const QRectF& box, const Theme& theme) {
    painter.setPen(QPen(theme.unknown, 1.6, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(box.left() + 1, box.center().y()),
                     QPointF(box.right() - 1, box.center().y()));
}

void paintSuspect(QPainter& painter, const QRectF& disc, const QColor& colour) {
    painter.setPen(QPen(colour, 1.4));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(disc);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPie(disc, -90 * 16, 180 * 16);
}

void paintDead(QPainter& painter, const QRectF& disc, const QColor& colour) {
    painter.setPen(QPen(colour, 1.4));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(disc);
    const QRectF cross = disc.adjusted(2.6, 2.6, -2.6, -2.6);
    painter.drawLine(cross.topLeft(), cross.bottomRight());
    painter.drawLine(cross.topRight(), cross.bottomLeft());
}

} // namespace

void paintStateMark(QPainter& painter, const QRectF& box, std::optional<wire::MemberState> state,
                    const Theme& theme) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF disc = box.adjusted(0.7, 0.7, -0.7, -0.7);
    if (!state) {
        paintUnknown(painter, box, theme);
    } else if (*state == wire::MemberState::alive) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.alive);
        painter.drawEllipse(disc);
    } else if (*state == wire::MemberState::suspect) {
        paintSuspect(painter, disc, theme.suspect);
    } else if (*state == wire::MemberState::dead) {
        paintDead(painter, disc, theme.dead);
    } else {
        QPen pen(theme.left, 1.4);
        pen.setDashPattern({1.6, 1.4});
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(disc);
    }
    painter.restore();
}

} // namespace swimscope::ui
