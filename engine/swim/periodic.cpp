// SPDX-License-Identifier: MPL-2.0
#include "engine/swim/periodic.h"

#include "engine/swim/formulas.h"
#include "engine/swim/gossip.h"
#include "engine/swim/node_state.h"
#include "engine/swim/push_pull.h"

namespace swimscope::swim {
namespace {

/// At random within the interval to come, so that nodes started together do not act together.
Duration randomPhase(Step& step, Duration interval) {
    const auto span = static_cast<std::uint64_t>(interval.count());
    return Duration(static_cast<Duration::rep>(1 + step.node.chances.phase.below(span)));
}

/// The first beat after `now` of those that follow `at`.
Instant nextBeat(Instant at, Duration interval, Instant now) {
    return at + interval * ((now - at) / interval + 1);
}

void startTick(Step& step, TimerId& tick, TimerKind kind, Duration interval, Duration extra) {
    step.node.timers.cancel(tick);
    if (interval > Duration::zero())
        tick = step.node.timers.arm(step.now() + extra + randomPhase(step, interval), {kind, 0});
}

Duration scaledPushPull(const NodeState& node) {
    return pushPullScale(node.config.pushPullInterval, node.members.size());
}

} // namespace

void startTicks(Step& step) {
    NodeState& node = step.node;
    const Config& config = node.config;
    startTick(step, node.probing.tick, TimerKind::probeTick, config.probeInterval, {});
    startTick(step, node.gossipTick, TimerKind::gossipTick,
              config.gossipNodes > 0 ? config.gossipInterval : Duration::zero(), {});
    // Here the reference's stagger has effect: a whole interval comes after it.
    startTick(step, node.pushPullTick, TimerKind::pushPullTick, config.pushPullInterval,
              scaledPushPull(node));
}

void probeTicked(Step& step, Instant at) {
    NodeState& node = step.node;
    node.probing.tick = node.timers.arm(nextBeat(at, node.config.probeInterval, step.now()),
                                        {TimerKind::probeTick, 0});
    probeTick(step);
}

void gossipTicked(Step& step, Instant at) {
    NodeState& node = step.node;
    node.gossipTick = node.timers.arm(nextBeat(at, node.config.gossipInterval, step.now()),
                                      {TimerKind::gossipTick, 0});
    gossip(step);
}

void pushPullTicked(Step& step) {
    NodeState& node = step.node;
    node.pushPullTick =
        node.timers.arm(step.now() + scaledPushPull(node), {TimerKind::pushPullTick, 0});
    pushPull(step);
}

} // namespace swimscope::swim
