// SPDX-License-Identifier: MPL-2.0
#include "ui/window/fitting_tool_bar.h"

#include <QLayout>

#include <utility>

namespace swimscope::ui {

void FittingToolBar::addStep(std::function<void(bool)> take) {
    steps_.push_back(std::move(take));
}

void FittingToolBar::fit() {
    for (const auto& step : steps_)
        step(false);
    const auto fits = [this] {
        // Of buttons that it hides already it does not hear.
        layout()->invalidate();
        return sizeHint().width() <= width();
    };
    for (auto step = steps_.begin(); step != steps_.end() && !fits(); ++step)
        (*step)(true);
}

void FittingToolBar::resizeEvent(QResizeEvent* event) {
    fit();
    QToolBar::resizeEvent(event);
}

} // namespace swimscope::ui
