// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/endpoint.h"
#include "engine/swim/step.h"
#include "engine/swim/timer_queue.h"
#include "engine/wire/messages.h"

#include <cstdint>
#include <map>
#include <string>

/// Pinging on somebody else's behalf (SWIM 3.1, Lifeguard's nacks; memberlist's
/// handleIndirectPing), and answering pings.
namespace swimscope::swim {

/// A ping sent for somebody else, until its ack or ProbeTimeout. A nack may go out before that.
struct Relay {
    std::uint32_t askedSeq = 0; ///< the asker's sequence number
    Endpoint asker;
    std::string askerName;
    bool nack = false; ///< one is still to be sent
    Instant until;
    EventId asked = EventId::none; ///< the MessageReceived of the request
    TimerId alarm;
};

/// By the sequence number of our own ping.
using Relays = std::map<std::uint32_t, Relay>;

/// More pings than these are not relayed at a time.
inline constexpr std::size_t kRelaysMost = 1024;

void answerPing(Step& step, const wire::Ping& ping, const Endpoint& from, EventId received);
void takeIndirectPing(Step& step, const wire::IndirectPing& request, const Endpoint& from,
                      EventId received);

/// False if the ack is not for a relayed ping.
bool takeRelayedAck(Step& step, std::uint32_t seq, EventId received);

/// No ack in time for the nack: sends it if one is wanted. None within ProbeTimeout: a later one is
/// dropped.
void relayTimedOut(Step& step, std::uint32_t seq);

} // namespace swimscope::swim
