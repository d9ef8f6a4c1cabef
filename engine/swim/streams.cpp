// SPDX-License-Identifier: MPL-2.0
#include "engine/swim/streams.h"

#include "engine/base/duration_text.h"
#include "engine/swim/node_state.h"
#include "engine/swim/push_pull.h"
#include "engine/swim/stream_messages.h"

#include <utility>

namespace swimscope::swim {
namespace {

using trace::Failure;

std::string_view textOf(StreamPurpose purpose) {
    switch (purpose) {
    case StreamPurpose::join:
        return "join";
    case StreamPurpose::pushPull:
        return "push/pull";
    case StreamPurpose::probePing:
        return "ping";
    case StreamPurpose::userMessage:
    case StreamPurpose::leaveIntent:
        return "user message";
    case StreamPurpose::accepted:
        break;
    }
    return {};
}

std::string_view textOf(Stream::Phase phase) {
    switch (phase) {
    case Stream::Phase::dialling:
        return "no connection";
    case Stream::Phase::sending:
        return "the message could not be sent";
    case Stream::Phase::reading:
        break;
    }
    return "no answer";
}

void setAlarm(Step& step, StreamId id, Stream& stream) {
    TimerQueue& timers = step.node.timers;
    timers.cancel(stream.alarm);
    const Instant at = stream.limit.value_or(step.now() + step.node.config.tcpTimeout);
    stream.alarm = timers.arm(at, {TimerKind::stream, number(id)});
}

Stream* find(Step& step, StreamId id) {
    const auto found = step.node.streams.open.find(id);
    return found == step.node.streams.open.end() ? nullptr : &found->second;
}

} // namespace

void dial(Step& step, Dial what, EventId cause) {
    Streams& streams = step.node.streams;
    const StreamId id = after(streams.lastDialled);
    streams.lastDialled = id;
    Stream stream;
    stream.purpose = what.purpose;
    stream.subject = what.subject;
    stream.peer = what.peer;
    stream.peerName = std::move(what.peerName);
    stream.outgoing = std::move(what.message);
    stream.limit = what.limit;
    stream.cause = cause;
    stream.carrier = step.record(
        trace::StreamDialled{id, stream.peer, stream.peerName, std::string(textOf(stream.purpose))},
        cause);
    step.order(OpenStream{id, stream.carrier, stream.peer, stream.outgoing == nullptr,
                          stream.purpose == StreamPurpose::join});
    setAlarm(step, id, stream);
    streams.open.insert_or_assign(id, std::move(stream));
}

void sendOn(Step& step, StreamId id, Stream& stream, wire::MessagePtr message, EventId cause) {
    step.record(trace::MessageSent{stream.carrier, stream.peer, message}, cause);
    step.order(SendOnStream{id, std::move(message)});
    stream.phase = Stream::Phase::sending;
    setAlarm(step, id, stream);
}

void streamAccepted(Step& step, const trace::StreamAccepted& input) {
    const auto [entry, added] = step.node.streams.open.try_emplace(input.stream);
    if (!added)
        return;
    Stream& stream = entry->second;
    stream.purpose = StreamPurpose::accepted;
    stream.phase = Stream::Phase::reading;
    stream.peer = input.from;
    stream.carrier = step.input();
    setAlarm(step, input.stream, stream);
}

void streamOpened(Step& step, const trace::StreamOpened& input) {
    Stream* stream = find(step, input.stream);
    if (stream == nullptr || stream->phase != Stream::Phase::dialling)
        return;
    wire::MessagePtr message = std::exchange(stream->outgoing, nullptr);
    if (!message)
        message = makePushPull(step, stream->purpose == StreamPurpose::join);
    sendOn(step, input.stream, *stream, std::move(message), stream->cause);
}

void streamReceived(Step& step, const trace::StreamReceived& input) {
    Stream* stream = find(step, input.stream);
    if (stream == nullptr || !input.arrival.message)
        return;
    const EventId received =
        step.received(stream->carrier, stream->peer, input.arrival.message, input.arrival.cause);
    if (stream->purpose == StreamPurpose::accepted)
        takeRequest(step, input.stream, *stream, input.arrival, received);
    else
        takeReply(step, input.stream, *stream, input.arrival, received);
}

void streamDrained(Step& step, const trace::StreamDrained& input) {
    Stream* stream = find(step, input.stream);
    if (stream == nullptr || stream->phase != Stream::Phase::sending)
        return;
    switch (stream->purpose) {
    case StreamPurpose::accepted:
        return requestAnswered(step, input.stream, *stream);
    case StreamPurpose::userMessage:
    case StreamPurpose::leaveIntent:
        return finishStream(step, input.stream, {Failure::none, {}, step.input()});
    case StreamPurpose::join:
    case StreamPurpose::pushPull:
    case StreamPurpose::probePing:
        break;
    }
    stream->phase = Stream::Phase::reading;
    setAlarm(step, input.stream, *stream);
}

void streamClosed(Step& step, const trace::StreamClosed& input) {
    Stream* stream = find(step, input.stream);
    if (stream == nullptr)
        return;
    // A peer that has said everything may close its side before it has our answer.
    if (stream->purpose == StreamPurpose::accepted && stream->phase == Stream::Phase::sending)
        return requestAnswered(step, input.stream, *stream);
    finishStream(step, input.stream,
                 {Failure::closedEarly, "the peer closed the connection", step.input()});
}

void streamFailed(Step& step, const trace::StreamFailed& input) {
    Stream* stream = find(step, input.stream);
    if (stream == nullptr)
        return;
    if (input.answer && stream->purpose == StreamPurpose::accepted &&
        stream->phase == Stream::Phase::reading) {
        stream->refusedFor = input.failure;
        return sendOn(step, input.stream, *stream,
                      wire::share(wire::Message(wire::ErrorReply{input.detail})), step.input());
    }
    finishStream(step, input.stream, {input.failure, input.detail, step.input(), !input.answer});
}

void streamTimedOut(Step& step, StreamId id) {
    Stream* stream = find(step, id);
    if (stream == nullptr)
        return;
    std::string detail(textOf(stream->phase));
    if (!stream->limit)
        detail += " within " + swimscope::toText(step.node.config.tcpTimeout);
    finishStream(step, id, {Failure::timedOut, std::move(detail), stream->carrier});
}

} // namespace swimscope::swim
