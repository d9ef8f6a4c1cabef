// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/time.h"
#include "ui/canvas/theme.h"

#include <QList>
#include <QWidget>

class QAction;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QSlider;

namespace swimscope::session {
class Playback;
}

namespace swimscope::ui {

/// Leads the time of a run in virtual time: buttons to pause and step, the speed as a slider and as
/// a field with presets, and what the time is. Says quietly when computing can't keep up.
/// UI thread only.
class PlaybackBar : public QWidget {
    Q_OBJECT

  public:
    /// The actions get a button each and are not owned.
    explicit PlaybackBar(const QList<QAction*>& actions, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    /// One more, with words, before the time; there while its action is on.
    void addChoice(QAction* action);
    /// Not owned; nothing where time can't be led.
    void setPlayback(session::Playback* playback);
    /// Once a frame: the run's time, how long a frame was, and whether more is asked of the machine
    /// than it can do.
    void show(Instant now, Duration frame, bool behind);
    /// Writes what the playback says now.
    void refresh();

  signals:
    void speedChanged();

  private:
    void makeButtons(const QList<QAction*>& actions, QHBoxLayout* into);
    void makeSpeed(QHBoxLayout* into);
    void takeSlider(int position);
    void takeField();
    void setSpeed(double speed);
    void say(const QString& note);
    QString timeText(Instant now) const;

    session::Playback* playback_ = nullptr;
    QSlider* slider_;
    QComboBox* field_;
    QLabel* note_;
    QLabel* time_;
    Duration behindFor_{};
    bool wrong_ = false; ///< what stands in the field is no speed
};

} // namespace swimscope::ui
