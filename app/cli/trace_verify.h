// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/cli/trace_command.h"
#include "engine/base/result.h"
#include "engine/host/replay.h"
#include "engine/recording/recording.h"

namespace swimscope::cli {

/// Says how a run went that was run again. Returns the exit code.
int tellVerified(const host::ReplayResult& result, const TracePlan& plan, const TraceSinks& sinks);

/// `trace verify`.
Result<int> verify(recording::Recording& recording, const TracePlan& plan, const TraceSinks& sinks);

} // namespace swimscope::cli
