// SPDX-License-Identifier: MPL-2.0
#include "engine/swim/push_pull.h"

#include "engine/swim/membership.h"
#include "engine/swim/node_state.h"
#include "engine/swim/random_members.h"
#include "engine/swim/version_check.h"

#include <utility>
#include <vector>

namespace swimscope::swim {
namespace {

std::optional<trace::VersionClash> clashWith(const NodeState& node, const wire::PushPull& remote) {
    std::vector<KnownVersions> own;
    own.reserve(node.members.size());
    for (const Slot slot : node.members.order()) {
        const Member member = node.members[slot];
        own.push_back({member.identity.name, member.state, member.identity.versions});
    }
    return versionClash(own, remote.nodes);
}

} // namespace

void pushPull(Step& step) {
    NodeState& node = step.node;
    const auto excluded = [&](Slot slot) {
        return slot == node.self || node.members[slot].state != wire::MemberState::alive;
    };
    for (const Slot slot : randomMembers(node.members, 1, node.chances.pushPull, excluded)) {
        const trace::Identity& peer = node.members[slot].identity;
        dial(step, {StreamPurpose::pushPull, 0, peer.endpoint, peer.name, nullptr, {}},
             step.input());
    }
}

wire::MessagePtr makePushPull(Step& step, bool join) {
    const NodeState& node = step.node;
    wire::PushPull message;
    message.join = join;
    message.nodes.reserve(node.members.size());
    for (const Slot slot : node.members.order()) {
        const Member member = node.members[slot];
        const trace::Identity& identity = member.identity;
        wire::PushNodeState state;
        state.name = identity.name;
        state.address = identity.endpoint.ip;
        state.port = identity.endpoint.port;
        if (!identity.meta.empty())
            state.meta = {identity.meta, false};
        state.incarnation = member.incarnation;
        state.state = member.state;
        state.versions = identity.versions;
        message.nodes.push_back(std::move(state));
    }
    message.userState = node.serf ? node.serf->pushPullState(node.name) : node.userState;
    return wire::share(wire::Message(std::move(message)));
}

std::optional<MergeProblem> mergePushPull(Step& step, const RemoteTable& remote) {
    const auto& [table, join, peer, refusals, received] = remote;
    if (const auto clash = clashWith(step.node, table)) {
        step.record(trace::MergeRefused{peer, *clash, {}}, received);
        return MergeProblem{trace::Failure::versions, trace::sentenceOf(*clash)};
    }
    if (!refusals.empty() && refusals.front().row == 0) {
        step.record(trace::MergeRefused{peer, {}, refusals.front().reason}, received);
        return MergeProblem{trace::Failure::declined, refusals.front().reason};
    }
    mergeRows(step, table.nodes, refusals, received);
    if (!table.userState.empty()) {
        if (step.node.serf)
            step.node.serf->witness(table.userState);
        step.record(trace::UserStateReceived{join, table.userState}, received);
    }
    return std::nullopt;
}

} // namespace swimscope::swim
