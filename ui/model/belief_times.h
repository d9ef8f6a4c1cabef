// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/trace/event.h"

#include <cstdint>
#include <deque>
#include <optional>
#include <string_view>

namespace swimscope::ui {

/// Since when observers have held members in the state in which they hold them: the last changes of
/// a run. The fold does not know, and a time for each observer and member would be N² of them; so
/// this keeps the latest kMost changes, and says nothing about older ones. UI thread only.
class BeliefTimes {
  public:
    static constexpr std::size_t kMost = 300'000;

    /// Events that were taken already are left out when they come again.
    void take(const trace::Batch& batch);
    /// The run goes on from another of its moments: `last` was the last event before it.
    void rewind(EventId last, Instant now);
    void clear() { *this = BeliefTimes(); }

    /// When this observer's belief about the member last changed its state; nothing if that was
    /// before everything that is kept.
    std::optional<Instant> since(NodeId observer, std::string_view member) const;
    /// From when on changes are known without a gap.
    Instant knownFrom() const { return knownFrom_; }

  private:
    struct Step {
        EventId id = EventId::none;
        Instant at;
        std::uint64_t member = 0; ///< a hash of its name: peers choose how many names there are
        NodeId observer = NodeId::none;
    };

    void add(const trace::Event& event, std::string_view member);

    std::deque<Step> steps_; ///< in the order of their ids
    EventId taken_ = EventId::none;
    Instant knownFrom_;
};

} // namespace swimscope::ui
