// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/time.h"
#include "engine/sim/checkers/complaint.h"
#include "engine/sim/checkers/disturbances.h"
#include "engine/trace/event.h"
#include "engine/trace/fold.h"
#include "engine/trace/reasons.h"

#include <optional>

namespace swimscope::sim {

/// Whether it is for its label, its key, or that it is encrypted or not, that something is turned
/// away.
bool isForProtection(trace::Failure failure);

/// No member turns away what another of ours says for its label or its key, unless something
/// touches one of the two (disturbances.h), or did while that may have been on its way: somebody
/// who is locked out, above all. A change of keys explains nothing: done in the right steps, it
/// keeps everybody in (memberlist's Keyring, and GossipVerifyIncoming and GossipVerifyOutgoing).
///
/// `after` and `disturbances` have taken the event.
std::optional<Complaint> checkRefusal(const trace::Event& event, const trace::Fold& after,
                                      const Disturbances& disturbances);

} // namespace swimscope::sim
