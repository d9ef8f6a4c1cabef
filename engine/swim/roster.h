// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/swim/step.h"
#include "engine/trace/inputs.h"

/// Beginning as a member of a cluster that has long been together.
namespace swimscope::swim {

/// Takes all members of the roster for alive and long known: in a random order of probing, with the
/// intervals of so large a table, and with no news to gossip. A node that lists others already
/// ignores it.
void takeRoster(Step& step, const trace::RosterGiven& input);

} // namespace swimscope::swim
