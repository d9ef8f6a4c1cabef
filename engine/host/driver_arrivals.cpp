// SPDX-License-Identifier: MPL-2.0
#include "engine/host/driver.h"
#include "engine/host/refusals.h"
#include "engine/wire/packet.h"

#include <utility>

/// Datagrams that come in: decrypting and decoding, tying to their cause, and feeding.
namespace swimscope::host {
namespace {

/// Takes the messages out of their list.
template <class Messages>
ShortVector<trace::Arrival, 1> arrivalsOf(Messages& messages,
                                          const ShortVector<EventId, 2>& sendings) {
    const bool whole = sendings.size() == messages.size();
    ShortVector<trace::Arrival, 1> arrivals;
    arrivals.reserve(messages.size());
    for (std::size_t i = 0; i < messages.size(); ++i)
        arrivals.push_back({std::move(messages[i]), whole ? sendings[i] : EventId::none});
    return arrivals;
}

} // namespace

void Driver::datagram(Surroundings& s, Endpoint from, ByteView bytes) {
    const NodeId sender = s.directory.nodeAt(from);
    const std::uint64_t hash = hashOf(bytes);
    Sending sending;
    if (sender != NodeId::none)
        sending = s.datagramTies.arrived(sender, id_, hash);
    // Our own nodes' packets were judged when they left.
    const bool ours =
        sender != NodeId::none && (sending.packet != EventId::none || !s.directory.stopped(sender));
    if (ours)
        return readDatagram(s, from, bytes, hash, sending);
    const fault::Ruling ruling = s.judge.judgeDatagram(
        {{NodeId::none, id_, from}, s.now, static_cast<std::uint32_t>(bytes.size()), {}});
    const EventId judged = s.log.record(s.now, id_,
                                        trace::Judged{EventId::none, from, bound_,
                                                      static_cast<std::uint32_t>(bytes.size()),
                                                      hash, ruling.verdict, ruling.fault});
    if (!ruling.passed())
        return;
    if (ruling.meddlings.empty())
        return readDatagram(s, from, bytes, hash, sending);
    tellMeddling(s, ruling, EventId::none, judged);
    const DelayedArrival flight{id_, from, damaged(bytes, ruling), ruling.meddlings.front().fault};
    std::uint32_t copies = 1;
    for (const fault::Meddling& meddling : ruling.meddlings)
        copies += meddling.copies;
    for (const Instant until = s.now + ruling.wait(); copies > 0; --copies) {
        if (until <= s.now)
            arriveDelayed(s, flight);
        else if (!s.transit.put(until, flight))
            s.log.record(s.now, id_,
                         trace::Judged{EventId::none, from, bound_, 0, hash, trace::Verdict::noRoom,
                                       ruling.meddlings.front().fault},
                         judged);
    }
}

void Driver::arriveDelayed(Surroundings& s, const DelayedArrival& flight) {
    readDatagram(s, flight.from, flight.bytes, hashOf(flight.bytes), {});
}

/// What faults leave of a foreign member's datagram. Our own nodes' were sifted when they left.
ShortVector<trace::Arrival, 1> Driver::sifted(Surroundings& s, Endpoint from,
                                              ShortVector<trace::Arrival, 1> arrivals) {
    const fault::Passage passage{{NodeId::none, id_, from}, s.now, 0, {}};
    ShortVector<trace::Arrival, 1> left;
    for (trace::Arrival& arrival : arrivals) {
        const fault::Rule* rule = s.judge.takesOut(passage, *arrival.message);
        if (rule)
            s.log.record(
                s.now, id_,
                trace::Disturbed{EventId::none, rule->id(), rule->effect().kind, Instant(), 1},
                arrival.cause);
        else
            left.push_back(std::move(arrival));
    }
    return left;
}

void Driver::parcel(Surroundings& s, Endpoint from, Parcel parcel) {
    if (!hearsPlainly()) {
        // Turned away, in the end: by the code that says so of bytes.
        const Bytes bytes =
            wire::encodePacket(parcel.messages, {.compress = false, .crc = parcel.crc});
        return readDatagram(s, from, bytes, 0, {.packet = parcel.packet, .messages = parcel.sent});
    }
    feed(s, trace::PacketReceived{from, parcel.bytes, 0, arrivalsOf(parcel.messages, parcel.sent)},
         parcel.packet);
}

void Driver::readDatagram(Surroundings& s, Endpoint from, ByteView bytes, std::uint64_t hash,
                          const Sending& sending) {
    bytes = withoutLabel(s, bytes);
    const auto size = static_cast<std::uint32_t>(bytes.size());
    wire::PacketRoom& packets = s.workplace.packets;
    if (const auto read = packets.decode(bytes, admission()); !read) {
        reject(s, {from, false, failureOf(read.error().kind), read.error().reason, size},
               sending.packet);
        return;
    }
    wire::DecodedPacket& packet = packets.decoded();
    for (wire::Unreadable& part : packet.unreadable)
        reject(s,
               {from, false, trace::Failure::malformed, std::move(part.reason),
                static_cast<std::uint32_t>(part.bytes), !packet.messages.empty()},
               sending.packet);
    if (packet.messages.empty())
        return;
    auto arrivals = arrivalsOf(packet.messages, sending.messages);
    if (s.judge.sifts() && sending.packet == EventId::none)
        arrivals = sifted(s, from, std::move(arrivals));
    if (!arrivals.empty())
        feed(s, trace::PacketReceived{from, size, hash, std::move(arrivals)}, sending.packet);
}

} // namespace swimscope::host
