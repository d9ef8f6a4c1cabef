// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/result.h"
#include "engine/recording/database.h"
#include "engine/trace/event.h"

#include <cstdint>
#include <string>

namespace swimscope::recording {

/// Beyond all ids and times, in nanoseconds, of real runs, and far from where sums overflow.
inline constexpr std::int64_t kMostStored = std::int64_t{1} << 62;

/// What eventOf expects to be selected, in this order.
inline constexpr const char* kEventColumns = "id, at, node, cause, kind, body";

/// The event in the row that the statement stands at; the error says why there is none. Of a
/// RosterGiven the roster itself is missing.
Result<trace::Event> eventOf(const Statement& row, const std::string& path);

/// A file whose writer was killed has a second one beside it with the last of what was written,
/// which only those who may write can take in.
Database::Mode modeToRead(const std::string& path);

} // namespace swimscope::recording
