// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/cli/lines.h"
#include "app/cli/trace_command.h"
#include "engine/base/result.h"
#include "engine/recording/packet_bytes.h"
#include "engine/recording/recording.h"

#include <string>

namespace swimscope::cli {

/// `trace bytes`: puts the bytes of a recorded run's packets into its file. Returns the exit code.
Result<int> fillBytes(recording::Recording& recording, const TracePlan& plan,
                      const TraceSinks& sinks);

/// The same for a recording that has just been made. The error says why it has none.
Result<void> fillBytesOf(const std::string& file);

/// An event's bytes, for `trace dump --bytes`: as lines below the event's, and in its object.
std::string dumpOf(const recording::PacketBytes& packet);
void putPacketBytes(Json& line, const recording::PacketBytes& packet);

/// How many there are, for `trace info`.
std::string countText(const recording::BytesCount& count);
Json countOf(const recording::BytesCount& count);

} // namespace swimscope::cli
