// SPDX-License-Identifier: MPL-2.0
#include "engine/host/driver.h"
#include "engine/host/refusals.h"
#include "engine/swim/streams.h"

#include <algorithm>
#include <utility>

/// A node's TCP streams between it and the transport: what cuts hold up, what is too much, and what
/// can't be read.
namespace swimscope::host {
namespace {

/// What all streams of all nodes together may hold of messages that are being read or answered: two
/// of the largest tables that there may be.
constexpr std::size_t kMostStreamMemory = std::size_t{512} << 20;

std::string_view textOf(trace::Failure failure) {
    return failure == trace::Failure::tooMany
               ? "too many push/pulls at once"
               : "the messages being read from all streams take too much memory";
}

} // namespace

// ---- what the node orders -----------------------------------------------------------------------

void Driver::open(Surroundings& s, const swim::OpenStream& order) {
    Stream& stream = streams_[order.stream];
    stream.peer = order.to;
    stream.dialled = true;
    stream.tables = order.tables;
    stream.join = order.join;
    stream.carrier = order.dialled;
    const fault::Ruling ruling = s.judge.judgeConnection(linkTo(s, order.to), s.now);
    judged(s, stream, false, 0, ruling, order.dialled);
    // Over a cut link a connection attempt meets silence; the node's deadline ends it.
    if (ruling.passed())
        s.transport.openStream(id_, order.stream, order.to);
    else if (ruling.verdict == trace::Verdict::refused)
        breakOff(s, order.stream, trace::Failure::refused, "a fault refuses connections");
}

/// A fault has ended it: the node hears of it as it would of its peer's doing.
void Driver::breakOff(Surroundings& s, StreamId id, trace::Failure failure, std::string detail) {
    const EventId carrier = streams_.at(id).carrier;
    forget(s, id);
    s.transport.resetStream(id_, id);
    feed(s, trace::StreamFailed{id, failure, std::move(detail), false}, carrier);
}

bool Driver::mayWrite(Surroundings& s, StreamId id, Stream& stream, const wire::MessagePtr& message,
                      std::size_t bytes, EventId cause, fault::Wait& wait) {
    const fault::Ruling ruling = s.judge.judgeStream(
        {linkOf(s, stream, false), s.now, static_cast<std::uint32_t>(bytes), {&message, 1}}, true);
    wait = {s.now + ruling.wait(),
            ruling.meddlings.empty() ? FaultId::none : ruling.meddlings.front().fault};
    if (ruling.passed()) {
        tellMeddling(s, ruling, stream.carrier, cause);
        return true;
    }
    judged(s, stream, false, bytes, ruling, cause);
    if (ruling.verdict == trace::Verdict::reset)
        breakOff(s, id, trace::Failure::reset, "a fault broke the connection");
    return false;
}

void Driver::write(Surroundings& s, const swim::SendOnStream& order, EventId message) {
    const auto found = streams_.find(order.stream);
    if (found == streams_.end())
        return;
    Stream& stream = found->second;
    if (speaksPlainly(s))
        writeParcel(
            s, order.stream, stream,
            {message, order.message, static_cast<std::uint32_t>(wire::streamSize(*order.message))});
    else
        writeBytes(s, order, stream, message);
}

void Driver::writeParcel(Surroundings& s, StreamId id, Stream& stream, StreamParcel parcel) {
    fault::Wait wait;
    if (!mayWrite(s, id, stream, parcel.message, parcel.bytes, parcel.sent, wait)) {
        if (streams_.contains(id))
            stream.heldUnmade = std::move(parcel);
        return;
    }
    stream.written += parcel.bytes;
    if (wait.until > s.now || s.transit.holds(id_, id))
        s.transit.putOnStream(id_, id, wait.until,
                              DelayedWrite{id_, id, std::move(parcel), wait.fault});
    else
        s.transport.writeParcel(id_, id, parcel);
}

void Driver::writeBytes(Surroundings& s, const swim::SendOnStream& order, Stream& stream,
                        EventId message) {
    Bytes bytes = wire::encodeStream(*order.message, {.compress = setup_.config.enableCompression,
                                                      .label = setup_.config.label,
                                                      .announceLabel = stream.dialled,
                                                      .sealing = sealing(s)});
    fault::Wait wait;
    if (!mayWrite(s, order.stream, stream, order.message, bytes.size(), message, wait)) {
        if (streams_.contains(order.stream)) {
            stream.heldOut.insert(stream.heldOut.end(), bytes.begin(), bytes.end());
            stream.heldMessage = message;
        }
        return;
    }
    if (message != EventId::none)
        s.streamTies.wrote(stream.addresses, stream.dialled, message);
    stream.written += bytes.size();
    if (wait.until > s.now || s.transit.holds(id_, order.stream))
        s.transit.putOnStream(id_, order.stream, wait.until,
                              DelayedWrite{id_, order.stream, std::move(bytes), wait.fault});
    else
        s.transport.writeStream(id_, order.stream, bytes);
}

/// The node is done with a stream; perhaps before the peer had said all that it began to say.
void Driver::closeUnread(Surroundings& s, StreamId id) {
    const auto found = streams_.find(id);
    if (found == streams_.end())
        return;
    const Stream& stream = found->second;
    if (!stream.delivered && stream.decoder.received() > 0)
        rejectStream(s, stream, trace::Failure::timedOut,
                     "the message was not whole when its time was over");
    close(s, id);
}

void Driver::close(Surroundings& s, StreamId stream) {
    if (!streams_.contains(stream))
        return;
    forget(s, stream);
    if (s.transit.holds(id_, stream))
        s.transit.putOnStream(id_, stream, s.now, DelayedClose{id_, stream});
    else
        s.transport.closeStream(id_, stream);
}

void Driver::forget(Surroundings& s, StreamId stream) {
    const auto found = streams_.find(stream);
    if (found == streams_.end())
        return;
    charge(s, found->second, 0);
    s.streamTies.closed(found->second.addresses);
    streams_.erase(found);
}

// ---- what the transport tells -------------------------------------------------------------------

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
    s.streamTies.opened(found->second.addresses, id_);
    if (frozen_)
        s.transport.pauseStream(id_, stream, true);
    feed(s, trace::StreamOpened{stream}, found->second.carrier);
}

