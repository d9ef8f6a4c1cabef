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

/// A ticker's timer and what it is called in the trace.
struct Setting {
    TimerId& tick;
    TimerKind kind;
    trace::Ticker ticker;
};

void startTick(Step& step, Setting setting, Duration interval, Duration extra) {
    const bool ran = setting.tick.sequence != 0;
    step.node.timers.cancel(setting.tick);
    if (interval > Duration::zero()) {
        setting.tick = step.node.timers.arm(step.now() + extra + randomPhase(step, interval),
                                            {setting.kind, 0});
        step.record(trace::TickerSet{setting.ticker, setting.tick.at, interval}, step.input());
    } else if (ran) {
        step.record(trace::TickerSet{setting.ticker}, step.input());
    }
}

void startGossipBeat(Step& step) {
    NodeState& node = step.node;
    const Duration interval = node.config.gossipInterval;
    const bool ran = node.gossipBeat.on;
    node.timers.cancel(node.gossipBeat.tick);
    node.gossipBeat.on = interval > Duration::zero() && node.config.gossipNodes > 0;
    if (node.gossipBeat.on) {
        const Instant first = step.now() + randomPhase(step, interval);
        node.gossipBeat.last = first - interval;
        step.record(trace::TickerSet{trace::Ticker::gossip, first, interval}, step.input());
        awaitGossipBeat(step);
    } else if (ran) {
        step.record(trace::TickerSet{trace::Ticker::gossip}, step.input());
    }
}

std::optional<Instant> nextGossipBeat(const NodeState& node, Instant now) {
    const GossipBeat& beat = node.gossipBeat;
    if (!beat.on)
        return std::nullopt;
    const bool onTime = beat.awaited() && !node.held.keep(beat.sent, now);
    return onTime ? beat.tick.at : nextBeat(beat.last, node.config.gossipInterval, now);
}

std::optional<Instant> dueAt(const TimerId& tick) {
    return tick.sequence != 0 ? std::optional(tick.at) : std::nullopt;
}

Duration scaledPushPull(const NodeState& node) {
    return pushPullScale(node.config.pushPullInterval, node.members.size());
}

} // namespace

void startTicks(Step& step) {
    NodeState& node = step.node;
    const Config& config = node.config;
    startTick(step, {node.probing.tick, TimerKind::probeTick, trace::Ticker::probe},
              config.probeInterval, {});
    startGossipBeat(step);
    // Here the reference's stagger has effect: a whole interval comes after it.
    startTick(step, {node.pushPullTick, TimerKind::pushPullTick, trace::Ticker::pushPull},
              config.pushPullInterval, scaledPushPull(node));
}

void rescalePushPull(Step& step) {
    NodeState& node = step.node;
    if (node.pushPullTick.sequence != 0)
        startTick(step, {node.pushPullTick, TimerKind::pushPullTick, trace::Ticker::pushPull},
                  scaledPushPull(node), {});
}

void probeTicked(Step& step, Instant at) {
    NodeState& node = step.node;
    node.probing.tick = node.timers.arm(nextBeat(at, node.config.probeInterval, step.now()),
                                        {TimerKind::probeTick, 0});
    probeTick(step);
}

void gossipTicked(Step& step) {
    NodeState& node = step.node;
    GossipBeat& beat = node.gossipBeat;
    if (node.held.keep(beat.sent, step.now())) {
        beat.tick = node.timers.arm(node.held.until, {TimerKind::gossipResumed, 0});
        return;
    }
    const Duration interval = node.config.gossipInterval;
    beat.tick = {};
    beat.last = nextBeat(beat.last, interval, step.now()) - interval;
    if (gossip(step))
        beat.sent = step.now();
    awaitGossipBeat(step);
}

void resumeGossip(Step& step) {
    NodeState& node = step.node;
    if (!node.gossipBeat.awaited() || node.gossipBeat.tick.at <= step.now())
        return;
    node.timers.cancel(node.gossipBeat.tick);
    awaitGossipBeat(step);
}

void awaitGossipBeat(Step& step) {
    NodeState& node = step.node;
    GossipBeat& beat = node.gossipBeat;
    const bool idle = node.broadcasts.empty() && node.userBroadcasts.empty();
    if (!beat.on || beat.awaited() || idle)
        return;
    const Instant next = nextBeat(beat.last, node.config.gossipInterval, step.now());
    beat.tick = node.timers.arm(next, {TimerKind::gossipTick, 0});
}

void pushPullTicked(Step& step) {
    NodeState& node = step.node;
    const Duration interval = scaledPushPull(node);
    node.pushPullTick = node.timers.arm(step.now() + interval, {TimerKind::pushPullTick, 0});
    step.record(trace::TickerSet{trace::Ticker::pushPull, node.pushPullTick.at, interval},
                step.input());
    pushPull(step);
}

std::optional<Instant> nextTick(const NodeState& node, trace::Ticker ticker, Instant now) {
    switch (ticker) {
    case trace::Ticker::probe:
        return dueAt(node.probing.tick);
    case trace::Ticker::gossip:
        return nextGossipBeat(node, now);
    case trace::Ticker::pushPull:
        return dueAt(node.pushPullTick);
    }
    return std::nullopt;
}

} // namespace swimscope::swim
