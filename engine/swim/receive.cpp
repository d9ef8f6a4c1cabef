// SPDX-License-Identifier: MPL-2.0
#include "engine/swim/receive.h"

#include "engine/swim/membership.h"
#include "engine/swim/node_state.h"
#include "engine/swim/user_messages.h"

#include <optional>
#include <string_view>
#include <utility>

namespace swimscope::swim {
namespace {

/// A packet's message on its way to its handler.
struct Received {
    const wire::MessagePtr& message;
    const Endpoint& from;
    EventId event = EventId::none; ///< its MessageReceived
};

void takeAck(Step& step, const wire::Ack& ack, const Received& received) {
    if (!takeProbeAck(step, ack, received.from, received.event) &&
        !takeRelayedAck(step, ack.seq, received.event) && !takePingAck(step, ack, received.event))
        step.ignore(received.event, "late or unknown ack");
}

/// The member that a rumour is about; empty if it is about none.
std::string_view subjectOf(const wire::Message& message) {
    if (const auto* alive = std::get_if<wire::Alive>(&message))
        return alive->node;
    if (const auto* suspect = std::get_if<wire::Suspect>(&message))
        return suspect->node;
    if (const auto* dead = std::get_if<wire::Dead>(&message))
        return dead->node;
    return {};
}

void handOff(Step& step, const Received& received) {
    NodeState& node = step.node;
    const bool wasEmpty = node.handoff.empty();
    const bool taken = node.handoff.push({received.message, received.from, received.event,
                                          node.members.foresee(subjectOf(*received.message))},
                                         static_cast<std::size_t>(node.config.handoffQueueDepth));
    if (!taken)
        step.record(trace::HandoffDropped{received.event}, received.event);
    else if (wasEmpty)
        node.timers.arm(step.now(), {TimerKind::handoff, 0});
}

void dispatch(Step& step, const Received& received) {
    const wire::Message& message = *received.message;
    switch (wire::typeOf(message)) {
    case wire::Type::ping:
        return answerPing(step, std::get<wire::Ping>(message), received.from, received.event);
    case wire::Type::indirectPing:
        return takeIndirectPing(step, std::get<wire::IndirectPing>(message), received.from,
                                received.event);
    case wire::Type::ack:
        return takeAck(step, std::get<wire::Ack>(message), received);
    case wire::Type::nack:
        if (!takeProbeNack(step, std::get<wire::Nack>(message)))
            step.ignore(received.event, "late or unknown nack");
        return;
    case wire::Type::suspect:
    case wire::Type::alive:
    case wire::Type::dead:
    case wire::Type::user:
        return handOff(step, received);
    default:
        return step.ignore(received.event, "not a message for packets");
    }
}

/// Gossip passes the allow list twice: by its sender and by the address inside, even of a member
/// that is known. (Rows of a push/pull are only asked for their address, and only if it is new.)
void handleAlive(Step& step, const wire::Alive& alive, const HandedOff& entry) {
    const AllowList& allowed = step.node.config.cidrsAllowed;
    if (!allowed.allows(entry.from.ip))
        return step.ignore(entry.received, "alive from an address that is not allowed");
    if (!alive.address.empty() && !allowed.allows(alive.address))
        return step.ignore(entry.received, "alive at an address that is not allowed");
    const Endpoint endpoint = step.node.endpointOf(alive.address, alive.port);
    // Gossiped on as it came, unless the port had to be filled in.
    const bool whole = endpoint.port == alive.port;
    takeAlive(step,
              {alive.node, alive.incarnation, endpoint, alive.meta.bytes, alive.versions,
               whole ? entry.message : nullptr, entry.foreseen},
              entry.received);
}

void handle(Step& step, const HandedOff& entry) {
    const wire::Message& message = *entry.message;
    if (const auto* alive = std::get_if<wire::Alive>(&message)) {
        handleAlive(step, *alive, entry);
    } else if (const auto* suspect = std::get_if<wire::Suspect>(&message)) {
        takeSuspect(
            step,
            {suspect->node, suspect->incarnation, suspect->from, entry.message, entry.foreseen},
            entry.received);
    } else if (const auto* dead = std::get_if<wire::Dead>(&message)) {
        takeDead(step, {dead->node, dead->incarnation, dead->from, entry.message, entry.foreseen},
                 entry.received);
    } else if (std::holds_alternative<wire::User>(message)) {
        takeUserMessage(step, entry.message, entry.from, entry.received);
    }
}

} // namespace

void receivePacket(Step& step, const trace::PacketReceived& input) {
    for (const trace::Arrival& arrival : input.messages) {
        if (!arrival.message)
            continue;
        const EventId event =
            step.received(step.input(), input.from, arrival.message, arrival.cause);
        if (arrival.refusals.empty())
            dispatch(step, {arrival.message, input.from, event});
        else
            step.ignore(event, arrival.refusals.front().reason);
    }
}

void handleGossip(Step& step) {
    while (const std::optional<HandedOff> entry = step.node.handoff.pop())
        handle(step, *entry);
}

} // namespace swimscope::swim
