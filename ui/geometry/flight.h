// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/ids.h"
#include "engine/base/time.h"
#include "engine/trace/reasons.h"
#include "engine/wire/messages.h"

#include <cstddef>
#include <cstdint>
#include <string>

namespace swimscope::ui {

/// What flies: a message's kind as the legend tells them apart. A push/pull and an error reply only
/// ever travel on streams and share one.
enum class FlightKind : std::uint8_t {
    ping,
    ack,
    indirectPing,
    nack,
    suspect,
    alive,
    dead,
    user,
    tcp,
    unread, ///< a foreign packet that was turned away: what it holds is not known
};
inline constexpr std::size_t kFlightKinds = 10;

/// The kind as which a message of that type is drawn everywhere.
FlightKind flightKindOf(wire::Type type);

/// What becomes of a message, as far as the trace has told.
enum class Fate : std::uint8_t {
    arrives,
    lost,     ///< a loss fault took it
    cut,      ///< the link is cut
    refused,  ///< the system would not send it
    nobody,   ///< the receiver is a node of ours that was killed or has stopped
    rejected, ///< the receiver could not read it, or would not have it
    tooLarge, ///< for its link
    noRoom,   ///< in the queue before a narrow link
    denied,   ///< a fault refused the connection
    reset,    ///< a fault broke the connection
    full,     ///< the receiver's queue of gossip, by a fault
};

/// A message on its way. Names, not places: where it is drawn is decided each frame.
struct Flight {
    EventId id = EventId::none; ///< its MessageSent, or MessageReceived for a foreign sender
    FlightKind kind = FlightKind::ping;
    Fate fate = Fate::arrives;
    bool onStream = false;
    std::uint32_t count = 1; ///< equal kinds in one packet fly as one
    std::uint32_t bytes = 0; ///< of all of them
    std::string from;        ///< empty: nobody we know
    std::string to;
    Instant sent;  ///< as the trace has it
    Instant start; ///< when it is first drawn: messages of one packet follow one another
    Instant arrived = Instant::max(); ///< max: not yet, or nobody saw it
    FaultId fault = FaultId::none;
    Instant until{};          ///< a fault holds it that long; not later than `sent`: none does
    std::uint32_t copies = 0; ///< that a fault made
    bool damaged = false;     ///< by a fault
    /// Why the system refused it, or the receiver turned it away.
    trace::Failure failure = trace::Failure::none;
};

/// A TCP connection between two members.
struct Band {
    EventId id = EventId::none; ///< its StreamDialled, or StreamAccepted for a foreign dialler
    NodeId node = NodeId::none; ///< whose stream it is
    Fate fate = Fate::arrives;
    bool failed = false; ///< it ended badly
    std::string from;    ///< who dialled
    std::string to;
    std::string purpose = {}; ///< empty where it was not our node that dialled
    Instant opened;
    Instant closed = Instant::max();
    FaultId fault = FaultId::none;
    trace::Failure failure = trace::Failure::none; ///< why it ended badly
};

} // namespace swimscope::ui
