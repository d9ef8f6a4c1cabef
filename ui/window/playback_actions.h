// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/session/playback.h"
#include "ui/canvas/theme.h"

#include <QKeySequence>
#include <QList>
#include <QObject>

class QAction;
class QMenu;
class QMenuBar;
class QWidget;

namespace swimscope::ui {

/// What can be done to the time of a simulated cluster, as actions with names and shortcuts: in a
/// menu of their own and on the bar under the canvas. Off where time is what it is, with the reason
/// in the tool tip.
class PlaybackActions : public QObject {
    Q_OBJECT

  public:
    explicit PlaybackActions(QWidget* window);

    /// Not owned; nothing where time can't be led.
    void setPlayback(session::Playback* playback);
    void setTheme(const Theme& theme);
    /// On this widget the space bar pauses, while there is something to pause.
    void pauseWithSpaceOn(QWidget* widget);
    void addMenuTo(QMenuBar* bar);
    /// Those for the bar, from left to right.
    QList<QAction*> main() const { return {pause, stepEvent, stepMessage, stepPeriod}; }

    QAction* pause; ///< or goes on
    QAction* stepEvent;
    QAction* stepMessage;
    QAction* stepPeriod;
    QAction* faster;
    QAction* slower;

  signals:
    /// The speed is another, or time stands still or goes on.
    void changed();
    /// A step was asked for.
    void stepped();

  private:
    QAction* make(const QString& text, const QString& help, const QKeySequence& shortcut);
    void makePresets();
    void togglePause();
    void step(session::Stride stride);
    void setSpeed(double speed);
    void refresh();

    session::Playback* playback_ = nullptr;
    QWidget* window_;
    QMenu* presets_ = nullptr;
    Theme theme_ = Theme::dark();
};

} // namespace swimscope::ui
