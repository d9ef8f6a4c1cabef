// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/endpoint.h"
#include "engine/swim/step.h"
#include "engine/swim/timer_queue.h"
#include "engine/trace/inputs.h"
#include "engine/trace/reasons.h"
#include "engine/wire/messages.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

/// TCP exchanges, one message each way (memberlist's handleConn, sendAndReceiveState,
/// sendPingAndWaitForAck and sendUserMsg). The node owns their deadlines: the stream timeout
/// applies to dialling, to sending and to reading, each anew; a probe's ping has its probe's.
namespace swimscope::swim {

enum class StreamPurpose : std::uint8_t {
    accepted,    ///< a peer dialled us
    join,        ///< subject: the join's number
    pushPull,    ///< the periodic exchange
    probePing,   ///< subject: the probe's sequence number
    userMessage, ///< subject: the request's id
    leaveIntent, ///< telling a member of Serf's that we leave
};

struct Stream {
    enum class Phase : std::uint8_t { dialling, sending, reading };

    StreamPurpose purpose = StreamPurpose::accepted;
    Phase phase = Phase::dialling;
    std::uint64_t subject = 0;
    Endpoint peer;
    std::string peerName;            ///< empty where it is not known
    EventId carrier = EventId::none; ///< its StreamDialled or StreamAccepted
    EventId cause = EventId::none;   ///< why it was dialled
    wire::MessagePtr outgoing;       ///< what a dialled stream sends; null: the table as it is then
    std::optional<Instant> limit;    ///< one deadline for everything, instead of the stream timeout
    TimerId alarm;

    /// An accepted push/pull that is being answered: merged once the answer is out.
    wire::MessagePtr toMerge;
    std::vector<trace::Refusal> refusals;
    EventId received = EventId::none; ///< its MessageReceived

    /// An accepted stream that could not be read: the failure, while our error message goes out.
    trace::Failure refusedFor = trace::Failure::none;
};

struct Streams {
    std::map<StreamId, Stream> open;
    StreamId lastDialled = StreamId::none;
    std::size_t answering = 0; ///< accepted push/pulls that are not merged yet
};

/// At this many accepted push/pulls at once, one more is refused.
inline constexpr std::size_t kPushPullsMost = 128;

/// What to dial, and what for.
struct Dial {
    StreamPurpose purpose = StreamPurpose::pushPull;
    std::uint64_t subject = 0;
    Endpoint peer;
    std::string peerName;
    wire::MessagePtr message;     ///< null: the whole table
    std::optional<Instant> limit; ///< as in Stream
};
void dial(Step& step, Dial what, EventId cause);

// The inputs about streams. Those about streams that are done with are ignored.
void streamAccepted(Step& step, const trace::StreamAccepted& input);
void streamOpened(Step& step, const trace::StreamOpened& input);
void streamReceived(Step& step, const trace::StreamReceived& input);
void streamDrained(Step& step, const trace::StreamDrained& input);
void streamClosed(Step& step, const trace::StreamClosed& input);
void streamFailed(Step& step, const trace::StreamFailed& input);
void streamTimedOut(Step& step, StreamId id);

} // namespace swimscope::swim
