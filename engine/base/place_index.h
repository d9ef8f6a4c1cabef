// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace swimscope {

/// Finds places of a list by a hash of what lies there: eight bytes an entry, no copies of the
/// keys, and a plain value. Knows nothing of the keys itself; whoever asks says whether a place is
/// the one meant. Several places may bear the same hash.
///
/// Hashes of what peers choose must be keyed (base/bytes.h), or they could make all collide. Order
/// of insertion never reaches an output, as long as callers do not depend on which of several equal
/// places comes first.
class PlaceIndex {
  public:
    void insert(std::uint64_t hash, std::uint32_t place) {
        if ((used_ + 1) * 4 > entries_.size() * 3)
            grow();
        enter({shortened(hash), place + 1});
        ++used_;
    }
    /// Unless so many of that hash are there already, the later of which could only be found by
    /// looking at all those before.
    void insert(std::uint64_t hash, std::uint32_t place, int most) {
        int there = 0;
        find(hash, [&](std::uint32_t) { return ++there == most; });
        if (there < most)
            insert(hash, place);
    }

    std::size_t size() const { return used_; }
    bool empty() const { return used_ == 0; }

    /// The first place of that hash for which `matches` says yes.
    template <class Matches>
    std::optional<std::uint32_t> find(std::uint64_t hash, Matches&& matches) const {
        if (entries_.empty())
            return std::nullopt;
        const std::uint32_t wanted = shortened(hash);
        const std::size_t mask = entries_.size() - 1;
        for (std::size_t at = wanted & mask; entries_[at].placeAndOne != 0; at = (at + 1) & mask) {
            const std::uint32_t place = entries_[at].placeAndOne - 1;
            if (entries_[at].hash == wanted && matches(place))
                return place;
        }
        return std::nullopt;
    }

    /// Does nothing if the place is not there under that hash.
    void erase(std::uint64_t hash, std::uint32_t place) {
        if (entries_.empty())
            return;
        const std::size_t mask = entries_.size() - 1;
        std::size_t hole = shortened(hash) & mask;
        while (entries_[hole].placeAndOne != place + 1) {
            if (entries_[hole].placeAndOne == 0)
                return;
            hole = (hole + 1) & mask;
        }
        --used_;
        // Those behind move up, unless that would be before where they are looked for.
        for (std::size_t at = (hole + 1) & mask; entries_[at].placeAndOne != 0;
             at = (at + 1) & mask) {
            const std::size_t home = entries_[at].hash & mask;
            if (((at - home) & mask) < ((at - hole) & mask))
                continue;
            entries_[hole] = entries_[at];
            hole = at;
        }
        entries_[hole] = {};
    }

    void clear() {
        entries_.assign(entries_.size(), Entry{});
        used_ = 0;
    }

  private:
    struct Entry {
        std::uint32_t hash = 0;
        std::uint32_t placeAndOne = 0; ///< 0: free
    };

    static std::uint32_t shortened(std::uint64_t hash) {
        return static_cast<std::uint32_t>(hash >> 32);
    }

    void enter(Entry entry) {
        const std::size_t mask = entries_.size() - 1;
        std::size_t at = entry.hash & mask;
        while (entries_[at].placeAndOne != 0)
            at = (at + 1) & mask;
        entries_[at] = entry;
    }

    void grow() {
        std::vector<Entry> old(entries_.empty() ? 8 : entries_.size() * 2);
        old.swap(entries_);
        for (const Entry& entry : old) {
            if (entry.placeAndOne != 0)
                enter(entry);
        }
    }

    std::vector<Entry> entries_; ///< a power of two, at most three quarters full
    std::size_t used_ = 0;
};

} // namespace swimscope
