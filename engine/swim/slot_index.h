// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace swimscope::swim {

/// A member's place in its node's table. It stays the same as long as the member is listed; after
/// that it may be another's.
enum class Slot : std::uint32_t {};

/// Finds slots by a hash of what they hold: eight bytes an entry, no copies of the keys, and a
/// plain value. Knows nothing of the keys itself; whoever asks says whether a slot is the one
/// meant. Several slots may bear the same hash. Entries are never taken out singly: clear it and
/// insert what is left.
///
/// Hashes of what peers choose must be keyed (base/bytes.h), or they could make all collide. Order
/// of insertion never reaches an output, as long as callers do not depend on which of several equal
/// slots comes first.
class SlotIndex {
  public:
    void insert(std::uint64_t hash, Slot slot) {
        if ((used_ + 1) * 4 > entries_.size() * 3)
            grow();
        place({shortened(hash), static_cast<std::uint32_t>(slot) + 1});
        ++used_;
    }

    std::size_t size() const { return used_; }

    /// The first slot of that hash for which `matches` says yes.
    template <class Matches>
    std::optional<Slot> find(std::uint64_t hash, Matches&& matches) const {
        if (entries_.empty())
            return std::nullopt;
        const std::uint32_t wanted = shortened(hash);
        const std::size_t mask = entries_.size() - 1;
        for (std::size_t at = wanted & mask; entries_[at].slotAndOne != 0; at = (at + 1) & mask) {
            const Slot slot{entries_[at].slotAndOne - 1};
            if (entries_[at].hash == wanted && matches(slot))
                return slot;
        }
        return std::nullopt;
    }

    void clear() {
        entries_.assign(entries_.size(), Entry{});
        used_ = 0;
    }

  private:
    struct Entry {
        std::uint32_t hash = 0;
        std::uint32_t slotAndOne = 0; ///< 0: free
    };

    static std::uint32_t shortened(std::uint64_t hash) {
        return static_cast<std::uint32_t>(hash >> 32);
    }

    void place(Entry entry) {
        const std::size_t mask = entries_.size() - 1;
        std::size_t at = entry.hash & mask;
        while (entries_[at].slotAndOne != 0)
            at = (at + 1) & mask;
        entries_[at] = entry;
    }

    void grow() {
        std::vector<Entry> old(entries_.empty() ? 8 : entries_.size() * 2);
        old.swap(entries_);
        for (const Entry& entry : old) {
            if (entry.slotAndOne != 0)
                place(entry);
        }
    }

    std::vector<Entry> entries_; ///< a power of two, at most three quarters full
    std::size_t used_ = 0;
};

} // namespace swimscope::swim
