// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/swim/step.h"
#include "engine/swim/timer_queue.h"
#include "engine/trace/inputs.h"
#include "engine/wire/messages.h"

#include <cstdint>
#include <map>
#include <string>

/// Pings that somebody asked for, outside the round robin (memberlist's Ping).
namespace swimscope::swim {

struct RunningPing {
    RequestId request = RequestId::none;
    std::string member;
    Instant sentAt;
    EventId asked = EventId::none;  ///< its PingRequested
    EventId packet = EventId::none; ///< its PacketSent
    TimerId alarm;
};

/// By sequence number.
using Pings = std::map<std::uint32_t, RunningPing>;

void startPing(Step& step, const trace::PingRequested& request);

/// False if the ack is not for one of these.
bool takePingAck(Step& step, const wire::Ack& ack, EventId received);

void pingTimedOut(Step& step, std::uint32_t seq);

/// The system refused to send a packet; perhaps it was one of these.
void pingSendFailed(Step& step, const trace::SendFailed& failed);

} // namespace swimscope::swim
