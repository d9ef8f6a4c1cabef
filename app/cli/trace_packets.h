// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/cli/trace_command.h"
#include "engine/base/result.h"
#include "engine/recording/recording.h"

#include <string_view>

namespace swimscope::cli {

/// How the name of a file ends that `trace export` writes packets into.
inline constexpr std::string_view kPacketsEnding = ".pcapng";

/// `trace export` into such a file: the run is run again, and what its nodes said is written as a
/// capture. Returns the exit code.
Result<int> exportPackets(recording::Recording& recording, const TracePlan& plan,
                          const TraceSinks& sinks);

} // namespace swimscope::cli
