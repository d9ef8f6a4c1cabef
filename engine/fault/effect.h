// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/endpoint.h"
#include "engine/base/ids.h"
#include "engine/base/latency.h"
#include "engine/base/time.h"
#include "engine/trace/fault_events.h"
#include "engine/wire/messages.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Failures as verdicts: every datagram and every connection attempt passes one judge, between the
/// codec and the transport, in the live world and in the simulated one alike.
namespace swimscope::fault {

/// Some members: nodes of ours, and foreign ones by their addresses. Empty: everybody.
struct Party {
    std::vector<NodeId> nodes;
    std::vector<Endpoint> strangers;

    bool empty() const { return nodes.empty() && strangers.empty(); }
    friend bool operator==(const Party&, const Party&) = default;
};

/// A bit for each type of message.
using Types = std::uint16_t;

constexpr Types bitOf(wire::Type type) {
    return static_cast<Types>(1U << static_cast<unsigned>(type));
}

/// What a fault does, to whom, and when. On links it is about what goes from one party to another;
/// of nodes (trace::sitsOnNodes) `to` are the ones.
struct Effect {
    trace::FaultKind kind = trace::FaultKind::loss;
    Party from;
    Party to;
    /// Instead of `from` and `to`: the links between those who share no group.
    std::vector<Party> groups;
    bool bothWays = false;
    trace::Carriers carriers = trace::Carriers::all;
    Types types = 0;     ///< only messages of these types; none: all
    std::string subject; ///< only messages about this member; empty: all

    /// How probable it is that it acts, each time: on a datagram, a message, a connection.
    double probability = 1;
    /// loss: how many are lost in a row, on average (Gilbert's model: a link is good or bad, and
    /// loses all while it is bad; `probability` is the part that is lost in the long run).
    double burst = 1;
    /// late: the least and the most. blocked: how long, and how long free in between. delay and
    /// reorder: the base and the spread of `shape`.
    Duration low{};
    Duration high{};
    Duration reading{}; ///< blocked: what each packet that it reads takes of its free time
    Latency::Shape shape = Latency::Shape::constant;
    /// delay: how often one is that of the one before, so that neighbours are alike.
    double correlation = 0;
    std::uint64_t rate = 0;  ///< bandwidth: bytes a second
    std::uint32_t limit = 0; ///< bandwidth: bytes in the queue; tooLarge: of a datagram
    double clock = 1;        ///< how fast it runs

    Duration lasts{}; ///< zero: until it is lifted
    Duration on{};    ///< zero: always
    Duration off{};

    friend bool operator==(const Effect&, const Effect&) = default;
};

/// The names of those whom a fault is about.
struct PartyNames {
    std::vector<std::string> from;
    std::vector<std::string> to;
    std::vector<std::vector<std::string>> groups;
};

/// How the trace tells of a fault: with names in the place of its parties.
trace::FaultRaised toldAs(FaultId fault, const Effect& effect, PartyNames names);

/// What can't be, in a sentence; nothing where it can.
std::optional<std::string> problemOf(const Effect& effect);

/// The largest numbers that a fault takes.
inline constexpr std::size_t kMostGroups = 60;
inline constexpr Duration kMostDelay = std::chrono::minutes(10);
inline constexpr Duration kMostLength = std::chrono::hours(24 * 365);
inline constexpr double kMostBurst = 10'000;
inline constexpr double kSlowestClock = 0.1;
inline constexpr double kFastestClock = 10;

/// The types of messages that wait in a node's queue of received gossip (memberlist's handoff
/// queues): what a full queue has no room for.
inline constexpr Types kQueuedTypes = bitOf(wire::Type::suspect) | bitOf(wire::Type::alive) |
                                      bitOf(wire::Type::dead) | bitOf(wire::Type::user);

} // namespace swimscope::fault
