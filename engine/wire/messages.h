// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/bytes.h"
#include "engine/base/endpoint.h"

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// The messages of the memberlist protocol as values. What they look like on the wire is the
/// codec's business (codec.h, packet.h, stream.h); what they do is the node's (engine/swim).
///
/// Each message lists its fields once, in `fields`, under the names they have on the wire and in
/// the order they are sent (sorted). The codec, its size, the trace's text, digest and recordings
/// are all made from that list.
namespace swimscope::wire {

/// The type byte in front of a message or a layer.
enum class Type : std::uint8_t {
    ping = 0,
    indirectPing = 1,
    ack = 2,
    suspect = 3,
    alive = 4,
    dead = 5,
    pushPull = 6,
    compound = 7,
    user = 8,
    compress = 9,
    encrypt = 10,
    nack = 11,
    hasCrc = 12,
    error = 13,
    hasLabel = 244,
};

/// Bytes that may be nil, which the wire tells from empty and the protocol does not.
struct Blob {
    Bytes bytes;
    bool isNil = false;

    static Blob nil() { return {{}, true}; }
    friend bool operator==(const Blob&, const Blob&) = default;
};

/// The six version bytes a member announces: protocol minimum, maximum and current, then the same
/// for the application's delegate. A sloppy sender may give fewer; `count` says how many there are.
struct Versions {
    std::array<std::uint8_t, 6> octets{1, 5, 2, 0, 0, 0};
    std::uint8_t count = 6;

    std::uint8_t protocolMin() const { return octets[0]; }
    std::uint8_t protocolMax() const { return octets[1]; }
    std::uint8_t protocolCurrent() const { return octets[2]; }
    std::uint8_t delegateMin() const { return octets[3]; }
    std::uint8_t delegateMax() const { return octets[4]; }
    std::uint8_t delegateCurrent() const { return octets[5]; }
    friend bool operator==(const Versions&, const Versions&) = default;
};

/// A member's state on the wire and in every table (memberlist's NodeStateType).
enum class MemberState : std::uint8_t { alive = 0, suspect = 1, dead = 2, left = 3 };

constexpr std::string_view nameOf(MemberState state) {
    constexpr std::string_view names[] = {"alive", "suspect", "dead", "left"};
    return names[static_cast<std::size_t>(state)];
}

/// Marks a field that is not sent while it is empty or zero.
struct OmitEmpty {};

/// Whom an ack or nack goes to, where it is not simply the sender of the packet.
/// Each is left out when it is empty; without an address the others say nothing.
struct Source {
    IpAddress address;
    std::uint16_t port = 0;
    std::string node;
    friend bool operator==(const Source&, const Source&) = default;
};

/// A direct probe (SWIM 3.1).
struct Ping {
    std::uint32_t seq = 0;
    std::string node;
    Source source;
    friend bool operator==(const Ping&, const Ping&) = default;

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("Node", self.node);
        visit("SeqNo", self.seq);
        visit("SourceAddr", self.source.address, OmitEmpty{});
        visit("SourceNode", self.source.node, OmitEmpty{});
        visit("SourcePort", self.source.port, OmitEmpty{});
    }
    static constexpr std::string_view name = "ping";
    static constexpr Type type = Type::ping;
};

/// A request to ping a third member on the sender's behalf (SWIM 3.1; the nack is Lifeguard's).
struct IndirectPing {
    std::uint32_t seq = 0;
    IpAddress target;
    std::uint16_t port = 0;
    std::string node;
    bool nack = false;
    Source source;
    friend bool operator==(const IndirectPing&, const IndirectPing&) = default;

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("Nack", self.nack);
        visit("Node", self.node);
        visit("Port", self.port);
        visit("SeqNo", self.seq);
        visit("SourceAddr", self.source.address, OmitEmpty{});
        visit("SourceNode", self.source.node, OmitEmpty{});
        visit("SourcePort", self.source.port, OmitEmpty{});
        visit("Target", self.target);
    }
    static constexpr std::string_view name = "indirectPing";
    static constexpr Type type = Type::indirectPing;
};

struct Ack {
    std::uint32_t seq = 0;
    Blob payload = Blob::nil();
    friend bool operator==(const Ack&, const Ack&) = default;

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("Payload", self.payload);
        visit("SeqNo", self.seq);
    }
    static constexpr std::string_view name = "ack";
    static constexpr Type type = Type::ack;
};

