// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/time.h"
#include "engine/swim/config.h"
#include "engine/swim/member_table.h"
#include "engine/swim/outbox.h"
#include "engine/trace/fold.h"
#include "engine/trace/inputs.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace swimscope::swim {

struct NodeState;

/// A member of a memberlist cluster, complete but for bytes, sockets and time.
///
/// A synchronous state machine: inputs go in with the time at which they happen, events and
/// effects come out. It owns its deadlines; waking it early, late or for nothing does no harm. All
/// chance comes from its seed, so the same inputs at the same times give the same outputs. A value:
/// copying a node forks it. Not thread-safe; use from one thread at a time.
class Node {
  public:
    /// Lifeless until its first input, which must be NodeStarted: what comes before is ignored.
    Node();
    Node(const Node& other);
    Node(Node&& other) noexcept;
    Node& operator=(const Node& other);
    Node& operator=(Node&& other) noexcept;
    ~Node();

    /// Takes one input. `now` must not go backwards from one call to the next. Deadlines that lie
    /// at or before `now` fire only on Woke (and on NodeStarted), in the order of their times.
    /// Gossip in packets waits for the next Woke as well, so that what has arrived together is
    /// sorted as the protocol wants; pings and acks are served at once.
    void step(Instant now, const trace::Input& input, Outbox& out);

    /// When it next wants to be woken; nothing before it was started.
    std::optional<Instant> nextDeadline() const;

    // What it knows, for its host and for the comparison with what is folded from its events. The
    // node must have been started.
    bool started() const { return state_ != nullptr; }
    const std::string& name() const;
    const Config& config() const;
    const MemberTable& members() const;
    /// Nothing where it lists no such member.
    std::optional<trace::MemberRow> row(std::string_view member) const;
    std::optional<trace::Suspicion> suspicion(std::string_view member) const;
    std::uint32_t health() const;
    std::uint32_t incarnation() const;
    /// How many keys it believes its driver to have.
    std::uint32_t keys() const;
    /// Whether it has declared that it left.
    bool left() const;
    /// Rumours and messages of the application's that wait to be gossiped.
    std::size_t queuedBroadcasts() const;
    std::size_t openStreams() const;
    /// The member whose probe runs; empty for none.
    std::string_view probing() const;
    /// When a ticker is due, which may have passed; nothing if it is switched off.
    std::optional<Instant> nextTick(trace::Ticker ticker, Instant now) const;

  private:
    std::unique_ptr<NodeState> state_;
};

} // namespace swimscope::swim
