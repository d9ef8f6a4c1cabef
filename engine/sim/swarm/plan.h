// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/time.h"
#include "engine/host/command.h"
#include "engine/sim/simulation.h"
#include "engine/sim/swarm/moves.h"
#include "engine/sim/swarm/protection.h"

#include <cstdint>
#include <string>
#include <vector>

namespace swimscope::sim {

/// Something done to a cluster in its phase of trouble.
struct Disturbance {
    Instant at{};
    Duration length{}; ///< then its faults are lifted, and who was killed starts again; zero: not
                       ///< before the healing
    std::vector<host::Command> commands;
};

/// A random cluster and what becomes of it.
struct SwarmPlan {
    Setup setup;
    std::vector<host::AddNode> nodes;
    bool together = false;               ///< they begin as one cluster, else they join
    Duration betweenJoins{};             ///< one after the other
    std::vector<Disturbance> troubles{}; ///< in the order of their times
    Protection protection{};             ///< labels and keys; not in the nodes' settings
    std::vector<Move> moves{};           ///< in the order of their times
    Instant healing{};                   ///< when the trouble is over
};

/// The plan that a seed stands for. The same on every machine.
SwarmPlan planSwarm(std::uint64_t seed);

/// One line: "12 members, together, ... ; at 3.2 s: freeze ...".
std::string toText(const SwarmPlan& plan);

} // namespace swimscope::sim
