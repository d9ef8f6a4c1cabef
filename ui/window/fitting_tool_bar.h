// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QToolBar>

#include <functional>
#include <vector>

namespace swimscope::ui {

/// A toolbar that says less before it hides buttons in a menu: in a narrow window it takes its
/// steps, one after the other, until everything fits.
class FittingToolBar : public QToolBar {
    Q_OBJECT

  public:
    using QToolBar::QToolBar;

    /// `take` says less (true) or all (false). The step that is missed least comes first.
    void addStep(std::function<void(bool)> take);
    /// After something in it has changed; a change of size is noticed.
    void fit();

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    std::vector<std::function<void(bool)>> steps_;
};

} // namespace swimscope::ui
