// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "ui/canvas/theme.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QToolButton;

namespace swimscope::ui {

/// What somebody sees who opens the program for the first time: what this is, and two doors.
class WelcomeStrip : public QWidget {
    Q_OBJECT

  public:
    explicit WelcomeStrip(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);

  signals:
    void connectWanted();
    void breakWanted();
    void closed();

  protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    Theme theme_ = Theme::dark();
    QLabel* text_;
    QWidget* doors_;
    QToolButton* connect_;
    QToolButton* break_;
    QToolButton* close_;
    QGridLayout* layout_ = nullptr;
    bool doorsBelow_ = false;
};

} // namespace swimscope::ui
