// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/endpoint.h"
#include "engine/swim/step.h"
#include "engine/trace/inputs.h"
#include "engine/wire/messages.h"

#include <cstddef>

/// The application's messages (memberlist's SendBestEffort, SendReliable, GetBroadcasts and
/// NotifyMsg).
namespace swimscope::swim {

/// Longest user message in a packet: what UDP carries, less the type byte and the CRC's layer.
inline constexpr std::size_t kUserPacketMost = 65507 - 1 - 5;
/// Longest user message on a stream; peers refuse more.
inline constexpr std::size_t kUserStreamMost = 20U << 20;

void sendUserMessage(Step& step, const trace::SendRequested& request);

/// One arrived: hands it to the application. `message` must be a user message.
void takeUserMessage(Step& step, const wire::MessagePtr& message, const Endpoint& from,
                     EventId received);

} // namespace swimscope::swim
