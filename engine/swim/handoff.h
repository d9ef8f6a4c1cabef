// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/endpoint.h"
#include "engine/base/ids.h"
#include "engine/swim/member_table.h"
#include "engine/wire/messages.h"

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace swimscope::swim {

/// Gossip that was received and not yet handled.
struct HandedOff {
    wire::MessagePtr message;
    Endpoint from;
    EventId received = EventId::none; ///< its MessageReceived
    std::optional<Slot> foreseen{};   ///< where the member lies that it is about
};

/// Where received gossip waits, so that pings and acks never wait behind it (memberlist's handoff
/// queues). Alive messages are taken before all others, so that a busy node does not spread a death
/// that has been refuted already; within a class the newest is taken first. A value.
class HandoffQueue {
  public:
    /// False if the message's class already holds `depth`: then it is dropped.
    bool push(HandedOff entry, std::size_t depth) {
        auto& stack = std::holds_alternative<wire::Alive>(*entry.message) ? alive_ : others_;
        if (stack.size() >= depth)
            return false;
        stack.push_back(std::move(entry));
        return true;
    }

    /// The next to handle, taken out; nothing when all is done.
    std::optional<HandedOff> pop() {
        auto& stack = alive_.empty() ? others_ : alive_;
        if (stack.empty())
            return std::nullopt;
        HandedOff entry = std::move(stack.back());
        stack.pop_back();
        return entry;
    }

    bool empty() const { return alive_.empty() && others_.empty(); }
    std::size_t size() const { return alive_.size() + others_.size(); }

  private:
    std::vector<HandedOff> alive_;
    std::vector<HandedOff> others_;
};

} // namespace swimscope::swim
