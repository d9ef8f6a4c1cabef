// SPDX-License-Identifier: MPL-2.0
#include "engine/swim/self.h"

#include "engine/swim/gossip.h"
#include "engine/swim/node_state.h"

#include <algorithm>
#include <limits>
#include <string>
#include <utility>

namespace swimscope::swim {
namespace {

constexpr std::uint32_t kLastIncarnation = std::numeric_limits<std::uint32_t>::max();

/// The incarnation that beats `known`. The last one there is beats itself only on paper: a member
/// accused with it can't defend itself any more, and going round to 0 would not help it.
std::uint32_t nextAfter(std::uint32_t known) {
    return known == kLastIncarnation ? known : known + 1;
}

EventId broadcastSelf(Step& step, EventId cause) {
    const Member self = step.node.selfMember();
    const trace::Identity& identity = self.identity;
    wire::Alive alive;
    alive.incarnation = self.incarnation;
    alive.node = identity.name;
    alive.address = identity.endpoint.ip;
    alive.port = identity.endpoint.port;
    if (!identity.meta.empty())
        alive.meta = {identity.meta, false};
    alive.versions = identity.versions;
    return queueBroadcast(step, identity.name, wire::share(wire::Message(std::move(alive))), cause);
}

} // namespace

trace::MemberRow firstRow(std::string name, const Endpoint& advertised, Bytes meta,
                          const Config& config) {
    trace::MemberRow row;
    row.name = std::move(name);
    row.endpoint = advertised;
    row.meta = std::move(meta);
    row.versions = config.versions();
    row.incarnation = 1;
    row.state = wire::MemberState::alive;
    return row;
}

void announceSelf(Step& step, Bytes meta, EventId cause) {
    NodeState& node = step.node;
    trace::MemberRow row = firstRow(node.name, node.advertised, std::move(meta), node.config);
    node.self = node.members.add(row, step.now(), node.chances.order);
    step.record(trace::MemberChanged{trace::Change::joined, std::move(row), {}}, cause);
    broadcastSelf(step, cause);
}

void reannounceSelf(Step& step, Bytes meta, EventId cause) {
    NodeState& node = step.node;
    trace::MemberRow row = node.selfMember().row();
    row.meta = std::move(meta);
    row.versions = node.config.versions();
    row.incarnation = nextAfter(row.incarnation);
    node.members.replace(node.self, row, step.now());
    step.record(trace::MemberChanged{trace::Change::updated, std::move(row), {}}, cause);
    broadcastSelf(step, cause);
}

void hearOfSelf(Step& step, const AliveClaim& claim, EventId cause) {
    const Member self = step.node.selfMember();
    if (claim.incarnation < self.incarnation)
        return;
    // The same incarnation may come from an earlier life with other metadata or versions.
    const bool right = claim.incarnation == self.incarnation &&
                       claim.versions == self.identity.versions &&
                       std::ranges::equal(claim.meta, self.identity.meta);
    if (!right)
        refute(step, claim.incarnation, {}, cause);
}

void refute(Step& step, std::uint32_t accused, std::string_view accuser, EventId cause) {
    NodeState& node = step.node;
    const std::uint32_t incarnation = nextAfter(std::max(node.selfMember().incarnation, accused));
    node.members.setIncarnation(node.self, incarnation);
    trace::SelfRefuted refuted{incarnation, {}};
    if (!node.isSelf(accuser))
        refuted.accuser = accuser;
    const EventId refutation = step.record(std::move(refuted), cause);
    step.record(trace::MemberChanged{trace::Change::renewed, node.selfMember().row(), {}},
                refutation);
    applyHealth(step, 1, refutation);
    broadcastSelf(step, refutation);
}

EventId declareLeft(Step& step, EventId cause) {
    NodeState& node = step.node;
    node.leaving.left = true;
    const std::uint32_t incarnation = node.selfMember().incarnation;
    node.members.setState(node.self, wire::MemberState::left, incarnation, step.now());
    step.record(trace::MemberChanged{trace::Change::left, node.selfMember().row(), {}}, cause);
    return queueBroadcast(step, node.name,
                          wire::share(wire::Message(wire::Dead{incarnation, node.name, node.name})),
                          cause);
}

} // namespace swimscope::swim
