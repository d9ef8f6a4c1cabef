// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "ui/canvas/theme.h"
#include "ui/model/note.h"

#include <QString>
#include <QTimer>
#include <QWidget>

#include <deque>
#include <functional>

class QLabel;
class QPushButton;
class QToolButton;

namespace swimscope::ui {

/// One line that the person should see now, and perhaps something to do about it.
struct Notice {
    Tone tone = Tone::neutral;
    QString text;
    QString doText; ///< of the button, empty for none
    std::function<void()> act;
    bool stays = false; ///< until it is closed or acted on; others go after a while
};

/// A quiet line above the canvas instead of a box in the way. Shows the newest notice; closing it
/// shows the one before. Bounded: the oldest make room.
class NoticeStrip : public QWidget {
    Q_OBJECT

  public:
    explicit NoticeStrip(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    void tell(Notice notice);
    /// Takes every notice away.
    void clear();

    QString text() const;
    int waiting() const { return static_cast<int>(notices_.size()); }

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    void closeNewest();
    void refresh();

    Theme theme_ = Theme::dark();
    std::deque<Notice> notices_; ///< newest last
    QTimer timer_;
    QLabel* text_;
    QLabel* more_;
    QPushButton* do_;
    QToolButton* close_;
};

} // namespace swimscope::ui
