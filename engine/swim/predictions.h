// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/time.h"
#include "engine/swim/config.h"

#include <cstddef>

/// What the published formulas say about a cluster in which nothing else is wrong. Pure functions.
namespace swimscope::swim {

/// From a crash to the first who declares it dead, in the median: half of all crashes have been
/// probed after ln 2 intervals, the probe takes one more, and then the suspicion its shortest time,
/// since others have confirmed it by then (SWIM 4.2, Lifeguard; memberlist's suspicionTimeout).
Duration expectedFirstDeath(const Config& config, std::size_t members);

/// From the first to the last who declares it dead, in the median and at most: 0.6 s in the LAN
/// profile, since the others' timers run out at about the same time.
Duration mostDeathSpread(const Config& config);

/// Gossip intervals until all but one in 10,000 know a rumour, as Serf's convergence simulator
/// estimates it: 1 / (1 + (n + 1) exp(-fanout / 2 (1 - loss) r)) reaches 0.9999. `loss` is that of
/// datagrams, from 0 and below 1.
double estimatedSpread(double members, double fanout, double loss);

/// The same as a time, with the fan-out and the gossip interval of these settings.
Duration estimatedSpread(const Config& config, std::size_t members, double loss = 0);

} // namespace swimscope::swim
