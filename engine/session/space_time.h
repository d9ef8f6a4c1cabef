// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/ids.h"
#include "engine/base/time.h"
#include "engine/trace/event.h"
#include "engine/trace/fold.h"
#include "engine/wire/messages.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace swimscope::session {

/// A run as a space-time diagram has it: a lane for each member, messages between the lanes, what
/// was believed of each member and whether it ran, suspicion timers. Taken from the trace event by
/// event; then any stretch of time can be asked for, at a cost that does not grow with what lies in
/// it. Memory is bounded: of very many messages the oldest are given up. A value.
class SpaceTime {
  public:
    using Lane = std::uint16_t;
    static constexpr Lane kNobody = 0xffff; ///< no member that we know

    /// A message, from its sending to its arrival.
    struct Line {
        EventId id = EventId::none; ///< its MessageSent
        Instant sent;
        Instant arrived = Instant::max(); ///< max: not seen to
        Lane from = kNobody;
        Lane to = kNobody;
        wire::Type type = wire::Type::ping;
        bool lost = false; ///< by a verdict, or refused
        friend bool operator==(const Line&, const Line&) = default;
    };

    /// What most living observers believe of a member from a moment on; nothing: they do not know
    /// it.
    struct Believed {
        Instant since;
        std::optional<trace::MemberState> state;
        friend bool operator==(const Believed&, const Believed&) = default;
    };

    /// How the process of a member of ours is from a moment on.
    struct Lived {
        Instant since;
        trace::HostedNode::Life life = trace::HostedNode::Life::running;
        EventId event = EventId::none; ///< that made it so
        friend bool operator==(const Lived&, const Lived&) = default;
    };

    /// A suspicion timer of an observer.
    struct Timer {
        EventId id = EventId::none; ///< its SuspicionStarted
        Lane observer = kNobody;
        Lane subject = kNobody;
        Instant start;
        Instant end = Instant::max(); ///< max: it still runs
        Instant deadline;             ///< by now; it began with `first`
        Instant first;
        std::vector<Instant> confirmed; ///< each brought the deadline nearer
        bool ranOut = false;
        friend bool operator==(const Timer&, const Timer&) = default;
    };

    /// A fault while it acts: between two mutings, or changes, one each.
    struct Shade {
        FaultId fault = FaultId::none;
        EventId id = EventId::none;
        std::vector<std::string> names{}; ///< whom it concerns, in their order; empty: everybody
        Instant since;
        Instant until = Instant::max();
    };

    /// What to ask for.
    struct Window {
        Instant from;
        Instant to;
        std::uint32_t types = ~0U;        ///< by wire::Type, a bit each
        std::optional<Lane> lane{};       ///< only messages from or to it
        std::size_t mostLines = 4000;     ///< of more, an even choice is given
        std::size_t mostLooked = 200'000; ///< of more, an even choice is looked at
    };

    /// What lies in a window, bands and lives with what was before it.
    struct View {
        std::vector<Line> lines;
        std::size_t all = 0; ///< messages in the window, about, of which `lines` is a choice
        std::vector<Timer> timers;
        std::vector<Shade> shades;
        std::vector<std::vector<Believed>> believed; ///< by lane
        std::vector<std::vector<Lived>> lived;       ///< by lane
    };

    /// The next events; `fold` has taken them already: it says who is where.
    void take(const trace::Batch& batch, const trace::Fold& fold);

    /// The members, in the order in which they were first heard of.
    const std::vector<std::string>& lanes() const { return names_; }
    std::optional<Lane> laneOf(std::string_view member) const;
    View view(const Window& window) const;
    /// Messages sent before this moment are not known any more.
    Instant messagesSince() const { return since_; }

  private:
    static constexpr std::size_t kTypes = 16;
    static constexpr std::size_t kMostLanes = 4096;
    static constexpr std::size_t kMostLines = 1'500'000;
    static constexpr std::size_t kMostTimers = 100'000;

    template <class Fact>
    void take(const trace::Event&, const Fact&, const trace::Fold&) {}
    void take(const trace::Event& event, const trace::MessageSent& fact, const trace::Fold& fold);
    void take(const trace::Event& event, const trace::MessageReceived& fact,
              const trace::Fold& fold);
    void take(const trace::Event& event, const trace::Judged& fact, const trace::Fold& fold);
    void take(const trace::Event& event, const trace::Disturbed& fact, const trace::Fold& fold);
    void take(const trace::Event& event, const trace::NodeStarted& fact, const trace::Fold& fold);
    void take(const trace::Event& event, const trace::NodeStopped& fact, const trace::Fold& fold);
    void take(const trace::Event& event, const trace::NodeFrozen& fact, const trace::Fold& fold);
    void take(const trace::Event& event, const trace::NodeThawed& fact, const trace::Fold& fold);
    void take(const trace::Event& event, const trace::MemberChanged& fact, const trace::Fold& fold);
    void take(const trace::Event& event, const trace::MemberForgotten& fact,
              const trace::Fold& fold);
    void take(const trace::Event& event, const trace::RosterGiven& fact, const trace::Fold& fold);
    void take(const trace::Event& event, const trace::SuspicionStarted& fact,
              const trace::Fold& fold);
    void take(const trace::Event& event, const trace::SuspicionConfirmed& fact,
              const trace::Fold& fold);
    void take(const trace::Event& event, const trace::SuspicionEnded& fact,
              const trace::Fold& fold);
    void take(const trace::Event& event, const trace::FaultRaised& fact, const trace::Fold& fold);
    void take(const trace::Event& event, const trace::FaultLifted& fact, const trace::Fold& fold);
    void take(const trace::Event& event, const trace::FaultMuted& fact, const trace::Fold& fold);
    void endShade(FaultId fault, Instant at);

    Lane laneFor(std::string_view member);
    Lane laneFor(NodeId node) const;
    Line* lineOf(EventId id, wire::Type type);
    void makeRoom();
    void live(const trace::Event& event, trace::HostedNode::Life life);
    void believe(Lane observer, Lane subject, std::optional<trace::MemberState> state, Instant at);
    void forgetAll(Lane observer, Instant at);
    void noteMajority(Lane subject, Instant at);
    Timer* running(NodeId observer, std::string_view subject);
    void addLines(const Window& window, View& view) const;

    /// Of each member what observers believe: 0 nothing, else the state plus one.
    using Beliefs = std::vector<std::uint8_t>;

    std::vector<std::string> names_;
    std::map<std::string, Lane, std::less<>> lanes_;
    std::map<NodeId, Lane> nodes_;
    std::array<std::deque<Line>, kTypes> lines_; ///< by type, in the order of their ids
    std::size_t count_ = 0;
    std::deque<std::pair<EventId, std::pair<EventId, wire::Type>>> recent_; ///< carrier, message
    Duration longest_{}; ///< that a message was seen to be on its way
    std::deque<Timer> timers_;
    std::map<std::pair<Lane, Lane>, std::uint64_t> running_; ///< by observer and subject
    std::uint64_t timersGone_ = 0;
    std::deque<Shade> shades_;
    std::vector<std::vector<Believed>> believed_;
    std::vector<std::vector<Lived>> lived_;
    std::vector<Beliefs> beliefs_;                      ///< by observer
    std::vector<std::array<std::uint32_t, 4>> tallies_; ///< by subject
    Instant since_;
};

} // namespace swimscope::session
