// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/result.h"
#include "engine/host/command.h"
#include "engine/scenario/naming.h"
#include "engine/scenario/scenario.h"
#include "engine/trace/fold.h"

#include <vector>

namespace swimscope::scenario {

/// The commands by which an action is done as things stand. The error says why it can't be: it is
/// for nobody who is there. What is said and expected takes no commands.
Result<std::vector<host::Command>> commandsFor(const Action& action, const trace::Fold& fold,
                                               const TagBook& tags, const LabelBook& labels);

} // namespace swimscope::scenario
