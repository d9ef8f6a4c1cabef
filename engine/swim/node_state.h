// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/random.h"
#include "engine/swim/awareness.h"
#include "engine/swim/broadcast_queue.h"
#include "engine/swim/config.h"
#include "engine/swim/handoff.h"
#include "engine/swim/held_sends.h"
#include "engine/swim/join.h"
#include "engine/swim/leave.h"
#include "engine/swim/member_table.h"
#include "engine/swim/periodic.h"
#include "engine/swim/ping.h"
#include "engine/swim/probe.h"
#include "engine/swim/relay.h"
#include "engine/swim/serf_member.h"
#include "engine/swim/streams.h"
#include "engine/swim/suspect.h"
#include "engine/swim/timer_queue.h"
#include "engine/trace/inputs.h"

#include <cstdint>
#include <optional>
#include <string>

namespace swimscope::swim {

/// A node's random streams, one for each purpose, so that a change in one part of its behaviour
/// does not shift the choices of another.
struct Chances {
    explicit Chances(std::uint64_t seed)
        : phase(seed, 1), order(seed, 2), gossip(seed, 3), relays(seed, 4), pushPull(seed, 5),
          salt(Random(seed, 6).next()) {}

    Random phase;  ///< when the periodic timers first fire
    Random order;  ///< in which order members are probed
    Random gossip; ///< whom gossip goes to
    Random relays; ///< who is asked for indirect pings
    Random pushPull;
    std::uint64_t salt; ///< for the tables' hashes; reaches no output
};

/// Everything a node is and knows: a value. Each part belongs to the behaviour of the header it
/// comes from.
struct NodeState {
    NodeState(const trace::NodeStarted& started, const Config& settings);

    std::string name;
    Endpoint bound;
    Endpoint advertised;
    Config config;
    Bytes userState;
    Bytes ackPayload;
    std::uint32_t keys = 0; ///< how many its driver has; which ones is nothing a node knows
    Slot self{};            ///< its own row; always listed
    Chances chances;

    MemberTable members;
    Suspicions suspicions;
    Awareness health;

    TimerQueue timers;
    HeldSends held;
    HandoffQueue handoff;
    BroadcastQueue broadcasts;     ///< about members
    BroadcastQueue userBroadcasts; ///< the application's, which fill what is left of a packet
    GossipBeat gossipBeat;
    TimerId pushPullTick;
    std::uint32_t lastSeq = 0; ///< of pings

    Probing probing;
    Relays relays;
    Pings pings;
    Streams streams;
    Joins joins;
    Leaving leaving;
    std::optional<SerfMember> serf; ///< present where it behaves as Serf's members expect

    Member selfMember() const { return members[self]; }
    bool hasKeys() const { return keys > 0; }
    bool isSelf(std::string_view member) const { return member == name; }
    /// The address that a message gives, with the port that stands in where it gives none.
    Endpoint endpointOf(const IpAddress& ip, std::uint16_t port) const;
    /// Whom acks go to, as pings say it.
    wire::Source source() const { return {advertised.ip, advertised.port, name}; }
};

} // namespace swimscope::swim
