// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/trace/event.h"

#include <array>
#include <cstdint>
#include <map>
#include <set>
#include <string>

namespace swimscope::trace {

/// How long something took, again and again.
struct Timings {
    std::uint64_t count = 0;
    Duration sum{};
    Duration max{};

    void add(Duration one);

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("count", self.count);
        visit("sum", self.sum);
        visit("max", self.max);
    }
    friend bool operator==(const Timings&, const Timings&) = default;
};

/// How many members a table holds in each state, by MemberState.
using StateCounts = std::array<std::uint64_t, 4>;

/// What a member measures of itself. `fields` has memberlist's own names, so that whoever watches
/// its metrics elsewhere finds the same here. Only what is measured is listed: memberlist's timing
/// of gossip rounds has no counterpart, since a round takes no time in a trace.
struct Metrics {
    std::uint64_t udpSent = 0;     ///< bytes of datagrams, those included that a fault stopped
    std::uint64_t udpReceived = 0; ///< bytes of datagrams that could be read, at least in part
    std::uint64_t tcpSent = 0;     ///< bytes the system has taken over
    std::uint64_t tcpConnect = 0;  ///< streams opened to exchange tables
    std::uint64_t tcpAccept = 0;
    std::uint64_t msgAlive = 0;      ///< that changed a row; one's own refutations are not messages
    std::uint64_t msgSuspect = 0;    ///< that changed a row: further accusers do not count
    std::uint64_t msgDead = 0;       ///< that changed a row, leaves included
    std::uint64_t degradedProbe = 0; ///< probes with a deadline stretched by bad health
    std::uint64_t degradedTimeout = 0; ///< suspicions run out without the confirmations wanted
    std::uint64_t healthScore = 0;     ///< now
    StateCounts nodeInstances{};       ///< now
    std::uint64_t queueBroadcasts = 0; ///< about members, now waiting in the gossip queue
    Timings probeNode;                 ///< from a probe's ping to its success or its deadline
    Timings pushPullNode;              ///< from dialling for an exchange of tables to its end

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("memberlist.udp.sent", self.udpSent);
        visit("memberlist.udp.received", self.udpReceived);
        visit("memberlist.tcp.sent", self.tcpSent);
        visit("memberlist.tcp.connect", self.tcpConnect);
        visit("memberlist.tcp.accept", self.tcpAccept);
        visit("memberlist.msg.alive", self.msgAlive);
        visit("memberlist.msg.suspect", self.msgSuspect);
        visit("memberlist.msg.dead", self.msgDead);
        visit("memberlist.degraded.probe", self.degradedProbe);
        visit("memberlist.degraded.timeout", self.degradedTimeout);
        visit("memberlist.health.score", self.healthScore);
        visit("memberlist.node.instances", self.nodeInstances);
        visit("memberlist.queue.broadcasts", self.queueBroadcasts);
        visit("memberlist.probeNode", self.probeNode);
        visit("memberlist.pushPullNode", self.pushPullNode);
    }
    friend bool operator==(const Metrics&, const Metrics&) = default;
};

/// The metrics of one node's present life, folded from the trace. A value.
class MetricsFold {
  public:
    /// Whether nodeInstances is kept, which takes an entry for each member of the table.
    enum class Instances : std::uint8_t { counted, leftOut };

    explicit MetricsFold(NodeId node = NodeId::none, Instances instances = Instances::counted)
        : node_(node), instances_(instances) {}

    /// Takes the run's next event; those of other nodes change nothing.
    void apply(const Event& event);

    const Metrics& metrics() const { return metrics_; }

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("node", self.node_);
        visit("instances", self.instances_);
        visit("metrics", self.metrics_);
        visit("states", self.states_);
        visit("unheard", self.unheard_);
        visit("exchanges", self.exchanges_);
        visit("broadcasts", self.broadcasts_);
        visit("probeStarted", self.probeStarted_);
        visit("refutation", self.refutation_);
    }

  private:
    template <class Fact>
    void take(const Event&, const Fact&) {}
    void take(const Event& event, const NodeStarted& fact);
    void take(const Event& event, const Judged& fact);
    void take(const Event& event, const PacketReceived& fact);
    void take(const Event& event, const StreamDialled& fact);
    void take(const Event& event, const StreamOpened& fact);
    void take(const Event& event, const StreamAccepted& fact);
    void take(const Event& event, const StreamDrained& fact);
    void take(const Event& event, const StreamFinished& fact);
    void take(const Event& event, const SelfRefuted& fact);
    void take(const Event& event, const RosterGiven& fact);
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

    void countInstance(const MemberRow& row);
    std::uint64_t& instances(MemberState state);

    NodeId node_;
    Instances instances_;
    Metrics metrics_;
    std::map<std::string, MemberState> states_;    ///< of the members in the table
    std::map<std::string, std::uint32_t> unheard_; ///< confirmations that suspicions still want
    std::map<StreamId, Instant> exchanges_;        ///< when they were dialled
    std::set<EventId> broadcasts_;                 ///< that wait, about members
    Instant probeStarted_;                         ///< there is one probe at a time
    EventId refutation_ = EventId::none;           ///< the last of its own
};

} // namespace swimscope::trace
