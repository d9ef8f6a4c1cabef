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

class Scrubber;

/// Leads what is shown through the time of a run: the whole run as a strip with the playhead on it,
/// buttons to pause and step, the speed as a slider and as a field with presets, and what the time
/// is. Says quietly when computing can't keep up.
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
    /// What is shown in a frame.
    struct Time {
        Instant now;       ///< of the playhead
        Instant end;       ///< how far the run has got
        bool live = true;  ///< the playhead is in the present
        bool real = false; ///< that can't be led
        bool over = false; ///< there is no present: it is a recording
        QString note{};    ///< something to be said beside it
    };
    /// Once a frame, with how long it was, and whether more is asked of the machine than it can do.
    void show(const Time& time, Duration frame, bool behind);
    Scrubber* scrubber() { return scrubber_; }
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
    QString timeText(const Time& time) const;

    session::Playback* playback_ = nullptr;
    Scrubber* scrubber_;
    QSlider* slider_;
    QComboBox* field_;
    QLabel* note_;
    QLabel* time_;
    QHBoxLayout* row_ = nullptr;
    Duration behindFor_{};
    bool wrong_ = false; ///< what stands in the field is no speed
};

} // namespace swimscope::ui
