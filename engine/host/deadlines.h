// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/ids.h"
#include "engine/base/time.h"

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace swimscope::host {

/// When each node of a cluster wants to be woken: the earliest first, of two at one time the one
/// with the smaller id. A heap in which each node's place is known, so that a deadline moves
/// without being looked for. Ids are small numbers. A value.
class Deadlines {
  public:
    /// Nothing: the node waits for nothing any more.
    void set(NodeId node, std::optional<Instant> deadline) {
        const auto id = static_cast<std::size_t>(node);
        if (id >= places_.size())
            places_.resize(id + 1, kNowhere);
        std::size_t place = places_[id];
        if (!deadline) {
            if (place != kNowhere)
                remove(place);
            return;
        }
        if (place == kNowhere) {
            place = heap_.size();
            heap_.emplace_back(*deadline, node);
            places_[id] = place;
        } else {
            heap_[place].first = *deadline;
        }
        sink(rise(place));
    }

    bool empty() const { return heap_.empty(); }
    /// There must be one.
    std::pair<Instant, NodeId> first() const { return heap_.front(); }

  private:
    static constexpr std::size_t kNowhere = ~std::size_t{0};
    static constexpr std::size_t kChildren = 4; ///< fewer levels, and siblings lie side by side

    void put(std::size_t place, std::pair<Instant, NodeId> entry) {
        heap_[place] = entry;
        places_[static_cast<std::size_t>(entry.second)] = place;
    }

    void remove(std::size_t place) {
        places_[static_cast<std::size_t>(heap_[place].second)] = kNowhere;
        const std::pair<Instant, NodeId> last = heap_.back();
        heap_.pop_back();
        if (place == heap_.size())
            return;
        put(place, last);
        sink(rise(place));
    }

    std::size_t rise(std::size_t place) {
        const std::pair<Instant, NodeId> entry = heap_[place];
        for (std::size_t parent = 0; place > 0; place = parent) {
            parent = (place - 1) / kChildren;
            if (heap_[parent] < entry)
                break;
            put(place, heap_[parent]);
        }
        put(place, entry);
        return place;
    }

    void sink(std::size_t place) {
        const std::pair<Instant, NodeId> entry = heap_[place];
        for (;;) {
            std::size_t least = place * kChildren + 1;
            if (least >= heap_.size())
                break;
            const std::size_t end =
                least + kChildren < heap_.size() ? least + kChildren : heap_.size();
            for (std::size_t child = least + 1; child < end; ++child)
                if (heap_[child] < heap_[least])
                    least = child;
            if (entry < heap_[least])
                break;
            put(place, heap_[least]);
            place = least;
        }
        put(place, entry);
    }

    std::vector<std::pair<Instant, NodeId>> heap_;
    std::vector<std::size_t> places_; ///< in the heap, by node
};

} // namespace swimscope::host
