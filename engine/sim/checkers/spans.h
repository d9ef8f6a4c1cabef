// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/time.h"
#include "engine/swim/config.h"

#include <cstddef>
#include <optional>

/// How long the protocol may take for what, in a cluster of so many members, the dead ones that are
/// remembered included. Bounds, not averages. Pure functions.
namespace swimscope::sim {

/// How long a probe takes to fail: the deadline of a prober in the worst health, and the one tick
/// before that which may be remembered (memberlist's probeNode).
Duration probeSpan(const swim::Config& config);

/// How long gossip about one thing goes on: whoever hears of it passes it on until it has gone out
/// so often (SWIM 4.1, memberlist's retransmitLimit), which each does at a round of gossip at
/// least; and whom it reaches doubles, at least, with each.
Duration spreadSpan(const swim::Config& config, std::size_t members);

/// How long a suspicion lasts at most (Lifeguard, LHA-Suspicion; memberlist's newSuspicion).
Duration suspicionSpan(const swim::Config& config, std::size_t members);

/// How long after its cause a doubt about a member may still lead to its death everywhere: somebody
/// misses it, tells everybody, their suspicions run out, and that is told as well.
Duration doubtSpan(const swim::Config& config, std::size_t members);

/// How long after its last disturbance a cluster may take to be of one mind.
///
/// The dead must be found: everybody is probed at least once in two rounds of the round robin (SWIM
/// 4.3), each of whose probes may take its span. Doubts must come to their end. The dead must be
/// forgotten, or be dead for long enough to give their names away (memberlist's resetNodes and
/// DeadNodeReclaimTime). And what gossip missed must be found by push/pull, with one random member
/// an interval: two members meet within so many intervals as there are members with a probability
/// of 1 - 1/e, and in twenty times as many but for one chance in five hundred million.
///
/// Nothing where nothing is promised: members that never probe find no dead, and without push/pull
/// what was once missed is never made good.
std::optional<Duration> healingSpan(const swim::Config& config, std::size_t members);

} // namespace swimscope::sim
