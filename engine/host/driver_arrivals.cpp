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
    if (!ours) {
        const fault::Ruling ruling = s.judge.judgeDatagram({NodeId::none, id_});
        s.log.record(s.now, id_,
                     trace::Judged{EventId::none, from, bound_,
                                   static_cast<std::uint32_t>(bytes.size()), hash, ruling.verdict,
                                   ruling.fault});
        if (!ruling.passed())
            return;
    }
    readDatagram(s, from, bytes, hash, sending);
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
    if (!packet.messages.empty())
        feed(s,
             trace::PacketReceived{from, size, hash, arrivalsOf(packet.messages, sending.messages)},
             sending.packet);
}

} // namespace swimscope::host
