// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/ids.h"
#include "engine/base/indexed_heap.h"
#include "engine/base/time.h"

#include <optional>
#include <utility>

namespace swimscope::host {

/// When each node of a cluster wants to be woken: the earliest first, of two at one time the one
/// with the smaller id. A value.
class Deadlines {
  public:
    /// Nothing: the node waits for nothing any more.
    void set(NodeId node, std::optional<Instant> deadline) {
        if (deadline)
            heap_.set(number(node), {*deadline, node});
        else
            heap_.remove(number(node));
    }

    bool empty() const { return heap_.empty(); }
    /// There must be one.
    std::pair<Instant, NodeId> first() const { return heap_.first(); }

  private:
    IndexedHeap<std::pair<Instant, NodeId>> heap_;
};

} // namespace swimscope::host
