// SPDX-License-Identifier: MPL-2.0
#include "engine/swim/held_sends.h"

#include "engine/swim/node_state.h"
#include "engine/swim/periodic.h"
#include "engine/swim/probe.h"

namespace swimscope::swim {

void sendsHeld(Step& step, const trace::SendsHeld& input) {
    HeldSends& held = step.node.held;
    const bool another = held.until <= step.now();
    if (input.until <= step.now() && !another) {
        held.until = step.now();
        resumeProbe(step);
        resumeGossip(step);
        return;
    }
    if (another)
        held.since = step.now();
    held.until = input.until;
    holdProbe(step);
}

} // namespace swimscope::swim
