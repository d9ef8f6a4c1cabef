// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "ui/canvas/theme.h"

#include <QWidget>

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

  private:
    Theme theme_ = Theme::dark();
    QToolButton* connect_;
    QToolButton* break_;
    QToolButton* close_;
};

} // namespace swimscope::ui
