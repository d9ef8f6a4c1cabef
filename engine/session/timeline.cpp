// SPDX-License-Identifier: MPL-2.0
#include "engine/session/timeline.h"

#include "engine/session/history.h"
#include "engine/session/search.h"
#include "engine/session/sink.h"
#include "engine/session/things.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace swimscope::session {

namespace {

/// How long a recording that has no room is left alone.
constexpr std::chrono::milliseconds kForRoom(20);

/// Before so few are left to be taken, more should have come.
constexpr std::size_t kFew = 1024;

/// After so many events figures are shown anew while a recording is looked through.
constexpr std::size_t kBetweenFigures = 100'000;

} // namespace

Timeline::Timeline() : past_(std::make_unique<History>()) {
    history_ = static_cast<History*>(past_.get());
    thread_ = std::thread([this] { work(); });
}

Timeline::Timeline(std::unique_ptr<Past> past)
    : end_(past->end()), past_(std::move(past)), lookedAtAll_(false) {
    thread_ = std::thread([this] { work(); });
}

Timeline::~Timeline() {
    {
        const std::lock_guard lock(mutex_);
        ending_ = true;
        stopAnswering_ = true;
    }
    changed_.notify_one();
    thread_.join();
}

void Timeline::add(trace::Batch events) {
    if (events.empty())
        return;
    waiting_.fetch_add(events.size(), std::memory_order_relaxed);
    {
        const std::lock_guard lock(mutex_);
        end_ = events.back().at;
        added_.push_back(std::move(events));
    }
    changed_.notify_one();
}

void Timeline::seek(const Moment& moment) {
    {
        const std::lock_guard lock(mutex_);
        wanted_ = moment;
        ahead_ = {};
    }
    coming_.clear();
    changed_.notify_one();
}

void Timeline::readOn(EventId last) {
    {
        const std::lock_guard lock(mutex_);
        wanted_.reset();
        landing_.reset();
        ahead_ = {.next = after(last), .read = {}, .ended = false};
    }
    coming_.clear();
    changed_.notify_one();
}

void Timeline::stop() {
    const std::lock_guard lock(mutex_);
    wanted_.reset();
    landing_.reset();
    ahead_ = {};
    coming_.clear();
}

bool Timeline::isSeeking() const {
    const std::lock_guard lock(mutex_);
    return wanted_.has_value();
}

std::optional<Landing> Timeline::landed() {
    const std::lock_guard lock(mutex_);
    return std::exchange(landing_, std::nullopt);
}

void Timeline::ask(why::Question question) {
    {
        const std::lock_guard lock(mutex_);
        question_ = std::move(question);
        answered_.reset();
        stopAnswering_ = true;
    }
    changed_.notify_one();
}

std::optional<Answered> Timeline::answered() {
    const std::lock_guard lock(mutex_);
    return std::exchange(answered_, std::nullopt);
}

void Timeline::lookFor(std::shared_ptr<Search> search) {
    {
        const std::lock_guard lock(mutex_);
        search_ = std::move(search);
        lookedThrough_ = false;
    }
    changed_.notify_one();
}

bool Timeline::hasLookedThrough() const {
    const std::lock_guard lock(mutex_);
    return search_ && lookedThrough_ && added_.empty();
}

bool Timeline::letGoOfSearch() {
    const std::lock_guard lock(mutex_);
    if (!search_ || !lookedThrough_ || !added_.empty())
        return false;
    search_.reset();
    return true;
}

void Timeline::keepIn(std::unique_ptr<Sink> sink) {
    {
        const std::lock_guard lock(mutex_);
        newSinks_.push_back(std::move(sink));
        keepingProblem_.reset();
    }
    changed_.notify_one();
}

std::optional<std::string> Timeline::keepingProblem() const {
    const std::lock_guard lock(mutex_);
    return keepingProblem_;
}

Instant Timeline::end() const {
    const std::lock_guard lock(mutex_);
    return end_;
}

Overview Timeline::overview() const {
    const std::lock_guard lock(mutex_);
    return overview_;
}

SpaceTime::View Timeline::spaceTime(const SpaceTime::Window& window) const {
    const std::lock_guard lock(diagramMutex_);
    return diagram_.view(window);
}

