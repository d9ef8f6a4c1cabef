// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/ids.h"
#include "engine/base/time.h"
#include "engine/condition/watch.h"
#include "engine/trace/event.h"

#include <atomic>
#include <optional>
#include <utility>

namespace swimscope::session {

/// A search for the event with which a condition comes true, in a run that goes on meanwhile. One
/// at a time looks: a Timeline through what has been kept, and once that has been looked through, a
/// simulation through what it lets happen. Whoever wants to know how it stands asks from any
/// thread.
class Search {
  public:
    /// Behind `from`, the last event that need not be looked at; none: from the beginning.
    Search(condition::Condition condition, EventId from)
        : condition_(std::move(condition)), from_(from) {}

    const condition::Condition& condition() const { return condition_; }
    EventId from() const { return from_; }

    // ---- any thread -----------------------------------------------------------------------------

    /// Nobody wants to know any more.
    void stop() { stopped_.store(true, std::memory_order_release); }
    bool stopped() const { return stopped_.load(std::memory_order_acquire); }
    /// Where it came true; none unless it has.
    EventId found() const { return found_.load(std::memory_order_acquire); }
    bool over() const { return stopped() || found() != EventId::none; }
    /// How far it has got.
    Instant reached() const { return Instant(Duration(reached_.load(std::memory_order_relaxed))); }

    // ---- who looks ------------------------------------------------------------------------------

    bool begun() const { return lookout_.has_value(); }
    /// `standing`: after from().
    void begin(trace::Fold standing) { lookout_.emplace(condition_, std::move(standing)); }
    /// The next events. Begun, and not over.
    void take(const trace::Batch& events) {
        if (events.empty())
            return;
        const EventId found = lookout_->take(events);
        reached_.store(lookout_->fold().now().time_since_epoch().count(),
                       std::memory_order_relaxed);
        found_.store(found, std::memory_order_release);
    }

  private:
    const condition::Condition condition_;
    const EventId from_;
    std::atomic<bool> stopped_{false};
    std::atomic<EventId> found_{EventId::none};
    std::atomic<Duration::rep> reached_{0};
    std::optional<condition::Lookout> lookout_;
};

} // namespace swimscope::session
