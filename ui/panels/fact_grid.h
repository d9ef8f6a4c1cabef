// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "ui/canvas/theme.h"
#include "ui/model/inspection.h"

#include <QWidget>

#include <utility>
#include <vector>

class QGridLayout;
class QLabel;

namespace swimscope::ui {

/// Facts, each a quiet label and a value in the colour of its tone: side by side, or the value
/// below its label where either may be long. Labels are reused, so that writing often costs little.
class FactGrid : public QWidget {
    Q_OBJECT

  public:
    enum class Shape { beside, below };

    explicit FactGrid(Shape shape, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    void setFacts(const std::vector<Fact>& facts);

  private:
    void addRow();
    void colour(std::size_t row) const;
    QColor colourOf(Tone tone) const;

    Shape shape_;
    Theme theme_ = Theme::dark();
    QGridLayout* grid_;
    std::vector<Fact> facts_;
    std::vector<std::pair<QLabel*, QLabel*>> rows_; ///< label and value
};

/// A label for text that may come from a network: never taken for markup, wrapped, to be copied.
QLabel* plainLabel(QWidget* parent);
/// Gives a label's text a colour.
void paintText(QLabel* label, const QColor& colour);

} // namespace swimscope::ui
