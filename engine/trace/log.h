// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/trace/event.h"

#include <iterator>
#include <utility>

namespace swimscope::trace {

/// Gives events their ids and keeps them until they are handed on. A value.
class Log {
  public:
    /// The id that the next event will bear.
    EventId next() const { return next_; }

    /// `fact`: a body, or one of its kinds.
    template <class Fact>
    EventId record(Instant at, NodeId node, Fact&& fact, EventId cause = EventId::none) {
        const EventId id = next_;
        next_ = after(next_);
        waiting_.emplace_back(id, at, node, cause, std::forward<Fact>(fact));
        return id;
    }

    /// Takes over events that already bear the ids that come next (a step's outbox), and leaves the
    /// room they stood in.
    void append(Batch&& events) {
        next_ = after(next_, events.size());
        waiting_.insert(waiting_.end(), std::make_move_iterator(events.begin()),
                        std::make_move_iterator(events.end()));
        events.clear();
    }

    bool empty() const { return waiting_.empty(); }

    /// The events since the last call. The next ones go into `room`, which is empty: one that was
    /// used before needs not grow again.
    Batch take(Batch room = {}) { return std::exchange(waiting_, std::move(room)); }

  private:
    EventId next_{1};
    Batch waiting_;
};

} // namespace swimscope::trace
