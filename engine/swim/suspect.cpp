// SPDX-License-Identifier: MPL-2.0
#include "engine/swim/suspect.h"

#include "engine/swim/formulas.h"
#include "engine/swim/gossip.h"
#include "engine/swim/lifeguard.h"
#include "engine/swim/node_state.h"
#include "engine/swim/self.h"

#include <string>
#include <utility>

namespace swimscope::swim {
namespace {

wire::MessagePtr messageOf(const Accusation& accusation) {
    if (accusation.message)
        return accusation.message;
    return wire::share(wire::Message(wire::Suspect{
        accusation.incarnation, std::string(accusation.name), std::string(accusation.from)}));
}

Timer alarmOf(Slot slot) {
    return {TimerKind::suspicion, static_cast<std::uint64_t>(slot)};
}

void confirm(Step& step, Slot slot, RunningSuspicion& running, const Accusation& accusation,
             EventId cause) {
    if (!running.suspicion.confirm(accusation.from))
        return;
    const Instant deadline = running.suspicion.deadline();
    step.node.timers.cancel(running.alarm);
    running.alarm = step.node.timers.arm(deadline, alarmOf(slot));
    running.armed = step.record(trace::SuspicionConfirmed{std::string(accusation.name),
                                                          std::string(accusation.from), deadline},
                                cause);
    // Gossiped on, so that independent confirmations reach everybody.
    queueBroadcast(step, std::string(accusation.name), messageOf(accusation), cause);
}

void start(Step& step, Slot slot, const Accusation& accusation, EventId cause) {
    NodeState& node = step.node;
    const std::size_t members = node.members.size();
    const Duration min =
        suspicionTimeout(node.config.suspicionMult, members, node.config.probeInterval);
    const Suspicion suspicion(accusation.from, confirmationsWanted(node.config, members), min,
                              min * longestSuspicion(node.config), step.now());
    const EventId started = step.record(
        trace::SuspicionStarted{std::string(accusation.name), std::string(accusation.from),
                                accusation.incarnation, suspicion.wanted(), suspicion.min(),
                                suspicion.max(), suspicion.deadline()},
        cause);
    const TimerId alarm = node.timers.arm(suspicion.deadline(), alarmOf(slot));
    node.suspicions.insert_or_assign(
        slot, RunningSuspicion{suspicion, accusation.incarnation, started, started, alarm});
}

} // namespace

void takeSuspect(Step& step, const Accusation& accusation, EventId cause) {
    NodeState& node = step.node;
    const std::optional<Slot> slot = node.members.find(accusation.name);
    if (!slot || accusation.incarnation < node.members[*slot].incarnation)
        return;
    if (const auto running = node.suspicions.find(*slot); running != node.suspicions.end())
        return confirm(step, *slot, running->second, accusation, cause);
    if (node.members[*slot].state != wire::MemberState::alive)
        return;
    if (*slot == node.self)
        return refute(step, accusation.incarnation, accusation.from, cause);
    node.members.setState(*slot, wire::MemberState::suspect, accusation.incarnation, step.now());
    step.record(trace::MemberChanged{trace::Change::suspected, node.members[*slot].row(),
                                     std::string(accusation.from)},
                cause);
    start(step, *slot, accusation, cause);
    queueBroadcast(step, std::string(accusation.name), messageOf(accusation), cause);
}

void endSuspicion(Step& step, Slot slot, bool ranOut, EventId cause) {
    const auto running = step.node.suspicions.find(slot);
    if (running == step.node.suspicions.end())
        return;
    step.node.timers.cancel(running->second.alarm);
    step.node.suspicions.erase(running);
    step.record(trace::SuspicionEnded{step.node.members[slot].identity.name, ranOut}, cause);
}

void suspicionRanOut(Step& step, Slot slot) {
    const auto running = step.node.suspicions.find(slot);
    if (running == step.node.suspicions.end())
        return;
    const EventId cause = running->second.armed;
    endSuspicion(step, slot, true, cause);
    const Member member = step.node.members[slot];
    takeDead(step, {member.identity.name, member.incarnation, step.node.name, nullptr}, cause);
}

} // namespace swimscope::swim
