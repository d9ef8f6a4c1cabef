// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/result.h"
#include "engine/recording/database.h"

#include <cstdint>

/// The tables of a recording, which docs/recording-format.md describes: what is changed here is
/// changed there.
namespace swimscope::recording {

/// Of this program. Stands in the file as PRAGMA user_version.
inline constexpr std::int64_t kSchemaVersion = 2;

/// Makes the tables of an empty file, and fills those that explain numbers.
Result<void> makeTables(Database& database);

// Parts of that, for files of earlier formats: the tables that came with this format or later, and
// the views in place of those that are there.
Result<void> makeTablesSince(Database& database, std::int64_t format);
Result<void> makeViews(Database& database);

/// The tables that a recording has where its packets' bytes are wanted, and their view. They are no
/// part of a format: programs that know nothing of them read the rest as ever.
Result<void> makeTablesOfBytes(Database& database);
/// Whether it has them. The error: something else bears their names.
Result<bool> hasTablesOfBytes(Database& database);

/// What lies no farther behind its cause is found by looking; all else is in `far_effects`.
inline constexpr std::int64_t kNearEffects = 4096;

/// The format of a recording that this program can read. The error says what else the file is:
/// something else, or a newer program's.
Result<std::int64_t> formatOf(Database& database);

} // namespace swimscope::recording
