// SPDX-License-Identifier: MPL-2.0
#include "ui/panels/why_delegate.h"

#include "ui/model/note.h"
#include "ui/model/why_model.h"
#include "ui/panels/readable.h"

#include <QApplication>
#include <QPainter>
#include <QTreeView>

#include <algorithm>

namespace swimscope::ui {

namespace {

constexpr int kAside = 4;
constexpr int kAbove = 3;
constexpr int kNarrowest = 80;

QColor colourOf(Tone tone, const Theme& theme) {
    switch (tone) {
    case Tone::bad:
        return readable(theme.dead, theme);
    case Tone::warning:
        return readable(theme.suspect, theme);
    default:
        return theme.text;
    }
}

} // namespace

WhyDelegate::WhyDelegate(QTreeView* view) : QStyledItemDelegate(view), view_(view) {}

/// What the view leaves beside the branches of the tree.
int WhyDelegate::widthFor(const QModelIndex& index) const {
    int depth = 1;
    for (QModelIndex above = index.parent(); above.isValid(); above = above.parent())
        ++depth;
    return std::max(kNarrowest, view_->viewport()->width() - depth * view_->indentation());
}

QSize WhyDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const int width = widthFor(index);
    const QRect box =
        option.fontMetrics.boundingRect(QRect(0, 0, width - 2 * kAside, 1 << 20), Qt::TextWordWrap,
                                        index.data(Qt::DisplayRole).toString());
    return {width, box.height() + 2 * kAbove};
}

void WhyDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                        const QModelIndex& index) const {
    QStyleOptionViewItem background = option;
    initStyleOption(&background, index);
    background.text.clear();
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &background, painter, option.widget);

    painter->save();
    const bool isLink = index.data(WhyModel::EventRole).toULongLong() != 0;
    QFont font = option.font;
    font.setUnderline(isLink &&
                      (option.state & (QStyle::State_MouseOver | QStyle::State_HasFocus)));
    painter->setFont(font);
    painter->setPen(colourOf(static_cast<Tone>(index.data(WhyModel::ToneRole).toInt()), theme_));
    const QRect box = option.rect.adjusted(kAside, kAbove, -kAside, -kAbove);
    const int side = option.direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft;
    painter->drawText(box, Qt::TextWordWrap | side | Qt::AlignTop,
                      index.data(Qt::DisplayRole).toString());
    painter->restore();
}

} // namespace swimscope::ui
