// SPDX-License-Identifier: MPL-2.0
#include "ui/panels/log_delegate.h"

#include "ui/model/log_model.h"

#include <QApplication>
#include <QPainter>
#include <QPolygonF>

#include <algorithm>

namespace swimscope::ui {

namespace {

constexpr int kLineMargin = 8;
constexpr int kSign = 8;
constexpr double kAheadOpacity = 0.6;

} // namespace

QSize LogDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const int width =
        index.column() == LogModel::Time
            ? option.fontMetrics.horizontalAdvance(index.data(Qt::DisplayRole).toString()) +
                  2 * kLineMargin
            : 200;
    return {width, option.fontMetrics.height() + 5};
}

void LogDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                        const QModelIndex& index) const {
    QStyleOptionViewItem background = option;
    initStyleOption(&background, index);
    background.text.clear();
    background.state &= ~QStyle::State_HasFocus; // rows are chosen, not cells
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &background, painter, option.widget);

    painter->save();
    // What is still to come at the playhead stands back.
    const bool ahead = index.data(LogModel::AheadRole).toBool();
    if (ahead)
        painter->setOpacity(kAheadOpacity);
    const QString text = index.data(Qt::DisplayRole).toString();
    QRect box = option.rect.adjusted(kLineMargin, 0, -kLineMargin, 0);
    if (index.column() == LogModel::Time) {
        painter->setPen(theme_.mutedText);
        painter->drawText(box, Qt::AlignVCenter | Qt::AlignRight, text);
    } else {
        const bool rightToLeft = option.direction == Qt::RightToLeft;
        const double x = rightToLeft ? box.right() - kSign : box.left();
        paintTone(painter, QRectF(x, box.center().y() - kSign / 2.0 + 0.5, kSign, kSign),
                  static_cast<Tone>(index.data(LogModel::ToneRole).toInt()));
        box = rightToLeft ? box.adjusted(0, 0, -kSign - kLineMargin, 0)
                          : box.adjusted(kSign + kLineMargin, 0, 0, 0);
        painter->setPen(ahead ? theme_.mutedText : theme_.text);
        const int flags = Qt::AlignVCenter | (rightToLeft ? Qt::AlignRight : Qt::AlignLeft);
        painter->drawText(box, flags,
                          option.fontMetrics.elidedText(text, Qt::ElideRight, box.width()));
    }
    painter->restore();
}

/// A disc for what is well, a triangle for a warning, a square for what is bad, a diamond for a
/// problem of the person's own, a small point for the rest.
void LogDelegate::paintTone(QPainter* painter, const QRectF& box, Tone tone) const {
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    const QPointF c = box.center();
    switch (tone) {
    case Tone::neutral:
        painter->setBrush(theme_.mutedText);
        painter->drawEllipse(c, 2, 2);
        break;
    case Tone::good:
        painter->setBrush(theme_.alive);
        painter->drawEllipse(c, 4, 4);
        break;
    case Tone::warning:
        painter->setBrush(theme_.suspect);
        painter->drawPolygon(QPolygonF({{c.x(), box.top()}, box.bottomRight(), box.bottomLeft()}));
        break;
    case Tone::bad:
        painter->setBrush(theme_.dead);
        painter->drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5));
        break;
    case Tone::problem:
        painter->setBrush(theme_.nack);
        painter->drawPolygon(QPolygonF({{c.x(), box.top() - 0.5},
                                        {box.right() + 0.5, c.y()},
                                        {c.x(), box.bottom() + 0.5},
                                        {box.left() - 0.5, c.y()}}));
        break;
    }
}

} // namespace swimscope::ui
