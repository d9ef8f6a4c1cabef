// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/cli/sim_options.h"

namespace swimscope::cli {

/// Runs the simulations and prints what came of each, in the order of seeds. Returns the exit code:
/// 1 where an expectation is not met, or nobody takes what is printed; 2 where the scenario is
/// none, which is then told of with its places.
int runSim(const SimPlan& plan);

} // namespace swimscope::cli
