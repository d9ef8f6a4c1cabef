// SPDX-License-Identifier: MPL-2.0
#include "engine/swim/user_messages.h"

#include "engine/swim/gossip.h"
#include "engine/swim/node_state.h"
#include "engine/swim/packets.h"

#include <array>
#include <string>
#include <utility>

namespace swimscope::swim {
namespace {

using trace::Failure;

void finish(Step& step, const trace::SendRequested& request, Failure failure, std::string detail) {
    step.record(trace::RequestFinished{request.request, failure, std::move(detail)}, step.input());
}

void sendByGossip(Step& step, const trace::SendRequested& request) {
    if (!fitsGossip(step, request.payload.size()))
        return finish(step, request, Failure::tooLarge, "it does not fit into a gossip packet");
    if (step.node.userBroadcasts.size() >= kUserBroadcastsMost)
        return finish(step, request, Failure::tooMany, "too many messages wait to be gossiped");
    if (step.node.serf)
        step.node.serf->isNews(request.payload);
    queueUserBroadcast(step, wire::share(wire::Message(wire::User{request.payload})), step.input());
    finish(step, request, Failure::none, {});
}

void sendByPacket(Step& step, const trace::SendRequested& request, const trace::Identity& to) {
    if (request.payload.size() > userPacketMost(step.node.config, step.node.hasKeys()))
        return finish(step, request, Failure::tooLarge, "it does not fit into a packet");
    const std::array<Outgoing, 1> message{
        Outgoing{wire::share(wire::Message(wire::User{request.payload})), step.input()}};
    sendPacket(step, {to.endpoint, to.name, to.versions.protocolMax()}, message);
    finish(step, request, Failure::none, {});
}

void sendByStream(Step& step, const trace::SendRequested& request, const trace::Identity& to) {
    if (request.payload.size() > kUserStreamMost)
        return finish(step, request, Failure::tooLarge, "the limit is 20 MiB");
    dial(step,
         {StreamPurpose::userMessage,
          number(request.request),
          to.endpoint,
          to.name,
          wire::share(wire::Message(wire::User{request.payload})),
          {}},
         step.input());
}

} // namespace

void sendUserMessage(Step& step, const trace::SendRequested& request) {
    if (request.delivery == trace::Delivery::gossip)
        return sendByGossip(step, request);
    const auto slot = step.node.members.find(request.member);
    if (!slot)
        return finish(step, request, Failure::unknownMember, request.member);
    const trace::Identity& to = step.node.members[*slot].identity;
    if (request.delivery == trace::Delivery::reliable)
        sendByStream(step, request, to);
    else
        sendByPacket(step, request, to);
}

void takeUserMessage(Step& step, const wire::MessagePtr& message, const Endpoint& from,
                     EventId received) {
    NodeState& node = step.node;
    const Bytes& payload = std::get<wire::User>(*message).payload;
    trace::UserReceived event;
    if (const auto slot = node.members.at(from))
        event.from = node.members[*slot].identity.name;
    event.payload = payload;
    step.record(std::move(event), received);
    if (!node.serf)
        return;
    node.serf->witness(payload);
    if (node.serf->isNews(payload) && fitsGossip(step, payload.size()) &&
        node.userBroadcasts.size() < kUserBroadcastsMost)
        queueUserBroadcast(step, message, received);
}

} // namespace swimscope::swim
