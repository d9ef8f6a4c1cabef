// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/time.h"
#include "engine/session/playback.h"
#include "engine/session/timeline.h"

#include <QObject>

#include <vector>

namespace swimscope::ui {

class ClusterModel;

/// Where in the run, or in the runs side by side, the person is. In the present of a simulation it
/// leads the simulation's own time; real nodes live in real time, so that whoever stops it, or goes
/// slower, looks back from then on, while they go on. In the past it leads what is shown. Of runs
/// that were forked some have got farther than others: all are shown at the same time, which for
/// those that are ahead of it is their past.
/// UI thread only.
class Playhead : public QObject, public session::Playback {
    Q_OBJECT

  public:
    explicit Playhead(QObject* parent = nullptr) : QObject(parent) {}

    /// What it leads, all on one clock; steps are steps of the first. They outlive it, or are taken
    /// away first.
    void lead(std::vector<ClusterModel*> models);
    /// One more on the same clock, or one less; where the person is stays.
    void add(ClusterModel* model);
    void remove(ClusterModel* model);
    /// The same models, but steps and moments are now those of this one.
    void prefer(ClusterModel* model);
    bool leads() const { return !models_.empty(); }

    /// At one of the next frames.
    void goTo(const session::Moment& moment);
    /// To just before the last thing that happened.
    void stepBack();
    void goLive();
    bool isLive() const;

    void pass(Duration real) override;
    bool paused() const override;
    void setPaused(bool paused) override;
    double speed() const override;
    void setSpeed(double factor) override;
    void step(session::Stride stride) override;
    bool behind() const override;

  signals:
    /// Time stands still or goes on, goes at another speed, or another time is led.
    void changed();
    /// Somebody wants to be somewhere, or time to go otherwise.
    void wished();

  private:
    ClusterModel& first() const { return *models_.front(); }
    session::Playback* own() const;
    bool isReal() const;
    void stay();
    void spend(Duration real);
    void draw(ClusterModel& other) const;
    void follow(ClusterModel& other, Instant time) const;
    bool isAhead(const ClusterModel& other) const;
    bool isWaitedFor() const;
    void connectTo(ClusterModel* model);
    void onLiveChanged();
    void carryOver();

    std::vector<ClusterModel*> models_;
    double speed_ = 1;    ///< in the past
    bool paused_ = false; ///< in the past
    double rest_ = 0;     ///< of a nanosecond, at slow speeds
};

} // namespace swimscope::ui
