// SPDX-License-Identifier: MPL-2.0
#include "engine/capture/dissector.h"

#include <algorithm>
#include <utility>

namespace swimscope::capture {
namespace {

/// Open ones, and those over, whose last segments may still trail behind.
constexpr std::size_t kMostConnections = 16384;
/// Bytes that unfinished streams may take together.
constexpr std::size_t kMostHeld = std::size_t{512} << 20;

Trouble troubleOfFrame(Unread unread) {
    switch (unread) {
    case Unread::cutShort:
        return Trouble::cutShort;
    case Unread::fragment:
        return Trouble::fragment;
    case Unread::foreign:
    case Unread::damaged:
        break;
    }
    return Trouble::damaged;
}

} // namespace

Dissector::Dissector(wire::Keyring keys, std::string label)
    : keys_(std::move(keys)), label_(std::move(label)) {}

wire::Admission Dissector::access() {
    return {label_, false, &keys_, false};
}

void Dissector::take(const Frame& frame, std::vector<Found>& found) {
    const Carried carried = carriedBy(frame);
    if (const auto* datagram = std::get_if<Datagram>(&carried)) {
        found.emplace_back(packetOf(frame.unixTime, *datagram));
    } else if (const auto* segment = std::get_if<Segment>(&carried)) {
        takeSegment(frame.unixTime, *segment, found);
    } else if (const Unread unread = std::get<Unread>(carried); unread != Unread::foreign) {
        found.emplace_back(Torn{frame.unixTime, {troubleOfFrame(unread), {}, frame.bytes.size()}});
    }
}

Packet Dissector::packetOf(Duration at, const Datagram& datagram) {
    Packet packet{at, datagram.from, datagram.to, datagram.payload.size(), {}, {}};
    auto decoded = wire::decodePacket(datagram.payload, access());
    if (!decoded) {
        packet.troubles.push_back(
            {troubleOf(decoded.error().kind), decoded.error().reason, packet.bytes});
        return packet;
    }
    packet.content = std::move(*decoded);
    for (const wire::Unreadable& part : packet.content.unreadable)
        packet.troubles.push_back({Trouble::malformed, part.reason, part.bytes});
    return packet;
}

void Dissector::takeSegment(Duration at, const Segment& segment, std::vector<Found>& found) {
    const Ends ends = std::minmax(segment.from, segment.to);
    auto known = connections_.find(ends);
    // The same two addresses again: a connection that follows the one before.
    if (known != connections_.end() && segment.syn && !segment.ack &&
        !(known->second.conversation && known->second.conversation->beganWith(segment))) {
        tell(known->second, false, found);
        forget(known);
        known = connections_.end();
    }
    if (known == connections_.end()) {
        // What trails behind a connection from before the capture is none.
        if (!segment.syn && segment.payload.empty())
            return;
        known = begin(ends, at, segment);
    } else if (known->second.conversation) {
        known->second.conversation->take(segment, access());
    } else {
        return;
    }
    Connection& connection = known->second;
    const std::size_t holds = connection.conversation->held();
    held_ += holds - connection.held;
    connection.held = holds;
    if (connection.conversation->over())
        tell(connection, false, found);
    keepBounds(found);
}

Dissector::Connections::iterator Dissector::begin(const Ends& ends, Duration at,
                                                  const Segment& segment) {
    byAge_.emplace(++lastNumber_, ends);
    return connections_
        .emplace(ends, Connection{Conversation(at, segment, access()), lastNumber_, 0})
        .first;
}

/// Of those over already it has been told.
void Dissector::tell(Connection& connection, bool captureEnds, std::vector<Found>& found) {
    if (!connection.conversation)
        return;
    Stream stream = connection.conversation->result(captureEnds);
    connection.conversation.reset();
    held_ -= std::exchange(connection.held, 0);
    const auto spoke = [](const Said& said) { return said.bytes > 0 || said.trouble.has_value(); };
    if (spoke(stream.said) || spoke(stream.answered))
        found.emplace_back(std::move(stream));
}

void Dissector::forget(Connections::iterator connection) {
    byAge_.erase(connection->second.number);
    connections_.erase(connection);
}

void Dissector::keepBounds(std::vector<Found>& found) {
    while (connections_.size() > kMostConnections || held_ > kMostHeld) {
        const auto oldest = connections_.find(byAge_.begin()->second);
        tell(oldest->second, true, found);
        forget(oldest);
    }
}

void Dissector::finish(std::vector<Found>& found) {
    for (const auto& [number, ends] : std::exchange(byAge_, {}))
        tell(connections_.find(ends)->second, true, found);
    connections_.clear();
}

} // namespace swimscope::capture
