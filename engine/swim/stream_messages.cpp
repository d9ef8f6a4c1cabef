// SPDX-License-Identifier: MPL-2.0
#include "engine/swim/stream_messages.h"

#include "engine/swim/node_state.h"
#include "engine/swim/push_pull.h"
#include "engine/swim/user_messages.h"

#include <utility>

namespace swimscope::swim {
namespace {

using trace::Failure;

void answerPushPull(Step& step, StreamId id, Stream& stream, const trace::Arrival& arrival,
                    EventId received) {
    Streams& streams = step.node.streams;
    if (streams.answering + 1 >= kPushPullsMost) {
        step.ignore(received, "too many push/pulls at once");
        return finishStream(step, id, {Failure::tooMany, {}, received});
    }
    ++streams.answering;
    stream.toMerge = arrival.message;
    stream.refusals = arrival.refusals;
    stream.received = received;
    const bool join = std::get<wire::PushPull>(*arrival.message).join;
    sendOn(step, id, stream, makePushPull(step, join), received);
}

void answerStreamPing(Step& step, StreamId id, Stream& stream, const wire::Ping& ping,
                      EventId received) {
    if (!ping.node.empty() && !step.node.isSelf(ping.node)) {
        step.ignore(received, "ping for another node");
        return finishStream(step, id, {Failure::wrongName, {}, received});
    }
    sendOn(step, id, stream, wire::share(wire::Message(wire::Ack{ping.seq, wire::Blob::nil()})),
           received);
}

/// What a push/pull that we began came to.
StreamEnd exchanged(Step& step, const Stream& stream, const trace::Arrival& arrival,
                    EventId received) {
    const wire::Message& message = *arrival.message;
    if (const auto* error = std::get_if<wire::ErrorReply>(&message))
        return {Failure::remoteError, error->error, received};
    const auto* remote = std::get_if<wire::PushPull>(&message);
    if (remote == nullptr)
        return {Failure::notMemberlist, "the answer was no push/pull", received};
    if (auto impostor = joinImpostor(step, stream, *remote))
        return {Failure::wrongName, std::move(*impostor), received};
    const bool join = stream.purpose == StreamPurpose::join;
    if (auto problem =
            mergePushPull(step, {*remote, join, stream.peer, arrival.refusals, received}))
        return {problem->failure, std::move(problem->detail), received};
    return {Failure::none, {}, received};
}

StreamEnd pinged(Step& step, const Stream& stream, const wire::Message& message, EventId received) {
    const auto* ack = std::get_if<wire::Ack>(&message);
    if (ack == nullptr || ack->seq != stream.subject)
        return {Failure::malformed, "the answer was not the ack that was asked for", received};
    takeTcpAck(step, ack->seq, received);
    return {Failure::none, {}, received};
}

} // namespace

void takeRequest(Step& step, StreamId id, Stream& stream, const trace::Arrival& arrival,
                 EventId received) {
    const wire::MessagePtr& message = arrival.message;
    if (stream.phase != Stream::Phase::reading)
        return step.ignore(received, "a second message on a stream");
    switch (wire::typeOf(*message)) {
    case wire::Type::pushPull:
        return answerPushPull(step, id, stream, arrival, received);
    case wire::Type::ping:
        return answerStreamPing(step, id, stream, std::get<wire::Ping>(*message), received);
    case wire::Type::user:
        // memberlist hands on no empty ones from streams.
        if (std::get<wire::User>(*message).payload.empty())
            step.ignore(received, "empty user message");
        else
            takeUserMessage(step, message, stream.peer, received);
        return finishStream(step, id, {Failure::none, {}, received});
    default:
        step.ignore(received, "not a message to begin a stream with");
        return finishStream(step, id, {Failure::malformed, {}, received});
    }
}

void requestAnswered(Step& step, StreamId id, Stream& stream) {
    if (const wire::MessagePtr message = std::exchange(stream.toMerge, nullptr)) {
        --step.node.streams.answering;
        const wire::PushPull& remote = std::get<wire::PushPull>(*message);
        mergePushPull(step, {remote, remote.join, stream.peer, stream.refusals, stream.received});
    }
    finishStream(step, id, {stream.refusedFor, {}, step.input()});
}

void takeReply(Step& step, StreamId id, const Stream& stream, const trace::Arrival& arrival,
               EventId received) {
    const wire::Message& message = *arrival.message;
    switch (stream.purpose) {
    case StreamPurpose::join:
    case StreamPurpose::pushPull:
        return finishStream(step, id, exchanged(step, stream, arrival, received));
    case StreamPurpose::probePing:
        return finishStream(step, id, pinged(step, stream, message, received));
    case StreamPurpose::userMessage:
    case StreamPurpose::leaveIntent:
    case StreamPurpose::accepted:
        break;
    }
    const auto* error = std::get_if<wire::ErrorReply>(&message);
    if (error == nullptr)
        return step.ignore(received, "an answer nobody asked for");
    finishStream(step, id, {Failure::remoteError, error->error, received});
}

void finishStream(Step& step, StreamId id, const StreamEnd& end) {
    NodeState& node = step.node;
    const auto found = node.streams.open.find(id);
    if (found == node.streams.open.end())
        return;
    Stream stream = std::move(found->second);
    node.streams.open.erase(found);
    node.timers.cancel(stream.alarm);
    if (stream.toMerge)
        --node.streams.answering;
    step.record(trace::StreamFinished{id, end.failure}, end.cause);
    if (!end.gone)
        step.order(CloseStream{id});
    switch (stream.purpose) {
    case StreamPurpose::join:
        return joinStreamEnded(step, stream.subject, end);
    case StreamPurpose::userMessage:
        step.record(trace::RequestFinished{RequestId{stream.subject}, end.failure, end.detail},
                    end.cause);
        return;
    case StreamPurpose::leaveIntent:
        return leaveIntentSent(step);
    case StreamPurpose::accepted:
    case StreamPurpose::pushPull:
    case StreamPurpose::probePing:
        return;
    }
}

} // namespace swimscope::swim
