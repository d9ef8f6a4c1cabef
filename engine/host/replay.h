// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/ids.h"
#include "engine/swim/node.h"
#include "engine/swim/outbox.h"
#include "engine/trace/event.h"
#include "engine/trace/roster.h"

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>

namespace swimscope::host {

/// Where a run, executed again, first went another way.
struct Divergence {
    EventId input = EventId::none; ///< the input after which they differ
    std::string recorded;          ///< the first event that differs, as recorded; empty: none
    std::string replayed;          ///< and as it came this time; empty: none
};

struct ReplayResult {
    std::size_t inputs = 0;  ///< fed to nodes
    std::size_t outputs = 0; ///< events that came out of them, and were the same
    std::optional<Divergence> divergence;
};

/// Feeds the recorded inputs of a run, live or simulated, to fresh nodes, and compares all that
/// they do with what was recorded: typed outputs and events, not bytes on the wire, so no key is
/// needed. Takes a whole trace, from its first event, one event at a time, and keeps none. Stops at
/// the first difference.
class Replayer {
  public:
    /// The next event. False once the run has gone another way: then nothing more is done.
    bool take(const trace::Event& event);
    /// There are no more: what the last input led to must have come.
    void finish();

    const ReplayResult& result() const { return result_; }
    /// What a node was ordered to do by the step that answers the input taken last; whoever carries
    /// it out learns what became of it from the events that follow.
    std::span<const swim::Effect> effects() const { return out_.effects(); }
    /// As it is now; null if none of that id was started.
    const swim::Node* node(NodeId id) const;

  private:
    bool isExpected(const trace::Event& event);
    bool differ(std::string recorded, std::string replayed);
    trace::Input inputOf(const trace::Body& body) const;

    std::map<NodeId, swim::Node> nodes_;
    std::map<EventId, trace::RosterPtr> rosters_; ///< read from bytes, inputs only name theirs
    swim::Outbox out_;                            ///< what the last input led to,
    std::size_t seen_ = 0;                        ///< and how many events of it have come
    bool stepEnds_ = false;                       ///< all have, with the event before
    ReplayResult result_;
};

/// The same with a trace that is at hand.
ReplayResult replay(const trace::Batch& recorded);

} // namespace swimscope::host
