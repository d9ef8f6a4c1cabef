// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/time.h"
#include "engine/sim/checkers/complaint.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace swimscope::sim {

/// What came of one random cluster.
struct SwarmResult {
    std::uint64_t seed = 0;
    std::string digest;
    std::string plan; ///< one line: what the cluster was, and what was done to it
    std::size_t nodes = 0;
    Duration length{};        ///< virtual time
    std::uint64_t events = 0; ///< of its trace
    std::uint64_t datagrams = 0;
    std::uint64_t datagramBytes = 0;
    std::uint64_t suspicions = 0;  ///< that members began
    std::uint64_t falseDeaths = 0; ///< so often a member declared one dead that lived
    std::uint64_t refusals = 0;    ///< so often somebody was turned away for its label or its key
    int moves = 0;                 ///< so often a member came back at another address
    Instant healing{};             ///< when the trouble was over
    int rejoins = 0;               ///< so often parts were put together again, which can't find
                                   ///< each other
    std::optional<Instant> whole;  ///< since when all were of one mind; nothing: never
    std::vector<Complaint> complaints;
};

/// Draws a cluster from the seed (plan.h) and lets it run through its trouble, with all checkers
/// beside it. Then everything is healed: faults are lifted, who was locked out is let in, the
/// frozen thawed, and of those who were killed some start again. From then on it has to come to one
/// mind, and to stay so for a while. Members that have fallen into parts are let join, as people
/// would (islands.h).
///
/// The same seed gives the same result, on every machine.
SwarmResult runSwarm(std::uint64_t seed);

} // namespace swimscope::sim
