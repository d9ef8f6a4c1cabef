// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/swim/step.h"
#include "engine/swim/streams.h"
#include "engine/wire/messages.h"

#include <string>

/// What the messages on streams do, and what the end of a stream means for who wanted it.
namespace swimscope::swim {

/// Sends a message on a connected stream.
void sendOn(Step& step, StreamId id, Stream& stream, wire::MessagePtr message, EventId cause);

/// A peer's message on an accepted stream: answered where the protocol says so.
void takeRequest(Step& step, StreamId id, Stream& stream, const trace::Arrival& arrival,
                 EventId received);

/// Our answer is out. A push/pull is merged only now.
void requestAnswered(Step& step, StreamId id, Stream& stream);

/// The answer on a stream that we dialled.
void takeReply(Step& step, StreamId id, const Stream& stream, const trace::Arrival& arrival,
               EventId received);

/// How a stream ended.
struct StreamEnd {
    trace::Failure failure = trace::Failure::none;
    std::string detail;
    EventId cause = EventId::none;
    bool gone = false; ///< there is nothing left to close
};

/// Closes a stream, forgets it, and tells whoever dialled it.
void finishStream(Step& step, StreamId id, const StreamEnd& end);

} // namespace swimscope::swim
