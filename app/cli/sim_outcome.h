// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/time.h"
#include "engine/scenario/report.h"
#include "engine/sim/checkers/complaint.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace swimscope::cli {

/// Something that a simulation was to show, and whether it did.
struct Expectation {
    std::string text;
    int line = 0; ///< of the scenario that expects it; 0: none does
    bool ok = false;
    std::optional<Instant> at; ///< when it held, or failed
    std::string why;           ///< why it failed; empty where it held
};

/// That the checkers find nothing that must not happen.
Expectation blamelessness(const std::vector<sim::Complaint>& complaints);

/// What came of a simulation with one seed.
struct SimOutcome {
    std::uint64_t seed = 0;
    bool live = false; ///< in real time: there is no digest then, and nothing is known of datagrams
    std::string digest;
    std::size_t nodes = 0;
    Duration virtualTime{};
    Duration wallTime{};
    std::uint64_t events = 0; ///< of the trace, kept or not
    std::uint64_t datagrams = 0;
    std::uint64_t datagramBytes = 0;
    std::uint64_t suspicions = 0;        ///< that members began
    std::uint64_t falseDeaths = 0;       ///< so often a member declared one dead that lived
    std::string plan;                    ///< what was done to a cluster of the swarm; else empty
    std::string title;                   ///< of the scenario; empty: there is none
    std::vector<scenario::Line> story{}; ///< what happened in it
    std::vector<Expectation> expectations;

    bool ok() const { return std::ranges::all_of(expectations, &Expectation::ok); }
};

} // namespace swimscope::cli
