// SPDX-License-Identifier: MPL-2.0
#include "ui/model/cluster_model.h"

#include <algorithm>
#include <iterator>

namespace swimscope::ui {

ClusterModel::ClusterModel(QObject* parent) : QObject(parent) {}

void ClusterModel::setSession(session::Session* session) {
    if (session == session_)
        return;
    session_ = session;
    fold_ = trace::Fold();
    faults_ = FaultBook();
    waiting_.clear();
    taken_ = 0;
    now_ = session ? session->now() : Instant();
    emit sessionChanged();
}

void ClusterModel::follow(ClusterModel* other) {
    if (other == source_)
        return;
    if (source_)
        disconnect(source_, nullptr, this, nullptr);
    source_ = other;
    if (source_) {
        connect(source_, &ClusterModel::eventsArrived, this, &ClusterModel::eventsArrived);
        connect(source_, &ClusterModel::advanced, this, &ClusterModel::advanced);
        connect(source_, &ClusterModel::sessionChanged, this, &ClusterModel::sessionChanged);
    }
    emit sideChanged();
}

void ClusterModel::advance() {
    if (source_)
        return source_->advance();
    if (session_) {
        // Time is read after the events, so that nothing in the frame lies in its future.
        const trace::Batch batch = nextBatch();
        now_ = std::max(now_, batch.empty() ? now_ : batch.back().at);
        if (!isBehind())
            now_ = std::max(now_, session_->now());
        if (!batch.empty()) {
            fold_.apply(batch);
            faults_.take(batch);
            emit eventsArrived(batch);
        }
    }
    emit advanced();
}

/// The session keeps what is to come until all that was taken from it is used up.
trace::Batch ClusterModel::nextBatch() {
    trace::Batch batch;
    while (batch.size() < kMostInFrame) {
        if (waiting_.empty())
            waiting_ = session_->take();
        const std::size_t left = waiting_.size() - taken_;
        if (left == 0)
            break;
        const auto first = waiting_.begin() + static_cast<std::ptrdiff_t>(taken_);
        const std::size_t count = std::min(left, kMostInFrame - batch.size());
        std::move(first, first + static_cast<std::ptrdiff_t>(count), std::back_inserter(batch));
        taken_ += count;
        if (count == left) {
            waiting_.clear();
            taken_ = 0;
        }
    }
    return batch;
}

} // namespace swimscope::ui
