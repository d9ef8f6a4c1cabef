// SPDX-License-Identifier: MPL-2.0
#include "engine/session/sim_session.h"

#include <algorithm>
#include <utility>

namespace swimscope::session {
namespace {

/// A frame that took longer than this was a pause of the machine, not of the person.
constexpr Duration kLongestFrame = std::chrono::milliseconds(100);

/// A key that is held down must not go on long after it was let go.
constexpr std::size_t kMostSteps = 4;

} // namespace

SimPlayback::SimPlayback(std::vector<std::shared_ptr<SimRun>> runs) : runs_(std::move(runs)) {}

bool SimPlayback::idle() const {
    return std::ranges::all_of(runs_, [](const auto& run) { return run->idle(); });
}

void SimPlayback::pass(Duration real) {
    const bool done = idle();
    behind_ = !done && !paused_;
    if (!done)
        return;
    giveOrders();
    allowed_ = clock(); // a step may have gone further
    stepped_.reset();
    if (!paused_ && !looks())
        spend(std::clamp(real, Duration::zero(), kLongestFrame));
    for (const auto& run : runs_)
        run->allow(allowed_);
    if (idle() && !steps_.empty()) {
        const auto run =
            std::ranges::find_if(runs_, [this](const auto& each) { return !isAhead(*each); });
        stepped_ = run == runs_.end() ? runs_.front() : *run;
        stepped_->step(steps_.front());
        steps_.pop_front();
    } else if (idle() && looks()) {
        stepped_ = searched_;
        searched_->look();
    }
}

bool SimPlayback::lookOn(const std::shared_ptr<SimRun>& run,
                         const std::shared_ptr<Search>& search) {
    if (!idle() || !run->beginSearch(search))
        return false;
    search_ = search;
    searched_ = run;
    return true;
}

Instant SimPlayback::clock() const {
    return stepped_ ? std::max(allowed_, stepped_->now()) : allowed_;
}

void SimPlayback::reach(Instant until) {
    allowed_ = std::max(allowed_, until);
    for (const auto& run : runs_)
        run->allow(allowed_);
}

void SimPlayback::add(std::shared_ptr<SimRun> run, Instant end) {
    runs_.push_back(std::move(run));
    allowed_ = std::min(clock(), end);
    stepped_.reset();
}

void SimPlayback::remove(const std::shared_ptr<SimRun>& run) {
    std::erase(runs_, run);
    std::erase_if(orders_, [&run](const auto& order) { return order.first == run; });
    if (stepped_ == run)
        stepped_.reset();
    if (searched_ == run)
        search_.reset();
}

void SimPlayback::give(const std::shared_ptr<SimRun>& run, std::function<void(SimRun&)> order) {
    if (runs_.size() < 2)
        return order(*run);
    orders_.emplace_back(run, std::move(order));
}

/// Called while all runs rest. After a step the first is ahead, until the next frame.
void SimPlayback::giveOrders() {
    const auto first =
        std::ranges::find_if(runs_, [this](const auto& run) { return !isAhead(*run); });
    const bool level = std::ranges::all_of(runs_, [&](const auto& run) {
        return first == runs_.end() || isAhead(*run) || run->now() == (*first)->now();
    });
    if (!level)
        return;
    for (const auto& [run, order] : std::exchange(orders_, {}))
        order(*run);
}

void SimPlayback::spend(Duration real) {
    rest_ += static_cast<double>(real.count()) * speed_;
    const Duration more(static_cast<Duration::rep>(rest_));
    rest_ -= static_cast<double>(more.count());
    allowed_ += more;
}

void SimPlayback::setSpeed(double factor) {
    speed_ = std::clamp(factor, kSlowest, kFastest);
}

void SimPlayback::step(Stride stride) {
    paused_ = true;
    if (steps_.size() < kMostSteps)
        steps_.push_back(stride);
}

SimSession::SimSession(const sim::Setup& setup, const Opening& opening)
    : run_(std::make_shared<SimRun>(setup, opening)) {
    playback_ = std::make_shared<SimPlayback>(std::vector{run_});
}

SimSession::SimSession(std::shared_ptr<SimRun> run, std::shared_ptr<SimPlayback> playback)
    : run_(std::move(run)), playback_(std::move(playback)) {}

SimSession::~SimSession() {
    playback_->remove(run_);
}

std::shared_ptr<const Origin> SimSession::origin(EventId last, Instant at) const {
    return std::make_shared<const SimOrigin>(run_->origin(last, at));
}

std::unique_ptr<Session> SimSession::beside(const Origin& origin) {
    const auto* of = dynamic_cast<const SimOrigin*>(&origin);
    if (!of)
        return nullptr;
    auto run = std::make_shared<SimRun>(*of);
    playback_->add(run, of->at());
    return std::make_unique<SimSession>(std::move(run), playback_);
}

void SimSession::post(host::Command command) {
    playback_->give(run_, [command = std::move(command)](SimRun& run) { run.post(command); });
}

void SimSession::join(NodeId node, std::vector<std::string> addresses, RequestId request) {
    playback_->give(run_, [node, addresses = std::move(addresses), request](SimRun& run) {
        run.join(node, addresses, request);
    });
}

std::vector<std::unique_ptr<SimSession>>
SimSession::sideBySide(const std::vector<sim::Setup>& setups,
                       const std::vector<Opening>& openings) {
    std::vector<std::shared_ptr<SimRun>> runs;
    runs.reserve(setups.size());
    for (std::size_t i = 0; i < setups.size(); ++i)
        runs.push_back(
            std::make_shared<SimRun>(setups[i], i < openings.size() ? openings[i] : Opening()));
    const auto playback = std::make_shared<SimPlayback>(runs);
    std::vector<std::unique_ptr<SimSession>> sessions;
    sessions.reserve(setups.size());
    for (const auto& run : runs)
        sessions.push_back(std::make_unique<SimSession>(run, playback));
    return sessions;
}

} // namespace swimscope::session
