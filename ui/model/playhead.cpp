// SPDX-License-Identifier: MPL-2.0
#include "ui/model/playhead.h"

#include "ui/model/cluster_model.h"

#include <algorithm>
#include <utility>

namespace swimscope::ui {

namespace {

/// A frame that took longer than this was a pause of the machine, not of the person.
constexpr Duration kLongestFrame = std::chrono::milliseconds(100);

} // namespace

void Playhead::lead(std::vector<ClusterModel*> models) {
    for (ClusterModel* model : models_)
        disconnect(model, nullptr, this, nullptr);
    models_ = std::move(models);
    for (ClusterModel* model : models_)
        connectTo(model);
    speed_ = 1;
    rest_ = 0;
    paused_ = false;
    emit changed();
}

void Playhead::connectTo(ClusterModel* model) {
    connect(model, &ClusterModel::liveChanged, this, [this, model] {
        if (!models_.empty() && model == &first())
            onLiveChanged();
    });
}

void Playhead::add(ClusterModel* model) {
    models_.push_back(model);
    connectTo(model);
}

void Playhead::remove(ClusterModel* model) {
    disconnect(model, nullptr, this, nullptr);
    std::erase(models_, model);
}

void Playhead::prefer(ClusterModel* model) {
    const auto found = std::ranges::find(models_, model);
    if (found == models_.end() || found == models_.begin())
        return;
    const bool wasLive = isLive();
    std::iter_swap(models_.begin(), found);
    if (isLive() != wasLive)
        carryOver();
    emit changed();
}

/// How the present's time is led; nothing where it is what it is.
session::Playback* Playhead::own() const {
    if (models_.empty() || !first().session())
        return nullptr;
    return first().session()->playback();
}

bool Playhead::isLive() const {
    return !models_.empty() && first().isLive();
}

bool Playhead::isReal() const {
    return isLive() && !own();
}

// ---- going --------------------------------------------------------------------------------------

void Playhead::goTo(const session::Moment& moment) {
    if (models_.empty())
        return;
    emit wished();
    first().goTo(moment);
    for (ClusterModel* model : models_)
        if (model != &first() && moment.event == EventId::none)
            model->goTo(moment);
}

void Playhead::stepBack() {
    if (models_.empty() || first().isSeeking())
        return;
    const EventId last = first().fold().last();
    if (last == EventId::none)
        return;
    setPaused(true);
    goTo(session::Moment::before(last));
}

void Playhead::goLive() {
    emit wished();
    if (models_.empty())
        return;
    first().goLive();
    for (ClusterModel* model : models_)
        if (!own() || model->session()->now() <= first().session()->now())
            model->goLive();
}

/// What stands still, or goes at a speed, in the present does so in the past as well, and the other
/// way round.
void Playhead::onLiveChanged() {
    carryOver();
    emit changed();
}

void Playhead::carryOver() {
    session::Playback* own = this->own();
    if (own && isLive()) {
        own->setPaused(paused_);
        own->setSpeed(speed_);
    } else if (own) {
        paused_ = own->paused();
        speed_ = own->speed();
    } else if (isLive()) {
        paused_ = false;
        speed_ = 1;
    }
}

// ---- time ---------------------------------------------------------------------------------------

void Playhead::pass(Duration real) {
    if (models_.empty())
        return;
    if (session::Playback* own = this->own()) {
        // Where this one is, its clock is; in the past that passes here, and there orders only.
        if (isLive())
            own->reach(first().session()->now());
        own->pass(isLive() ? real : Duration::zero());
    }
    if (!isLive() && !paused_ && !first().isSeeking())
        spend(std::clamp(real, Duration::zero(), kLongestFrame));
    for (ClusterModel* model : models_)
        if (model != &first())
            draw(*model);
    if (!isLive() && !paused_ && first().isAtEnd()) {
        paused_ = true;
        emit changed();
    }
}

void Playhead::spend(Duration real) {
    if (first().isReading() || isWaitedFor())
        return;
    rest_ += static_cast<double>(real.count()) * speed_;
    const Duration more(static_cast<Duration::rep>(rest_));
    rest_ -= static_cast<double>(more.count());
    first().playUntil(first().now() + more);
}

/// Whether its run has got farther than the clock, which another one stands at.
bool Playhead::isAhead(const ClusterModel& other) const {
    return own() && other.session()->now() > own()->clock();
}

/// Whether another one, in its present, is not yet where the first is in its past.
bool Playhead::isWaitedFor() const {
    return own() && std::ranges::any_of(models_, [this](const ClusterModel* model) {
               return model != &first() && model->session()->now() < first().now();
           });
}

/// Brings another one to where the first is.
void Playhead::draw(ClusterModel& other) const {
    if (first().isSeeking() || other.isSeeking())
        return;
    if (first().isLive()) {
        if (isAhead(other))
            follow(other, own()->clock());
        else
            other.goLive();
    } else if (own() && other.session()->now() <= first().now()) {
        own()->reach(first().now());
        other.goLive();
    } else {
        follow(other, first().now());
    }
}

void Playhead::follow(ClusterModel& other, Instant time) const {
    if (other.now() == time && !other.isLive())
        return;
    if (other.isLive() || other.now() > time)
        other.goTo(session::Moment::time(time));
    else
        other.playUntil(time);
}

bool Playhead::paused() const {
    if (!isLive())
        return paused_;
    return own() && own()->paused();
}

/// Real nodes do not stand still: whoever stops them looks back.
void Playhead::stay() {
    for (ClusterModel* model : models_)
        model->stay();
    paused_ = false;
    speed_ = 1;
}

void Playhead::setPaused(bool paused) {
    emit wished();
    if (models_.empty() || paused == this->paused())
        return;
    if (isReal())
        stay();
    if (isLive())
        own()->setPaused(paused);
    else
        paused_ = paused;
    emit changed();
}

double Playhead::speed() const {
    if (!isLive())
        return speed_;
    return own() ? own()->speed() : 1;
}

void Playhead::setSpeed(double factor) {
    if (models_.empty())
        return;
    if (isReal()) {
        if (factor >= 1)
            return emit changed();
        stay();
    }
    if (isLive())
        own()->setSpeed(factor);
    else
        speed_ = std::clamp(factor, kSlowest, kFastest);
    emit changed();
}

void Playhead::step(session::Stride stride) {
    if (models_.empty())
        return;
    emit wished();
    if (isReal())
        stay();
    if (isLive()) {
        own()->step(stride);
    } else {
        paused_ = true;
        first().step(stride);
    }
    emit changed();
}

bool Playhead::behind() const {
    if (models_.empty())
        return false;
    if (isLive())
        return own() && own()->behind();
    return first().isReading();
}

} // namespace swimscope::ui