void Driver::streamBytes(Surroundings& s, StreamId stream, ByteView bytes) {
    const auto found = streams_.find(stream);
    if (found == streams_.end() || found->second.delivered)
        return;
    if (admitBytes(s, stream, found->second, bytes))
        read(s, stream, found->second, bytes);
}

void Driver::streamParcel(Surroundings& s, StreamId id, const StreamParcel& parcel) {
    const auto found = streams_.find(id);
    if (found == streams_.end() || found->second.delivered)
        return;
    Stream& stream = found->second;
    if (!hearsPlainly())
        return read(s, id, stream, wire::encodeStream(*parcel.message, {.compress = false}));
    stream.pushPull = std::holds_alternative<wire::PushPull>(*parcel.message);
    if (const auto failure = beyondLimits(s, stream))
        return giveUp(s, id, *failure, std::string(textOf(*failure)), false);
    stream.delivered = true;
    feed(s, trace::StreamReceived{id, parcel.bytes, {parcel.message, parcel.sent}}, parcel.sent);
}

void Driver::streamDrained(Surroundings& s, StreamId stream) {
    const auto found = streams_.find(stream);
    if (found == streams_.end())
        return;
    const auto bytes = static_cast<std::uint32_t>(std::exchange(found->second.written, 0));
    feed(s, trace::StreamDrained{stream, bytes}, found->second.carrier);
}

void Driver::streamClosed(Surroundings& s, StreamId stream) {
    const auto found = streams_.find(stream);
    if (found == streams_.end())
        return;
    const Stream& state = found->second;
    if (!state.delivered && state.decoder.received() > 0)
        return giveUp(s, stream, trace::Failure::closedEarly,
                      "the peer closed before its message was whole", false);
    const EventId carrier = state.carrier;
    close(s, stream);
    feed(s, trace::StreamClosed{stream}, carrier);
}

