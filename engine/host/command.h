// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/bytes.h"
#include "engine/base/endpoint.h"
#include "engine/base/ids.h"
#include "engine/base/time.h"
#include "engine/fault/effect.h"
#include "engine/swim/config.h"
#include "engine/trace/inputs.h"
#include "engine/wire/secret_key.h"

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

/// What people and scripts may ask of a cluster, as values: they travel through queues, stand in
/// the trace as text, and come back in scenarios.
namespace swimscope::host {

class Delegate;

/// A new node of ours.
struct AddNode {
    std::string name; ///< empty: the next free of n1, n2, ...
    Endpoint bind{IpAddress::loopback(), 0};
    bool exactPort = false;            ///< fail rather than take the next free port
    std::optional<Endpoint> advertise; ///< port 0: the one it is bound to
    swim::Config config;
    Bytes meta;
    Bytes userState;
    Bytes ackPayload;
    bool serf = false;
    /// The first encrypts, all decrypt; none: what it sends is not encrypted.
    std::vector<wire::SecretKey> keys{};
    /// Joins, as its first act, through a node of ours that runs, unless that has joined others.
    bool joinRunning = false;
    /// What its program has a say in; nothing: all is admitted. Copies share it.
    std::shared_ptr<Delegate> delegate{};
};

/// New nodes of ours that have long been a cluster: as soon as they run, each knows all, as though
/// they had joined each other long ago. Their `joinRunning` says nothing, and no two may have the
/// same name. Those that can't be are told of as by AddNode; the others are a cluster without them.
struct StartTogether {
    std::vector<AddNode> nodes;
};

/// The node joins through these addresses, already resolved (trace::JoinTarget).
struct Join {
    NodeId node = NodeId::none;
    std::vector<trace::JoinTarget> targets;
    RequestId request = RequestId::none; ///< none: the cluster draws one
};

/// Leave the cluster properly, then (`stop`) shut down.
struct Leave {
    NodeId node = NodeId::none;
    Duration timeout = std::chrono::seconds(10);
    bool stop = true;
    RequestId request = RequestId::none;
};

/// End it without a word, as a crash would.
struct Kill {
    NodeId node = NodeId::none;
};

/// Start it again, without a memory: same settings, and same name and address unless others are
/// given. Joins through `through` (a node of
/// ours that runs), by default one that was in the same cluster, or else where it joined before.
struct Restart {
    NodeId node = NodeId::none;
    NodeId through = NodeId::none;
    std::string name{};             ///< empty: the same
    std::optional<Endpoint> bind{}; ///< nothing: where it was; port 0: any that is free
};

struct Freeze {
    NodeId node = NodeId::none;
    std::optional<Duration> length; ///< nothing: until thawed
};

struct Thaw {
    NodeId node = NodeId::none;
};

struct SetMeta {
    NodeId node = NodeId::none;
    Bytes meta;
    RequestId request = RequestId::none;
};

struct SendUser {
    NodeId node = NodeId::none;
    trace::Delivery delivery = trace::Delivery::bestEffort;
    std::string member;
    Bytes payload;
    RequestId request = RequestId::none;
};

struct PingMember {
    NodeId node = NodeId::none;
    std::string member;
    RequestId request = RequestId::none;
};

/// Probe this member, or (empty) the one whose turn it is, now rather than at the next tick.
struct ProbeNow {
    NodeId node = NodeId::none;
    std::string member;
    RequestId request = RequestId::none;
};

struct ChangeSettings {
    NodeId node = NodeId::none;
    swim::Config config;
};

/// Changes the node's keyring: the step from one key to the next, without a pause, is to add the
/// new one to every member, to use it on every member, and to remove the old one from every member.
/// A node that has stopped takes it as well, for its next life.
struct ChangeKeys {
    NodeId node = NodeId::none;
    trace::KeyChange change = trace::KeyChange::added;
    wire::SecretKey key;
};

/// Loses each datagram from one node (none: any) to another (none: any) with a probability.
struct LoseDatagrams {
    NodeId from = NodeId::none;
    NodeId to = NodeId::none;
    double probability = 1;
};

/// Nothing passes from one to the other, datagrams or streams.
struct CutLink {
    NodeId from = NodeId::none;
    NodeId to = NodeId::none;
};

/// The node reads late what comes for it, each packet and stream by a delay drawn between the two,
/// while its timers fire on time: a process that gets too little of the processor.
struct Starve {
    NodeId node = NodeId::none;
    Duration least{};
    Duration most{};
};

/// The node neither sends nor reads for `blocked`, again and again with `free` in between, while
/// its timers fire on time: the anomaly of the Lifeguard paper (section 5).
struct Block {
    NodeId node = NodeId::none;
    Duration blocked{};
    Duration free{};
    /// What each packet that it reads takes of its free time.
    Duration reading{};
};

/// Any other fault, and those above in all their varieties.
struct RaiseFault {
    fault::Effect effect;
};

/// Puts another fault in the place of one that is in force, from now on and under its number.
struct ChangeFault {
    FaultId fault = FaultId::none;
    fault::Effect effect;
};

/// Lets a fault do nothing for now, or act again. Its schedule goes on meanwhile.
struct MuteFault {
    FaultId fault = FaultId::none;
    bool muted = true;
};

struct LiftFault {
    FaultId fault = FaultId::none;
};

/// Lifts all that are in force.
struct LiftAllFaults {};

/// Lets the nodes' time go slower than the machine's: everything that they do in time takes so much
/// longer, by one factor. Only in real time, and while all their members are ours: others would
/// take them for dead. Whoever joins others, or is joined by them, lives at full speed again.
struct SetPace {
    static constexpr double kSlowest = 0.001;
    double pace = 1; ///< 1: as fast as the machine's; kSlowest at least
};

using Command = std::variant<AddNode, Join, Leave, Kill, Restart, Freeze, Thaw, SetMeta, SendUser,
                             PingMember, ChangeSettings, LoseDatagrams, CutLink, LiftFault,
                             ProbeNow, ChangeKeys, StartTogether, Starve, Block, SetPace,
                             RaiseFault, ChangeFault, MuteFault, LiftAllFaults>;

/// One line of English that says what a command orders: how it stands in the trace. It says nothing
/// about keys but how many there are.
std::string toText(const Command& command);

} // namespace swimscope::host
