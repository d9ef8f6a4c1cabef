// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/swim/member_table.h"
#include "engine/swim/membership.h"
#include "engine/swim/step.h"
#include "engine/swim/suspicion.h"
#include "engine/swim/timer_queue.h"

#include <cstdint>
#include <map>

/// Suspicions: raised, confirmed, ended and run out (SWIM 4.2, Lifeguard's LHA-Suspicion;
/// memberlist's suspectNode).
namespace swimscope::swim {

/// A suspicion timer with what it was started by.
struct RunningSuspicion {
    Suspicion suspicion;
    std::uint32_t incarnation = 0;
    EventId started = EventId::none; ///< its SuspicionStarted
    EventId armed = EventId::none;   ///< that, or the last SuspicionConfirmed
    TimerId alarm;
};

/// By the suspect's slot. Exactly the members in state suspect have one.
using Suspicions = std::map<Slot, RunningSuspicion>;

/// Somebody, perhaps this node, suspects a member.
void takeSuspect(Step& step, const Accusation& accusation, EventId cause);

/// Stops a member's timer, if it has one.
void endSuspicion(Step& step, Slot slot, bool ranOut, EventId cause);

/// The member's timer fired: it is dead.
void suspicionRanOut(Step& step, Slot slot);

} // namespace swimscope::swim
