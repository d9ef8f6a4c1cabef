// SPDX-License-Identifier: MPL-2.0
#include "ui/panels/beliefs_delegate.h"

#include "ui/model/beliefs_model.h"
#include "ui/panels/state_mark.h"

#include <QPainter>

#include <algorithm>

namespace swimscope::ui {

namespace {

constexpr double kQuietMark = 0.48; ///< of a cell's side
constexpr double kLoudMark = 0.66;

} // namespace

BeliefsDelegate::BeliefsDelegate(const BeliefsModel* beliefs, QObject* parent)
    : QStyledItemDelegate(parent), beliefs_(beliefs) {}

void BeliefsDelegate::setMarked(int row, int column) {
    markedRow_ = row;
    markedColumn_ = column;
}

void BeliefsDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
    const BeliefsModel::Cell cell = beliefs_->cell(index.row(), index.column());
    painter->save();
    const QRectF box(option.rect);
    const bool marked = index.row() == markedRow_ || index.column() == markedColumn_;
    painter->fillRect(box, marked ? theme_.raised : theme_.ground);
    const QRectF inner = box.adjusted(1, 1, -1, -1);
    if (cell.self) {
        // The diagonal, for the eye to hold on to.
        painter->setPen(QPen(theme_.line, 1));
        painter->drawRect(inner.adjusted(0.5, 0.5, -0.5, -0.5));
    }
    if (cell.deviates) {
        QColor tint = cell.state ? theme_.of(*cell.state) : theme_.unknown;
        painter->setPen(QPen(tint, 1));
        tint.setAlphaF(0.22F);
        painter->setBrush(tint);
        painter->drawRect(inner.adjusted(0.5, 0.5, -0.5, -0.5));
    }
    const double side =
        std::min(box.width(), box.height()) * (cell.deviates ? kLoudMark : kQuietMark);
    QRectF mark(0, 0, side, side);
    mark.moveCenter(box.center());
    paintStateMark(*painter, mark, cell.state, theme_);
    const bool current =
        (option.state & QStyle::State_HasFocus) || (option.state & QStyle::State_Selected);
    if (current) {
        painter->setPen(QPen(theme_.accent, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(box.adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

} // namespace swimscope::ui
