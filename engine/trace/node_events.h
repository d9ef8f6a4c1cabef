// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/bytes.h"
#include "engine/base/endpoint.h"
#include "engine/base/ids.h"
#include "engine/base/time.h"
#include "engine/trace/inputs.h"
#include "engine/trace/member_row.h"
#include "engine/trace/reasons.h"
#include "engine/wire/messages.h"

#include <cstdint>
#include <string>
#include <vector>

/// What a node did and what it came to believe. Written by the node itself as it acts; the tables
/// that people see are folded from these and from nothing else.
namespace swimscope::trace {

// ---- messages -----------------------------------------------------------------------------------

/// A datagram leaves the node. Its messages follow as events of their own that name it as carrier.
struct PacketSent {
    Endpoint to;
    std::string toName; ///< empty where the node does not know whom it answers
    std::uint16_t messages = 0;

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("to", self.to);
        visit("toName", self.toName);
        visit("messages", self.messages);
    }
    static constexpr std::string_view eventName = "PacketSent";
};

/// The node dials a peer. Carrier of what it then sends and receives there.
struct StreamDialled {
    StreamId stream = StreamId::none;
    Endpoint to;
    std::string toName;
    std::string purpose; ///< join, push/pull, ping, user message

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("stream", self.stream);
        visit("to", self.to);
        visit("toName", self.toName);
        visit("purpose", self.purpose);
    }
    static constexpr std::string_view eventName = "StreamDialled";
};

/// The node is done with a stream, well (none) or not.
struct StreamFinished {
    StreamId stream = StreamId::none;
    Failure failure = Failure::none;

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("stream", self.stream);
        visit("failure", self.failure);
    }
    static constexpr std::string_view eventName = "StreamFinished";
};

/// One message on its way. Its cause is the broadcast, probe or input that made it.
struct MessageSent {
    EventId carrier = EventId::none; ///< PacketSent, StreamDialled or StreamAccepted
    Endpoint to;
    wire::MessagePtr message;

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("carrier", self.carrier);
        visit("to", self.to);
        visit("message", self.message);
    }
    static constexpr std::string_view eventName = "MessageSent";
};

/// One message taken in. Its cause is the MessageSent, where that is known.
struct MessageReceived {
    EventId carrier = EventId::none; ///< PacketReceived, StreamDialled or StreamAccepted
    Endpoint from;
    wire::MessagePtr message;

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("carrier", self.carrier);
        visit("from", self.from);
        visit("message", self.message);
    }
    static constexpr std::string_view eventName = "MessageReceived";
};

/// A message was read and had no effect, for a reason worth knowing.
struct MessageIgnored {
    EventId received = EventId::none;
    std::string reason; ///< such as "ping for another node"; or what a delegate said

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("received", self.received);
        visit("reason", self.reason);
    }
    static constexpr std::string_view eventName = "MessageIgnored";
};

// ---- the member table ---------------------------------------------------------------------------

/// What a change of a row meant.
enum class Change : std::uint8_t {
    joined,    ///< new, or back from dead or left
    updated,   ///< still alive; address, metadata or versions are new
    renewed,   ///< still in its state; only the incarnation is new
    suspected, ///< alive → suspect
    refuted,   ///< suspect → alive
    died,      ///< → dead, declared by somebody
    left,      ///< → left, of its own will
};

constexpr std::string_view nameOf(Change change) {
    constexpr std::string_view names[] = {"joined",  "updated", "renewed", "suspected",
                                          "refuted", "died",    "left"};
    return names[static_cast<std::size_t>(change)];
}

/// A row of the table is new or different. After it, the observer's row equals `row`.
struct MemberChanged {
    Change change = Change::joined;
    MemberRow row;
    std::string by; ///< the accuser of a suspect or dead; else empty

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("change", self.change);
        visit("row", self.row);
        visit("by", self.by);
    }
    static constexpr std::string_view eventName = "MemberChanged";
};