std::vector<std::string> Timeline::lanes() const {
    const std::lock_guard lock(diagramMutex_);
    return diagram_.lanes();
}

std::optional<RunSeries> Timeline::seriesBeyond(Instant known) const {
    const std::lock_guard lock(seriesMutex_);
    return series_.end() > known ? std::optional(series_) : std::nullopt;
}

std::optional<std::string> Timeline::problem() const {
    const std::lock_guard lock(mutex_);
    return problem_;
}

// ---- reading on ---------------------------------------------------------------------------------

const trace::Event* Timeline::peek() {
    if (coming_.size() < kFew) {
        trace::Batch read;
        {
            const std::lock_guard lock(mutex_);
            std::swap(read, ahead_.read);
        }
        if (!read.empty())
            changed_.notify_one();
        std::ranges::move(read, std::back_inserter(coming_));
    }
    return coming_.empty() ? nullptr : &coming_.front();
}

bool Timeline::take(Instant until, std::size_t most, trace::Batch& into) {
    for (; most > 0; --most) {
        const trace::Event* next = peek();
        if (!next)
            return atEnd();
        if (next->at > until)
            return true;
        into.push_back(std::move(coming_.front()));
        coming_.pop_front();
    }
    return false;
}

bool Timeline::takeThing(trace::Batch& into) {
    if (!peek())
        return false;
    // All of it has to be there: its end is where the next one begins.
    const auto next = std::find_if(std::next(coming_.begin()), coming_.end(), beginsAThing);
    if (next == coming_.end() && !hasReadAll())
        return false;
    std::move(coming_.begin(), next, std::back_inserter(into));
    coming_.erase(coming_.begin(), next);
    return true;
}

bool Timeline::atEnd() {
    return !peek() && hasReadAll();
}

bool Timeline::hasReadAll() const {
    const std::lock_guard lock(mutex_);
    return ahead_.ended && ahead_.read.empty() && added_.empty();
}

// ---- on the thread ------------------------------------------------------------------------------

void Timeline::work() {
    kept_.emplace(*past_);
    std::unique_lock lock(mutex_);
    while (!ending_) {
        const bool reads =
            ahead_.next != EventId::none && !ahead_.ended && ahead_.read.size() < kAhead;
        if (!added_.empty())
            addNext(lock);
        else if (wanted_ && isReached(*wanted_))
            go(lock);
        else if (question_)
            answer(lock);
        else if (reads)
            readAhead(lock);
        else if (!newSinks_.empty())
            changeSink(lock);
        else if (writes())
            write(lock);
        else if (looksFor())
            look(lock);
        else if (!lookedAtAll_)
            lookOn(lock);
        else if (sink_ && !wroteAll_)
            changed_.wait_for(lock, kForRoom);
        else
            changed_.wait(lock);
    }
    while (!newSinks_.empty())
        changeSink(lock);
    writeRest(lock);
    lock.unlock();
    sink_.reset(); // closes it
}

void Timeline::addNext(std::unique_lock<std::mutex>& lock) {
    const trace::Batch events = std::move(added_.front());
    added_.pop_front();
    lock.unlock();
    if (firstAdded_ == EventId::none && !events.empty())
        firstAdded_ = events.front().id;
    history_->add(events);
    fold(events);
    keyframes_.forgetBefore(history_->first());
    lock.lock();
    overview_.take(events);
    waiting_.fetch_sub(events.size(), std::memory_order_relaxed);
    ahead_.ended = false;
    lookedThrough_ = false;
    wroteAll_ = false;
}

/// What was kept already is folded as well, for keyframes and the overview.
void Timeline::lookOn(std::unique_lock<std::mutex>& lock) {
    lock.unlock();
    const auto events = past_->read(after(looked_), kPiece);
    if (events)
        fold(*events);
    if (!events || events->empty())
        publishFigures();
    lock.lock();
    if (!events)
        problem_ = events.error().message;
    else
        overview_.take(*events);
    if (!events || events->empty()) {
        lookedAtAll_ = true;
        end_ = std::max(overview_.known(), Instant());
    }
}

void Timeline::publishFigures() {
    unpublished_ = 0;
    const std::lock_guard lock(seriesMutex_);
    series_ = figures_;
}

