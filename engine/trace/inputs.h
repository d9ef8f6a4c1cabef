// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/bytes.h"
#include "engine/base/endpoint.h"
#include "engine/base/ids.h"
#include "engine/base/short_vector.h"
#include "engine/base/time.h"
#include "engine/trace/reasons.h"
#include "engine/trace/roster.h"
#include "engine/wire/messages.h"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

/// What happens to a node: the only things that can make it do anything. Each is an event of the
/// trace, and feeding the inputs of a recorded run to fresh nodes gives the same run again.
///
/// As in wire/messages.h, `fields` lists each event's fields once, for text, digest and recordings.
namespace swimscope::trace {

/// A node came to life: everything it is made from. The first input of each of its lives.
struct NodeStarted {
    std::string name;
    Endpoint bound;      ///< where its sockets listen
    Endpoint advertised; ///< what it tells others
    std::uint64_t seed = 0;
    std::string settings; ///< the configuration, NAME=VALUE separated by spaces (swim/config.h)
    Bytes meta;
    Bytes userState;        ///< what its push/pulls carry
    Bytes ackPayload;       ///< what its acks carry
    bool serf = false;      ///< behaves as Serf members expect
    std::uint32_t keys = 0; ///< how many it has; the keys themselves are in no trace

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("name", self.name);
        visit("bound", self.bound);
        visit("advertised", self.advertised);
        visit("seed", self.seed);
        visit("settings", self.settings);
        visit("meta", self.meta);
        visit("userState", self.userState);
        visit("ackPayload", self.ackPayload);
        visit("serf", self.serf);
        visit("keys", self.keys);
    }
    static constexpr std::string_view eventName = "NodeStarted";
};

/// Time to look at the clock: perhaps a deadline of the node's has passed.
struct Woke {
    template <class Self, class Visitor>
    static void fields(Self&, Visitor&&) {}
    static constexpr std::string_view eventName = "Woke";
};

/// The program that the node belongs to turned away what a message says (host/delegate.h).
struct Refusal {
    std::uint32_t row = 0; ///< which of a push/pull, counted from 1; 0: all of the message
    std::string reason;

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("row", self.row);
        visit("reason", self.reason);
    }
    friend bool operator==(const Refusal&, const Refusal&) = default;
};

/// A message that arrived, and the MessageSent that sent it (none: unknown).
struct Arrival {
    wire::MessagePtr message;
    EventId cause = EventId::none;
    std::vector<Refusal> refusals{}; ///< by ascending rows
};

/// A datagram arrived and could be read, at least in part.
struct PacketReceived {
    Endpoint from;
    std::uint32_t bytes = 0;
    std::uint64_t hash = 0; ///< of the bytes as they came
    ShortVector<Arrival, 1> messages;

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("from", self.from);
        visit("bytes", self.bytes);
        visit("hash", self.hash);
        visit("messages", self.messages);
    }
    static constexpr std::string_view eventName = "PacketReceived";
};

/// A peer connected to us. From now on the stream bears this id.
struct StreamAccepted {
    StreamId stream = StreamId::none;
    Endpoint from;

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("stream", self.stream);
        visit("from", self.from);
    }
    static constexpr std::string_view eventName = "StreamAccepted";
};

/// A stream that we dialled is connected.
struct StreamOpened {
    StreamId stream = StreamId::none;

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("stream", self.stream);
    }
    static constexpr std::string_view eventName = "StreamOpened";
};

/// The peer's message arrived whole.
struct StreamReceived {
    StreamId stream = StreamId::none;
    std::uint32_t bytes = 0;
    Arrival arrival;

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("stream", self.stream);
        visit("bytes", self.bytes);
        visit("message", self.arrival);
    }
    static constexpr std::string_view eventName = "StreamReceived";
};

/// All that we wrote to the stream has been taken over by the system.
struct StreamDrained {
    StreamId stream = StreamId::none;
    std::uint32_t bytes = 0;

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("stream", self.stream);
        visit("bytes", self.bytes);
    }
    static constexpr std::string_view eventName = "StreamDrained";
};

/// The peer closed its side after a whole message or before any byte. The last input of a stream.
struct StreamClosed {
    StreamId stream = StreamId::none;

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("stream", self.stream);
    }
    static constexpr std::string_view eventName = "StreamClosed";
};

/// The stream could not be opened, broke, or carried what can't be read. The last input of a
/// stream, unless `answer`: then the node may still send an error message and closes it.
struct StreamFailed {
    StreamId stream = StreamId::none;
    Failure failure = Failure::none;
    std::string detail;
    bool answer = false;

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("stream", self.stream);
        visit("failure", self.failure);
        visit("detail", self.detail);
        visit("answer", self.answer);
    }
    static constexpr std::string_view eventName = "StreamFailed";
};

/// The system refused to send a datagram.
struct SendFailed {
    EventId packet = EventId::none; ///< the PacketSent
    Failure failure = Failure::none;
    std::string detail;

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("packet", self.packet);
        visit("failure", self.failure);
        visit("detail", self.detail);
    }
    static constexpr std::string_view eventName = "SendFailed";
};

/// One address to join, resolved beforehand: nodes know no names.
struct JoinTarget {
    std::string text;   ///< as the person wrote it
    std::string member; ///< the name expected there, empty for any
    Endpoint endpoint;
    Failure failure = Failure::none; ///< why there is no endpoint
    std::string detail;

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("text", self.text);
        visit("member", self.member);
        visit("endpoint", self.endpoint);
        visit("failure", self.failure);
        visit("detail", self.detail);
    }
};

