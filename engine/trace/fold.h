// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/ids.h"
#include "engine/base/natural_order.h"
#include "engine/base/time.h"
#include "engine/trace/event.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace swimscope::trace {

/// When one of a node's tickers ticks.
struct Beat {
    Instant next = Instant::max(); ///< the first tick since it was set
    Duration interval{};           ///< zero: switched off
    bool steady = true;            ///< goes on by itself; else it is set anew after each tick

    bool isOn() const { return interval > Duration::zero(); }
    /// The next tick after `now`; one that is not steady may be overdue. A frozen node's ticks wait
    /// until it is thawed. Nothing if it is switched off.
    std::optional<Instant> after(Instant now) const;

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("next", self.next);
        visit("interval", self.interval);
        visit("steady", self.steady);
    }
    friend bool operator==(const Beat&, const Beat&) = default;
};

/// By Ticker.
using Beats = std::array<Beat, 3>;

/// A broadcast that waits in a node's gossip queue.
struct QueuedBroadcast {
    EventId id = EventId::none; ///< its BroadcastQueued
    std::string about{};        ///< the member it is about; empty for an application's
    wire::MessagePtr message{};
    std::uint32_t sends = 0; ///< how often it has gone out

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("id", self.id);
        visit("about", self.about);
        visit("message", self.message);
        visit("sends", self.sends);
    }
};

/// A hosted node as its events tell of it.
struct HostedNode {
    enum class Life : std::uint8_t { running, frozen, killed, stopped };

    NodeId id = NodeId::none;
    std::string name;
    Endpoint bound;
    Endpoint advertised;
    std::string settings; ///< as they are now
    bool serf = false;
    std::uint32_t keys = 0; ///< how many it has now; 0: it does not encrypt
    Life life = Life::running;
    Instant lifeSince{}; ///< when it came into this life
    Instant startedAt{};
    EventId lifeCause = EventId::none; ///< the event that put it there
    Instant frozenUntil = Instant::max();
    bool leaving = false; ///< it said that it leaves; it may still run
    std::uint32_t health = 0;
    std::uint32_t queued = 0;             ///< broadcasts in its gossip queue
    std::vector<QueuedBroadcast> queue{}; ///< those that the trace saw come, oldest first
    Beats beats{};
    std::string probing{}; ///< the member whose probe runs, empty for none
    Instant probeDeadline{};

    const Beat& beat(Ticker ticker) const { return beats[static_cast<std::size_t>(ticker)]; }
    bool alive() const { return life == Life::running || life == Life::frozen; }

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("id", self.id);
        visit("name", self.name);
        visit("bound", self.bound);
        visit("advertised", self.advertised);
        visit("settings", self.settings);
        visit("serf", self.serf);
        visit("keys", self.keys);
        visit("life", self.life);
        visit("lifeSince", self.lifeSince);
        visit("startedAt", self.startedAt);
        visit("lifeCause", self.lifeCause);
        visit("frozenUntil", self.frozenUntil);
        visit("leaving", self.leaving);
        visit("health", self.health);
        visit("queued", self.queued);
        visit("queue", self.queue);
        visit("beats", self.beats);
        visit("probing", self.probing);
        visit("probeDeadline", self.probeDeadline);
    }
};

/// A suspicion timer as one observer runs it.
struct Suspicion {
    std::vector<std::string> accusers; ///< the first, then those who confirmed
    std::uint32_t incarnation = 0;
    std::uint32_t wanted = 0;
    Duration min{};
    Duration max{};
    Instant started{};
    Instant deadline{};
    EventId cause = EventId::none; ///< its SuspicionStarted

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("accusers", self.accusers);
        visit("incarnation", self.incarnation);
        visit("wanted", self.wanted);
        visit("min", self.min);
        visit("max", self.max);
        visit("started", self.started);
        visit("deadline", self.deadline);
        visit("cause", self.cause);
    }
    friend bool operator==(const Suspicion&, const Suspicion&) = default;
};

/// How many observers hold a member to be in each state.
struct Tally {
    std::array<std::uint32_t, 4> states{}; ///< by MemberState
    std::uint32_t unknown = 0;             ///< observers that do not list it

    std::uint32_t of(MemberState state) const { return states[static_cast<std::size_t>(state)]; }
    std::uint32_t known() const { return states[0] + states[1] + states[2] + states[3]; }
    /// The state most observers hold, the worse one of two that tie; nothing if none knows it.
    std::optional<MemberState> majority() const;
};

/// What the living observers hold of a member: nearly all the same row, and the others one by one.
/// Points into the fold, and is valid until that takes another event.
struct Holdings {
    const MemberRow* common = nullptr; ///< null: the others have no such row
    /// Those who hold another row, or none (null), in the order of their ids.
    std::vector<std::pair<NodeId, const MemberRow*>> exceptions;
};

/// The state of a cluster, folded from its trace: the tables of all hosted nodes, their suspicions
/// and health. The tests hold it equal to the nodes' own tables at every step. A value.
///
/// Tables are observer × subject, and nearly all observers nearly always agree. So each subject has
/// one common row, and exceptions for those who hold another, or none.
class Fold {
  public:
    /// Takes the next event. Events come in the order of their ids.
    void apply(const Event& event);
    void apply(std::span<const Event> batch);

    /// The time of the last event.
    Instant now() const { return now_; }
    EventId last() const { return last_; }

    /// Every node ever hosted in this run, in the order of their ids.
    const std::vector<HostedNode>& nodes() const { return nodes_; }
    const HostedNode* node(NodeId id) const;
    const HostedNode* nodeNamed(std::string_view name) const;

