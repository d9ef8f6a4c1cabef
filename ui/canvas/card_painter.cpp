// SPDX-License-Identifier: MPL-2.0
#include "ui/canvas/card.h"

#include <QTextOption>

#include <algorithm>

namespace swimscope::ui {
namespace {

constexpr double kPadding = 12;
constexpr double kLineGap = 4;
constexpr double kToEdges = 8;
/// Longer lines break.
constexpr double kMostWidth = 300;

QFont titleFont(QFont font) {
    font.setPixelSize(13);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont lineFont(QFont font) {
    font.setPixelSize(12);
    font.setWeight(QFont::Normal);
    return font;
}

/// Between words, or within one that is too long: names need not have spaces.
const QTextOption& breaking() {
    static const QTextOption option = [] {
        QTextOption made;
        made.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        return made;
    }();
    return option;
}

QRectF boundsOf(QPainter& painter, const QString& text, const QFont& font) {
    painter.setFont(font);
    return painter.boundingRect(QRectF(0, 0, kMostWidth, 1000), text, breaking());
}

/// Right of the point if there is room, else left of it, and never beyond the bounds.
QRectF placed(QSizeF size, QPointF beside, double clear, const QRectF& bounds) {
    QRectF rect(QPointF(beside.x() + clear, beside.y() - size.height() / 2), size);
    if (rect.right() > bounds.right() - kToEdges)
        rect.moveRight(beside.x() - clear);
    rect.moveLeft(std::max(rect.left(), bounds.left() + kToEdges));
    rect.moveTop(
        std::clamp(rect.top(), bounds.top() + kToEdges,
                   std::max(bounds.top() + kToEdges, bounds.bottom() - kToEdges - size.height())));
    return rect;
}

} // namespace

void paintCard(QPainter& painter, const Theme& theme, const QFont& font, const Card& card,
               QPointF beside, double clear, const QRectF& bounds) {
    const QFont title = titleFont(font);
    const QFont line = lineFont(font);
    QSizeF size = boundsOf(painter, card.title, title).size();
    for (const QString& text : card.lines) {
        const QRectF needed = boundsOf(painter, text, line);
        size.setWidth(std::max(size.width(), needed.width()));
        size.setHeight(size.height() + kLineGap + needed.height());
    }
    size = QSizeF(std::ceil(size.width()) + 1, std::ceil(size.height()));
    const QRectF frame =
        placed(size + QSizeF(2 * kPadding, 2 * kPadding - 4), beside, clear, bounds);
    painter.setPen(QPen(theme.line, 1));
    painter.setBrush(theme.raised);
    painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);

    QRectF rest = frame.adjusted(kPadding, kPadding - 2, -kPadding, 0);
    const auto write = [&](const QString& text, const QFont& with, const QColor& colour) {
        painter.setFont(with);
        painter.setPen(colour);
        painter.drawText(rest, text, breaking());
        rest.setTop(rest.top() + painter.boundingRect(rest, text, breaking()).height() + kLineGap);
    };
    write(card.title, title, theme.text);
    for (const QString& text : card.lines)
        write(text, line, theme.mutedText);
}

} // namespace swimscope::ui
