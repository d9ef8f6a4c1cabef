// SPDX-License-Identifier: MPL-2.0
#include "ui/model/until.h"

#include "ui/model/cluster_model.h"
#include "ui/model/playhead.h"

#include <utility>

namespace swimscope::ui {

Until::Until(ClusterModel* cluster, Playhead* playhead, QObject* parent)
    : QObject(parent), cluster_(cluster), playhead_(playhead) {
    connect(playhead_, &Playhead::wished, this, [this] {
        if (!leading_)
            stop();
    });
    connect(cluster_, &ClusterModel::sessionChanged, this, &Until::stop);
    connect(cluster_, &ClusterModel::sideChanged, this, &Until::stop);
}

/// What the playhead is told here nobody else has wished.
template <class Lead>
void Until::lead(Lead lead) {
    leading_ = true;
    lead();
    leading_ = false;
}

/// A simulation stands still meanwhile, so that it can be taken on from where it was looked at
/// last; so does the past. Real nodes can't, and are shown on.
void Until::begin(condition::Condition condition) {
    stop();
    if (!cluster_->session())
        return;
    if (cluster_->session()->playback() || !cluster_->isLive())
        lead([this] { playhead_->setPaused(true); });
    condition_ = condition;
    cluster_->lookFor(std::move(condition));
    emit changed();
}

void Until::stop() {
    if (isLooking())
        end();
}

void Until::end() {
    condition_.reset();
    cluster_->stopLooking();
    emit changed();
}

QString Until::text() const {
    return condition_ ? QString::fromStdString(condition::toText(*condition_)) : QString();
}

Instant Until::reached() const {
    return cluster_->search() ? cluster_->search()->reached() : Instant();
}

bool Until::isWaiting() const {
    return isLooking() && cluster_->isLive() && !cluster_->isLookingOn() &&
           cluster_->session()->kind() == session::Kind::live;
}

void Until::advance() {
    const session::Search* search = cluster_->search();
    if (!isLooking() || !search)
        return;
    if (search->found() != EventId::none)
        arrive(search->found());
    else if (cluster_->hasLookedThrough())
        lookFurther();
}

/// A simulation has stopped there by itself: what it did has to have been shown.
void Until::arrive(EventId found) {
    if (cluster_->present().last() < found)
        return;
    const QString text = this->text();
    const bool there = cluster_->isLookingOn();
    end();
    if (!there)
        lead([this, found] {
            playhead_->setPaused(true);
            playhead_->goTo(session::Moment::after(found));
        });
    emit cameTrue(text);
}

/// Behind what is known is the present, and behind that what only comes.
void Until::lookFurther() {
    if (cluster_->session()->kind() == session::Kind::recorded) {
        const QString text = this->text();
        end();
        emit neverComesTrue(text);
    } else if (!cluster_->isLive()) {
        lead([this] { playhead_->goLive(); });
    } else if (!cluster_->isLookingOn()) {
        cluster_->lookOn();
    }
}

} // namespace swimscope::ui
