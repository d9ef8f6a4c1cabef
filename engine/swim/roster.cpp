// SPDX-License-Identifier: MPL-2.0
#include "engine/swim/roster.h"

#include "engine/swim/gossip.h"
#include "engine/swim/node_state.h"
#include "engine/swim/periodic.h"

namespace swimscope::swim {

void takeRoster(Step& step, const trace::RosterGiven& input) {
    NodeState& node = step.node;
    // A damaged recording may lack the roster, or give it late.
    if (!input.roster || node.members.size() != 1)
        return;
    node.self = node.members.takeRoster(input.roster, node.self, step.now(), node.chances.order);
    for (const EventId old : node.broadcasts.prune(0)) // what it said of itself
        finishBroadcast(step, old, false, step.input());
    rescalePushPull(step);
}

} // namespace swimscope::swim
