// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/condition/condition.h"
#include "engine/session/playback.h"
#include "engine/session/search.h"
#include "engine/session/session.h"
#include "engine/session/sink.h"
#include "engine/session/timeline.h"
#include "engine/trace/standing.h"

#include <QObject>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace swimscope::ui {

/// What the UI knows of the run: the events of a session, folded to the state of the cluster at one
/// moment, the playhead. Everything that is drawn or listed reads it, and nothing of the UI looks
/// any deeper.
///
/// Usually that moment is the present. Somebody may look back, too: then the run goes on, and what
/// comes of it is folded aside, until he is back. A recording has no present: it is all past.
///
/// It has no clock: the window calls advance() once a frame, and whatever happened since the last
/// frame arrives as one batch. UI thread only.
class ClusterModel : public QObject {
    Q_OBJECT

  public:
    explicit ClusterModel(QObject* parent = nullptr);
    ~ClusterModel() override;

    /// Shows another run from its beginning, or none. The session is not owned: it outlives the
    /// model or is taken away with nullptr before it goes.
    void setSession(session::Session* session);
    session::Session* session() const { return source_ ? source_->session() : session_; }

    /// Shows from now on what another model shows, in place of a session of its own: for what
    /// follows now one and now another of runs that stand side by side. The other one is not owned;
    /// nothing: a model without a session again.
    void follow(ClusterModel* other);

    /// So many events are taken in a frame at most. A storm of them is shown over some frames,
    /// rather than keep the window from answering.
    static constexpr std::size_t kMostInFrame = 20'000;

    /// Takes what the session has, folds it, tells of it. Emits happened and eventsArrived only for
    /// batches that are not empty, and advanced always.
    void advance();

    /// The cluster at the playhead.
    const trace::Fold& fold() const { return standing().fold; }
    /// The faults that are in force there.
    const trace::FaultBook& faults() const { return standing().faults; }
    const trace::Standing& standing() const { return source_ ? source_->standing() : standing_; }

    /// The cluster as it is by now, for whatever acts on it.
    const trace::Fold& present() const { return presentStanding().fold; }
    const trace::FaultBook& presentFaults() const { return presentStanding().faults; }

    /// The playhead's time in the current frame: the same for everything drawn in it. In a storm
    /// it is as far as the events that were taken.
    Instant now() const { return source_ ? source_->now() : now_; }
    /// How far the run has got.
    Instant end() const;

    /// Events have come that no frame has taken yet.
    bool isBehind() const;

    // ---- the playhead ---------------------------------------------------------------------------

    /// What is shown is the present.
    bool isLive() const { return source_ ? source_->isLive() : live_; }
    /// On its way to another moment: until it is there, all stays as it is.
    bool isSeeking() const { return source_ ? source_->isSeeking() : seeking_; }
    /// More is asked for than has been read.
    bool isReading() const { return source_ ? source_->isReading() : reading_; }

    /// Of a run that is over, all has been shown.
    bool isAtEnd() const;

    /// Looks at another moment, of several wishes at the last one. At one of the next frames
    /// rewound() tells of it.
    void goTo(const session::Moment& moment);
    /// Stays at this moment while the run goes on.
    void stay();
    /// Back to the present; what happened in between is shown on the way, if it is not too much.
    void goLive();
    /// In the past, time may go on up to there.
    void playUntil(Instant until);
    /// In the past, lets the next thing happen, an arrival, say, as soon as it has been read.
    void step(session::Stride stride);
    /// A run at a glance.
    session::Overview overview() const;
    /// A stretch of it as a space-time diagram has it, and the members in the order of its lanes.
    session::SpaceTime::View spaceTime(const session::SpaceTime::Window& window) const;
    /// Of a recording: its figures over time, as far as it has been looked through, where that is
    /// farther than this.
    std::optional<session::RunSeries> seriesBeyond(Instant known) const;
    std::vector<std::string> lanes() const;
    /// Why some of the past can't be shown.
    std::optional<std::string> problem() const;
    /// Asks why something happened, of several questions the last one; answered() comes at one of
    /// the next frames.
    void ask(const why::Question& question);

    // ---- recordings -----------------------------------------------------------------------------

    /// Keeps the whole run in a recording as well, from its first event on and as long as it goes
    /// on; nothing: no more. Not for a run that is a recording itself.
    void keepIn(std::unique_ptr<session::Sink> sink);
    bool isKept() const { return source_ ? source_->isKept() : kept_; }
    /// Why that has ended.
    std::optional<std::string> keepingProblem() const;

    // ---- searches -------------------------------------------------------------------------------

    /// Looks where a condition comes true, from the playhead on, through all that is known and all
    /// that comes. Of several searches the last one goes on.
    void lookFor(condition::Condition condition);
    void stopLooking();
    /// The search that goes on, or has found something; nothing without one.
    const session::Search* search() const;
    /// Whether all that is known has been looked at. In a recording that is all there is, and real
    /// nodes do something soon.
    bool hasLookedThrough() const;
    /// Whether a simulation is led on by the search.
    bool isLookingOn() const;
    /// Of a simulation of which all has been looked at and that is at rest: leads it on. At one of
    /// the next frames, if not now.
    void lookOn();

  signals:
    /// A batch that is already part of present().
    void happened(const swimscope::trace::Batch& batch);
    /// A batch that is already part of fold(): what happened at the playhead. Valid only during the
    /// call.
    void eventsArrived(const swimscope::trace::Batch& batch);
    /// A frame passed: times that run down have moved even if nothing happened.
    void advanced();
    /// The run is another one; fold() starts from nothing.
    void sessionChanged();
    /// The playhead has gone elsewhere: fold() is as it stood some time before the moment. What
    /// happened from there up to it arrives next, in the same frame.
    void rewound();
    /// From now on the present is shown, or the past.
    void liveChanged();
    /// What the run has to say to the last question.
    void answered(const swimscope::session::Answered& answered);
    /// Another of several runs is shown (see follow()), each of which goes on as before.
    void sideChanged();

  private:
    const trace::Standing& presentStanding() const;
    trace::Batch nextBatch();
    void takePresent();
    void showPast();
    void land(session::Landing landing);
    bool takeStep(session::Stride stride, trace::Batch& batch);
    void lookBack(std::unique_ptr<trace::Standing> present);
    void catchUp();

    ClusterModel* source_ = nullptr; ///< whom it follows
    session::Session* session_ = nullptr;
    std::unique_ptr<session::Timeline> timeline_;
    trace::Standing standing_;                 ///< at the playhead
    std::unique_ptr<trace::Standing> present_; ///< while that is another one
    trace::Batch waiting_;  ///< what a frame left of what it took from the session
    std::size_t taken_ = 0; ///< so many of them, from the first on, have been taken since
    Instant now_;
    bool live_ = true;
    bool seeking_ = false;
    bool reading_ = false;
    bool returning_ = false;                ///< on its way back to the present
    Instant until_;                         ///< in the past, time goes on up to there
    std::optional<session::Stride> stride_; ///< asked for, but not done
    std::shared_ptr<session::Search> search_;
    bool lookingOn_ = false; ///< in the simulation's present
    bool kept_ = false;      ///< in a recording as well
};

} // namespace swimscope::ui
