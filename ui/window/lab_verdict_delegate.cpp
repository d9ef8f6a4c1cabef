// SPDX-License-Identifier: MPL-2.0
#include "ui/window/lab_verdict_delegate.h"

#include "ui/model/lab_verdict_model.h"
#include "ui/panels/readable.h"
#include "ui/window/icons.h"

namespace swimscope::ui {

LabVerdictDelegate::LabVerdictDelegate(QObject* parent) : QStyledItemDelegate(parent) {
    setTheme(Theme::dark());
}

void LabVerdictDelegate::setTheme(const Theme& theme) {
    colours_ = {readable(theme.alive, theme), readable(theme.dead, theme), theme.mutedText};
    icons_ = {lineIcon(QStringLiteral("met"), colours_[0]),
              lineIcon(QStringLiteral("missed"), colours_[1]),
              lineIcon(QStringLiteral("unjudged"), colours_[2])};
}

void LabVerdictDelegate::initStyleOption(QStyleOptionViewItem* option,
                                         const QModelIndex& index) const {
    QStyledItemDelegate::initStyleOption(option, index);
    if (index.column() != LabVerdictModel::Outcome)
        return;
    const auto outcome = static_cast<std::size_t>(index.data(LabVerdictModel::OutcomeRole).toInt());
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->icon = icons_[outcome];
    option->decorationSize = QSize(18, 18);
    for (const auto role : {QPalette::Text, QPalette::HighlightedText})
        option->palette.setColor(role, colours_[outcome]);
}

} // namespace swimscope::ui
