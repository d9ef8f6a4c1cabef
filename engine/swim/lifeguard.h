// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/time.h"
#include "engine/swim/awareness.h"
#include "engine/swim/config.h"

#include <cstddef>
#include <cstdint>

/// What Lifeguard's three parts come to, each of which may be off, in either mode (Dadgar, Phillips
/// and Currey, DSN 2018; memberlist's awareness.go, suspicion.go and state.go). Pure functions.
///
///                      as in the paper                    as in memberlist
///   worst score        AwarenessMaxMultiplier             one less
///   probe timeout      stretched by the score             never
///   a failed probe     +1, and +1 for each missing nack   the missing nacks; +1 if none can come
///   a nack is sent     after 80 % of ProbeTimeout         after the whole of it
///   confirmations      3                                  SuspicionMult - 2, 0 in a tiny cluster
///   the suspect hears  first in the piggyback to it       in a compound with the probe's ping
///
/// A member without any of the parts speaks SWIM as it was before Lifeguard: its score stays 0, it
/// asks for no nacks, suspicions have their shortest length, and suspects hear of them by gossip.
namespace swimscope::swim {

/// The highest score of local health; 0 without LHA-Probe, whose measure it is.
std::int64_t worstHealth(const Config& config);

/// How long a probe waits for its ack before it asks others.
Duration directTimeout(const Config& config, const Awareness& health);

/// What a failed probe adds to the score.
std::int64_t failureCost(const Config& config, std::uint32_t nacksExpected,
                         std::uint32_t nacksReceived);

/// How long a relay that was asked for a nack waits for the target's ack before it sends one.
Duration nackDelay(const Config& config);

/// How many confirmations bring a suspicion down to its shortest length; 0: it begins there.
std::uint32_t confirmationsWanted(const Config& config, std::size_t members);

/// How many times its shortest length a suspicion lasts while nobody confirms it.
std::int64_t longestSuspicion(const Config& config);

// How a suspect hears of the suspicion by whoever pings it. Both false without the buddy system.
bool tellsInCompound(const Config& config);
bool tellsInPiggyback(const Config& config);

} // namespace swimscope::swim