/// "I am well, but heard nothing from your target" (Lifeguard, LHA-Probe).
struct Nack {
    std::uint32_t seq = 0;
    friend bool operator==(const Nack&, const Nack&) = default;

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("SeqNo", self.seq);
    }
    static constexpr std::string_view name = "nack";
    static constexpr Type type = Type::nack;
};

struct Suspect {
    std::uint32_t incarnation = 0;
    std::string node;
    std::string from;
    friend bool operator==(const Suspect&, const Suspect&) = default;

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("From", self.from);
        visit("Incarnation", self.incarnation);
        visit("Node", self.node);
    }
    static constexpr std::string_view name = "suspect";
    static constexpr Type type = Type::suspect;
};

struct Alive {
    std::uint32_t incarnation = 0;
    std::string node;
    IpAddress address;
    std::uint16_t port = 0;
    Blob meta = Blob::nil();
    Versions versions;
    friend bool operator==(const Alive&, const Alive&) = default;

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("Addr", self.address);
        visit("Incarnation", self.incarnation);
        visit("Meta", self.meta);
        visit("Node", self.node);
        visit("Port", self.port);
        visit("Vsn", self.versions);
    }
    static constexpr std::string_view name = "alive";
    static constexpr Type type = Type::alive;
};

/// `from` equal to `node` means that the member left of its own will.
struct Dead {
    std::uint32_t incarnation = 0;
    std::string node;
    std::string from;
    friend bool operator==(const Dead&, const Dead&) = default;

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("From", self.from);
        visit("Incarnation", self.incarnation);
        visit("Node", self.node);
    }
    static constexpr std::string_view name = "dead";
    static constexpr Type type = Type::dead;
};

/// The application's bytes. In a packet the body is just the bytes, on a stream a header precedes.
struct User {
    Bytes payload;
    friend bool operator==(const User&, const User&) = default;

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("Payload", self.payload);
    }
    static constexpr std::string_view name = "user";
    static constexpr Type type = Type::user;
};

/// One row of a push/pull.
struct PushNodeState {
    std::string name;
    IpAddress address;
    std::uint16_t port = 0;
    Blob meta = Blob::nil();
    std::uint32_t incarnation = 0;
    MemberState state = MemberState::alive;
    Versions versions;
    friend bool operator==(const PushNodeState&, const PushNodeState&) = default;

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("Addr", self.address);
        visit("Incarnation", self.incarnation);
        visit("Meta", self.meta);
        visit("Name", self.name);
        visit("Port", self.port);
        visit("State", self.state);
        visit("Vsn", self.versions);
    }
};

/// A whole table, exchanged over a stream (memberlist's pushPull, after Demers et al.).
struct PushPull {
    bool join = false;
    std::vector<PushNodeState> nodes;
    Bytes userState;
    friend bool operator==(const PushPull&, const PushPull&) = default;

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("Join", self.join);
        visit("Nodes", self.nodes);
        visit("UserState", self.userState);
    }
    static constexpr std::string_view name = "pushPull";
    static constexpr Type type = Type::pushPull;
};

/// Why a stream was refused; only ever the last thing on one.
struct ErrorReply {
    std::string error;
    friend bool operator==(const ErrorReply&, const ErrorReply&) = default;

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("Error", self.error);
    }
    static constexpr std::string_view name = "error";
    static constexpr Type type = Type::error;
};

using Message =
    std::variant<Ping, IndirectPing, Ack, Suspect, Alive, Dead, PushPull, User, Nack, ErrorReply>;

/// A message that several holders share: the queue, the outbox, the trace. Never changed.
using MessagePtr = std::shared_ptr<const Message>;

template <class M>
MessagePtr share(M message) {
    return std::make_shared<const Message>(std::move(message));
}

/// The name of a message's kind, as cli.md and the legend use it.
inline std::string_view nameOf(const Message& message) {
    return std::visit([](const auto& m) -> std::string_view { return m.name; }, message);
}

inline Type typeOf(const Message& message) {
    return std::visit([](const auto& m) -> Type { return m.type; }, message);
}

} // namespace swimscope::wire
