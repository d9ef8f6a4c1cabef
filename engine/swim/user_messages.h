// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/endpoint.h"
#include "engine/swim/step.h"
#include "engine/trace/inputs.h"
#include "engine/wire/messages.h"

/// The application's messages (memberlist's SendBestEffort, SendReliable, GetBroadcasts and
/// NotifyMsg).
namespace swimscope::swim {

void sendUserMessage(Step& step, const trace::SendRequested& request);

/// One arrived: hands it to the application. `message` must be a user message.
void takeUserMessage(Step& step, const wire::MessagePtr& message, const Endpoint& from,
                     EventId received);

} // namespace swimscope::swim
