// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/why/past.h"

#include <cstdint>
#include <deque>
#include <map>
#include <unordered_map>

namespace swimscope::why {

/// A run in memory. Holds its events and finds them by cause and by what they say of members, at
/// the price of a few bytes for each.
class Memory : public Past {
  public:
    /// In the order of their ids, each id once.
    void take(const trace::Batch& batch);
    void take(trace::Event event);
    const std::deque<trace::Event>& events() const { return events_; }

    std::optional<trace::Event> event(EventId id) override;
    std::vector<trace::Event> find(const Query& query) override;
    EventId lastAt(Instant time) override;
    std::vector<std::pair<NodeId, std::string>> nodes() override;

  private:
    using Place = std::uint32_t;
    using Places = std::vector<Place>;
    static constexpr Place kNowhere = std::numeric_limits<Place>::max();

    /// The first event of that id or a later one.
    Place placeOf(EventId id) const;
    std::optional<Places> listed(const Query& query) const;

    std::deque<trace::Event> events_;
    /// By event: the last of its effects, and the effect of the same cause that came before.
    std::vector<Place> lastEffect_;
    std::vector<Place> effectBefore_;
    /// Of the kinds that tell of beliefs and faults: by the member that they are about.
    std::unordered_map<std::string, Places> bySubject_; // never iterated
    std::map<NodeId, std::string> names_;
};

} // namespace swimscope::why
