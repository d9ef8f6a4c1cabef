// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/time.h"
#include "engine/swim/step.h"
#include "engine/trace/inputs.h"

namespace swimscope::swim {

/// A stretch of time in which what the node sends has to wait. memberlist's probing and gossip are
/// loops that send, and where sending blocks they stand still, while suspicions run out on time:
/// the anomaly of the Lifeguard paper (section 5), and what its false positives come from.
struct HeldSends {
    Instant since; ///< when something first had to wait
    Instant until;

    /// Whether a loop that last sent something at that time is still at it.
    bool keep(Instant lastSent, Instant now) const { return now < until && lastSent >= since; }
};

/// Sends wait from now on, or do so no longer.
void sendsHeld(Step& step, const trace::SendsHeld& input);

} // namespace swimscope::swim
