// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/sim/checkers/complaint.h"
#include "engine/trace/event.h"
#include "engine/trace/fold.h"

#include <optional>

namespace swimscope::sim {

/// Incarnations never go backwards (SWIM 4.2): of one name at one address, as one observer sees it.
///
/// An observer may have forgotten the member (memberlist's resetNodes) or have begun a new life,
/// and then knows no better. A member that it has seen leave may come back with any incarnation, if
/// only at another address (memberlist's aliveNode); and at another address it is another member.
///
/// `before` has not taken the event yet.
std::optional<Complaint> checkIncarnation(const trace::Event& event, const trace::Fold& before);

} // namespace swimscope::sim
