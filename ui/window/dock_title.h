// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "ui/canvas/theme.h"

#include <QWidget>

class QDockWidget;
class QLabel;
class QToolButton;

namespace swimscope::ui {

/// A dock's title bar in the window's own manner. Dragging it moves the dock, as with any.
class DockTitle : public QWidget {
    Q_OBJECT

  public:
    explicit DockTitle(QDockWidget* dock);

    void setTheme(const Theme& theme);

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    Theme theme_ = Theme::dark();
    QLabel* title_;
    QToolButton* float_;
    QToolButton* close_;
};

} // namespace swimscope::ui
