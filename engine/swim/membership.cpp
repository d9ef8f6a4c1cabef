// SPDX-License-Identifier: MPL-2.0
#include "engine/swim/membership.h"

#include "engine/swim/gossip.h"
#include "engine/swim/node_state.h"
#include "engine/swim/self.h"
#include "engine/swim/suspect.h"

#include <algorithm>
#include <utility>

namespace swimscope::swim {
namespace {

using trace::Change;
using wire::MemberState;

bool versionsMakeSense(const wire::Versions& versions) {
    return versions.count < 3 || (versions.protocolMin() != 0 && versions.protocolMax() != 0 &&
                                  versions.protocolMin() <= versions.protocolMax());
}

/// A name may move to another address once its member left, or has been dead for long enough.
bool mayMove(const Member& member, const Config& config, Instant now) {
    if (member.state == MemberState::left)
        return true;
    return member.state == MemberState::dead && config.deadNodeReclaimTime > Duration::zero() &&
           now - member.stateSince > config.deadNodeReclaimTime;
}

Change changeOf(const Member& before, const trace::Identity& after) {
    switch (before.state) {
    case MemberState::dead:
    case MemberState::left:
        return Change::joined;
    case MemberState::suspect:
        return Change::refuted;
    case MemberState::alive:
        break;
    }
    return before.identity == after ? Change::renewed : Change::updated;
}

/// The row as it is announced. Fewer than six version bytes leave those known so far, which are
/// zeros for a member not seen before.
trace::MemberRow rowOf(const AliveClaim& claim, const trace::Identity* before) {
    trace::MemberRow row;
    row.name = claim.name;
    row.endpoint = claim.endpoint;
    row.meta.assign(claim.meta.begin(), claim.meta.end());
    row.incarnation = claim.incarnation;
    row.state = MemberState::alive;
    if (claim.versions.count >= 6)
        row.versions = claim.versions;
    else if (before != nullptr)
        row.versions = before->versions;
    else
        row.versions.octets = {};
    return row;
}

wire::MessagePtr messageOf(const AliveClaim& claim) {
    if (claim.message)
        return claim.message;
    wire::Alive alive;
    alive.incarnation = claim.incarnation;
    alive.node = claim.name;
    alive.address = claim.endpoint.ip;
    alive.port = claim.endpoint.port;
    if (!claim.meta.empty())
        alive.meta = {Bytes(claim.meta.begin(), claim.meta.end()), false};
    alive.versions = claim.versions;
    return wire::share(wire::Message(std::move(alive)));
}

wire::MessagePtr deadMessageOf(const Accusation& accusation) {
    if (accusation.message)
        return accusation.message;
    return wire::share(wire::Message(wire::Dead{
        accusation.incarnation, std::string(accusation.name), std::string(accusation.from)}));
}

/// Enters what the claim says and gossips it on.
void accept(Step& step, std::optional<Slot> known, const AliveClaim& claim, EventId cause) {
    NodeState& node = step.node;
    Change change = Change::joined;
    trace::MemberRow row;
    if (known) {
        endSuspicion(step, *known, false, cause);
        const Member before = node.members[*known];
        row = rowOf(claim, &before.identity);
        change = changeOf(before, row);
        node.members.replace(*known, row, step.now());
    } else {
        row = rowOf(claim, nullptr);
        node.members.add(row, step.now(), node.chances.order);
    }
    step.record(trace::MemberChanged{change, std::move(row), {}}, cause);
    queueBroadcast(step, std::string(claim.name), messageOf(claim), cause);
}

} // namespace

void takeAlive(Step& step, const AliveClaim& claim, EventId cause) {
    NodeState& node = step.node;
    if (claim.name.empty())
        return step.ignore(cause, "alive without a name");
    if (claim.name.size() > kNameMost)
        return step.ignore(cause, "alive with a name too long for any packet");
    // memberlist's members can't announce more, so nobody honest is turned away; a table must not
    // fill with as much as a stream can bring.
    if (claim.meta.size() > kMetaMost)
        return step.ignore(cause, "alive with metadata beyond the limit");
    if (claim.endpoint.ip.empty())
        return step.ignore(cause, "alive without an address");
    if (!versionsMakeSense(claim.versions))
        return step.ignore(cause, "alive with impossible protocol versions");
    const std::optional<Slot> known = node.members.find(claim.name, claim.foreseen);
    const bool self = node.isSelf(claim.name);
    if (self && node.leaving.left)
        return;
    const bool moves = known && node.members[*known].identity.endpoint != claim.endpoint;
    if ((!known || moves) && !node.config.cidrsAllowed.allows(claim.endpoint.ip))
        return step.ignore(cause, "alive at an address that is not allowed");
    if (!known) {
        // The lowest incarnation beats nothing, not even ignorance.
        if (claim.incarnation > 0)
            accept(step, known, claim, cause);
        return;
    }
    const Member member = node.members[*known];
    if (moves && !mayMove(member, node.config, step.now())) {
        step.record(
            trace::ConflictSeen{member.identity.name, member.identity.endpoint, claim.endpoint},
            cause);
        return;
    }
    if (self)
        return hearOfSelf(step, claim, cause);
    if (claim.incarnation > member.incarnation || moves)
        accept(step, known, claim, cause);
}

void takeDead(Step& step, const Accusation& accusation, EventId cause) {
    NodeState& node = step.node;
    const std::optional<Slot> slot = node.members.find(accusation.name, accusation.foreseen);
    if (!slot || accusation.incarnation < node.members[*slot].incarnation)
        return;
    if (node.members[*slot].deadOrLeft())
        return;
    if (*slot == node.self)
        return refute(step, accusation.incarnation, accusation.from, cause);
    endSuspicion(step, *slot, false, cause);
    const bool left = accusation.name == accusation.from;
    node.members.setState(*slot, left ? MemberState::left : MemberState::dead,
                          accusation.incarnation, step.now());
    trace::MemberChanged change{left ? Change::left : Change::died, node.members[*slot].row(), {}};
    if (!left)
        change.by = accusation.from;
    step.record(std::move(change), cause);
    queueBroadcast(step, std::string(accusation.name), deadMessageOf(accusation), cause);
}

void mergeRows(Step& step, std::span<const wire::PushNodeState> rows,
               std::span<const trace::Refusal> refusals, EventId cause) {
    // Suspicions are started in our own name, so that a wrong belief spreads no further than the
    // chance to refute it.
    const std::string self = step.node.name;
    std::uint32_t place = 0;
    for (const wire::PushNodeState& row : rows) {
        ++place;
        if (!refusals.empty() && refusals.front().row == place) {
            step.ignore(cause, refusals.front().reason);
            refusals = refusals.subspan(1);
            continue;
        }
        switch (row.state) {
        case MemberState::alive:
            takeAlive(step,
                      {row.name, row.incarnation, step.node.endpointOf(row.address, row.port),
                       row.meta.bytes, row.versions, nullptr},
                      cause);
            break;
        case MemberState::left:
            takeDead(step, {row.name, row.incarnation, row.name, nullptr}, cause);
            break;
        case MemberState::suspect:
        case MemberState::dead:
            takeSuspect(step, {row.name, row.incarnation, self, nullptr}, cause);
            break;
        }
    }
}

void applyHealth(Step& step, std::int64_t delta, EventId cause) {
    if (!step.node.config.lhaProbe)
        return;
    const bool moved = step.node.health.apply(delta);
    // A healthy node that stays healthy is no news; one that can get no worse is.
    if (moved || delta > 0)
        step.record(
            trace::HealthChanged{step.node.health.score(), static_cast<std::int32_t>(delta)},
            cause);
}

} // namespace swimscope::swim
