// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/session/playback.h"
#include "engine/session/session.h"
#include "ui/canvas/theme.h"

#include <QKeySequence>
#include <QList>
#include <QObject>

#include <optional>

class QAction;
class QMenu;
class QMenuBar;
class QWidget;

namespace swimscope::ui {

class Playhead;

/// Where in the time of a run somebody looks, and how it goes on, as actions with names and
/// shortcuts: in a menu of their own and on the bar under the canvas.
class PlaybackActions : public QObject {
    Q_OBJECT

  public:
    /// `playhead` outlives it.
    PlaybackActions(Playhead* playhead, QWidget* window);

    /// Of what is shown; nothing where nothing is.
    void setKind(std::optional<session::Kind> kind);
    void setTheme(const Theme& theme);
    /// Whether it goes on until a condition comes true.
    void setLooking(bool looking);
    /// On this widget the space bar pauses, while there is something to pause.
    void pauseWithSpaceOn(QWidget* widget);
    QMenu* addMenuTo(QMenuBar* bar);
    /// Those for the bar, from left to right.
    QList<QAction*> main() const {
        return {pause, stepBack, stepEvent, stepMessage, stepPeriod, until};
    }

    QAction* pause; ///< or goes on
    QAction* stepBack;
    QAction* stepEvent;
    QAction* stepMessage;
    QAction* stepPeriod;
    QAction* until;     ///< a condition comes true; asked for elsewhere
    QAction* stopUntil; ///< while that is looked for
    QAction* faster;
    QAction* slower;
    QAction* goLive;
    QAction* goToBeginning;

  signals:
    /// A step was asked for.
    void stepped();

  private:
    QAction* make(const QString& text, const QString& help, const QKeySequence& shortcut);
    void makePresets();
    void togglePause();
    void step(session::Stride stride);
    void refresh();
    QString helpOf(const QAction* action) const;
    bool isSpacePausing() const;
    bool isReal() const;
    bool isOn(const QAction* action) const;

    Playhead* playhead_;
    std::optional<session::Kind> kind_;
    bool looking_ = false;
    QWidget* window_;
    QMenu* presets_ = nullptr;
    Theme theme_ = Theme::dark();
};

} // namespace swimscope::ui
