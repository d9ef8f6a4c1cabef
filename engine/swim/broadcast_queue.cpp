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
    // Put back only at the end: one packet never carries the same broadcast twice.
    std::vector<Place> again;
    auto at = order_.begin();
    while (used + overhead < limit) {
        at = nextThatFits(at, limit - used - overhead);
        if (order_.isEnd(at))
            break;
        Place place = order_[at];
        order_.erase(at);
        Entry& entry = entries_[place.slot];
        const bool finished = place.transmits + 1 >= transmitLimit;
        used += overhead + place.size;
        taken.push_back({entry.message, entry.queued, place.size, finished});
        if (finished) {
            remove(place.slot);
        } else {
            ++place.transmits;
            entry.place = place;
            again.push_back(place);
        }
    }
    for (const Place& place : again)
        order_.insert(place);
    return used;
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
