// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/trace/digest.h"
#include "engine/trace/event.h"
#include "engine/trace/level.h"

#include <iterator>
#include <optional>
#include <utility>

namespace swimscope::trace {

/// Gives events their ids and keeps them until they are handed on. A value.
class Log {
  public:
    /// The id that the next event will bear.
    EventId next() const { return next_; }

    /// From now on only so much is kept. Events get their ids all the same.
    void setLevel(Level level) { kept_ = keptAt(level); }
    /// From now on a digest is taken of what happens, kept or not.
    void takeDigest() { digest_.emplace(); }
    /// Nothing where none is taken.
    const std::optional<Digest>& digest() const { return digest_; }
    /// The kinds of events that need to be made: of the others only ids are of interest.
    Kinds wanted() const { return digest_ ? kept_ | Digest::covers() : kept_; }

    /// `fact`: a body, or one of its kinds.
    template <class Fact>
    EventId record(Instant at, NodeId node, Fact&& fact, EventId cause = EventId::none) {
        const EventId id = next_;
        next_ = after(next_);
        const BodyView body = viewOf(fact);
        if (digest_)
            digest_->add({id, at, node, cause}, body);
        if (kept_.have(body.index()))
            waiting_.emplace_back(id, at, node, cause, std::forward<Fact>(fact));
        return id;
    }

    /// Takes over events that already bear their ids, among the `made` that come next (a step's
    /// outbox), and leaves the room they stood in.
    void append(Batch&& events, std::uint64_t made) {
        next_ = after(next_, made);
        for (Event& event : events) {
            if (digest_)
                digest_->add(event);
            if (kept_.have(event.body))
                waiting_.push_back(std::move(event));
        }
        events.clear();
    }

    bool empty() const { return waiting_.empty(); }

    /// The events since the last call. The next ones go into `room`, which is empty: one that was
    /// used before needs not grow again.
    Batch take(Batch room = {}) { return std::exchange(waiting_, std::move(room)); }

  private:
    EventId next_{1};
    Kinds kept_ = Kinds::all();
    std::optional<Digest> digest_;
    Batch waiting_;
};

} // namespace swimscope::trace
