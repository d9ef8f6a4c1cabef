// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "ui/canvas/theme.h"

#include <QIcon>
#include <QStyledItemDelegate>

#include <array>

namespace swimscope::ui {

/// Verdicts in a list: a mark by its shape, its word, and a colour.
class LabVerdictDelegate : public QStyledItemDelegate {
    Q_OBJECT

  public:
    explicit LabVerdictDelegate(QObject* parent = nullptr);

    void setTheme(const Theme& theme);

  protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;

  private:
    std::array<QIcon, 3> icons_; ///< by outcome
    std::array<QColor, 3> colours_;
};

} // namespace swimscope::ui
