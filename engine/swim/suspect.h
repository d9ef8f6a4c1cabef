// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/number_map.h"
#include "engine/swim/member_table.h"
#include "engine/swim/membership.h"
#include "engine/swim/step.h"
#include "engine/swim/suspicion.h"
#include "engine/swim/timer_queue.h"

#include <cstdint>
#include <utility>

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
class Suspicions {
  public:
    bool empty() const { return running_.empty(); }
    bool contains(Slot slot) const { return running_.contains(number(slot)); }
    /// Null if there is none. Good until another one begins or ends.
    const RunningSuspicion* find(Slot slot) const { return running_.find(number(slot)); }
    RunningSuspicion* find(Slot slot) { return running_.find(number(slot)); }
    void begin(Slot slot, RunningSuspicion suspicion) {
        running_.set(number(slot), std::move(suspicion));
    }
    void end(Slot slot) { running_.erase(number(slot)); }

  private:
    static std::uint32_t number(Slot slot) { return static_cast<std::uint32_t>(slot); }

    NumberMap<RunningSuspicion> running_;
};

/// Somebody, perhaps this node, suspects a member.
void takeSuspect(Step& step, const Accusation& accusation, EventId cause);

/// Stops a member's timer, if it has one.
void endSuspicion(Step& step, Slot slot, bool ranOut, EventId cause);

/// The member's timer fired: it is dead.
void suspicionRanOut(Step& step, Slot slot);

} // namespace swimscope::swim
