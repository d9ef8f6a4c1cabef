// SPDX-License-Identifier: MPL-2.0
#include "engine/swim/gossip.h"

#include "engine/swim/leave.h"
#include "engine/swim/node_state.h"
#include "engine/swim/packets.h"
#include "engine/swim/periodic.h"
#include "engine/swim/random_members.h"
#include "engine/wire/codec.h"

#include <utility>
#include <vector>

namespace swimscope::swim {
namespace {

EventId enqueue(Step& step, BroadcastQueue& queue, std::string about, wire::MessagePtr message,
                EventId cause) {
    const EventId queued = step.make<trace::BroadcastQueued>(cause, about, message);
    const std::size_t size = wire::encodedSize(*message);
    const auto replaced = queue.queue({std::move(about), std::move(message), size, queued});
    if (replaced)
        finishBroadcast(step, *replaced, true, queued);
    awaitGossipBeat(step);
    return queued;
}

} // namespace

EventId queueBroadcast(Step& step, std::string about, wire::MessagePtr message, EventId cause) {
    return enqueue(step, step.node.broadcasts, std::move(about), std::move(message), cause);
}

EventId queueUserBroadcast(Step& step, wire::MessagePtr message, EventId cause) {
    return enqueue(step, step.node.userBroadcasts, {}, std::move(message), cause);
}

bool fitsGossip(const Step& step, std::size_t payload) {
    return payload <= userGossipMost(step.node.config, step.node.hasKeys());
}

void finishBroadcast(Step& step, EventId broadcast, bool replaced, EventId cause) {
    step.record(trace::BroadcastFinished{broadcast, replaced}, cause);
    leaveBroadcastFinished(step, broadcast);
}

bool gossip(Step& step) {
    NodeState& node = step.node;
    if (node.broadcasts.empty() && node.userBroadcasts.empty())
        return false;
    const auto excluded = [&](Slot slot) {
        const Member member = node.members[slot];
        if (slot == node.self || member.state == wire::MemberState::left)
            return true;
        // The dead are told for a while, so that one who is dead by mistake hears of it.
        return member.state == wire::MemberState::dead &&
               step.now() - member.stateSince > node.config.gossipToTheDeadTime;
    };
    const std::vector<Slot> targets =
        randomMembers(node.members, static_cast<std::size_t>(node.config.gossipNodes),
                      node.chances.gossip, excluded);
    for (const Slot slot : targets) {
        const trace::Identity& peer = node.members[slot].identity;
        const Destination to{peer.endpoint, peer.name, peer.versions.protocolMax()};
        if (!sendGossipPacket(step, to))
            break;
    }
    return !targets.empty();
}

} // namespace swimscope::swim
