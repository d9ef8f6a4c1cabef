// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "ui/canvas/theme.h"

#include <QStyledItemDelegate>

namespace swimscope::ui {

class BeliefsModel;

/// Paints a belief as the sign of a state: quietly where most hold the same, large and framed where
/// the observer deviates from them.
class BeliefsDelegate : public QStyledItemDelegate {
    Q_OBJECT

  public:
    /// `beliefs` outlives it.
    BeliefsDelegate(const BeliefsModel* beliefs, QObject* parent);

    void setTheme(const Theme& theme) { theme_ = theme; }
    /// The row and the column that are tinted; -1 for none.
    void setMarked(int row, int column);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

  private:
    const BeliefsModel* beliefs_;
    Theme theme_ = Theme::dark();
    int markedRow_ = -1;
    int markedColumn_ = -1;
};

} // namespace swimscope::ui
