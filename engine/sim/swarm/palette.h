// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/sim/swarm/plan.h"
#include "engine/sim/swarm/protection.h"

#include <cstdint>
#include <vector>

namespace swimscope::sim {

/// Faults of all kinds, with random particulars, for a third of all seeds. They have chances of
/// their own, so that what else a seed stands for is the same with and without.
std::vector<Disturbance> drawPalette(std::uint64_t seed, const TroubleSpan& trouble);

} // namespace swimscope::sim
