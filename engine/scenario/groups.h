// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/result.h"
#include "engine/fault/effect.h"
#include "engine/scenario/naming.h"
#include "engine/scenario/scenario.h"
#include "engine/trace/fold.h"

#include <vector>

namespace swimscope::scenario {

/// The parts into which a split divides those who live; who is in one part with another is not cut
/// off from it. The error says why there are none.
Result<std::vector<fault::Party>> groupsOf(const Split& split, const trace::Fold& fold,
                                           const TagBook& tags);

} // namespace swimscope::scenario
