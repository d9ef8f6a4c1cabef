// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/cli/sim_outcome.h"

#include <cstdint>

namespace swimscope::cli {

/// Lets a random cluster go through trouble and heal (sim/swarm/swarm.h). The same seed gives the
/// same outcome, apart from the time it took.
SimOutcome simulateSwarm(std::uint64_t seed);

} // namespace swimscope::cli
