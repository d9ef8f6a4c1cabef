// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/trace/kinds.h"

#include <cstdint>
#include <string>

/// The events of a run that are seldom and that much follows from. A recording has a small table of
/// them beside that of all events, which is kept while it is written: so they are found at once,
/// and all the others cost nothing.
namespace swimscope::recording {

/// Kinds all of whose events are milestones: all but traffic, timers and what each packet and probe
/// brings.
trace::Kinds milestoneKinds();

/// Kinds with messages, whose events are milestones where these are rumours.
trace::Kinds rumourKinds();
/// Whether messages of that type are: suspect and dead. Those that somebody is alive are too many
/// when a cluster comes together.
bool isRumour(std::int64_t type);

/// By the number of a kind in files, and the column `what`.
bool isMilestone(std::int64_t kind, std::int64_t what);

/// The same, as a condition in SQL.
std::string milestoneCondition();

} // namespace swimscope::recording
