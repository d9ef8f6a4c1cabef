// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/swim/handoff.h"
#include "engine/swim/step.h"
#include "engine/trace/inputs.h"

/// What becomes of the messages in packets (memberlist's handleCommand and packetHandler).
namespace swimscope::swim {

/// Answers pings and takes acks at once, and queues gossip, which is handled at the next Woke.
void receivePacket(Step& step, const trace::PacketReceived& input);

/// Handles all gossip that waits.
void handleGossip(Step& step);

} // namespace swimscope::swim
