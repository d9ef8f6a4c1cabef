// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/ids.h"
#include "engine/base/result.h"
#include "engine/base/time.h"

#include <functional>
#include <optional>
#include <string>

namespace swimscope::cli {

struct TraceOptions;
struct TracePlan;
struct TraceSinks;

/// What `trace why` is asked.
struct WhyPlan {
    enum class Asks { state, event, spread, missing };

    Asks asks = Asks::state;
    std::string observer; ///< and the subject: for all but an event
    std::string subject;
    EventId event = EventId::none;
    std::optional<Instant> at; ///< nothing: the end
};

/// Makes sense of the options that are for `why` alone.
Result<WhyPlan> whyPlanOf(const TraceOptions& options);

/// Answers. Returns the exit code.
int runTraceWhy(const TracePlan& plan, const TraceSinks& sinks);

} // namespace swimscope::cli
