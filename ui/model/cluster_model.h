// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/session/session.h"
#include "engine/trace/fold.h"

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
    session::Session* session() const { return session_; }

    /// Takes what the session has, folds it, tells of it. Emits eventsArrived only for a batch that
    /// is not empty, and advanced always.
    void advance();

    const trace::Fold& fold() const { return fold_; }

    /// The run's time in the current frame: the same for everything drawn in it.
    Instant now() const { return now_; }

  signals:
    /// A batch that is already part of fold(). Valid only during the call.
    void eventsArrived(const swimscope::trace::Batch& batch);
    /// A frame passed: times that run down have moved even if nothing happened.
    void advanced();
    /// The run is another one; fold() starts from nothing.
    void sessionChanged();

  private:
    session::Session* session_ = nullptr;
    trace::Fold fold_;
    Instant now_;
};

} // namespace swimscope::ui
