// SPDX-License-Identifier: MPL-2.0
#include "ui/model/cluster_model.h"

#include "engine/session/period.h"
#include "engine/session/things.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace swimscope::ui {

namespace {

/// Who is so far from the present sees all that happened since; who is farther goes there at once.
constexpr std::uint64_t kShortWayBack = 10'000;

} // namespace

ClusterModel::ClusterModel(QObject* parent) : QObject(parent) {}

ClusterModel::~ClusterModel() = default;

void ClusterModel::setSession(session::Session* session) {
    if (session == session_)
        return;
    stopLooking();
    kept_ = false;
    session_ = session;
    timeline_.reset();
    standing_ = {};
    present_.reset();
    waiting_.clear();
    taken_ = 0;
    seeking_ = reading_ = returning_ = false;
    stride_.reset();
    live_ = true;
    now_ = until_ = Instant();
    if (session) {
        auto past = session->past();
        live_ = past == nullptr;
        timeline_ = live_ ? std::make_unique<session::Timeline>()
                          : std::make_unique<session::Timeline>(std::move(past));
    }
    emit sessionChanged();
    emit liveChanged();
    if (!live_)
        goTo(session::Moment::time(Instant()));
}

void ClusterModel::follow(ClusterModel* other) {
    if (other == source_)
        return;
    if (source_)
        disconnect(source_, nullptr, this, nullptr);
    source_ = other;
    if (source_) {
        connect(source_, &ClusterModel::happened, this, &ClusterModel::happened);
        connect(source_, &ClusterModel::eventsArrived, this, &ClusterModel::eventsArrived);
        connect(source_, &ClusterModel::advanced, this, &ClusterModel::advanced);
        connect(source_, &ClusterModel::sessionChanged, this, &ClusterModel::sessionChanged);
        connect(source_, &ClusterModel::rewound, this, &ClusterModel::rewound);
        connect(source_, &ClusterModel::liveChanged, this, &ClusterModel::liveChanged);
        connect(source_, &ClusterModel::answered, this, &ClusterModel::answered);
    }
    emit sideChanged();
}

void ClusterModel::advance() {
    if (source_)
        return source_->advance();
    if (session_) {
        takePresent();
        if (!live_ || seeking_)
            showPast();
        if (const auto answer = timeline_->answered())
            emit answered(*answer);
    }
    emit advanced();
}

// ---- the present --------------------------------------------------------------------------------

const trace::Standing& ClusterModel::presentStanding() const {
    if (source_)
        return source_->presentStanding();
    return present_ ? *present_ : standing_;
}

Instant ClusterModel::end() const {
    if (source_)
        return source_->end();
    if (!timeline_)
        return now_;
    return live_ ? now_ : std::max(timeline_->end(), present_ ? session_->now() : Instant());
}

bool ClusterModel::isBehind() const {
    if (source_)
        return source_->isBehind();
    return !waiting_.empty() || (timeline_ && timeline_->isFull());
}

void ClusterModel::takePresent() {
    // The time is read before the events, so that all up to it is in the frame; what the events
    // tell of what came later makes it later.
    const Instant reached = session_->now();
    const trace::Batch batch = nextBatch();
    if (live_) {
        now_ = std::max(now_, batch.empty() ? now_ : batch.back().at);
        if (!isBehind())
            now_ = std::max(now_, reached);
    }
    if (batch.empty())
        return;
    timeline_->add(batch);
    (present_ ? *present_ : standing_).apply(batch);
    emit happened(batch);
    if (live_)
        emit eventsArrived(batch);
}