void Timeline::fold(const trace::Batch& events) {
    if (events.empty())
        return;
    if (history_) {
        standing_.apply(events);
    } else { // nobody else has seen all of it
        figures_.follow(events, standing_);
        unpublished_ += events.size();
        if (unpublished_ >= kBetweenFigures)
            publishFigures();
    }
    {
        const std::lock_guard lock(diagramMutex_);
        diagram_.take(events, standing_.fold);
    }
    looked_ = events.back().id;
    keyframes_.passed(events.size(), standing_);
}

void Timeline::answer(std::unique_lock<std::mutex>& lock) {
    const why::Question question = std::move(*question_);
    question_.reset();
    stopAnswering_ = false;
    lock.unlock();
    Answered answered{.question = question, .answer = {}, .problem = {}};
    if (const auto past = past_->toAsk(stopAnswering_))
        answered.answer = why::answerTo(**past, question);
    else
        answered.problem = past.error().message;
    lock.lock();
    if (!question_)
        answered_ = std::move(answered);
}

void Timeline::readAhead(std::unique_lock<std::mutex>& lock) {
    const EventId from = ahead_.next;
    lock.unlock();
    auto piece = past_->read(from, kPiece);
    lock.lock();
    if (ahead_.next != from)
        return; // gone elsewhere meanwhile
    if (!piece)
        problem_ = piece.error().message;
    if (!piece || piece->empty()) {
        ahead_.ended = true;
        return;
    }
    ahead_.next = after(piece->back().id);
    std::ranges::move(*piece, std::back_inserter(ahead_.read));
}

bool Timeline::writes() const {
    return sink_ && !wroteAll_ && sink_->hasRoom();
}

void Timeline::write(std::unique_lock<std::mutex>& lock) {
    lock.unlock();
    const auto piece = past_->read(after(written_), kPiece);
    std::optional<std::string> problem;
    if (!piece) {
        problem = piece.error().message;
    } else if (written_ == EventId::none && !piece->empty() && piece->front().id != firstAdded_) {
        problem = "the beginning of the run is not known any more";
    } else {
        sink_->take(*piece);
        problem = sink_->problem();
        if (!piece->empty())
            written_ = piece->back().id;
    }
    if (problem)
        sink_.reset();
    lock.lock();
    keepingProblem_ = problem;
    wroteAll_ = problem || (piece->empty() && added_.empty());
}

/// What the one before should have had, it gets.
void Timeline::changeSink(std::unique_lock<std::mutex>& lock) {
    auto sink = std::move(newSinks_.front());
    newSinks_.pop_front();
    writeRest(lock);
    lock.unlock();
    sink_ = std::move(sink);
    lock.lock();
    written_ = EventId::none;
    wroteAll_ = false;
}

void Timeline::writeRest(std::unique_lock<std::mutex>& lock) {
    while (sink_ && !(wroteAll_ && added_.empty())) {
        if (!added_.empty())
            addNext(lock);
        else if (writes())
            write(lock);
        else
            changed_.wait_for(lock, kForRoom);
    }
}

bool Timeline::looksFor() const {
    return search_ && !search_->over() && !lookedThrough_ &&
           (search_->begun() || isKnown(Moment::after(search_->from())));
}

/// Begins where the search does, with a fold of its own, and then reads on by pieces.
void Timeline::look(std::unique_lock<std::mutex>& lock) {
    const std::shared_ptr<Search> search = search_;
    EventId from = searched_;
    lock.unlock();
    if (!search->begun()) {
        auto landing = land(Moment::after(search->from()));
        if (!landing) { // all ends
            lock.lock();
            return;
        }
        landing->from->apply(landing->events);
        from = after(landing->from->fold.last());
        search->begin(std::move(landing->from->fold));
    }
    const auto piece = past_->read(from, kPiece);
    if (piece)
        search->take(*piece);
    lock.lock();
    if (!piece)
        problem_ = piece.error().message;
    if (search_ != search)
        return; // another one is wanted meanwhile
    lookedThrough_ = !piece || piece->empty();
    searched_ = lookedThrough_ ? from : after(piece->back().id);
}

} // namespace swimscope::session
