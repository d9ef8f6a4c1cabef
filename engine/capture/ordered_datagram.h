// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/ids.h"
#include "engine/swim/outbox.h"
#include "engine/trace/fault_events.h"

#include <cstdint>
#include <vector>

namespace swimscope::capture {

/// A datagram that a node has ordered, until the judge lets it go, and what faults do to it
/// meanwhile: take messages out of it, and damage its bytes.
struct OrderedDatagram {
    NodeId node = NodeId::none;
    swim::SendPacket packet;
    std::vector<EventId> messages{};      ///< their MessageSent, in their order
    std::vector<std::uint64_t> damages{}; ///< as drawn

    /// A fault has done something to it, or to the message that is the event's cause.
    void disturb(const trace::Disturbed& what, EventId cause);
};

} // namespace swimscope::capture
