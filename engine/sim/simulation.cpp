// SPDX-License-Identifier: MPL-2.0
#include "engine/sim/simulation.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace swimscope::sim {

Simulation::Simulation(const Setup& setup)
    : nonces_(setup.seed), network_({.seed = setup.seed,
                                     .latency = setup.latency,
                                     .makeBytes = setup.makeBytes,
                                     .takesLabelsOff = setup.takesLabelsOff}),
      cluster_({.seed = setup.seed,
                .unixTime = {},
                .version = setup.version,
                .level = setup.level,
                .digest = true}) {
    cluster_.begin(now_);
}

void Simulation::execute(const host::Command& command) {
    network_.setNow(now_);
    cluster_.execute(world(), command);
}

void Simulation::schedule(Instant at, host::Command command) {
    commands_.put(std::max(at, now_), std::move(command));
}

/// Commands go first, and arrivals before wake-ups: nodes sort what has arrived by the time they
/// wake.
std::optional<Simulation::Next> Simulation::nextThing() const {
    std::optional<Next> next;
    const auto sooner = [&next](std::optional<Instant> at, Source source) {
        if (at && (!next || *at < next->at))
            next = Next{*at, source};
    };
    if (!commands_.empty())
        sooner(commands_.next(), Source::command);
    sooner(network_.next(), Source::arrival);
    sooner(cluster_.nextDeadline(), Source::wake);
    return next;
}

std::optional<Instant> Simulation::next() const {
    const auto next = nextThing();
    return next ? std::optional(next->at) : std::nullopt;
}

void Simulation::step() {
    if (const auto next = nextThing())
        happen(*next);
}

void Simulation::stepUntilArrival() {
    const Instant end = now_ + std::chrono::minutes(1);
    for (auto next = nextThing(); next && next->at <= end; next = nextThing()) {
        happen(*next);
        if (next->source == Source::arrival)
            return;
    }
}

void Simulation::happen(Next what) {
    now_ = std::max(now_, what.at);
    ++things_;
    network_.setNow(now_);
    switch (what.source) {
    case Source::command:
        cluster_.execute(world(), commands_.take());
        break;
    case Source::arrival:
        network_.deliver(cluster_, world());
        break;
    case Source::wake:
        cluster_.wake(world(), 1);
        break;
    }
}

void Simulation::runUntil(Instant end) {
    for (auto next = nextThing(); next && next->at <= end; next = nextThing())
        happen(*next);
    now_ = std::max(now_, end);
}

bool Simulation::runUntil(const std::function<bool()>& done, Duration most) {
    const Instant end = now_ + most;
    while (!done()) {
        const auto next = nextThing();
        if (!next || next->at > end) {
            now_ = end;
            return done();
        }
        happen(*next);
    }
    return true;
}

} // namespace swimscope::sim
