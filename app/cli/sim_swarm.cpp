// SPDX-License-Identifier: MPL-2.0
#include "app/cli/sim_swarm.h"

#include "engine/sim/swarm/swarm.h"

#include <fmt/format.h>

#include <chrono>

namespace swimscope::cli {
namespace {

Expectation healing(const sim::SwarmResult& result) {
    Expectation expectation{.text = "the cluster heals", .ok = result.whole.has_value()};
    expectation.at = result.whole;
    if (!result.whole)
        expectation.why = fmt::format("its trouble was over at {:g} s, and it did not come to one "
                                      "mind",
                                      inSeconds(result.healing));
    return expectation;
}

} // namespace

SimOutcome simulateSwarm(std::uint64_t seed) {
    const auto start = std::chrono::steady_clock::now();
    const sim::SwarmResult result = sim::runSwarm(seed);
    return {.seed = seed,
            .digest = result.digest,
            .nodes = result.nodes,
            .virtualTime = result.length,
            .wallTime = std::chrono::steady_clock::now() - start,
            .events = result.events,
            .datagrams = result.datagrams,
            .datagramBytes = result.datagramBytes,
            .suspicions = result.suspicions,
            .falseDeaths = result.falseDeaths,
            .plan = result.plan,
            .expectations = {healing(result), blamelessness(result.complaints)}};
}

} // namespace swimscope::cli