void Driver::streamFailed(Surroundings& s, StreamId stream, const TransportError& error) {
    const auto found = streams_.find(stream);
    if (found == streams_.end())
        return;
    const EventId carrier = found->second.carrier;
    if (!found->second.delivered && found->second.decoder.received() > 0)
        rejectStream(s, found->second, error.failure, error.detail);
    forget(s, stream);
    feed(s, trace::StreamFailed{stream, error.failure, error.detail, false}, carrier);
}

void Driver::streamRefused(Surroundings& s, Endpoint from, const TransportError& error) {
    reject(s, {from, true, error.failure, error.detail, 0}, EventId::none);
}

// ---- reading ------------------------------------------------------------------------------------

/// The first bytes of a foreign peer's connection are the moment to judge it: only now is it clear
/// that none of our own nodes dialled, as those are judged when they dial.
bool Driver::admitBytes(Surroundings& s, StreamId id, Stream& stream, ByteView bytes) {
    const bool foreign = peerOf(s, stream) == NodeId::none;
    if (!stream.dialled && foreign && !std::exchange(stream.judged, true)) {
        const fault::Ruling ruling =
            s.judge.judgeConnection({NodeId::none, id_, stream.peer}, s.now);
        judged(s, stream, true, bytes.size(), ruling, stream.carrier);
        if (ruling.verdict == trace::Verdict::refused) {
            breakOff(s, id, trace::Failure::refused, "a fault refuses connections");
            return false;
        }
        if (!ruling.passed()) {
            stream.withheld = true;
            s.transport.pauseStream(id_, id, true);
        }
    }
    if (!stream.withheld)
        return true;
    stream.heldIn.insert(stream.heldIn.end(), bytes.begin(), bytes.end());
    return false;
}

void Driver::read(Surroundings& s, StreamId id, Stream& stream, ByteView bytes) {
    wire::Admission admitted = admission();
    admitted.labelTakenOff |= stream.dialled; // who answers announces no label
    if (!stream.dialled && stream.decoder.received() == 0)
        bytes = withoutLabel(s, bytes);
    stream.decoder.feed(bytes, admitted);
    stream.pushPull = stream.decoder.readsPushPull();
    charge(s, stream, stream.decoder.held());
    if (const auto& error = stream.decoder.error())
        return giveUp(s, id, failureOf(error->kind), error->reason, error->answer);
    if (const auto failure = beyondLimits(s, stream))
        return giveUp(s, id, *failure, std::string(textOf(*failure)), false);
    const wire::MessagePtr message = stream.decoder.message();
    if (!message)
        return;
    stream.delivered = true;
    const auto received = static_cast<std::uint32_t>(stream.decoder.received());
    const EventId cause = s.streamTies.read(stream.addresses, stream.dialled);
    feed(s, trace::StreamReceived{id, received, {message, cause}}, cause);
}

/// What is bounded over many streams: memory, and how many push/pulls come in at once
/// (memberlist's maxPushPullRequests), from the moment on that each is known to be one.
std::optional<trace::Failure> Driver::beyondLimits(const Surroundings& s,
                                                   const Stream& stream) const {
    if (s.streamMemory > kMostStreamMemory)
        return trace::Failure::tooLarge;
    const auto asksForOurs = [](const Stream& some) { return !some.dialled && some.pushPull; };
    if (!asksForOurs(stream))
        return std::nullopt;
    const auto many = static_cast<std::size_t>(std::ranges::count_if(
        streams_, asksForOurs, [](const auto& entry) -> const Stream& { return entry.second; }));
    return many >= swim::kPushPullsMost ? std::optional(trace::Failure::tooMany) : std::nullopt;
}

void Driver::charge(Surroundings& s, Stream& stream, std::size_t bytes) {
    s.streamMemory += bytes;
    s.streamMemory -= std::exchange(stream.charged, bytes);
}

/// Nothing more is read from it. Where the node may still answer, it closes the stream itself.
void Driver::giveUp(Surroundings& s, StreamId id, trace::Failure failure, std::string detail,
                    bool answer) {
    Stream& stream = streams_.at(id);
    const EventId carrier = stream.carrier;
    rejectStream(s, stream, failure, detail);
    stream.delivered = true;
    if (!answer)
        close(s, id);
    feed(s, trace::StreamFailed{id, failure, std::move(detail), answer}, carrier);
}