/// The row of a dead or left member is gone (memberlist's resetNodes).
struct MemberForgotten {
    std::string member;

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("member", self.member);
    }
    static constexpr std::string_view eventName = "MemberForgotten";
};

/// A known name claims another address (memberlist's NotifyConflict).
struct ConflictSeen {
    std::string member;
    Endpoint known;
    Endpoint claimed;

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("member", self.member);
        visit("known", self.known);
        visit("claimed", self.claimed);
    }
    static constexpr std::string_view eventName = "ConflictSeen";
};

// ---- suspicion and health (Lifeguard) -----------------------------------------------------------

/// A suspicion timer runs (Lifeguard, LHA-Suspicion; memberlist's newSuspicion).
struct SuspicionStarted {
    std::string member;
    std::string from;
    std::uint32_t incarnation = 0;
    std::uint32_t wanted = 0; ///< confirmations that bring it down to its minimum
    Duration min{};
    Duration max{};
    Instant deadline;

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("member", self.member);
        visit("from", self.from);
        visit("incarnation", self.incarnation);
        visit("wanted", self.wanted);
        visit("min", self.min);
        visit("max", self.max);
        visit("deadline", self.deadline);
    }
    static constexpr std::string_view eventName = "SuspicionStarted";
};

/// Another member confirmed it: the deadline moved.
struct SuspicionConfirmed {
    std::string member;
    std::string from;
    Instant deadline;

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("member", self.member);
        visit("from", self.from);
        visit("deadline", self.deadline);
    }
    static constexpr std::string_view eventName = "SuspicionConfirmed";
};

/// The timer is gone: refuted, run out, or overtaken by a death or a leave.
struct SuspicionEnded {
    std::string member;
    bool ranOut = false;

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("member", self.member);
        visit("ranOut", self.ranOut);
    }
    static constexpr std::string_view eventName = "SuspicionEnded";
};

/// The local health score moved (Lifeguard, LHA-Probe; memberlist's awareness). 0 is healthy.
struct HealthChanged {
    std::uint32_t score = 0;
    std::int32_t delta = 0; ///< as asked for; the score stays within its bounds

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("score", self.score);
        visit("delta", self.delta);
    }
    static constexpr std::string_view eventName = "HealthChanged";
};

/// The node defended itself against a rumour about it.
struct SelfRefuted {
    std::uint32_t incarnation = 0; ///< its new one
    std::string accuser;           ///< empty where the rumour names none

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("incarnation", self.incarnation);
        visit("accuser", self.accuser);
    }
    static constexpr std::string_view eventName = "SelfRefuted";
};

// ---- probes -------------------------------------------------------------------------------------

struct ProbeStarted {
    std::string member;
    std::uint32_t seq = 0;
    Duration timeout{}; ///< until the indirect pings
    Instant deadline;   ///< until the verdict

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("member", self.member);
        visit("seq", self.seq);
        visit("timeout", self.timeout);
        visit("deadline", self.deadline);
    }
    static constexpr std::string_view eventName = "ProbeStarted";
};

/// No ack in time: relays are asked, and TCP is tried.
struct ProbeWentIndirect {
    std::string member;
    std::uint32_t seq = 0;
    std::vector<std::string> relays;
    bool tcp = false;

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("member", self.member);
        visit("seq", self.seq);
        visit("relays", self.relays);
        visit("tcp", self.tcp);
    }
    static constexpr std::string_view eventName = "ProbeWentIndirect";
};

/// How an ack came.
enum class Way : std::uint8_t { direct, relayed, tcp };

constexpr std::string_view nameOf(Way way) {
    constexpr std::string_view names[] = {"direct", "relayed", "tcp"};
    return names[static_cast<std::size_t>(way)];
}

struct ProbeSucceeded {
    std::string member;
    std::uint32_t seq = 0;
    Way way = Way::direct;
    Duration roundTrip{};
    Bytes payload;

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("member", self.member);
        visit("seq", self.seq);
        visit("way", self.way);
        visit("roundTrip", self.roundTrip);
        visit("payload", self.payload);
    }
    static constexpr std::string_view eventName = "ProbeSucceeded";
};

