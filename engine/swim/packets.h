// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/endpoint.h"
#include "engine/swim/step.h"
#include "engine/wire/messages.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

/// Making packets within their budget, and recording what is in them (memberlist's sendMsg,
/// getBroadcasts and rawSendMsgPacket).
namespace swimscope::swim {

/// Where a packet goes. The name may be empty where it is not known, and its view must outlive the
/// call. A CRC is only for members of protocol version 5 or more, so 0 means none.
struct Destination {
    Endpoint endpoint;
    std::string_view name;
    std::uint8_t protocolMax = 0;
};

/// A message and the event that made it.
struct Outgoing {
    wire::MessagePtr message;
    EventId cause = EventId::none;
};

/// Orders a packet; more than 255 messages make more than one. Returns the first PacketSent, or
/// nothing if it may not be sent because the settings require a name.
std::optional<EventId> sendPacket(Step& step, const Destination& to,
                                  std::span<const Outgoing> messages);

/// One message, and as much queued gossip as fits beside it; to a suspect, with Lifeguard's buddy
/// system as in the paper, its suspicion comes first. Carries no CRC.
std::optional<EventId> sendWithGossip(Step& step, const Destination& to, wire::MessagePtr message,
                                      EventId cause);

/// A ping with the next sequence number, which is then NodeState::lastSeq.
wire::MessagePtr makePing(Step& step, std::string_view member);

/// Nothing but queued gossip. False if there was none.
bool sendGossipPacket(Step& step, const Destination& to);

} // namespace swimscope::swim
