// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "ui/canvas/theme.h"

#include <QStyledItemDelegate>

class QListView;

namespace swimscope::ui {

/// Draws a fault in the list: the box that lets it act, what it does in as many lines as it takes,
/// and below, quieter, what it has done so far.
class FaultDelegate : public QStyledItemDelegate {
    Q_OBJECT

  public:
    explicit FaultDelegate(QListView* view);

    void setTheme(const Theme& theme) { theme_ = theme; }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

  protected:
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;

  private:
    QRect boxIn(const QStyleOptionViewItem& option) const;
    QRect textIn(const QStyleOptionViewItem& option) const;

    QListView* view_;
    Theme theme_ = Theme::dark();
};

} // namespace swimscope::ui
