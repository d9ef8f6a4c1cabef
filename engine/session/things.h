// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/trace/event.h"

#include <variant>

namespace swimscope::session {

/// Whether something begins with it that happens as a whole: what comes of an input or a command
/// belongs to it.
inline bool beginsAThing(const trace::Event& event) {
    return trace::isInput(event.body) || std::holds_alternative<trace::CommandGiven>(event.body);
}

/// Whether with it a packet or a piece of a stream arrives.
inline bool isArrival(const trace::Event& event) {
    return std::holds_alternative<trace::PacketReceived>(event.body) ||
           std::holds_alternative<trace::StreamReceived>(event.body);
}

} // namespace swimscope::session
