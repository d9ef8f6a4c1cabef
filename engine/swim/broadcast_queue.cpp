// SPDX-License-Identifier: MPL-2.0
#include "engine/swim/broadcast_queue.h"

#include <limits>
#include <utility>

namespace swimscope::swim {

std::optional<EventId> BroadcastQueue::queue(Broadcast broadcast) {
    const Key key{0, broadcast.size, ++lastSequence_};
    if (const auto older = named_.find(broadcast.about); older != named_.end()) {
        Entry& entry = entries_[older->second];
        auto place = order_.extract(entry.key);
        place.key() = key;
        order_.insert(std::move(place));
        entry.message = std::move(broadcast.message);
        entry.key = key;
        return std::exchange(entry.queued, broadcast.queued);
    }
    order_.emplace(key, store({std::move(broadcast.about), std::move(broadcast.message),
                               broadcast.queued, key}));
    return std::nullopt;
}

std::size_t BroadcastQueue::take(std::size_t overhead, std::size_t limit,
                                 std::uint32_t transmitLimit, std::vector<TakenBroadcast>& taken) {
    std::size_t used = 0;
    // Put back only at the end: one packet never carries the same broadcast twice.
    std::vector<Order::node_type> again;
    auto at = order_.begin();
    while (used + overhead < limit) {
        at = nextThatFits(at, limit - used - overhead);
        if (at == order_.end())
            break;
        auto place = order_.extract(at++);
        Entry& entry = entries_[place.mapped()];
        const bool finished = entry.key.transmits + 1 >= transmitLimit;
        used += overhead + entry.key.size;
        taken.push_back({entry.message, entry.queued, entry.key.size, finished});
        if (finished) {
            remove(place.mapped());
        } else {
            ++entry.key.transmits;
            place.key() = entry.key;
            again.push_back(std::move(place));
        }
    }
    // They come in their order and mostly next to each other.
    at = order_.end();
    for (auto& place : again)
        at = std::next(order_.insert(at, std::move(place)));
    return used;
}

std::vector<EventId> BroadcastQueue::prune(std::size_t most) {
    std::vector<EventId> dropped;
    while (order_.size() > most) {
        const auto last = std::prev(order_.end());
        dropped.push_back(remove(last->second));
        order_.erase(last);
    }
    return dropped;
}

BroadcastQueue::Slot BroadcastQueue::store(Entry entry) {
    Slot slot = static_cast<Slot>(entries_.size());
    if (free_.empty()) {
        entries_.emplace_back();
    } else {
        slot = free_.back();
        free_.pop_back();
    }
    if (!entry.about.empty())
        named_[entry.about] = slot;
    entries_[slot] = std::move(entry);
    return slot;
}

EventId BroadcastQueue::remove(Slot slot) {
    Entry entry = std::exchange(entries_[slot], {});
    free_.push_back(slot);
    if (!entry.about.empty())
        named_.erase(entry.about);
    return entry.queued;
}

/// The best entry of at most `free` bytes, from this one on: nothing before it fits any more.
BroadcastQueue::Order::iterator BroadcastQueue::nextThatFits(Order::iterator at, std::size_t free) {
    constexpr auto kNewest = std::numeric_limits<std::uint64_t>::max();
    while (at != order_.end() && at->first.size > free)
        at = order_.lower_bound(Key{at->first.transmits, free, kNewest});
    return at;
}

} // namespace swimscope::swim
