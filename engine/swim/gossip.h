// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/swim/step.h"
#include "engine/wire/messages.h"

#include <string>

/// Spreading rumours (SWIM 4.1; memberlist's gossip and queueBroadcast).
namespace swimscope::swim {

/// Most broadcasts of the application's own that may wait at once.
inline constexpr std::size_t kUserBroadcastsMost = 4096;

/// Queues a rumour about a member; an older one about the same member is replaced by it. Returns
/// its BroadcastQueued.
EventId queueBroadcast(Step& step, std::string about, wire::MessagePtr message, EventId cause);

/// Queues a message of the application's, to be gossiped with whatever room rumours leave.
EventId queueUserBroadcast(Step& step, wire::MessagePtr message, EventId cause);

/// Whether a user message fits into a packet with room for nothing else.
bool fitsGossip(const Step& step, std::size_t payload);

/// A broadcast has gone out as often as it is to, or was replaced.
void finishBroadcast(Step& step, EventId broadcast, bool replaced, EventId cause);

/// GossipInterval has passed: what is queued goes to a few random members. False if nothing was, or
/// nobody is there to tell.
bool gossip(Step& step);

} // namespace swimscope::swim
