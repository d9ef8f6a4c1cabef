// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/time.h"
#include "engine/scenario/report.h"
#include "engine/scenario/scenario.h"
#include "engine/sim/checkers/complaint.h"
#include "engine/sim/network.h"
#include "engine/trace/event.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace swimscope::scenario {

/// How a scenario is played in virtual time.
struct PlaySetup {
    std::uint64_t seed = 1;
    std::string version; ///< of this program, for the trace
    /// Takes every event, to keep it; none: only what is needed is made.
    std::function<void(const trace::Batch&)> sink{};
};

/// What came of it.
struct Played {
    explicit Played(Report what) : report(std::move(what)) {}

    Report report;
    /// What the protocol does not explain; empty where the scenario wants no checkers.
    std::vector<sim::Complaint> complaints;
    std::string digest;
    std::size_t nodes = 0; ///< that there ever were
    Duration length{};
    std::uint64_t events = 0;
    sim::Traffic traffic;
    std::uint64_t suspicions = 0;
    std::uint64_t falseDeaths = 0;
};

/// Plays a scenario from its beginning to its end, in a simulation of its own. The same scenario
/// and seed give the same run, with a sink and without.
Played playSimulated(const std::shared_ptr<const Scenario>& scenario, const PlaySetup& setup);

} // namespace swimscope::scenario
