// SPDX-License-Identifier: MPL-2.0
#include "engine/swim/relay.h"

#include "engine/swim/lifeguard.h"
#include "engine/swim/node_state.h"
#include "engine/swim/packets.h"

#include <utility>

namespace swimscope::swim {
namespace {

/// Answers go to the source that the message names, else to where it came from.
Endpoint answerTo(const wire::Source& source, const Endpoint& from) {
    if (source.address.empty() || source.port == 0)
        return from;
    return {source.address, source.port};
}

template <class M>
void answer(Step& step, const Relay& relay, M message, EventId cause) {
    sendWithGossip(step, {relay.asker, relay.askerName, 0}, step.share(std::move(message)), cause);
}

} // namespace

void answerPing(Step& step, const wire::Ping& ping, const Endpoint& from, EventId received) {
    NodeState& node = step.node;
    if (!ping.node.empty() && !node.isSelf(ping.node))
        return step.ignore(received, "ping for another node");
    wire::Ack ack;
    ack.seq = ping.seq;
    if (!node.ackPayload.empty())
        ack.payload = {node.ackPayload, false};
    sendWithGossip(step, {answerTo(ping.source, from), ping.source.node, 0},
                   step.share(std::move(ack)), received);
}

void takeIndirectPing(Step& step, const wire::IndirectPing& request, const Endpoint& from,
                      EventId received) {
    NodeState& node = step.node;
    if (request.target.empty())
        return step.ignore(received, "indirect ping without a target");
    if (node.relays.size() >= kRelaysMost)
        return step.ignore(received, "too many indirect pings at once");
    const wire::MessagePtr ping = makePing(step, request.node);
    const std::uint32_t seq = node.lastSeq;
    const Instant until = step.now() + node.config.probeTimeout;
    const Instant first = request.nack ? step.now() + nackDelay(node.config) : until;
    const TimerId alarm = node.timers.arm(first, {TimerKind::relay, seq});
    node.relays.insert_or_assign(seq,
                                 Relay{request.seq, answerTo(request.source, from),
                                       request.source.node, request.nack, until, received, alarm});
    sendWithGossip(step, {node.endpointOf(request.target, request.port), request.node, 0}, ping,
                   received);
}

bool takeRelayedAck(Step& step, std::uint32_t seq, EventId received) {
    const auto found = step.node.relays.find(seq);
    if (found == step.node.relays.end())
        return false;
    Relay relay = std::move(found->second);
    step.node.relays.erase(found);
    step.node.timers.cancel(relay.alarm);
    // The target's payload stays with us: acks for somebody else carry none.
    answer(step, relay, wire::Ack{relay.askedSeq, wire::Blob::nil()}, received);
    return true;
}

void relayTimedOut(Step& step, std::uint32_t seq) {
    const auto found = step.node.relays.find(seq);
    if (found == step.node.relays.end())
        return;
    Relay& relay = found->second;
    if (std::exchange(relay.nack, false))
        answer(step, relay, wire::Nack{relay.askedSeq}, relay.asked);
    if (step.now() < relay.until)
        relay.alarm = step.node.timers.arm(relay.until, {TimerKind::relay, seq});
    else
        step.node.relays.erase(found);
}

} // namespace swimscope::swim