void Driver::rejectStream(Surroundings& s, const Stream& stream, trace::Failure failure,
                          std::string detail) {
    const EventId sent = s.streamTies.read(stream.addresses, stream.dialled);
    reject(s,
           {stream.peer, true, failure, std::move(detail),
            static_cast<std::uint32_t>(stream.decoder.received())},
           sent != EventId::none ? sent : stream.carrier);
}

// ---- cuts ---------------------------------------------------------------------------------------

fault::Link Driver::linkOf(const Surroundings& s, const Stream& stream, bool inwards) const {
    const NodeId peer = peerOf(s, stream);
    const Endpoint stranger = peer == NodeId::none ? stream.peer : Endpoint();
    return inwards ? fault::Link{peer, id_, stranger} : fault::Link{id_, peer, stranger};
}

/// Which of our nodes is at the other end; none: a foreign peer.
NodeId Driver::peerOf(const Surroundings& s, const Stream& stream) const {
    return stream.dialled ? s.directory.nodeAt(stream.peer)
                          : s.streamTies.diallerOf(stream.addresses);
}

void Driver::judged(Surroundings& s, const Stream& stream, bool inwards, std::size_t bytes,
                    const fault::Ruling& ruling, EventId cause) {
    const Endpoint from = inwards ? stream.peer : bound_;
    const Endpoint to = inwards ? bound_ : stream.peer;
    s.log.record(s.now, id_,
                 trace::Judged{stream.carrier, from, to, static_cast<std::uint32_t>(bytes), 0,
                               ruling.verdict, ruling.fault},
                 cause);
}

void Driver::linksChanged(Surroundings& s) {
    std::vector<StreamId> ids;
    for (const auto& [id, stream] : streams_)
        ids.push_back(id);
    // Reading what was held up may end a stream.
    for (const StreamId id : ids) {
        if (const auto found = streams_.find(id); found != streams_.end())
            reviewOut(s, id, found->second);
        if (const auto found = streams_.find(id); found != streams_.end())
            reviewIn(s, id, found->second);
    }
}

void Driver::reviewOut(Surroundings& s, StreamId id, Stream& stream) {
    if (stream.heldOut.empty() && !stream.heldUnmade.message)
        return;
    const wire::MessagePtr& held = stream.heldUnmade.message;
    const fault::Ruling ruling =
        s.judge.judgeStream({linkOf(s, stream, false), s.now, 0, {&held, held ? 1U : 0U}}, false);
    if (!ruling.passed())
        return;
    if (held) {
        judged(s, stream, false, stream.heldUnmade.bytes, ruling, stream.heldUnmade.sent);
        return writeParcel(s, id, stream, std::exchange(stream.heldUnmade, {}));
    }
    const Bytes bytes = std::exchange(stream.heldOut, {});
    judged(s, stream, false, bytes.size(), ruling, stream.heldMessage);
    s.streamTies.wrote(stream.addresses, stream.dialled, stream.heldMessage);
    stream.written += bytes.size();
    s.transport.writeStream(id_, id, bytes);
}

/// Our own nodes' bytes are held where they are written, a foreign peer's where they arrive.
void Driver::reviewIn(Surroundings& s, StreamId id, Stream& stream) {
    const bool opened = stream.addresses != StreamTies::Addresses();
    if (!opened || stream.delivered || peerOf(s, stream) != NodeId::none)
        return;
    const fault::Ruling ruling =
        s.judge.judgeStream({linkOf(s, stream, true), s.now, 0, {}}, false);
    if (ruling.passed() != stream.withheld)
        return;
    stream.withheld = !ruling.passed();
    judged(s, stream, true, stream.heldIn.size(), ruling, stream.carrier);
    s.transport.pauseStream(id_, id, frozen_ || stream.withheld);
    if (stream.withheld || stream.heldIn.empty())
        return;
    const Bytes bytes = std::exchange(stream.heldIn, {});
    read(s, id, stream, bytes);
}

} // namespace swimscope::host
