// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/swim/step.h"
#include "engine/swim/timer_queue.h"
#include "engine/trace/inputs.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

/// Leaving a cluster properly (memberlist's Leave; Serf's, where the cluster is one of Serf's).
///
/// A death declared by the member itself is gossiped, and the leave is done once that broadcast has
/// gone out. Serf's members take this alone for a failure: they are first told of the intent, by
/// gossip and each by a stream of its own, since not all members of a mixed cluster pass it on.
namespace swimscope::swim {

struct Leaving {
    enum class Stage : std::uint8_t { none, telling, declaring };
    /// Somebody waits for the leave to be done.
    struct Waiter {
        RequestId request = RequestId::none;
        EventId asked = EventId::none;
    };

    bool left = false; ///< it has declared its own death
    Stage stage = Stage::none;
    std::vector<Waiter> waiters;
    EventId awaited = EventId::none; ///< the broadcast that has to go out
    TimerId alarm;                   ///< of the whole leave
    TimerId intentAlarm;             ///< of telling Serf's members

    wire::MessagePtr intent;
    std::vector<std::string> toTell; ///< members that are yet to be told
    std::size_t telling = 0;         ///< streams that are telling one
};

/// So many streams tell members at a time.
inline constexpr std::size_t kTellingMost = 16;

void startLeave(Step& step, const trace::LeaveRequested& request);

/// A stream that told a member of the intent is over, well or not.
void leaveIntentSent(Step& step);

/// A broadcast is finished; perhaps the one that the leave waits for.
void leaveBroadcastFinished(Step& step, EventId broadcast);

/// Enough of telling Serf's members: now the leave itself.
void leaveIntentTimedOut(Step& step);

/// The leave's time is up.
void leaveTimedOut(Step& step);

} // namespace swimscope::swim