/// The session keeps what is to come until all that was taken from it is used up, and the past has
/// taken it in.
trace::Batch ClusterModel::nextBatch() {
    trace::Batch batch;
    if (timeline_->isFull())
        return batch;
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

// ---- the past -----------------------------------------------------------------------------------

void ClusterModel::goTo(const session::Moment& moment) {
    if (source_)
        return source_->goTo(moment);
    if (!timeline_)
        return;
    seeking_ = true;
    returning_ = false;
    stride_.reset();
    timeline_->seek(moment);
}

void ClusterModel::stay() {
    if (source_)
        return source_->stay();
    if (!timeline_ || !live_)
        return;
    timeline_->readOn(standing_.fold.last());
    lookBack(std::make_unique<trace::Standing>(standing_));
}

void ClusterModel::goLive() {
    if (source_)
        return source_->goLive();
    if (!timeline_ || session_->kind() == session::Kind::recorded || (live_ && !seeking_))
        return;
    if (live_) { // not yet gone
        seeking_ = false;
        timeline_->stop();
        return;
    }
    const EventId last = present_->fold.last();
    if (seeking_ || number(last) - number(fold().last()) > kShortWayBack)
        goTo(session::Moment::after(last));
    returning_ = true;
}

void ClusterModel::playUntil(Instant until) {
    if (source_)
        return source_->playUntil(until);
    until_ = std::max(until_, until);
}

void ClusterModel::step(session::Stride stride) {
    if (source_)
        return source_->step(stride);
    stride_ = stride;
}

void ClusterModel::lookBack(std::unique_ptr<trace::Standing> present) {
    present_ = std::move(present);
    live_ = false;
    until_ = now_;
    emit liveChanged();
}

void ClusterModel::showPast() {
    if (auto landing = timeline_->landed())
        land(std::move(*landing));
    if (seeking_)
        return;
    trace::Batch batch;
    const Instant until = returning_ ? Instant::max() : until_;
    reading_ = !timeline_->take(until, kMostInFrame, batch) && !timeline_->atEnd();
    if (stride_ && !reading_ && takeStep(*stride_, batch))
        stride_.reset();
    if (!batch.empty()) {
        now_ = std::max(now_, batch.back().at);
        standing_.apply(batch);
        emit eventsArrived(batch);
    }
    if (!reading_ && !returning_)
        now_ = std::max(now_, std::min(until_, end()));
    until_ = std::max(until_, now_);
    catchUp();
}

/// All of it has been shown: the past has become the present.
void ClusterModel::catchUp() {
    if (!present_ || standing_.fold.last() != present_->fold.last())
        return;
    if (!returning_ && until_ < session_->now())
        return;
    present_.reset();
    timeline_->stop();
    live_ = true;
    returning_ = reading_ = false;
    stride_.reset();
    emit liveChanged();
}

void ClusterModel::land(session::Landing landing) {
    seeking_ = timeline_->isSeeking();
    if (live_)
        lookBack(std::make_unique<trace::Standing>(std::move(standing_)));
    standing_ = std::move(*landing.from);
    now_ = until_ = landing.at;
    emit rewound();
    trace::Batch slice;
    for (std::size_t from = 0; from < landing.events.size(); from += slice.size()) {
        const auto begin = landing.events.begin() + static_cast<std::ptrdiff_t>(from);
        const std::size_t count = std::min(kMostInFrame, landing.events.size() - from);
        slice.assign(std::make_move_iterator(begin),
                     std::make_move_iterator(begin + static_cast<std::ptrdiff_t>(count)));
        standing_.apply(slice);
        emit eventsArrived(slice);
    }
}

bool ClusterModel::isAtEnd() const {
    if (source_)
        return source_->isAtEnd();
    return timeline_ && !live_ && !present_ && !seeking_ && now_ >= end() && timeline_->atEnd();
}

/// False where more has to be read first.
bool ClusterModel::takeStep(session::Stride stride, trace::Batch& batch) {
    if (stride == session::Stride::period) {
        until_ = now_ + session::periodOf(fold());
        return true; // at the next frame
    }
    bool arrived = false;
    for (std::size_t begin = batch.size(); !arrived && timeline_->takeThing(batch);
         begin = batch.size())
        arrived = stride == session::Stride::event || session::isArrival(batch[begin]);
    if (arrived || !timeline_->atEnd())
        return arrived;
    // Real nodes will do something soon; a simulation has to be led on, from its present.
    returning_ = present_ && session_->playback();
    return !present_ || returning_;
}

session::Overview ClusterModel::overview() const {
    if (source_)
        return source_->overview();
    return timeline_ ? timeline_->overview() : session::Overview();
}

session::SpaceTime::View ClusterModel::spaceTime(const session::SpaceTime::Window& window) const {
    if (source_)
        return source_->spaceTime(window);
    return timeline_ ? timeline_->spaceTime(window) : session::SpaceTime::View();
}

std::optional<session::RunSeries> ClusterModel::seriesBeyond(Instant known) const {
    if (source_)
        return source_->seriesBeyond(known);
    return timeline_ ? timeline_->seriesBeyond(known) : std::nullopt;
}

std::vector<std::string> ClusterModel::lanes() const {
    if (source_)
        return source_->lanes();
    return timeline_ ? timeline_->lanes() : std::vector<std::string>();
}

std::optional<std::string> ClusterModel::problem() const {
    if (source_)
        return source_->problem();
    return timeline_ ? timeline_->problem() : std::nullopt;
}

void ClusterModel::ask(const why::Question& question) {
    if (source_)
        return source_->ask(question);
    if (timeline_)
        timeline_->ask(question);
}

// ---- recordings ---------------------------------------------------------------------------------

void ClusterModel::keepIn(std::unique_ptr<session::Sink> sink) {
    if (source_)
        return source_->keepIn(std::move(sink));
    if (!timeline_)
        return;
    kept_ = sink != nullptr;
    timeline_->keepIn(std::move(sink));
}

std::optional<std::string> ClusterModel::keepingProblem() const {
    if (source_)
        return source_->keepingProblem();
    return timeline_ ? timeline_->keepingProblem() : std::nullopt;
}

// ---- searches -----------------------------------------------------------------------------------

void ClusterModel::lookFor(condition::Condition condition) {
    if (source_)
        return source_->lookFor(std::move(condition));
    stopLooking();
    if (!timeline_)
        return;
    search_ = std::make_shared<session::Search>(std::move(condition), fold().last());
    timeline_->lookFor(search_);
}

void ClusterModel::stopLooking() {
    if (source_)
        return source_->stopLooking();
    if (search_)
        search_->stop();
    search_.reset();
    lookingOn_ = false;
    if (timeline_)
        timeline_->lookFor(nullptr);
}

const session::Search* ClusterModel::search() const {
    return source_ ? source_->search() : search_.get();
}

bool ClusterModel::hasLookedThrough() const {
    if (source_)
        return source_->hasLookedThrough();
    return search_ && waiting_.empty() && (lookingOn_ || timeline_->hasLookedThrough());
}

bool ClusterModel::isLookingOn() const {
    return source_ ? source_->isLookingOn() : lookingOn_;
}

void ClusterModel::lookOn() {
    if (source_)
        return source_->lookOn();
    if (!hasLookedThrough() || lookingOn_ || !session_->lookOn(search_))
        return;
    lookingOn_ = true;
    timeline_->letGoOfSearch();
}

} // namespace swimscope::ui
