// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "ui/canvas/theme.h"

#include <QStyledItemDelegate>

namespace swimscope::ui {

/// Paints a cell of the members' table: the sign of the state before its word, and quietly what
/// says nothing.
class MembersDelegate : public QStyledItemDelegate {
    Q_OBJECT

  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setTheme(const Theme& theme) { theme_ = theme; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

  private:
    QColor colourOf(const QModelIndex& index) const;

    Theme theme_ = Theme::dark();
};

} // namespace swimscope::ui