/// Somebody wants this node to join a cluster (memberlist's Join).
struct JoinRequested {
    RequestId request = RequestId::none;
    std::vector<JoinTarget> targets;

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("request", self.request);
        visit("targets", self.targets);
    }
    static constexpr std::string_view eventName = "JoinRequested";
};

/// Somebody wants this node to leave its cluster (memberlist's Leave). It runs on, as left.
struct LeaveRequested {
    RequestId request = RequestId::none;
    Duration timeout{};

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("request", self.request);
        visit("timeout", self.timeout);
    }
    static constexpr std::string_view eventName = "LeaveRequested";
};

/// New metadata for this node (memberlist's UpdateNode).
struct MetaRequested {
    RequestId request = RequestId::none;
    Bytes meta;

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("request", self.request);
        visit("meta", self.meta);
    }
    static constexpr std::string_view eventName = "MetaRequested";
};

/// How a user message travels: one packet, one stream, or with the gossip to everybody.
enum class Delivery : std::uint8_t { bestEffort, reliable, gossip };

constexpr std::string_view nameOf(Delivery delivery) {
    constexpr std::string_view names[] = {"best effort", "reliable", "gossip"};
    return names[static_cast<std::size_t>(delivery)];
}

/// A user message to send (memberlist's SendBestEffort, SendReliable, or a delegate's broadcast).
struct SendRequested {
    RequestId request = RequestId::none;
    Delivery delivery = Delivery::bestEffort;
    std::string member; ///< empty for gossip
    Bytes payload;

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("request", self.request);
        visit("delivery", self.delivery);
        visit("member", self.member);
        visit("payload", self.payload);
    }
    static constexpr std::string_view eventName = "SendRequested";
};

/// A ping outside the round robin, for its round-trip time (memberlist's Ping).
struct PingRequested {
    RequestId request = RequestId::none;
    std::string member;

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("request", self.request);
        visit("member", self.member);
    }
    static constexpr std::string_view eventName = "PingRequested";
};

/// New settings for a running node, NAME=VALUE separated by spaces. Already validated.
struct SettingsRequested {
    RequestId request = RequestId::none;
    std::string settings;

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("request", self.request);
        visit("settings", self.settings);
    }
    static constexpr std::string_view eventName = "SettingsRequested";
};

/// A probe now, in or out of turn: with all that follows from its failure.
struct ProbeRequested {
    RequestId request = RequestId::none;
    std::string member; ///< empty: whose turn it is

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("request", self.request);
        visit("member", self.member);
    }
    static constexpr std::string_view eventName = "ProbeRequested";
};

enum class KeyChange : std::uint8_t { added, used, removed };

constexpr std::string_view nameOf(KeyChange change) {
    constexpr std::string_view names[] = {"added", "used", "removed"};
    return names[static_cast<std::size_t>(change)];
}

/// The keyring of this node is another one now. Keys are told apart by their places only: nothing
/// of a key stands in a trace, not even a fingerprint.
struct KeysChanged {
    KeyChange change = KeyChange::added;
    std::uint32_t place = 0; ///< where the key stood or stands, the primary being 1
    std::uint32_t keys = 0;  ///< how many there are now

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("change", self.change);
        visit("place", self.place);
        visit("keys", self.keys);
    }
    static constexpr std::string_view eventName = "KeysChanged";
};

/// The program's own state for push/pulls is another one now (a delegate's localState).
struct UserStateProvided {
    Bytes state;

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("state", self.state);
    }
    static constexpr std::string_view eventName = "UserStateProvided";
};

/// And what acks carry (a delegate's ackPayload).
struct AckPayloadProvided {
    Bytes payload;

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("payload", self.payload);
    }
    static constexpr std::string_view eventName = "AckPayloadProvided";
};

/// The node begins as one of a cluster that has long been together: as though it had always known
/// all of the roster's members, each alive. Comes right after its start, while it lists nobody but
/// itself; else it is ignored. No event tells of the single rows.
struct RosterGiven {
    EventId made = EventId::none; ///< its RosterMade
    RosterPtr roster;             ///< the same; null where it was read from bytes

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("made", self.made);
    }
    static constexpr std::string_view eventName = "RosterGiven";
};

/// What the node sends waits until then: a fault keeps it from the processor while its timers go
/// on. A loop that sends goes on when that is out, as in memberlist, where sending blocks: a probe
/// is not given up while its ping has not left, and nothing more is gossiped. Comes once for each
/// stretch of waiting, with what first has to wait; and with the present time where the waiting is
/// over early.
struct SendsHeld {
    Instant until;

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("until", self.until);
    }
    static constexpr std::string_view eventName = "SendsHeld";
};

/// Everything that can happen to a node.
using Input = std::variant<NodeStarted, Woke, PacketReceived, StreamAccepted, StreamOpened,
                           StreamReceived, StreamDrained, StreamClosed, StreamFailed, SendFailed,
                           JoinRequested, LeaveRequested, MetaRequested, SendRequested,
                           PingRequested, SettingsRequested, ProbeRequested, KeysChanged,
                           UserStateProvided, AckPayloadProvided, RosterGiven, SendsHeld>;

} // namespace swimscope::trace
