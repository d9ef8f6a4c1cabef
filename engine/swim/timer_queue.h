// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/indexed_heap.h"
#include "engine/base/time.h"

#include <cstdint>
#include <optional>
#include <tuple>
#include <vector>

namespace swimscope::swim {

/// What a node waits for. Timers of the same time fire in this order: gossip that has come is heard
/// before a suspicion runs out, and a tick at a probe's very deadline still counts as one that
/// passed while it ran (memberlist's ticker beats the probe's timer by a moment).
enum class TimerKind : std::uint8_t {
    handoff, ///< received gossip is to be handled
    /// A gossip loop whose sends are out at last. It goes on before the verdict of a probe that was
    /// held as long: the reference's probe still asks relays before it suspects anybody.
    gossipResumed,
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
    std::uint32_t number = 0;
    std::uint64_t sequence = 0; ///< 0: no timer
};

/// A node's deadlines, in the order in which they fire: by time, then kind, then as they were
/// armed. A value.
class TimerQueue {
  public:
    TimerId arm(Instant at, Timer timer) {
        const std::uint32_t number = freeNumber();
        timers_.set(number, {at, timer.kind, ++lastSequence_, timer.subject});
        return {at, number, lastSequence_};
    }

    /// Does nothing if it has fired, or was never armed. `id` names nothing afterwards.
    void cancel(TimerId& id) {
        if (id.sequence != 0 && timers_.holds(id.number) &&
            timers_[id.number].sequence == id.sequence)
            remove(id.number);
        id = {};
    }

    std::optional<Instant> next() const {
        if (timers_.empty())
            return std::nullopt;
        return timers_.first().at;
    }

    /// One fired timer and the time for which it was set.
    struct Due {
        Instant at;
        Timer timer;
    };

    /// Takes out the first timer if it is due at `now`.
    std::optional<Due> takeDue(Instant now) {
        if (timers_.empty() || timers_.first().at > now)
            return std::nullopt;
        const Entry& first = timers_.first();
        const Due due{first.at, {first.kind, first.subject}};
        remove(timers_.firstNumber());
        return due;
    }

    std::size_t size() const { return timers_.size(); }

  private:
    struct Entry {
        Instant at;
        TimerKind kind = TimerKind::handoff;
        std::uint64_t sequence = 0;
        std::uint64_t subject = 0;

        friend bool operator<(const Entry& a, const Entry& b) {
            return std::tie(a.at, a.kind, a.sequence) < std::tie(b.at, b.kind, b.sequence);
        }
    };

    std::uint32_t freeNumber() {
        if (free_.empty())
            return numbers_++;
        const std::uint32_t number = free_.back();
        free_.pop_back();
        return number;
    }
    void remove(std::uint32_t number) {
        timers_.remove(number);
        free_.push_back(number);
    }

    IndexedHeap<Entry> timers_;
    std::vector<std::uint32_t> free_;
    std::uint32_t numbers_ = 0;
    std::uint64_t lastSequence_ = 0;
};

} // namespace swimscope::swim
