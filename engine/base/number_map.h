// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/place_index.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace swimscope {

/// Values under numbers of which few have one. A look at a number that has none touches one place
/// in memory, at one that has, two. It can't be gone through, so that no order can reach an output.
/// A value.
template <class Value>
class NumberMap {
  public:
    std::size_t size() const { return entries_.size(); }
    bool empty() const { return entries_.empty(); }
    bool contains(std::uint32_t number) const { return placeOf(number).has_value(); }

    /// Null if there is none. Good until the map changes.
    const Value* find(std::uint32_t number) const {
        const auto place = placeOf(number);
        return place ? &entries_[*place].value : nullptr;
    }
    Value* find(std::uint32_t number) {
        const auto place = placeOf(number);
        return place ? &entries_[*place].value : nullptr;
    }

    /// Instead of the one that may be there.
    void set(std::uint32_t number, Value value) {
        if (Value* there = find(number)) {
            *there = std::move(value);
            return;
        }
        index_.insert(hashOf(number), static_cast<std::uint32_t>(entries_.size()));
        entries_.push_back({std::move(value), number});
    }

    /// Does nothing if there is none.
    void erase(std::uint32_t number) {
        const auto place = placeOf(number);
        if (!place)
            return;
        index_.erase(hashOf(number), *place);
        const auto last = static_cast<std::uint32_t>(entries_.size() - 1);
        if (*place != last) { // which takes the free place
            index_.erase(hashOf(entries_[last].number), last);
            index_.insert(hashOf(entries_[last].number), *place);
            entries_[*place] = std::move(entries_[last]);
        }
        entries_.pop_back();
    }

  private:
    /// The index looks at the upper half. An odd factor gives each number one of its own there, so
    /// whatever is found is the right one.
    static std::uint64_t hashOf(std::uint32_t number) {
        return static_cast<std::uint64_t>(number * std::uint32_t{0x9e3779b1}) << 32;
    }
    std::optional<std::uint32_t> placeOf(std::uint32_t number) const {
        return index_.find(hashOf(number), [](std::uint32_t) { return true; });
    }

    struct Entry {
        Value value;
        std::uint32_t number = 0;
    };

    PlaceIndex index_;
    std::vector<Entry> entries_;
};

} // namespace swimscope
