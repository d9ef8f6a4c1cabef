// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/cli/trace_command.h"
#include "engine/base/result.h"
#include "engine/host/replay.h"
#include "engine/recording/recording.h"
#include "engine/trace/event.h"

#include <functional>

namespace swimscope::cli {

/// Hands on all events of a recording until `take` says no. The error: it can't be read, or was not
/// kept whole, so that its run can't be run again.
Result<void> forEachOfWhole(recording::Recording& recording,
                            const std::function<bool(const trace::Event&)>& take);

/// Says how a run went that was run again. Returns the exit code.
int tellVerified(const host::ReplayResult& result, const TracePlan& plan, const TraceSinks& sinks);

/// `trace verify`.
Result<int> verify(recording::Recording& recording, const TracePlan& plan, const TraceSinks& sinks);

} // namespace swimscope::cli
