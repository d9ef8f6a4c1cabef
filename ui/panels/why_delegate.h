// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "ui/canvas/theme.h"

#include <QStyledItemDelegate>

class QTreeView;

namespace swimscope::ui {

/// Draws the sentences of an answer, broken into as many lines as the width of the view asks for.
/// Those with a moment to go to are underlined while the pointer or the keyboard is on them.
class WhyDelegate : public QStyledItemDelegate {
    Q_OBJECT

  public:
    explicit WhyDelegate(QTreeView* view);

    void setTheme(const Theme& theme) { theme_ = theme; }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

  private:
    int widthFor(const QModelIndex& index) const;

    QTreeView* view_;
    Theme theme_ = Theme::dark();
};

} // namespace swimscope::ui
