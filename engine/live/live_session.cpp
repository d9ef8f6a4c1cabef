// SPDX-License-Identifier: MPL-2.0
#include "engine/live/live_session.h"

#include "engine/base/random.h"
#include "engine/live/application.h"
#include "engine/live/engine_thread.h"

#include <unistd.h>

#include <utility>

namespace swimscope::live {
namespace {

/// Another for each run: no two processes of one machine start in the same nanosecond with the same
/// number.
std::uint64_t freshSeed(const PacedClock& clock) {
    const auto time = static_cast<std::uint64_t>(clock.unixTimeOfZero().count());
    return Random(time, static_cast<std::uint64_t>(getpid())).next();
}

std::shared_ptr<Exchange> exchangeFor(std::function<void()> told) {
    auto exchange = std::make_shared<Exchange>();
    exchange->told = std::move(told);
    return exchange;
}

} // namespace

LiveSession::LiveSession(LiveSetup setup)
    : limit_(raiseDescriptorLimit()), exchange_(exchangeFor(std::move(setup.told))) {
    ensureApplication();
    thread_ = std::make_unique<EngineThread>(
        clock_,
        host::RunSetup{.seed = setup.seed.value_or(freshSeed(clock_)),
                       .unixTime = clock_.unixTimeOfZero(),
                       .version = SWIMSCOPE_VERSION,
                       .realTime = true},
        exchange_);
}

LiveSession::~LiveSession() = default;

void LiveSession::post(host::Command command) {
    exchange_->orders.post(std::move(command));
}

void LiveSession::join(NodeId node, std::vector<std::string> addresses, RequestId request) {
    exchange_->orders.post(JoinByName{node, std::move(addresses), request});
}

trace::Batch LiveSession::take() {
    return exchange_->events.take();
}

void LiveSession::stop(Duration leaveTimeout) {
    exchange_->orders.post(StopAll{leaveTimeout});
}

bool LiveSession::stopped() const {
    return exchange_->stopped.load(std::memory_order_acquire);
}

} // namespace swimscope::live
