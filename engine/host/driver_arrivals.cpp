// SPDX-License-Identifier: MPL-2.0
#include "engine/host/driver.h"
#include "engine/wire/packet.h"

#include <utility>

/// What comes in from the transport: decoding, tying to its cause, and feeding.
namespace swimscope::host {
namespace {

trace::Failure failureOf(const wire::StreamError& error) {
    switch (error.kind) {
    case wire::StreamError::Kind::notMemberlist:
        return trace::Failure::notMemberlist;
    case wire::StreamError::Kind::malformed:
        return trace::Failure::malformed;
    case wire::StreamError::Kind::tooLarge:
        return trace::Failure::tooLarge;
    case wire::StreamError::Kind::encrypted:
        return trace::Failure::encrypted;
    case wire::StreamError::Kind::labelled:
        return trace::Failure::labelled;
    }
    return trace::Failure::malformed;
}

/// A label is seen at once; nothing else tells a foreign packet from a damaged one.
trace::Failure failureOf(ByteView packet) {
    const bool labelled =
        !packet.empty() && packet.front() == static_cast<std::uint8_t>(wire::Type::hasLabel);
    return labelled ? trace::Failure::labelled : trace::Failure::malformed;
}

std::vector<trace::Arrival> arrivalsOf(wire::DecodedPacket& packet, const Sending& sending) {
    const bool whole = sending.messages.size() == packet.messages.size();
    std::vector<trace::Arrival> arrivals;
    arrivals.reserve(packet.messages.size());
    for (std::size_t i = 0; i < packet.messages.size(); ++i)
        arrivals.push_back(
            {std::move(packet.messages[i]), whole ? sending.messages[i] : EventId::none});
    return arrivals;
}

} // namespace

void Driver::datagram(Surroundings& s, Endpoint from, ByteView bytes) {
    const NodeId sender = s.directory.nodeAt(from);
    const std::uint64_t hash = hashOf(bytes);
    const auto size = static_cast<std::uint32_t>(bytes.size());
    Sending sending;
    if (sender != NodeId::none)
        sending = s.datagramTies.arrived(sender, id_, hash);
    // Our own nodes' packets were judged when they left.
    const bool ours =
        sender != NodeId::none && (sending.packet != EventId::none || !s.directory.stopped(sender));
    if (!ours) {
        const fault::Ruling ruling = s.judge.judgeDatagram({NodeId::none, id_});
        s.log.record(
            s.now, id_,
            trace::Judged{EventId::none, from, bound_, size, hash, ruling.verdict, ruling.fault});
        if (!ruling.passed())
            return;
    }
    auto decoded = wire::decodePacket(bytes);
    if (!decoded) {
        reject(s, from, false, failureOf(bytes), decoded.error().message, bytes.size());
        return;
    }
    for (wire::Unreadable& part : decoded->unreadable)
        reject(s, from, false, trace::Failure::malformed, std::move(part.reason), part.bytes);
    if (!decoded->messages.empty())
        feed(s, trace::PacketReceived{from, size, hash, arrivalsOf(*decoded, sending)},
             sending.packet);
}

StreamId Driver::streamAccepted(Surroundings& s, Endpoint from) {
    const auto id = after(StreamId::firstAccepted, accepted_++);
    Stream& stream = streams_[id];
    stream.peer = from;
    stream.addresses = {from, bound_};
    if (frozen_)
        s.transport.pauseStream(id_, id, true);
    feed(s, trace::StreamAccepted{id, from}, EventId::none);
    return id;
}

void Driver::streamOpened(Surroundings& s, StreamId stream, Endpoint local) {
    const auto found = streams_.find(stream);
    if (found == streams_.end())
        return;
    found->second.addresses = {local, found->second.peer};
    if (frozen_)
        s.transport.pauseStream(id_, stream, true);
    feed(s, trace::StreamOpened{stream}, found->second.carrier);
}

void Driver::streamBytes(Surroundings& s, StreamId stream, ByteView bytes) {
    const auto found = streams_.find(stream);
    if (found == streams_.end() || found->second.delivered || cutOff(s, found->second, true))
        return;
    Stream& state = found->second;
    state.decoder.feed(bytes);
    const auto received = static_cast<std::uint32_t>(state.decoder.received());
    if (const auto& error = state.decoder.error()) {
        state.delivered = true;
        const trace::Failure failure = failureOf(*error);
        reject(s, state.peer, true, failure, error->reason, received);
        feed(s, trace::StreamFailed{stream, failure, error->reason, error->answer}, state.carrier);
    } else if (const wire::MessagePtr& message = state.decoder.message()) {
        state.delivered = true;
        const EventId cause = s.streamTies.read(state.addresses, state.dialled);
        feed(s, trace::StreamReceived{stream, received, {message, cause}}, cause);
    }
}

void Driver::streamDrained(Surroundings& s, StreamId stream) {
    if (const auto found = streams_.find(stream); found != streams_.end())
        feed(s, trace::StreamDrained{stream}, found->second.carrier);
}

void Driver::streamClosed(Surroundings& s, StreamId stream) {
    const auto found = streams_.find(stream);
    if (found == streams_.end())
        return;
    const Stream state = found->second;
    close(s, stream);
    if (state.delivered || state.decoder.received() == 0)
        feed(s, trace::StreamClosed{stream}, state.carrier);
    else
        feed(s,
             trace::StreamFailed{stream, trace::Failure::closedEarly,
                                 "the peer closed before its message was whole", false},
             state.carrier);
}

void Driver::streamFailed(Surroundings& s, StreamId stream, const TransportError& error) {
    const auto found = streams_.find(stream);
    if (found == streams_.end())
        return;
    const EventId carrier = found->second.carrier;
    forget(s, stream);
    feed(s, trace::StreamFailed{stream, error.failure, error.detail, false}, carrier);
}

} // namespace swimscope::host
