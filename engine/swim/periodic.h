// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/swim/step.h"

/// The three timers that never rest: probe, gossip and push/pull (memberlist's schedule). An
/// interval of 0 switches its timer off. Each says in the trace when it will tick.
namespace swimscope::swim {

/// Starts all three at random phases, or starts them anew with other settings.
void startTicks(Step& step);

// One fired that was set for `at`: does its work and arms it again. Ticks that were missed
// meanwhile are not made up for, and the phase stays.
void probeTicked(Step& step, Instant at);
void gossipTicked(Step& step, Instant at);
void pushPullTicked(Step& step);

} // namespace swimscope::swim
