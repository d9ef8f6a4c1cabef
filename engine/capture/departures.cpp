// SPDX-License-Identifier: MPL-2.0
#include "engine/capture/departures.h"

#include "engine/capture/ip_packet.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace swimscope::capture {
namespace {

/// Where nobody tells which port a connection came from: beyond those that systems give away.
constexpr std::uint32_t kFirstMadePort = 61000;
constexpr std::uint32_t kMadePorts = 4535;

std::size_t sizeOf(const Leaving& leaving) {
    constexpr std::size_t kAround = 400; // itself, its comment, its places in the tables
    return kAround + leaving.payload.size();
}

} // namespace

LeavingPtr Departures::add(Leaving leaving) {
    auto added = std::make_shared<Leaving>(std::move(leaving));
    held_.push_back(added);
    bytes_ += sizeOf(*added);
    if (const auto* datagram = std::get_if<LeavingDatagram>(&added->what);
        datagram && datagram->packet != EventId::none)
        unsettled_[datagram->packet] = added;
    return added;
}

Leaving* Departures::find(EventId packet) const {
    const auto found = unsettled_.find(packet);
    return found == unsettled_.end() ? nullptr : found->second.get();
}

Leaving* Departures::find(NodeId receiver, const Endpoint& from, std::uint64_t hash) const {
    for (const auto& [packet, leaving] : unsettled_) {
        const auto* datagram = std::get_if<LeavingDatagram>(&leaving->what);
        if (!leaving->settled && datagram && datagram->hash == hash && datagram->from == from &&
            datagram->receiver == receiver)
            return leaving.get();
    }
    return nullptr;
}

bool Departures::ready(const Leaving& leaving) const {
    const auto* segment = std::get_if<LeavingSegment>(&leaving.what);
    if (!segment)
        return leaving.settled;
    const Call& call = *segment->call;
    return call.dropped || (call.complete && !call.doubted);
}

void Departures::advance(Instant now) {
    while (!held_.empty() &&
           (ready(*held_.front()) || now - held_.front()->at > kLongest || bytes_ > kMostHeld))
        release(*held_.front(), now, false);
}

void Departures::finish(Instant now) {
    while (!held_.empty())
        release(*held_.front(), now, true);
}

void Departures::choosePort(Call& call) {
    if (!std::exchange(call.complete, true))
        call.ends[0].port = static_cast<std::uint16_t>(kFirstMadePort + portsMade_++ % kMadePorts);
}

/// The foremost one.
void Departures::release(Leaving& leaving, Instant now, bool ended) {
    const LeavingPtr kept = std::move(held_.front());
    held_.pop_front();
    bytes_ -= std::min(bytes_, sizeOf(*kept));
    if (auto* segment = std::get_if<LeavingSegment>(&leaving.what)) {
        Call& call = *segment->call;
        // An accepted connection on which nothing was ever said.
        if (call.dropped || call.doubted)
            return;
        choosePort(call);
        if (leaving.at >= from_ && leaving.at <= to_)
            write(*segment, leaving);
        return;
    }
    const auto& datagram = std::get<LeavingDatagram>(leaving.what);
    if (!leaving.settled)
        leaving.comment = nodes_.whyUnread(datagram.receiver, leaving.at, now, ended);
    unsettled_.erase(datagram.packet);
    if (leaving.at >= from_ && leaving.at <= to_)
        write(datagram, leaving);
}

void Departures::write(const LeavingDatagram& datagram, const Leaving& leaving) {
    const std::size_t size = std::min(leaving.payload.size(), kDatagramMost);
    writer_.write(
        unixTime_ + leaving.at.time_since_epoch(),
        ipPacketOf(Datagram{datagram.from, datagram.to, ByteView(leaving.payload).first(size)}),
        leaving.comment);
    ++counts_.packets;
    ++counts_.frames;
}

/// In as many segments as it takes; what is to be said is said with the first.
void Departures::write(const LeavingSegment& segment, const Leaving& leaving) {
    counts_.streams += segment.syn && !segment.ack ? 1 : 0;
    const Call& call = *segment.call;
    Segment piece;
    piece.from = call.ends[segment.side];
    piece.to = call.ends[1 - segment.side];
    piece.sequence = segment.sequence;
    piece.acknowledged = segment.acknowledged;
    piece.syn = segment.syn;
    piece.ack = segment.ack;
    piece.fin = segment.fin;
    piece.reset = segment.reset;
    std::size_t written = 0;
    do {
        const std::size_t size = std::min(leaving.payload.size() - written, kSegmentMost);
        piece.payload = ByteView(leaving.payload).subspan(written, size);
        writer_.write(unixTime_ + leaving.at.time_since_epoch(), ipPacketOf(piece),
                      written == 0 ? leaving.comment : std::string());
        piece.sequence += static_cast<std::uint32_t>(size);
        written += size;
        ++counts_.frames;
    } while (written < leaving.payload.size());
}

} // namespace swimscope::capture