struct ProbeFailed {
    std::string member;
    std::uint32_t seq = 0;
    std::uint32_t relays = 0;
    std::uint32_t nacksExpected = 0;
    std::uint32_t nacksReceived = 0; ///< in time
    bool tcp = false;                ///< TCP was tried as well

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("member", self.member);
        visit("seq", self.seq);
        visit("relays", self.relays);
        visit("nacksExpected", self.nacksExpected);
        visit("nacksReceived", self.nacksReceived);
        visit("tcp", self.tcp);
    }
    static constexpr std::string_view eventName = "ProbeFailed";
};

// ---- gossip -------------------------------------------------------------------------------------

/// A broadcast enters the transmit-limited queue (SWIM 4.1).
struct BroadcastQueued {
    std::string about; ///< the member it is about; empty for an application's
    wire::MessagePtr message;

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("about", self.about);
        visit("message", self.message);
    }
    static constexpr std::string_view eventName = "BroadcastQueued";
};

/// It has been sent as often as it is to be, or a newer one about the same member replaced it.
struct BroadcastFinished {
    EventId broadcast = EventId::none; ///< its BroadcastQueued
    bool replaced = false;

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("broadcast", self.broadcast);
        visit("replaced", self.replaced);
    }
    static constexpr std::string_view eventName = "BroadcastFinished";
};

/// The queue of received gossip was full (memberlist's handoff queue).
struct HandoffDropped {
    EventId received = EventId::none;

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("received", self.received);
    }
    static constexpr std::string_view eventName = "HandoffDropped";
};

// ---- what the application hears -----------------------------------------------------------------

/// A user message was delivered.
struct UserReceived {
    std::string from; ///< the member at the sender's address, empty where none is known
    Bytes payload;

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("from", self.from);
        visit("payload", self.payload);
    }
    static constexpr std::string_view eventName = "UserReceived";
};

/// A peer's user state came with a push/pull (memberlist's MergeRemoteState).
struct UserStateReceived {
    bool join = false;
    Bytes state;

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("join", self.join);
        visit("state", self.state);
    }
    static constexpr std::string_view eventName = "UserStateReceived";
};

/// A push/pull was not merged: versions do not fit, or the node's program would not have it.
struct MergeRefused {
    Endpoint from;
    VersionClash clash; ///< of nobody where it is the program's decision
    std::string reason; ///< the program's

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("from", self.from);
        visit("clash", self.clash);
        visit("reason", self.reason);
    }
    static constexpr std::string_view eventName = "MergeRefused";
};

// ---- answers to requests ------------------------------------------------------------------------

struct JoinFinished {
    RequestId request = RequestId::none;
    std::uint32_t contacted = 0;
    std::vector<JoinTarget>
        failures; ///< the targets that could not be joined, each with its reason

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("request", self.request);
        visit("contacted", self.contacted);
        visit("failures", self.failures);
    }
    static constexpr std::string_view eventName = "JoinFinished";
};

struct LeaveFinished {
    RequestId request = RequestId::none;
    bool timedOut = false;

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("request", self.request);
        visit("timedOut", self.timedOut);
    }
    static constexpr std::string_view eventName = "LeaveFinished";
};

struct PingFinished {
    RequestId request = RequestId::none;
    std::string member;
    Failure failure = Failure::none;
    Duration roundTrip{};
    Bytes payload;

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("request", self.request);
        visit("member", self.member);
        visit("failure", self.failure);
        visit("roundTrip", self.roundTrip);
        visit("payload", self.payload);
    }
    static constexpr std::string_view eventName = "PingFinished";
};

/// Any other request, done (none) or not.
struct RequestFinished {
    RequestId request = RequestId::none;
    Failure failure = Failure::none;
    std::string detail;

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("request", self.request);
        visit("failure", self.failure);
        visit("detail", self.detail);
    }
    static constexpr std::string_view eventName = "RequestFinished";
};

} // namespace swimscope::trace
