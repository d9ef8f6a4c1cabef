// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/why/memory.h"

#include <string>
#include <utility>

namespace swimscope::test {

/// A trace event by event, for what no simulation brings about: members that are not ours.
class TraceMaker {
  public:
    /// A node that has started, as NodeId 1, 2, ... in the order of these calls.
    NodeId node(const std::string& name) {
        const NodeId id{++nodes_};
        const EventId started = add(id, EventId::none, trace::NodeStarted{.name = name});
        trace::MemberChanged joined;
        joined.row.name = name;
        joined.row.endpoint = addressOf(nodes_);
        joined.row.incarnation = 1;
        add(id, started, std::move(joined));
        return id;
    }
    static Endpoint addressOf(std::uint32_t host) {
        return {IpAddress::v4(10, 0, 0, static_cast<std::uint8_t>(host)), 7946};
    }

    /// From now on it is this time.
    void at(Duration time) { now_ = Instant(time); }
    EventId add(NodeId node, EventId cause, trace::Body body) {
        const EventId id{++last_};
        past.take(trace::Event(id, now_, node, cause, std::move(body)));
        return id;
    }
    /// A packet with one message; the MessageSent.
    template <class Message>
    EventId send(NodeId node, EventId cause, const std::string& toName, const Endpoint& to,
                 Message message) {
        const EventId packet = add(node, cause, trace::PacketSent{to, toName, 1});
        return add(node, cause,
                   trace::MessageSent{packet, to, wire::share(wire::Message(std::move(message)))});
    }
    template <class Message>
    EventId receive(NodeId node, EventId cause, const Endpoint& from, Message message) {
        const wire::MessagePtr shared = wire::share(wire::Message(std::move(message)));
        trace::PacketReceived packet{.from = from};
        packet.messages.push_back({shared, cause});
        const EventId carrier = add(node, EventId::none, std::move(packet));
        return add(node, cause, trace::MessageReceived{carrier, from, shared});
    }

    why::Memory past;

  private:
    Instant now_{};
    std::uint64_t last_ = 0;
    std::uint32_t nodes_ = 0;
};

} // namespace swimscope::test
