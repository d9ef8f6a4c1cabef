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

/// Null if there is none. Of those that are not suspected, which are most, nothing is looked up.
RunningSuspicion* runningSuspicion(NodeState& node, Slot slot) {
    if (node.members[slot].state != wire::MemberState::suspect)
        return nullptr;
    return node.suspicions.find(slot);
}

/// No further accuser counts.
void settleIfWhole(NodeState& node, Slot slot, const Suspicion& suspicion) {
    if (suspicion.confirmations() >= suspicion.wanted())
        node.members.settle(slot);
}

void confirm(Step& step, Slot slot, RunningSuspicion& running, const Accusation& accusation,
             EventId cause) {
    if (!running.suspicion.confirm(accusation.from))
        return;
    settleIfWhole(step.node, slot, running.suspicion);
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
    settleIfWhole(node, slot, suspicion);
    node.suspicions.begin(slot, {suspicion, accusation.incarnation, started, started, alarm});
}

} // namespace

void takeSuspect(Step& step, const Accusation& accusation, EventId cause) {
    NodeState& node = step.node;
    const std::optional<Slot> slot = node.members.find(accusation.name, accusation.foreseen);
    if (!slot || accusation.incarnation < node.members[*slot].incarnation ||
        node.members[*slot].settled)
        return;
    if (RunningSuspicion* running = runningSuspicion(node, *slot))
        return confirm(step, *slot, *running, accusation, cause);
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
    RunningSuspicion* running = runningSuspicion(step.node, slot);
    if (!running)
        return;
    step.node.timers.cancel(running->alarm);
    step.node.suspicions.end(slot);
    step.record(trace::SuspicionEnded{step.node.members[slot].identity.name, ranOut}, cause);
}

void suspicionRanOut(Step& step, Slot slot) {
    const RunningSuspicion* running = runningSuspicion(step.node, slot);
    if (!running)
        return;
    const EventId cause = running->armed;
    endSuspicion(step, slot, true, cause);
    const Member member = step.node.members[slot];
    takeDead(step, {member.identity.name, member.incarnation, step.node.name, nullptr}, cause);
}

} // namespace swimscope::swim
