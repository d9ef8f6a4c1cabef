// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/cli/sim_options.h"
#include "app/cli/sim_outcome.h"

#include <cstdint>

namespace swimscope::recording {
class Recorder;
}

namespace swimscope::cli {

/// Simulates the plan's cluster with one seed. The same plan and seed give the same outcome, apart
/// from the time it took. A recorder takes all of it, and is closed by whoever made it.
SimOutcome simulate(const SimPlan& plan, std::uint64_t seed,
                    recording::Recorder* recorder = nullptr);

} // namespace swimscope::cli
