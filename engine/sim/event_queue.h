// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/time.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace swimscope::sim {

/// What is to happen in virtual time: earliest first, and of what happens at one instant, in the
/// order in which it was put in. A value.
template <class What>
class EventQueue {
  public:
    void put(Instant at, What what) {
        std::uint32_t place = 0;
        if (free_.empty()) {
            place = static_cast<std::uint32_t>(things_.size());
            things_.push_back(std::move(what));
        } else {
            place = free_.back();
            free_.pop_back();
            things_[place] = std::move(what);
        }
        heap_.push_back({at, sequence_++, place});
        std::push_heap(heap_.begin(), heap_.end());
    }

    bool empty() const { return heap_.empty(); }
    std::size_t size() const { return heap_.size(); }
    /// When the first is due. There must be one.
    Instant next() const { return heap_.front().at; }

    What take() {
        std::pop_heap(heap_.begin(), heap_.end());
        const std::uint32_t place = heap_.back().place;
        heap_.pop_back();
        free_.push_back(place);
        return std::exchange(things_[place], What());
    }

  private:
    struct Entry {
        Instant at;
        std::uint64_t sequence = 0;
        std::uint32_t place = 0;

        /// The standard's heaps have the largest first.
        bool operator<(const Entry& other) const {
            return at != other.at ? at > other.at : sequence > other.sequence;
        }
    };

    // Things stay where they are while their entries move about: they are several times as large.
    std::vector<Entry> heap_;
    std::vector<What> things_;
    std::vector<std::uint32_t> free_;
    std::uint64_t sequence_ = 0;
};

} // namespace swimscope::sim
