// SPDX-License-Identifier: MPL-2.0
#include "engine/swim/broadcast_queue.h"

#include <limits>
#include <utility>

namespace swimscope::swim {

std::optional<EventId> BroadcastQueue::queue(Broadcast broadcast) {
    Place place{0, static_cast<std::uint32_t>(broadcast.size), ++lastSequence_, 0};
    const std::uint64_t hash = hashOfName(broadcast.about);
    if (!broadcast.about.empty())
        if (const auto older = named_.find(
                hash, [&](Slot slot) { return entries_[slot].about == broadcast.about; })) {
            Entry& entry = entries_[*older];
            order_.erase(entry.place);
            place.slot = *older;
            order_.insert(place);
            entry.message = std::move(broadcast.message);
            entry.place = place;
            return std::exchange(entry.queued, broadcast.queued);
        }
    place.slot = freeSlot();
    order_.insert(place);
    if (!broadcast.about.empty())
        named_.insert(hash, place.slot);
    entries_[place.slot] = {std::move(broadcast.about), std::move(broadcast.message),
                            broadcast.queued, place};
    return std::nullopt;
}

std::size_t BroadcastQueue::take(std::size_t overhead, std::size_t limit,
                                 std::uint32_t transmitLimit, std::vector<TakenBroadcast>& taken) {
    std::size_t used = 0;
    std::vector<Place> chosen;
    auto first = order_.begin(); // of those side by side that are chosen, which go out together
    auto at = first;
    while (used + overhead < limit && !order_.isEnd(at)) {
        const std::size_t free = limit - used - overhead;
        const Place& place = order_[at];
        if (place.size > free) {
            first = at = nextThatFits(order_.erase(first, at), free);
            continue;
        }
        __builtin_prefetch(&entries_[place.slot]);
        used += overhead + place.size;
        chosen.push_back(place);
        at = order_.next(at);
    }
    order_.erase(first, at);
    // Put back only now: one packet never carries the same broadcast twice.
    order_.insertAll(sendAll(chosen, transmitLimit, taken));
    return used;
}

/// Counts a transmission of each. Returns those that wait for more of them, still in order.
std::span<const BroadcastQueue::Place> BroadcastQueue::sendAll(std::vector<Place>& chosen,
                                                               std::uint32_t transmitLimit,
                                                               std::vector<TakenBroadcast>& taken) {
    auto waiting = chosen.begin();
    for (Place place : chosen) {
        Entry& entry = entries_[place.slot];
        const bool finished = ++place.transmits >= transmitLimit;
        taken.push_back({entry.message, entry.queued, place.size, finished});
        if (finished) {
            remove(place.slot);
        } else {
            entry.place = place;
            *waiting++ = place;
        }
    }
    return {chosen.begin(), waiting};
}

std::vector<EventId> BroadcastQueue::prune(std::size_t most) {
    std::vector<EventId> dropped;
    while (order_.size() > most) {
        const Place last = order_.last();
        order_.erase(last);
        dropped.push_back(remove(last.slot));
    }
    return dropped;
}

BroadcastQueue::Slot BroadcastQueue::freeSlot() {
    if (!free_.empty()) {
        const Slot slot = free_.back();
        free_.pop_back();
        return slot;
    }
    entries_.emplace_back();
    return static_cast<Slot>(entries_.size() - 1);
}

EventId BroadcastQueue::remove(Slot slot) {
    Entry entry = std::exchange(entries_[slot], {});
    free_.push_back(slot);
    if (!entry.about.empty())
        named_.erase(hashOfName(entry.about), slot);
    return entry.queued;
}

/// The best entry of at most `free` bytes, from this one on: nothing before it fits any more.
BroadcastQueue::Order::Place BroadcastQueue::nextThatFits(Order::Place at, std::size_t free) const {
    constexpr auto kNewest = std::numeric_limits<std::uint64_t>::max();
    while (!order_.isEnd(at) && order_[at].size > free)
        at =
            order_.lowerBound({order_[at].transmits, static_cast<std::uint32_t>(free), kNewest, 0});
    return at;
}

} // namespace swimscope::swim
