// SPDX-License-Identifier: MPL-2.0
#include "engine/swim/join.h"

#include "engine/swim/gossip.h"
#include "engine/swim/node_state.h"
#include "engine/swim/stream_messages.h"

#include <algorithm>
#include <utility>

namespace swimscope::swim {
namespace {

using trace::Failure;
using trace::JoinTarget;

void finish(Step& step, std::uint64_t number) {
    NodeState& node = step.node;
    const auto found = node.joins.running.find(number);
    RunningJoin join = std::move(found->second);
    node.joins.running.erase(found);
    const EventId finished = step.record(
        trace::JoinFinished{join.request.request, join.contacted, std::move(join.failures)},
        join.asked);
    if (node.serf && join.contacted > 0)
        queueUserBroadcast(step,
                           wire::share(wire::Message(wire::User{node.serf->joinIntent(node.name)})),
                           finished);
}

/// Why a target can't even be tried.
std::optional<JoinTarget> untriable(const NodeState& node, JoinTarget target) {
    if (target.failure != Failure::none)
        return target;
    if (!target.member.empty() || !node.config.requireNodeNames)
        return std::nullopt;
    target.failure = Failure::notAllowed;
    target.detail = "the settings require node names: give the address as NAME/HOST:PORT";
    return target;
}

/// Dials the next target that can be tried; after the last one the join is over.
void tryNext(Step& step, std::uint64_t number) {
    RunningJoin& join = step.node.joins.running.at(number);
    while (join.next < join.request.targets.size()) {
        const JoinTarget& target = join.request.targets[join.next++];
        if (auto failed = untriable(step.node, target)) {
            join.failures.push_back(std::move(*failed));
            continue;
        }
        return dial(step,
                    {StreamPurpose::join, number, target.endpoint, target.member, nullptr, {}},
                    join.asked);
    }
    finish(step, number);
}

} // namespace

void startJoin(Step& step, const trace::JoinRequested& request) {
    Joins& joins = step.node.joins;
    const std::uint64_t number = ++joins.last;
    RunningJoin join;
    join.request = request;
    join.asked = step.input();
    joins.running.insert_or_assign(number, std::move(join));
    tryNext(step, number);
}

void joinStreamEnded(Step& step, std::uint64_t number, const StreamEnd& end) {
    const auto found = step.node.joins.running.find(number);
    if (found == step.node.joins.running.end())
        return;
    RunningJoin& join = found->second;
    if (end.failure == Failure::none) {
        ++join.contacted;
    } else {
        JoinTarget target = join.request.targets[join.next - 1];
        target.failure = end.failure;
        target.detail = end.detail;
        join.failures.push_back(std::move(target));
    }
    tryNext(step, number);
}

std::optional<std::string> joinImpostor(Step& step, const Stream& stream,
                                        const wire::PushPull& remote) {
    if (stream.purpose != StreamPurpose::join || stream.peerName.empty())
        return std::nullopt;
    const auto running = [](const wire::PushNodeState& row) {
        return row.state == wire::MemberState::alive || row.state == wire::MemberState::suspect;
    };
    // Whoever had the address before may still be listed there. And it may announce another address
    // than the one we reach it at: then it must at least be known.
    const wire::PushNodeState* there = nullptr;
    bool known = false;
    for (const wire::PushNodeState& row : remote.nodes) {
        if (!running(row))
            continue;
        const bool named = row.name == stream.peerName;
        known = known || named;
        if (step.node.endpointOf(row.address, row.port) != stream.peer)
            continue;
        if (named)
            return std::nullopt;
        there = &row;
    }
    if (there)
        return "the member there is " + there->name + ", not " + stream.peerName;
    if (known)
        return std::nullopt;
    return "the cluster there has no member named " + stream.peerName;
}

} // namespace swimscope::swim
