// SPDX-License-Identifier: MPL-2.0
#include "ui/model/cluster_model.h"

#include <algorithm>

namespace swimscope::ui {

ClusterModel::ClusterModel(QObject* parent) : QObject(parent) {}

void ClusterModel::setSession(session::Session* session) {
    if (session == session_)
        return;
    session_ = session;
    fold_ = trace::Fold();
    now_ = session ? session->now() : Instant();
    emit sessionChanged();
}

void ClusterModel::advance() {
    if (session_) {
        // Time is read after the events, so that nothing in the frame lies in its future.
        const trace::Batch batch = session_->take();
        now_ = std::max(session_->now(), batch.empty() ? now_ : batch.back().at);
        if (!batch.empty()) {
            fold_.apply(batch);
            emit eventsArrived(batch);
        }
    }
    emit advanced();
}

} // namespace swimscope::ui
