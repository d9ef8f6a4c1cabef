// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/ids.h"
#include "engine/base/time.h"
#include "engine/trace/event.h"
#include "engine/trace/kinds.h"
#include "engine/wire/messages.h"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// What explanations ask of a run that has been: its events, by what leads from one to another.
namespace swimscope::why {

inline constexpr EventId kLastPossible{std::numeric_limits<std::uint64_t>::max() / 4};

/// Which events to look for. What is not set does not matter.
struct Query {
    trace::Kinds kinds = trace::Kinds::all();
    NodeId node = NodeId::none;        ///< to whom they happened
    std::string subject{};             ///< the member that they are about
    EventId cause = EventId::none;     ///< what led to them
    std::optional<wire::Type> message; ///< the type of the message that was sent or received
    EventId from{1};
    EventId to = kLastPossible; ///< both included
    bool newestFirst = false;
    std::size_t most = 256;
};

/// Whether it is one of those that are looked for, wherever it stands.
bool fits(const Query& query, const trace::Event& event);

/// A run that has been, or as much of it as is kept. Whatever is in it, questions end. One thread
/// at a time.
class Past {
  public:
    Past() = default;
    Past(const Past&) = delete;
    Past& operator=(const Past&) = delete;
    virtual ~Past() = default;

    /// Nothing where it is not kept, or can't be read.
    virtual std::optional<trace::Event> event(EventId id) = 0;
    /// In the order of their ids, or the other way round. A search that would have to look at very
    /// many others first gives up; then `gaveUp` says so.
    virtual std::vector<trace::Event> find(const Query& query) = 0;
    /// The last event that is not later; none before the first.
    virtual EventId lastAt(Instant time) = 0;
    /// The nodes of the run, by their latest names.
    virtual std::vector<std::pair<NodeId, std::string>> nodes() = 0;

    /// Whether a search since the start gave up before its end.
    bool gaveUp() const { return gaveUp_; }

  protected:
    void giveUp() { gaveUp_ = true; }

  private:
    bool gaveUp_ = false;
};

/// The member that an event is about, as Query::subject means it; empty if it is about none.
std::string_view subjectOf(const trace::Body& body);

/// The type of the message that was sent, received or queued.
std::optional<wire::Type> messageTypeOf(const trace::Body& body);

} // namespace swimscope::why
