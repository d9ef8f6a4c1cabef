// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/endpoint.h"
#include "engine/base/ids.h"
#include "engine/base/time.h"
#include "engine/trace/fault_events.h"
#include "engine/trace/reasons.h"
#include "engine/trace/roster.h"
#include "engine/wire/cipher.h"

#include <cstdint>
#include <string>

/// What the host around the nodes did: the run, the faults, and the verdict on every datagram.
namespace swimscope::trace {

struct RunStarted {
    std::uint64_t seed = 0;
    Duration unixTime{}; ///< of the run's instant zero; zero itself in a simulation
    std::string version; ///< of this program

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("seed", self.seed);
        visit("unixTime", self.unixTime);
        visit("version", self.version);
    }
    static constexpr std::string_view eventName = "RunStarted";
};

/// A node's sockets are gone: it crashed by our hand, or was shut down after it left.
struct NodeStopped {
    bool killed = false;

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("killed", self.killed);
    }
    static constexpr std::string_view eventName = "NodeStopped";
};

/// Like SIGSTOP: no inputs, no timers.
struct NodeFrozen {
    Instant until = Instant::max(); ///< max: until it is thawed

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("until", self.until);
    }
    static constexpr std::string_view eventName = "NodeFrozen";
};

/// Like SIGCONT: the overdue timers fire, then the inputs that waited arrive.
struct NodeThawed {
    std::uint32_t waiting = 0; ///< inputs that waited
    std::uint32_t dropped = 0; ///< inputs that found the queue full

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("waiting", self.waiting);
        visit("dropped", self.dropped);
    }
    static constexpr std::string_view eventName = "NodeThawed";
};

enum class Verdict : std::uint8_t {
    passed,
    lost,
    cut,
    refused,  ///< a connection attempt
    reset,    ///< a connection that stood
    tooLarge, ///< a datagram, for its link
    noRoom,   ///< the queue before a narrow link is full
};

constexpr std::string_view nameOf(Verdict verdict) {
    constexpr std::string_view names[] = {"passed", "lost",      "cut",    "refused",
                                          "reset",  "too large", "no room"};
    return names[static_cast<std::size_t>(verdict)];
}

/// The judge's word on a datagram or a connection attempt: once, when it leaves a hosted node or
/// arrives from a foreign one. A connection is judged again when a cut holds it up, and when it may
/// go on.
struct Judged {
    /// PacketSent, StreamDialled or StreamAccepted; none for a foreign datagram.
    EventId carrier = EventId::none;
    Endpoint from;
    Endpoint to;
    std::uint32_t bytes = 0;
    std::uint64_t hash = 0;
    Verdict verdict = Verdict::passed;
    FaultId fault = FaultId::none; ///< which fault stopped it
    wire::Nonce nonce{};           ///< with which our datagram was encrypted; zero: it was not

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("carrier", self.carrier);
        visit("from", self.from);
        visit("to", self.to);
        visit("bytes", self.bytes);
        visit("hash", self.hash);
        visit("verdict", self.verdict);
        visit("fault", self.fault);
        visit("nonce", self.nonce);
    }
    static constexpr std::string_view eventName = "Judged";
};

/// Bytes came that are no memberlist message, or one beyond its limits. They changed nothing. Its
/// cause is what sent or carried them, where that is known: a PacketSent or MessageSent of a node
/// of ours, or the stream.
struct InputRejected {
    Endpoint from;
    bool stream = false;
    Failure failure = Failure::malformed;
    std::string detail;
    std::uint32_t bytes = 0;
    bool part = false; ///< a message among others of a packet, which were read

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("from", self.from);
        visit("stream", self.stream);
        visit("failure", self.failure);
        visit("detail", self.detail);
        visit("bytes", self.bytes);
        visit("part", self.part);
    }
    static constexpr std::string_view eventName = "InputRejected";
};

/// A node under a fault takes in later what has come for it, or sends later what it has to say. Its
/// cause is what carries it.
struct Delayed {
    bool outwards = false;
    Instant until{};
    FaultId fault = FaultId::none;

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("outwards", self.outwards);
        visit("until", self.until);
        visit("fault", self.fault);
    }
    static constexpr std::string_view eventName = "Delayed";
};

/// The address asked for was not to be had, and another was taken.
struct AddressTaken {
    Endpoint wanted;
    Endpoint got;
    std::string detail; ///< what the system said

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("wanted", self.wanted);
        visit("got", self.got);
        visit("detail", self.detail);
    }
    static constexpr std::string_view eventName = "AddressTaken";
};

/// A person or a script gave a command. Its effects name it as their cause.
struct CommandGiven {
    std::string command; ///< in the text form of host/command.h

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("command", self.command);
    }
    static constexpr std::string_view eventName = "CommandGiven";
};

/// A command could not be carried out.
struct CommandFailed {
    Failure failure = Failure::none;
    std::string detail;

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("failure", self.failure);
        visit("detail", self.detail);
    }
    static constexpr std::string_view eventName = "CommandFailed";
};

/// Nodes of ours that are about to start have long been a cluster. Each is then given these rows
/// (RosterGiven).
struct RosterMade {
    RosterPtr roster; ///< never null

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("rows", self.roster);
    }
    static constexpr std::string_view eventName = "RosterMade";
};

/// From here on, time goes so fast for all nodes as a part of the machine's time: all that they do
/// in time takes as much longer.
struct PaceChanged {
    double pace = 1;
    /// The member, or the address that is joined, for which the nodes live at full speed again;
    /// empty: it was ordered.
    std::string stranger;

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("pace", self.pace);
        visit("stranger", self.stranger);
    }
    static constexpr std::string_view eventName = "PaceChanged";
};

/// Whether time can go so fast: no other pace is ever told, but a stranger's file may hold one.
constexpr bool isPace(double pace) {
    return pace > 0 && pace <= 1;
}

} // namespace swimscope::trace
