// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/sim/checkers/complaint.h"
#include "engine/trace/event.h"
#include "engine/trace/fold.h"

#include <optional>

namespace swimscope::sim {

/// No observer loses a member that it holds alive or suspects: only who is dead or left may be
/// forgotten (memberlist's resetNodes). That a row can't go in any other way is the audit's
/// business.
///
/// `before` has not taken the event yet.
std::optional<Complaint> checkForgotten(const trace::Event& event, const trace::Fold& before);

} // namespace swimscope::sim
