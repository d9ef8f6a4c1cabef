// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/ids.h"
#include "engine/base/latency.h"
#include "engine/base/time.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

/// Faults as the trace tells of them: put in force, muted, lifted, and what each did to what came
/// its way. What they mean in full is engine/fault's business.
namespace swimscope::trace {

/// New kinds go to the end: recordings know them by their numbers.
enum class FaultKind : std::uint8_t {
    loss, ///< datagrams are lost
    cut,  ///< nothing passes; open connections stall
    late, ///< a node reads late what has come, while its timers fire on time
    /// A node neither sends nor reads for a while, again and again, while its timers fire on time.
    blocked,
    delay,     ///< what passes arrives later
    duplicate, ///< a datagram arrives more than once
    reorder,   ///< a datagram is held back until others have gone by
    corrupt,   ///< bits of a datagram are turned over
    bandwidth, ///< so many bytes a second pass, behind a queue
    tooLarge,  ///< a datagram beyond a size is lost
    refuse,    ///< connections are refused
    reset,     ///< a connection breaks when something is written to it
    queueFull, ///< a node's queue of received gossip has no room
    clock,     ///< a node's clock runs fast or slow
};
inline constexpr std::size_t kFaultKinds = static_cast<std::size_t>(FaultKind::clock) + 1;

constexpr std::string_view nameOf(FaultKind kind) {
    constexpr std::string_view names[] = {"loss",      "cut",     "late",    "blocked",   "delay",
                                          "duplicate", "reorder", "corrupt", "bandwidth", "size",
                                          "refuse",    "reset",   "queue",   "clock"};
    return names[static_cast<std::size_t>(kind)];
}

/// Whether a fault of this kind is of nodes, and not of the links between them.
constexpr bool sitsOnNodes(FaultKind kind) {
    return kind == FaultKind::late || kind == FaultKind::blocked || kind == FaultKind::queueFull ||
           kind == FaultKind::clock;
}

/// Whether it takes single messages out of datagrams, where it is about some only (Disturbed).
constexpr bool takesMessageOut(FaultKind kind) {
    return kind == FaultKind::loss || kind == FaultKind::cut || kind == FaultKind::queueFull;
}

/// What carries a message.
enum class Carriers : std::uint8_t { all, datagrams, streams };

constexpr std::string_view nameOf(Carriers carriers) {
    constexpr std::string_view names[] = {"all", "udp", "tcp"};
    return names[static_cast<std::size_t>(carriers)];
}

/// What a fault says beyond what simple ones need. Every value there by itself is the one that
/// changes nothing.
struct FaultTerms {
    /// More of those whom it is about, beside FaultRaised's `from` and `to`.
    std::vector<std::string> alsoFrom;
    std::vector<std::string> alsoTo;
    /// Instead of both: it is about the links between those who are in no group together. Who is in
    /// no group is spared.
    std::vector<std::vector<std::string>> groups;
    bool bothWays = false;
    Carriers carriers = Carriers::all;
    std::uint16_t types = 0; ///< only messages of these types, a bit each (wire::Type); 0: all
    std::string subject;     ///< only messages about this member; empty: all
    double burst = 1;        ///< loss: how many in a row, on average
    Latency::Shape shape = Latency::Shape::constant; ///< of delays: `low` and `high` are its base
                                                     ///< and spread
    double correlation = 0;  ///< of delays: how often one is that of the one before
    std::uint64_t rate = 0;  ///< bandwidth: bytes a second
    std::uint32_t limit = 0; ///< bytes: of the queue, or of the largest datagram
    double clock = 1;        ///< so fast does it run
    Duration lasts{};        ///< it ends by itself then; zero: only when it is lifted
    Duration on{};           ///< it acts so long, ...
    Duration off{};          ///< ... then not for so long, and so on; zero: always

    friend bool operator==(const FaultTerms&, const FaultTerms&) = default;

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("alsoFrom", self.alsoFrom);
        visit("alsoTo", self.alsoTo);
        visit("groups", self.groups);
        visit("bothWays", self.bothWays);
        visit("carriers", self.carriers);
        visit("types", self.types);
        visit("subject", self.subject);
        visit("burst", self.burst);
        visit("shape", self.shape);
        visit("correlation", self.correlation);
        visit("rate", self.rate);
        visit("limit", self.limit);
        visit("clock", self.clock);
        visit("lasts", self.lasts);
        visit("on", self.on);
        visit("off", self.off);
    }
};

/// Never changed; null: all as it is by itself. Apart from the event, which would be larger by it.
using FaultTermsPtr = std::shared_ptr<const FaultTerms>;

/// A field that earlier versions did not write, the last of its event.
struct Later {};

/// A fault is in force on a link, or on a node (`to`); once more with the same number: it has been
/// changed. Empty names mean every node.
struct FaultRaised {
    FaultId fault = FaultId::none;
    FaultKind kind = FaultKind::loss;
    std::string from;
    std::string to;
    double probability = 1; ///< that it does something, for each datagram or connection
    Duration low{};         ///< late: the least delay; blocked: how long each time; delay: the base
    Duration high{};    ///< late: the most; blocked: how long free in between; delay: the spread
    Duration reading{}; ///< blocked: what each packet takes of its free time
    FaultTermsPtr more{};

    const FaultTerms& terms() const {
        static const FaultTerms none;
        return more ? *more : none;
    }

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("fault", self.fault);
        visit("kind", self.kind);
        visit("from", self.from);
        visit("to", self.to);
        visit("probability", self.probability);
        visit("low", self.low);
        visit("high", self.high);
        visit("reading", self.reading);
        visit("more", self.more, Later{});
    }
    static constexpr std::string_view eventName = "FaultRaised";
};

struct FaultLifted {
    FaultId fault = FaultId::none;

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("fault", self.fault);
    }
    static constexpr std::string_view eventName = "FaultLifted";
};

/// It does nothing for now, or acts again.
struct FaultMuted {
    FaultId fault = FaultId::none;
    bool muted = true;

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("fault", self.fault);
        visit("muted", self.muted);
    }
    static constexpr std::string_view eventName = "FaultMuted";
};

/// What a fault did to something that it did not stop as a whole (Judged tells of that): a datagram
/// or a stream's bytes were delayed, doubled or damaged, or one message of a datagram was taken
/// out. Its cause is that message, or what carries it.
struct Disturbed {
    EventId carrier = EventId::none; ///< PacketSent, StreamDialled, StreamAccepted; none: foreign
    FaultId fault = FaultId::none;
    FaultKind kind = FaultKind::delay;
    /// Until when it is held; of what is not, nothing.
    Instant until{};
    /// Copies more, bytes damaged; of a message that was taken out, one.
    std::uint32_t amount = 0;
    std::uint64_t damage = 0; ///< which byte has become what (damageByte)

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("carrier", self.carrier);
        visit("fault", self.fault);
        visit("kind", self.kind);
        visit("until", self.until);
        visit("amount", self.amount);
        visit("damage", self.damage);
    }
    static constexpr std::string_view eventName = "Disturbed";
};

} // namespace swimscope::trace
