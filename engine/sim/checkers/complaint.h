// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/ids.h"
#include "engine/base/time.h"

#include <string>

namespace swimscope::sim {

/// Something that must not happen in a run, and did.
struct Complaint {
    Instant at{};
    EventId event = EventId::none; ///< with which it came to light; none: with no event
    std::string what;              ///< a sentence that names whom it is about
};

/// "at 12.5 s, event 345: n3 ..."
std::string toText(const Complaint& complaint);

} // namespace swimscope::sim
