// SPDX-License-Identifier: MPL-2.0
#include "engine/swim/ping.h"

#include "engine/swim/node_state.h"
#include "engine/swim/packets.h"

#include <algorithm>
#include <utility>

namespace swimscope::swim {
namespace {

void finish(Step& step, Pings::iterator running, trace::PingFinished outcome, EventId cause) {
    RunningPing ping = std::move(running->second);
    step.node.pings.erase(running);
    step.node.timers.cancel(ping.alarm);
    outcome.request = ping.request;
    outcome.member = std::move(ping.member);
    step.record(std::move(outcome), cause);
}

} // namespace

void startPing(Step& step, const trace::PingRequested& request) {
    NodeState& node = step.node;
    const std::optional<Slot> slot = node.members.find(request.member);
    if (!slot) {
        step.record(
            trace::PingFinished{
                request.request, request.member, trace::Failure::unknownMember, {}, {}},
            step.input());
        return;
    }
    const trace::Identity& peer = node.members[*slot].identity;
    const wire::MessagePtr message = makePing(step, peer.name);
    RunningPing ping{request.request, peer.name, step.now(), step.input(), EventId::none, {}};
    ping.packet = sendWithGossip(step, {peer.endpoint, peer.name, 0}, message, step.input())
                      .value_or(EventId::none);
    ping.alarm =
        node.timers.arm(step.now() + node.config.probeTimeout, {TimerKind::ping, node.lastSeq});
    node.pings.insert_or_assign(node.lastSeq, std::move(ping));
}

bool takePingAck(Step& step, const wire::Ack& ack, EventId received) {
    const auto running = step.node.pings.find(ack.seq);
    if (running == step.node.pings.end())
        return false;
    trace::PingFinished outcome;
    outcome.roundTrip = step.now() - running->second.sentAt;
    outcome.payload = ack.payload.bytes;
    finish(step, running, std::move(outcome), received);
    return true;
}

void pingTimedOut(Step& step, std::uint32_t seq) {
    const auto running = step.node.pings.find(seq);
    if (running == step.node.pings.end())
        return;
    trace::PingFinished outcome;
    outcome.failure = trace::Failure::timedOut;
    const EventId asked = running->second.asked;
    finish(step, running, std::move(outcome), asked);
}

void pingSendFailed(Step& step, const trace::SendFailed& failed) {
    const auto running = std::ranges::find_if(
        step.node.pings, [&](const auto& entry) { return entry.second.packet == failed.packet; });
    if (running == step.node.pings.end())
        return;
    trace::PingFinished outcome;
    outcome.failure = failed.failure;
    finish(step, running, std::move(outcome), step.input());
}

} // namespace swimscope::swim
