// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/session/session.h"
#include "engine/trace/fold.h"
#include "ui/model/fault_book.h"

#include <QObject>

namespace swimscope::ui {

/// What the UI knows of the run: the events of a session, folded to the cluster's present state.
/// Everything that is drawn or listed reads it, and nothing of the UI looks any deeper.
///
/// It has no clock: the window calls advance() once a frame, and whatever happened since the last
/// frame arrives as one batch. UI thread only.
class ClusterModel : public QObject {
    Q_OBJECT

  public:
    explicit ClusterModel(QObject* parent = nullptr);

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

    /// Takes what the session has, folds it, tells of it. Emits eventsArrived only for a batch that
    /// is not empty, and advanced always.
    void advance();

    const trace::Fold& fold() const { return source_ ? source_->fold() : fold_; }
    /// The faults that are in force.
    const FaultBook& faults() const { return source_ ? source_->faults() : faults_; }

    /// The run's time in the current frame: the same for everything drawn in it. In a storm it is
    /// as far as the events that were taken.
    Instant now() const { return source_ ? source_->now() : now_; }

    /// Events have come that no frame has taken yet.
    bool isBehind() const { return source_ ? source_->isBehind() : !waiting_.empty(); }

  signals:
    /// A batch that is already part of fold(). Valid only during the call.
    void eventsArrived(const swimscope::trace::Batch& batch);
    /// A frame passed: times that run down have moved even if nothing happened.
    void advanced();
    /// The run is another one; fold() starts from nothing.
    void sessionChanged();
    /// Another of several runs is shown (see follow()), each of which goes on as before.
    void sideChanged();

  private:
    trace::Batch nextBatch();

    ClusterModel* source_ = nullptr; ///< whom it follows
    session::Session* session_ = nullptr;
    trace::Fold fold_;
    FaultBook faults_;
    trace::Batch waiting_;  ///< what a frame left of what it took from the session
    std::size_t taken_ = 0; ///< so many of them, from the first on, have been taken since
    Instant now_;
};

} // namespace swimscope::ui
