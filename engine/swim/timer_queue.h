// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/time.h"

#include <cstdint>
#include <optional>
#include <set>
#include <tuple>

namespace swimscope::swim {

/// What a node waits for. Timers of the same time fire in this order: gossip that has come is heard
/// before a suspicion runs out, and a tick at a probe's very deadline still counts as one that
/// passed while it ran (memberlist's ticker beats the probe's timer by a moment).
enum class TimerKind : std::uint8_t {
    handoff,       ///< received gossip is to be handled
    probeTick,     ///< the next probe is due
    probeTimeout,  ///< no ack yet: ask others
    probeDeadline, ///< the probe's verdict
    gossipTick,
    pushPullTick,
    suspicion,   ///< subject: the member's slot
    relay,       ///< a ping on somebody's behalf; subject: its sequence number
    ping,        ///< a ping that was asked for; subject: its sequence number
    stream,      ///< subject: the stream
    leaveIntent, ///< enough of telling Serf's members that we leave
    leave,       ///< enough of waiting for the leave to go out
};

struct Timer {
    TimerKind kind = TimerKind::handoff;
    std::uint64_t subject = 0;
};

/// Names an armed timer, so that it can be cancelled. After it fired it names nothing.
struct TimerId {
    Instant at;
    TimerKind kind = TimerKind::handoff;
    std::uint64_t sequence = 0; ///< 0: no timer
};

/// A node's deadlines, in the order in which they fire: by time, then kind, then as they were
/// armed. A value.
class TimerQueue {
  public:
    TimerId arm(Instant at, Timer timer) {
        const TimerId id{at, timer.kind, ++lastSequence_};
        entries_.insert({id, timer});
        return id;
    }

    /// Does nothing if it has fired, or was never armed. `id` names nothing afterwards.
    void cancel(TimerId& id) {
        entries_.erase({id, {}});
        id = {};
    }

    std::optional<Instant> next() const {
        if (entries_.empty())
            return std::nullopt;
        return entries_.begin()->id.at;
    }

    /// One fired timer and the time for which it was set.
    struct Due {
        Instant at;
        Timer timer;
    };

    /// Takes out the first timer if it is due at `now`.
    std::optional<Due> takeDue(Instant now) {
        if (entries_.empty() || entries_.begin()->id.at > now)
            return std::nullopt;
        const Due due{entries_.begin()->id.at, entries_.begin()->timer};
        entries_.erase(entries_.begin());
        return due;
    }

    std::size_t size() const { return entries_.size(); }

  private:
    struct Entry {
        TimerId id;
        Timer timer;

        friend bool operator<(const Entry& a, const Entry& b) {
            return std::tie(a.id.at, a.id.kind, a.id.sequence) <
                   std::tie(b.id.at, b.id.kind, b.id.sequence);
        }
    };

    std::set<Entry> entries_;
    std::uint64_t lastSequence_ = 0;
};

} // namespace swimscope::swim
