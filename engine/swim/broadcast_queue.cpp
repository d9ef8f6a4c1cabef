// SPDX-License-Identifier: MPL-2.0
#include "engine/swim/broadcast_queue.h"

#include <limits>
#include <utility>

namespace swimscope::swim {

std::optional<EventId> BroadcastQueue::queue(Broadcast broadcast) {
    const Key key{0, broadcast.size, ++lastSequence_};
    std::optional<EventId> replaced;
    if (!broadcast.about.empty()) {
        const auto [named, isNew] = named_.try_emplace(broadcast.about, key);
        if (!isNew) {
            const auto old = entries_.find(named->second);
            replaced = old->second.queued;
            entries_.erase(old);
            named->second = key;
        }
    }
    entries_.emplace(
        key, Entry{std::move(broadcast.about), std::move(broadcast.message), broadcast.queued});
    return replaced;
}

std::size_t BroadcastQueue::take(std::size_t overhead, std::size_t limit,
                                 std::uint32_t transmitLimit, std::vector<TakenBroadcast>& taken) {
    std::size_t used = 0;
    std::uint32_t tier = 0;
    // Put back only at the end: one packet never carries the same broadcast twice.
    std::vector<Entries::node_type> again;
    while (used + overhead < limit) {
        const auto found = firstThatFits(tier, limit - used - overhead);
        if (found == entries_.end())
            break;
        auto node = entries_.extract(found);
        const bool finished = node.key().transmits + 1 >= transmitLimit;
        used += overhead + node.key().size;
        taken.push_back({node.mapped().message, node.mapped().queued, node.key().size, finished});
        if (finished) {
            forgetName(node.mapped());
        } else {
            ++node.key().transmits;
            again.push_back(std::move(node));
        }
    }
    for (auto& node : again) {
        if (!node.mapped().about.empty())
            named_.find(node.mapped().about)->second = node.key();
        entries_.insert(std::move(node));
    }
    return used;
}

std::vector<EventId> BroadcastQueue::prune(std::size_t most) {
    std::vector<EventId> dropped;
    while (entries_.size() > most) {
        const auto last = std::prev(entries_.end());
        dropped.push_back(last->second.queued);
        forgetName(last->second);
        entries_.erase(last);
    }
    return dropped;
}

/// The best entry of at most `free` bytes, from the given tier of transmits on; `tier` moves on to
/// where it was found, since nothing before it fits any more.
BroadcastQueue::Entries::iterator BroadcastQueue::firstThatFits(std::uint32_t& tier,
                                                                std::size_t free) {
    constexpr auto kNewest = std::numeric_limits<std::uint64_t>::max();
    auto at = entries_.lower_bound(Key{tier, free, kNewest});
    while (at != entries_.end() && at->first.size > free) {
        tier = at->first.transmits;
        at = entries_.lower_bound(Key{tier, free, kNewest});
    }
    return at;
}

void BroadcastQueue::forgetName(const Entry& entry) {
    if (!entry.about.empty())
        named_.erase(named_.find(entry.about));
}

} // namespace swimscope::swim
