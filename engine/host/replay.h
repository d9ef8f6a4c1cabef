// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/ids.h"
#include "engine/trace/event.h"

#include <cstddef>
#include <optional>
#include <string>

namespace swimscope::host {

/// Where a run, executed again, first went another way.
struct Divergence {
    EventId input = EventId::none; ///< the input after which they differ
    std::string recorded;          ///< the first event that differs, as recorded; empty: none
    std::string replayed;          ///< and as it came this time; empty: none
};

struct ReplayResult {
    std::size_t inputs = 0;  ///< fed to nodes
    std::size_t outputs = 0; ///< events that came out of them, and were the same
    std::optional<Divergence> divergence;
};

/// Feeds the recorded inputs of a run, live or simulated, to fresh nodes, and compares all that
/// they do with what was recorded: typed outputs and events, not bytes on the wire, so no key is
/// needed. The trace must be whole, from its first event. Stops at the first difference.
ReplayResult replay(const trace::Batch& recorded);

} // namespace swimscope::host
