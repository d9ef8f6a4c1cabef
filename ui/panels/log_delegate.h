// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "ui/canvas/theme.h"
#include "ui/model/note.h"

#include <QStyledItemDelegate>

namespace swimscope::ui {

/// Paints a line of the log: the time quietly, a sign of the tone, the sentence.
class LogDelegate : public QStyledItemDelegate {
    Q_OBJECT

  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setTheme(const Theme& theme) { theme_ = theme; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

  private:
    void paintTone(QPainter* painter, const QRectF& box, Tone tone) const;

    Theme theme_ = Theme::dark();
};

} // namespace swimscope::ui
