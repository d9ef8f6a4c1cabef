// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/ids.h"
#include "engine/base/result.h"
#include "engine/base/time.h"
#include "engine/trace/event.h"
#include "engine/trace/standing.h"
#include "engine/why/past.h"

#include <atomic>
#include <cstddef>
#include <memory>
#include <vector>

namespace swimscope::session {

/// A moment of which it was kept how things stood.
struct Mark {
    EventId last = EventId::none; ///< up to and with this event
    Instant at;                   ///< its time
};

/// The events of a run that have been kept. One thread at a time; may wait for a disk.
class Past {
  public:
    virtual ~Past() = default;

    /// So many events at most, in the order of their ids, from this one on; none behind the last.
    virtual Result<trace::Batch> read(EventId from, std::size_t most) = 0;
    /// The time of the last event.
    virtual Instant end() const = 0;
    /// Moments of which it was kept with the events how things stood, in their order.
    virtual std::vector<Mark> marks() { return {}; }
    /// How they stood there; null where that can't be read.
    virtual std::shared_ptr<const trace::Standing> standingAt(const Mark& mark) {
        static_cast<void>(mark);
        return nullptr;
    }
    /// The same, for one question of why something happened; this and `stop` outlive it. Once that
    /// is set, it may leave things out to come to an end.
    virtual Result<std::unique_ptr<why::Past>> toAsk(const std::atomic<bool>& stop) = 0;
};

} // namespace swimscope::session
