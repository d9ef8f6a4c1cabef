// SPDX-License-Identifier: MPL-2.0
#include "ui/panels/fault_delegate.h"

#include "ui/model/faults_model.h"

#include <QApplication>
#include <QKeyEvent>
#include <QListView>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace swimscope::ui {

namespace {

constexpr int kBeside = 8;
constexpr int kAround = 6;
constexpr int kBetweenLines = 2;
constexpr int kLeastWidth = 120;

QFont titleFont(const QFont& font) {
    QFont bold = font;
    bold.setWeight(QFont::DemiBold);
    return bold;
}

/// A box of our own: the style's is hard to see upon some of the theme's colours.
void drawBox(QPainter* painter, const QRect& box, bool checked, const QColor& colour) {
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colour, 1.2));
    painter->setBrush(Qt::NoBrush);
    const QRectF frame = QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5);
    painter->drawRoundedRect(frame, 2.5, 2.5);
    if (!checked)
        return;
    painter->setPen(QPen(colour, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&frame](double x, double y) {
        return QPointF(frame.left() + x * frame.width(), frame.top() + y * frame.height());
    };
    painter->drawPolyline(QPolygonF({at(0.22, 0.52), at(0.43, 0.73), at(0.78, 0.28)}));
}

} // namespace

FaultDelegate::FaultDelegate(QListView* view) : QStyledItemDelegate(view), view_(view) {}

QRect FaultDelegate::boxIn(const QStyleOptionViewItem& option) const {
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    const int side = style->pixelMetric(QStyle::PM_IndicatorWidth, &option, option.widget);
    const int line = QFontMetrics(titleFont(option.font)).height();
    const QRect box(option.rect.left() + kBeside,
                    option.rect.top() + kAround + std::max(0, (line - side) / 2), side, side);
    return QStyle::visualRect(option.direction, option.rect, box);
}

QRect FaultDelegate::textIn(const QStyleOptionViewItem& option) const {
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    const int box = style->pixelMetric(QStyle::PM_IndicatorWidth, &option, option.widget);
    const QRect text = option.rect.adjusted(2 * kBeside + box, kAround, -kBeside, -kAround);
    return QStyle::visualRect(option.direction, option.rect, text);
}

QSize FaultDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QStyleOptionViewItem sized = option;
    const int width = std::max(kLeastWidth, view_->viewport()->width());
    sized.rect = QRect(0, 0, width, 1 << 16);
    const QRect room = textIn(sized);
    const auto heightOf = [&room](const QFont& font, const QString& text) {
        return QFontMetrics(font)
            .boundingRect(QRect(0, 0, room.width(), 1 << 16), Qt::TextWordWrap, text)
            .height();
    };
    const int height =
        heightOf(titleFont(option.font), index.data(Qt::DisplayRole).toString()) + kBetweenLines +
        heightOf(option.font, index.data(FaultsModel::DetailRole).toString()) + 2 * kAround;
    return {width, height};
}

void FaultDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const {
    QStyleOptionViewItem background = option;
    initStyleOption(&background, index);
    background.text.clear();
    background.features &= ~QStyleOptionViewItem::HasCheckIndicator;
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &background, painter, option.widget);

    const bool muted = index.data(FaultsModel::MutedRole).toBool();
    // Upon the colour of what is chosen the quieter one would be too quiet.
    const bool chosen = (option.state & QStyle::State_Selected) != 0;
    const QColor quiet = chosen ? theme_.text : theme_.mutedText;
    painter->save();
    drawBox(painter, boxIn(option), !muted,
            index.flags() & Qt::ItemIsUserCheckable ? theme_.text : quiet);
    QRect room = textIn(option);
    const int flags = Qt::TextWordWrap | Qt::AlignTop |
                      (option.direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft);
    painter->setFont(titleFont(option.font));
    painter->setPen(muted ? quiet : theme_.text);
    QRect used;
    painter->drawText(room, flags, index.data(Qt::DisplayRole).toString(), &used);
    room.setTop(used.bottom() + 1 + kBetweenLines);
    painter->setFont(option.font);
    painter->setPen(quiet);
    painter->drawText(room, flags, index.data(FaultsModel::DetailRole).toString());
    painter->restore();
}

/// A click on the box, or the space bar.
bool FaultDelegate::editorEvent(QEvent* event, QAbstractItemModel* model,
                                const QStyleOptionViewItem& option, const QModelIndex& index) {
    if (!(index.flags() & Qt::ItemIsUserCheckable))
        return false;
    const bool clicked = event->type() == QEvent::MouseButtonRelease &&
                         static_cast<QMouseEvent*>(event)->button() == Qt::LeftButton &&
                         boxIn(option)
                             .adjusted(-kBeside, -kAround, kBeside, kAround)
                             .contains(static_cast<QMouseEvent*>(event)->position().toPoint());
    const bool pressed =
        event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space;
    if (!clicked && !pressed)
        return false;
    const bool muted = index.data(FaultsModel::MutedRole).toBool();
    return model->setData(index, muted ? Qt::Checked : Qt::Unchecked, Qt::CheckStateRole);
}

} // namespace swimscope::ui
