// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "ui/canvas/theme.h"

#include <QList>
#include <QWidget>

class QDockWidget;
class QLabel;
class QMainWindow;
class QToolButton;

namespace swimscope::ui {

/// A dock's title bar in the window's own manner: its name, unless a tab says it already, and the
/// tools of what is in it. Dragging it moves the dock, as with any.
class DockTitle : public QWidget {
    Q_OBJECT

  public:
    /// Takes the tools over.
    DockTitle(QDockWidget* dock, QWidget* tools);

    void setTheme(const Theme& theme);
    /// These, its own dock among them, may come to share a place as tabs.
    void watch(const QList<QDockWidget*>& docks);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    bool isTab() const;
    void showName();

    QDockWidget* dock_;
    Theme theme_ = Theme::dark();
    QLabel* title_;
    QToolButton* float_;
    QToolButton* close_;
};

/// A dock of the window for a panel, with such a title. `name` is what its place is remembered by.
QDockWidget* makeDock(const QString& title, const char* name, QWidget* panel, QWidget* tools,
                      QMainWindow* window);

} // namespace swimscope::ui
