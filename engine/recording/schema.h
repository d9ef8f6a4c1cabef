// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/result.h"
#include "engine/recording/database.h"

#include <cstdint>

/// The tables of a recording, which docs/recording-format.md describes: what is changed here is
/// changed there.
namespace swimscope::recording {

/// Of this program. Stands in the file as PRAGMA user_version.
inline constexpr std::int64_t kSchemaVersion = 1;

/// Makes the tables of an empty file, and fills those that explain numbers.
Result<void> makeTables(Database& database);

/// What searching wants and writing would be slowed down by: when nothing more will be written.
Result<void> makeIndexes(Database& database);

/// Whether this program can read it. The error says what else the file is: something else, or a
/// newer program's.
Result<void> checkTables(Database& database);

} // namespace swimscope::recording
