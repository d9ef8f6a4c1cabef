// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/time.h"

#include <cstdint>

/// The numbers that a cluster's size decides (SWIM 4.1 and 4.2, Lifeguard's LHA-Suspicion;
/// memberlist's util.go and suspicion.go). Pure functions.
///
/// `members` counts everyone in the table: oneself, and the dead and left not yet forgotten.
/// With settings inside the limits of knobs() none of these overflows.
namespace swimscope::swim {

/// How long a suspicion lasts at least: mult × max(1, log10 members) × interval, the logarithm cut
/// to thousandths.
Duration suspicionTimeout(std::int64_t mult, std::size_t members, Duration interval);

/// How many confirmations bring a suspicion down to its shortest, as memberlist counts them:
/// SuspicionMult - 2, and 0 if the cluster is too small to give as many.
std::uint32_t confirmationsWanted(std::int64_t suspicionMult, std::size_t members);

/// How long a suspicion lasts in all once `confirmations` of `wanted` have come: from max falling
/// logarithmically to min, in whole milliseconds; min where none is wanted.
Duration suspicionLength(std::uint32_t confirmations, std::uint32_t wanted, Duration min,
                         Duration max);

/// What is left of it after `elapsed`. Negative: it should have run out already.
Duration remainingSuspicion(std::uint32_t confirmations, std::uint32_t wanted, Duration elapsed,
                            Duration min, Duration max);

/// How often a broadcast is sent before it leaves the queue: mult × ceil(log10(members + 1)).
std::uint32_t retransmitLimit(std::int64_t mult, std::size_t members);

/// The interval between push/pulls: longer in clusters of more than 32.
Duration pushPullScale(Duration interval, std::size_t members);

} // namespace swimscope::swim
