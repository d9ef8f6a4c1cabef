// SPDX-License-Identifier: MPL-2.0
#include "engine/swim/leave.h"

#include "engine/swim/gossip.h"
#include "engine/swim/node_state.h"
#include "engine/swim/self.h"
#include "engine/wire/serf.h"

#include <algorithm>
#include <utility>

namespace swimscope::swim {
namespace {

bool anyOtherRuns(const NodeState& node) {
    const std::size_t running = node.members.count(wire::MemberState::alive) +
                                node.members.count(wire::MemberState::suspect);
    return running > (node.members[node.self].deadOrLeft() ? 0U : 1U);
}

/// A cluster of Serf's shows in its members' metadata. Its members take whoever leaves without
/// telling them for failed, whatever it was started as.
bool amongSerfMembers(const NodeState& node) {
    return std::ranges::any_of(node.members.order(), [&](Slot slot) {
        return slot != node.self && !node.members[slot].deadOrLeft() &&
               wire::serf::decodeTags(node.members[slot].identity.meta).has_value();
    });
}

EventId askedBy(const Leaving& leaving) {
    return leaving.waiters.empty() ? EventId::none : leaving.waiters.front().asked;
}

void finish(Step& step, bool timedOut) {
    Leaving& leaving = step.node.leaving;
    leaving.stage = Leaving::Stage::none;
    leaving.awaited = EventId::none;
    step.node.timers.cancel(leaving.alarm);
    for (const Leaving::Waiter& waiter : std::exchange(leaving.waiters, {}))
        step.record(trace::LeaveFinished{waiter.request, timedOut}, waiter.asked);
}

/// The leave itself. From here on there is no way back into the cluster in this life.
void declare(Step& step) {
    Leaving& leaving = step.node.leaving;
    step.node.timers.cancel(leaving.intentAlarm);
    leaving.stage = Leaving::Stage::declaring;
    leaving.toTell.clear();
    leaving.awaited = declareLeft(step, askedBy(leaving));
    if (!anyOtherRuns(step.node))
        finish(step, false);
}

void tellMore(Step& step) {
    NodeState& node = step.node;
    Leaving& leaving = node.leaving;
    while (leaving.telling < kTellingMost && !leaving.toTell.empty()) {
        const std::string member = std::move(leaving.toTell.back());
        leaving.toTell.pop_back();
        const auto slot = node.members.find(member);
        if (!slot || node.members[*slot].deadOrLeft())
            continue;
        ++leaving.telling;
        dial(step,
             {StreamPurpose::leaveIntent,
              0,
              node.members[*slot].identity.endpoint,
              member,
              leaving.intent,
              {}},
             askedBy(leaving));
    }
}

void declareOnceTold(Step& step) {
    const Leaving& leaving = step.node.leaving;
    if (leaving.stage == Leaving::Stage::telling && leaving.awaited == EventId::none &&
        leaving.telling == 0 && leaving.toTell.empty())
        declare(step);
}

void tellSerf(Step& step, Duration timeout) {
    NodeState& node = step.node;
    Leaving& leaving = node.leaving;
    leaving.stage = Leaving::Stage::telling;
    leaving.intent = wire::share(wire::Message(wire::User{node.serf->leaveIntent(node.name)}));
    leaving.awaited = queueUserBroadcast(step, leaving.intent, askedBy(leaving));
    for (const Slot slot : node.members.order()) {
        if (slot != node.self && !node.members[slot].deadOrLeft())
            leaving.toTell.push_back(node.members[slot].identity.name);
    }
    // Half of the time, so that some is left for the leave itself.
    if (timeout > Duration::zero())
        leaving.intentAlarm =
            node.timers.arm(step.now() + timeout / 2, {TimerKind::leaveIntent, 0});
    tellMore(step);
}

} // namespace

void startLeave(Step& step, const trace::LeaveRequested& request) {
    NodeState& node = step.node;
    Leaving& leaving = node.leaving;
    leaving.waiters.push_back({request.request, step.input()});
    if (leaving.stage != Leaving::Stage::none)
        return;
    if (leaving.left)
        return finish(step, false);
    if (request.timeout > Duration::zero())
        leaving.alarm = node.timers.arm(step.now() + request.timeout, {TimerKind::leave, 0});
    if (!node.serf && amongSerfMembers(node))
        node.serf.emplace();
    if (node.serf && anyOtherRuns(node))
        tellSerf(step, request.timeout);
    else
        declare(step);
}

void leaveIntentSent(Step& step) {
    Leaving& leaving = step.node.leaving;
    leaving.telling -= std::min<std::size_t>(leaving.telling, 1);
    if (leaving.stage != Leaving::Stage::telling)
        return;
    tellMore(step);
    declareOnceTold(step);
}

void leaveBroadcastFinished(Step& step, EventId broadcast) {
    Leaving& leaving = step.node.leaving;
    if (leaving.stage == Leaving::Stage::none || leaving.awaited != broadcast)
        return;
    leaving.awaited = EventId::none;
    if (leaving.stage == Leaving::Stage::declaring)
        finish(step, false);
    else
        declareOnceTold(step);
}

void leaveIntentTimedOut(Step& step) {
    if (step.node.leaving.stage == Leaving::Stage::telling)
        declare(step);
}

void leaveTimedOut(Step& step) {
    Leaving& leaving = step.node.leaving;
    if (leaving.stage == Leaving::Stage::telling)
        declare(step);
    if (leaving.stage == Leaving::Stage::declaring)
        finish(step, true);
}

} // namespace swimscope::swim
