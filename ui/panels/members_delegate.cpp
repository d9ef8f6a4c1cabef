// SPDX-License-Identifier: MPL-2.0
#include "ui/panels/members_delegate.h"

#include "ui/model/members_model.h"
#include "ui/panels/state_mark.h"

#include <QApplication>
#include <QPainter>

namespace swimscope::ui {

namespace {

constexpr int kCellMargin = 8;
constexpr int kStateMark = 10;

std::optional<wire::MemberState> stateOf(const QModelIndex& index) {
    const int state = index.data(MembersModel::StateRole).toInt();
    return state < 0 ? std::nullopt : std::optional(static_cast<wire::MemberState>(state));
}

} // namespace

/// The name and the state are read first, the rest second.
QColor MembersDelegate::colourOf(const QModelIndex& index) const {
    const bool first = index.column() == MemberLine::Name || index.column() == MemberLine::State;
    const auto state = stateOf(index);
    const bool present = state && *state != wire::MemberState::left;
    return first && !present ? theme_.mutedText : theme_.text;
}

void MembersDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
    QStyleOptionViewItem background = option;
    initStyleOption(&background, index);
    background.text.clear();
    background.state &= ~QStyle::State_HasFocus; // rows are chosen, not cells
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &background, painter, option.widget);

    painter->save();
    const bool rightToLeft = option.direction == Qt::RightToLeft;
    QRect box = option.rect.adjusted(kCellMargin, 0, -kCellMargin, 0);
    if (index.column() == MemberLine::State) {
        const int x = rightToLeft ? box.right() - kStateMark + 1 : box.left();
        const QRectF mark(x, box.center().y() - kStateMark / 2.0 + 0.5, kStateMark, kStateMark);
        paintStateMark(*painter, mark, stateOf(index), theme_);
        box = rightToLeft ? box.adjusted(0, 0, -kStateMark - kCellMargin, 0)
                          : box.adjusted(kStateMark + kCellMargin, 0, 0, 0);
    }
    painter->setPen(colourOf(index));
    const int flags = Qt::AlignVCenter | (rightToLeft ? Qt::AlignRight : Qt::AlignLeft);
    painter->drawText(
        box, flags,
        option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, box.width()));
    painter->restore();
}

} // namespace swimscope::ui
