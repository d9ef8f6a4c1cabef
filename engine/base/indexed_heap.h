// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace swimscope {

/// A queue of keys in their order, each held by a small number: the number leads to its key's
/// place, so that a key changes or goes without being looked for. Keys must differ, or their order
/// would depend on history. A value.
template <class Key>
class IndexedHeap {
  public:
    using Number = std::uint32_t;

    bool empty() const { return heap_.empty(); }
    std::size_t size() const { return heap_.size(); }
    /// The least. There must be one.
    const Key& first() const { return heap_.front().key; }
    Number firstNumber() const { return heap_.front().number; }

    bool holds(Number number) const {
        return number < places_.size() && places_[number] != kNowhere;
    }
    /// The number must hold one.
    const Key& operator[](Number number) const { return heap_[places_[number]].key; }

    /// The number holds this key from now on.
    void set(Number number, Key key) {
        if (number >= places_.size())
            places_.resize(number + std::size_t{1}, kNowhere);
        Place place = places_[number];
        if (place == kNowhere) {
            place = static_cast<Place>(heap_.size());
            heap_.push_back({std::move(key), number});
        } else {
            heap_[place].key = std::move(key);
        }
        sink(rise(place));
    }

    /// Does nothing if the number holds none.
    void remove(Number number) {
        if (!holds(number))
            return;
        const Place place = std::exchange(places_[number], kNowhere);
        Entry last = std::move(heap_.back());
        heap_.pop_back();
        if (place == heap_.size())
            return;
        put(place, std::move(last));
        sink(rise(place));
    }

  private:
    using Place = std::uint32_t;
    static constexpr Place kNowhere = ~Place{0};
    static constexpr std::size_t kChildren = 4; ///< fewer levels, and siblings lie side by side

    struct Entry {
        Key key;
        Number number = 0;
    };

    void put(std::size_t place, Entry entry) {
        places_[entry.number] = static_cast<Place>(place);
        heap_[place] = std::move(entry);
    }

    std::size_t rise(std::size_t place) {
        Entry entry = std::move(heap_[place]);
        while (place > 0) {
            const std::size_t parent = (place - 1) / kChildren;
            if (heap_[parent].key < entry.key)
                break;
            put(place, std::move(heap_[parent]));
            place = parent;
        }
        put(place, std::move(entry));
        return place;
    }

    void sink(std::size_t place) {
        Entry entry = std::move(heap_[place]);
        for (;;) {
            const std::size_t begin = place * kChildren + 1;
            if (begin >= heap_.size())
                break;
            std::size_t least = begin;
            for (std::size_t child = begin + 1; child < std::min(begin + kChildren, heap_.size());
                 ++child)
                if (heap_[child].key < heap_[least].key)
                    least = child;
            if (entry.key < heap_[least].key)
                break;
            put(place, std::move(heap_[least]));
            place = least;
        }
        put(place, std::move(entry));
    }

    std::vector<Entry> heap_;
    std::vector<Place> places_; ///< in the heap, by number
};

} // namespace swimscope
