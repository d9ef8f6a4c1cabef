// SPDX-License-Identifier: MPL-2.0
#include "engine/swim/packets.h"

#include "engine/swim/formulas.h"
#include "engine/swim/gossip.h"
#include "engine/swim/lifeguard.h"
#include "engine/swim/node_state.h"
#include "engine/wire/codec.h"
#include "engine/wire/packet.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace swimscope::swim {
namespace {

/// From this maximum protocol version on, members check packets' CRCs.
constexpr std::uint8_t kCrcSince = 5;

/// Messages for one packet, and the broadcasts that are finished with it.
struct Load {
    std::vector<Outgoing> messages;
    std::vector<EventId> finished;
};

bool maySendTo(const Step& step, const Destination& to) {
    return !to.name.empty() || !step.node.config.requireNodeNames;
}

bool hasGossip(const NodeState& node) {
    return !node.broadcasts.empty() || !node.userBroadcasts.empty();
}

/// Adds what fits into `room` bytes: rumours about members first, then the application's.
void addGossip(Step& step, std::size_t room, Load& load) {
    NodeState& node = step.node;
    if (!hasGossip(node))
        return;
    const std::uint32_t limit = retransmitLimit(node.config.retransmitMult, node.members.size());
    std::vector<TakenBroadcast> taken;
    const std::size_t used = node.broadcasts.take(wire::kCompoundPerMessage, room, limit, taken);
    if (!node.userBroadcasts.empty())
        node.userBroadcasts.take(wire::kCompoundPerMessage, room - used, limit, taken);
    for (TakenBroadcast& broadcast : taken) {
        if (broadcast.finished)
            load.finished.push_back(broadcast.queued);
        load.messages.push_back({std::move(broadcast.message), broadcast.queued});
    }
}

/// What a suspect hears first, whatever is sent to it; null for everybody else.
wire::MessagePtr warningTo(Step& step, const Destination& to) {
    NodeState& node = step.node;
    if (!tellsInPiggyback(node.config) || node.suspicions.empty())
        return nullptr;
    const std::optional<Slot> slot = node.members.find(to.name);
    if (!slot || !node.suspicions.contains(*slot))
        return nullptr;
    const Member member = node.members[*slot];
    return step.share(wire::Suspect{member.incarnation, member.identity.name, node.name});
}

EventId sendOne(Step& step, const Destination& to, std::span<const Outgoing> messages) {
    SendPacket effect;
    effect.packet =
        step.make<trace::PacketSent>(messages.front().cause, to.endpoint, std::string(to.name),
                                     static_cast<std::uint16_t>(messages.size()));
    effect.to = to.endpoint;
    effect.crc = to.protocolMax >= kCrcSince;
    effect.messages.reserve(messages.size());
    for (const Outgoing& outgoing : messages) {
        step.record(trace::MessageSent{effect.packet, to.endpoint, outgoing.message},
                    outgoing.cause);
        effect.messages.push_back(outgoing.message);
    }
    const EventId packet = effect.packet;
    step.order(std::move(effect));
    return packet;
}

/// What a packet may hold within the label and the encryption.
std::size_t budgetOf(const NodeState& node) {
    const auto whole = static_cast<std::size_t>(node.config.udpBufferSize);
    return whole - std::min(whole, packetOverhead(node.config, node.hasKeys()));
}

std::optional<EventId> send(Step& step, const Destination& to, const Load& load) {
    const std::optional<EventId> packet = sendPacket(step, to, load.messages);
    for (const EventId broadcast : load.finished)
        finishBroadcast(step, broadcast, false, packet.value_or(broadcast));
    return packet;
}

} // namespace

std::optional<EventId> sendPacket(Step& step, const Destination& to,
                                  std::span<const Outgoing> messages) {
    if (!maySendTo(step, to))
        return std::nullopt;
    std::optional<EventId> first;
    while (!messages.empty()) {
        const std::size_t count = std::min(messages.size(), wire::kCompoundMost);
        const EventId packet = sendOne(step, to, messages.first(count));
        first = first.value_or(packet);
        messages = messages.subspan(count);
    }
    return first;
}

std::optional<EventId> sendWithGossip(Step& step, const Destination& to, wire::MessagePtr message,
                                      EventId cause) {
    if (!maySendTo(step, to))
        return std::nullopt;
    const Destination plain{to.endpoint, to.name, 0};
    wire::MessagePtr warning = warningTo(step, to);
    if (!warning && !hasGossip(step.node)) { // in a cluster at rest, mostly
        const Outgoing alone{std::move(message), cause};
        return sendPacket(step, plain, {&alone, 1});
    }
    const std::size_t budget = budgetOf(step.node);
    std::size_t used = wire::encodedSize(*message) + wire::kCompoundOverhead;
    Load load;
    load.messages.push_back({std::move(message), cause});
    if (warning) {
        used += wire::encodedSize(*warning) + wire::kCompoundPerMessage;
        load.messages.push_back({std::move(warning), cause});
    }
    if (used < budget)
        addGossip(step, budget - used, load);
    return send(step, plain, load);
}

bool sendGossipPacket(Step& step, const Destination& to) {
    const std::size_t budget = budgetOf(step.node);
    Load load;
    addGossip(step, budget - std::min(budget, wire::kCompoundOverhead), load);
    if (load.messages.empty())
        return false;
    send(step, to, load);
    return true;
}

wire::MessagePtr makePing(Step& step, std::string_view member) {
    return step.share(wire::Ping{++step.node.lastSeq, std::string(member), step.node.source()});
}

} // namespace swimscope::swim
