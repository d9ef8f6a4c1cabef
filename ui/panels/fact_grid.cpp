// SPDX-License-Identifier: MPL-2.0
#include "ui/panels/fact_grid.h"

#include "ui/panels/readable.h"

#include <QGridLayout>
#include <QLabel>

namespace swimscope::ui {

QLabel* plainLabel(QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

void paintText(QLabel* label, const QColor& colour) {
    QPalette palette = label->palette();
    if (palette.color(QPalette::WindowText) == colour)
        return;
    palette.setColor(QPalette::WindowText, colour);
    label->setPalette(palette);
}

FactGrid::FactGrid(Shape shape, QWidget* parent)
    : QWidget(parent), shape_(shape), grid_(new QGridLayout(this)) {
    grid_->setContentsMargins(0, 0, 0, 0);
    grid_->setHorizontalSpacing(14);
    grid_->setVerticalSpacing(shape == Shape::beside ? 6 : 1);
    grid_->setColumnStretch(shape == Shape::beside ? 1 : 0, 1);
}

void FactGrid::setTheme(const Theme& theme) {
    theme_ = theme;
    for (std::size_t row = 0; row < facts_.size(); ++row)
        colour(row);
}

void FactGrid::setFacts(const std::vector<Fact>& facts) {
    if (facts == facts_)
        return;
    facts_ = facts;
    while (rows_.size() < facts.size())
        addRow();
    for (std::size_t row = 0; row < rows_.size(); ++row) {
        const auto& [label, value] = rows_[row];
        const bool used = row < facts.size();
        label->setVisible(used);
        value->setVisible(used);
        if (!used)
            continue;
        label->setText(facts[row].label);
        value->setText(facts[row].value);
        colour(row);
    }
}

void FactGrid::addRow() {
    const int row = static_cast<int>(rows_.size());
    QLabel* label = plainLabel(this);
    QLabel* value = plainLabel(this);
    label->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    if (shape_ == Shape::beside) {
        label->setWordWrap(false);
        grid_->addWidget(label, row, 0);
        grid_->addWidget(value, row, 1);
    } else {
        // Room above, so that each pair is seen to belong together.
        label->setContentsMargins(0, row == 0 ? 0 : 6, 0, 0);
        grid_->addWidget(label, 2 * row, 0);
        grid_->addWidget(value, 2 * row + 1, 0);
    }
    rows_.emplace_back(label, value);
}

void FactGrid::colour(std::size_t row) const {
    paintText(rows_[row].first, theme_.mutedText);
    paintText(rows_[row].second, colourOf(facts_[row].tone));
}

QColor FactGrid::colourOf(Tone tone) const {
    switch (tone) {
    case Tone::warning:
        return readable(theme_.suspect, theme_);
    case Tone::bad:
    case Tone::problem:
        return readable(theme_.dead, theme_);
    default:
        return theme_.text;
    }
}

} // namespace swimscope::ui