    /// The names of all members that some observer lists, in natural order (n2 before n10), and of
    /// all hosted nodes, dead ones included.
    const std::vector<std::string>& members() const { return memberNames_; }

    /// What an observer's table says of a member; nothing if it has no such row.
    const MemberRow* row(NodeId observer, std::string_view member) const;
    /// The row most observers hold.
    const MemberRow* commonRow(std::string_view member) const;
    /// Who holds which row of a member. Takes as long as there are exceptions, not observers.
    Holdings holdings(std::string_view member) const;
    /// An observer's whole table, in the order of members().
    std::vector<const MemberRow*> table(NodeId observer) const;

    /// What the living observers believe about a member, itself included where it is ours.
    Tally tally(std::string_view member) const;

    /// The suspicion timer that an observer runs about a member, if it runs one.
    const Suspicion* suspicion(NodeId observer, std::string_view member) const;
    /// All suspicion timers about a member, by observer.
    std::vector<std::pair<NodeId, const Suspicion*>> suspicions(std::string_view member) const;

    /// The members that have this address, by the common rows and the hosted nodes; empty if none.
    std::string_view nameAt(const Endpoint& endpoint) const;

    /// How fast time goes for the nodes, as a part of the machine's; in a simulation always 1.
    double pace() const { return pace_; }

    /// True while all living observers hold the same members alive and suspect none.
    bool converged() const;
    /// When that last became true or false.
    Instant convergedSince() const { return convergedSince_; }

    /// Grows with each event that changes a table, a suspicion, health, a node's life or settings,
    /// or the pace.
    std::uint64_t version() const { return version_; }

    /// About how many bytes of memory a copy of it takes. Looks at every subject.
    std::size_t weight() const;

  private:
    friend class FoldBytes; ///< standing_binary.cpp: keeps it as it is

    using MaybeRow = std::optional<MemberRow>;

    struct Subject {
        MaybeRow common;
        /// Sorted by observer. Nothing: the observer has no such row.
        std::vector<std::pair<NodeId, MaybeRow>> exceptions;
        std::size_t rebaseAbove = 0; ///< so many exceptions make another row the common one
        Tally tally;
        std::map<NodeId, Suspicion> suspicions;
        Endpoint endpoint;                    ///< under which nameAt knows it
        EventId roster = EventId::none;       ///< the RosterMade that last told of it
        const MemberRow* rosterRow = nullptr; ///< in there
        bool settled = true; ///< all observers agree whether it is alive, and none suspects it
    };

    void takeIn(const Event& event);
    template <class Fact>
    void take(const Event&, const Fact&) {}
    void take(const Event& event, const NodeStarted& fact);
    void take(const Event& event, const NodeStopped& fact);
    void take(const Event& event, const NodeFrozen& fact);
    void take(const Event& event, const NodeThawed& fact);
    void take(const Event& event, const LeaveRequested& fact);
    void take(const Event& event, const SettingsRequested& fact);
    void take(const Event& event, const KeysChanged& fact);
    void take(const Event& event, const MemberChanged& fact);
    void take(const Event& event, const MemberForgotten& fact);
    void take(const Event& event, const SuspicionStarted& fact);
    void take(const Event& event, const SuspicionConfirmed& fact);
    void take(const Event& event, const SuspicionEnded& fact);
    void take(const Event& event, const HealthChanged& fact);
    void take(const Event& event, const ProbeStarted& fact);
    void take(const Event& event, const ProbeSucceeded& fact);
    void take(const Event& event, const ProbeFailed& fact);
    void take(const Event& event, const BroadcastQueued& fact);
    void take(const Event& event, const BroadcastFinished& fact);
    void take(const Event& event, const MessageSent& fact);
    void take(const Event& event, const TickerSet& fact);
    void take(const Event& event, const RosterMade& fact);
    void take(const Event& event, const RosterGiven& fact);
    void take(const Event& event, const PaceChanged& fact);

    HostedNode* hosted(NodeId id);
    const Subject* find(std::string_view member) const;
    Subject& subjectOf(const std::string& member);
    void setRow(NodeId observer, const std::string& member, MaybeRow row);
    /// The same for a member's common row.
    void holdCommon(const std::string& member, Subject& subject, NodeId observer);
    void setLife(const Event& event, HostedNode::Life life);
    void addObserver(NodeId observer);
    void dropObserver(NodeId observer);
    void listMember(const std::string& member);
    void unlistMember(const std::string& member);
    void writeNames();
    void settle(Subject& subject);
    void noteConvergence();
    void endProbe(const Event& event, const std::string& member);

    static const MaybeRow& rowOf(const Subject& subject, NodeId observer);
    static void store(Subject& subject, NodeId observer, MaybeRow row);
    static void rebase(Subject& subject, const std::vector<NodeId>& observers);

    Instant now_;
    EventId last_ = EventId::none;
    std::vector<HostedNode> nodes_;
    std::vector<NodeId> observers_; ///< the living, sorted
    std::map<std::string, Subject, std::less<>> subjects_;
    std::map<std::string, NodeId, std::less<>> nodeByName_;
    std::set<std::string, NaturalLess> listed_;
    std::vector<std::string> memberNames_; ///< the same, once a batch was taken
    bool namesChanged_ = false;
    std::map<Endpoint, std::string> nameByEndpoint_;
    std::vector<RosterPtr> rosters_; ///< all that were made: the subjects point into them
    std::uint64_t version_ = 0;
    std::size_t unsettled_ = 0;
    bool converged_ = false;
    Instant convergedSince_;
    double pace_ = 1;
};

} // namespace swimscope::trace
