// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/swim/step.h"
#include "engine/swim/timer_queue.h"
#include "engine/trace/timer_events.h"

#include <optional>

/// The three periodic timers: probe, gossip and push/pull (memberlist's schedule). An interval of 0
/// switches its timer off. Each says in the trace when it will tick.
namespace swimscope::swim {

/// When it is time to gossip. Only while something is queued is the next beat waited for: most of a
/// quiet member's wake-ups would be for nothing otherwise. The beats stay where they are.
struct GossipBeat {
    bool on = false;
    Instant last; ///< one that has passed
    Instant sent; ///< when something was last sent at one
    TimerId tick; ///< of the next one, while it is waited for

    bool awaited() const { return tick.sequence != 0; }
};

/// Starts all three at random phases, or starts them anew with other settings.
void startTicks(Step& step);

/// For a table that has long been as large as it is now: push/pull ticks at a random phase of the
/// interval that goes with its size.
void rescalePushPull(Step& step);

// One fired that was set for `at`: does its work and arms it again. Ticks that were missed
// meanwhile are not made up for, and the phase stays.
void probeTicked(Step& step, Instant at);
void gossipTicked(Step& step);
void pushPullTicked(Step& step);

/// Something is queued: it goes out from the next beat on.
void awaitGossipBeat(Step& step);

/// What was sent at the last beat need not wait any more.
void resumeGossip(Step& step);

/// When a ticker is due next, which may have passed; nothing if it is switched off.
std::optional<Instant> nextTick(const NodeState& node, trace::Ticker ticker, Instant now);

} // namespace swimscope::swim
