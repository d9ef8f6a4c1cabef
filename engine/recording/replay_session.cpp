// SPDX-License-Identifier: MPL-2.0
#include "engine/recording/replay_session.h"

#include "engine/base/duration_text.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <variant>

namespace swimscope::recording {
namespace {

constexpr std::size_t kPiece = 4096; // events that are read at a time

/// A frame that took longer than this was a pause of the machine, not of the person.
constexpr Duration kLongestFrame = std::chrono::milliseconds(100);

/// Of a step.
constexpr Duration kLongestPeriod = std::chrono::hours(1);

/// A key that is held down must not go on long after it was let go.
constexpr std::size_t kMostSteps = 4;

/// ProbeInterval in a node's settings, NAME=VALUE separated by spaces.
std::optional<Duration> periodIn(std::string_view settings) {
    constexpr std::string_view kName = "ProbeInterval=";
    const auto found = settings.find(kName);
    if (found == std::string_view::npos)
        return std::nullopt;
    settings.remove_prefix(found + kName.size());
    const auto period = parseDuration(settings.substr(0, settings.find(' ')));
    if (!period || *period <= Duration::zero())
        return std::nullopt;
    return std::min<Duration>(*period, kLongestPeriod);
}

/// What comes of an input or a command belongs to it.
bool beginsAThing(const trace::Event& event) {
    return trace::isInput(event.body) || std::holds_alternative<trace::CommandGiven>(event.body);
}

bool isArrival(const trace::Event& event) {
    return std::holds_alternative<trace::PacketReceived>(event.body) ||
           std::holds_alternative<trace::StreamReceived>(event.body);
}

} // namespace

ReadAhead::ReadAhead(Recording recording)
    : recording_(std::move(recording)), thread_([this] { work(); }) {}

ReadAhead::~ReadAhead() {
    {
        const std::lock_guard lock(mutex_);
        ending_ = true;
        changed_.notify_all();
    }
    thread_.join();
}

void ReadAhead::take(std::deque<trace::Event>& into) {
    trace::Batch read;
    {
        const std::lock_guard lock(mutex_);
        std::swap(read, read_);
        changed_.notify_all();
    }
    std::ranges::move(read, std::back_inserter(into));
}

bool ReadAhead::ended() const {
    const std::lock_guard lock(mutex_);
    return ended_ && read_.empty();
}

std::optional<std::string> ReadAhead::problem() const {
    const std::lock_guard lock(mutex_);
    return problem_;
}

void ReadAhead::work() {
    EventId next{1};
    std::unique_lock lock(mutex_);
    while (!ending_ && !ended_) {
        lock.unlock();
        auto piece = recording_.read(next, kPiece);
        lock.lock();
        if (!piece)
            problem_ = piece.error().message;
        ended_ = !piece || piece->empty();
        if (ended_)
            return;
        next = after(piece->back().id);
        std::ranges::move(*piece, std::back_inserter(read_));
        changed_.wait(lock, [this] { return ending_ || read_.size() < kAhead; });
    }
}

Result<std::unique_ptr<ReplaySession>> ReplaySession::open(const std::string& path) {
    auto recording = Recording::open(path);
    if (!recording)
        return recording.error();
    return std::unique_ptr<ReplaySession>(new ReplaySession(std::move(*recording)));
}

void ReplaySession::post(host::Command command) {
    static_cast<void>(command);
}

void ReplaySession::join(NodeId node, std::vector<std::string> addresses, RequestId request) {
    static_cast<void>(node);
    static_cast<void>(addresses);
    static_cast<void>(request);
}

trace::Batch ReplaySession::take() {
    return std::exchange(due_, {});
}

void ReplaySession::setSpeed(double factor) {
    speed_ = std::clamp(factor, kSlowest, kFastest);
}

void ReplaySession::step(session::Stride stride) {
    paused_ = true;
    if (steps_.size() < kMostSteps)
        steps_.push_back(stride);
}

void ReplaySession::pass(Duration real) {
    if (coming_.size() < kPiece)
        ahead_.take(coming_);
    while (!steps_.empty() && stride(steps_.front()))
        steps_.pop_front();
    if (!paused_)
        spend(std::clamp(real, Duration::zero(), kLongestFrame));
    if (coming_.empty() && ahead_.ended()) {
        paused_ = true;
        behind_ = false;
        steps_.clear();
    }
}

void ReplaySession::spend(Duration real) {
    rest_ += static_cast<double>(real.count()) * speed_;
    const Duration more(static_cast<Duration::rep>(rest_));
    rest_ -= static_cast<double>(more.count());
    const Instant wanted = now_ + more;
    // No further than what is known to have happened.
    const bool known = ahead_.ended() || (!coming_.empty() && coming_.back().at > wanted);
    behind_ = !known;
    const Instant until = known             ? wanted
                          : coming_.empty() ? now_
                                            : std::min(wanted, coming_.back().at);
    hand(until);
    // The end of a recording is its last event.
    now_ =
        coming_.empty() && ahead_.ended() && !due_.empty() ? due_.back().at : std::max(now_, until);
}

/// False where more has to be read first.
bool ReplaySession::stride(session::Stride stride) {
    switch (stride) {
    case session::Stride::event:
        return handThing() || ahead_.ended();
    case session::Stride::message:
        while (!coming_.empty()) {
            const bool arrived = isArrival(coming_.front());
            handThing();
            if (arrived)
                return true;
        }
        return ahead_.ended();
    case session::Stride::period:
        if (!ahead_.ended() && (coming_.empty() || coming_.back().at <= now_ + period_))
            return false;
        hand(now_ + period_);
        now_ += period_;
        return true;
    }
    return true;
}

void ReplaySession::hand(Instant until) {
    while (!coming_.empty() && coming_.front().at <= until)
        handOne();
}

void ReplaySession::handOne() {
    trace::Event& next = coming_.front();
    if (const auto* started = std::get_if<trace::NodeStarted>(&next.body))
        period_ = periodIn(started->settings).value_or(period_);
    due_.push_back(std::move(next));
    coming_.pop_front();
}

/// The next thing with all that comes of it; false where nothing is known of one.
bool ReplaySession::handThing() {
    if (coming_.empty())
        return false;
    now_ = std::max(now_, coming_.front().at);
    do {
        handOne();
    } while (!coming_.empty() && !beginsAThing(coming_.front()));
    return true;
}

} // namespace swimscope::recording
