// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/bytes.h"
#include "engine/base/result.h"
#include "engine/recording/database.h"

#include <cstdint>
#include <vector>

namespace swimscope::recording {

/// A row of the table of events before it is in the file.
struct Row {
    std::int64_t id = 0;
    std::int64_t at = 0;
    std::int64_t node = 0;
    std::int64_t cause = 0;
    std::int64_t kind = 0;
    std::int64_t what = -1;   ///< below zero: nothing
    std::int64_t subject = 0; ///< zero: nothing
    std::int64_t peer = 0;    ///< zero: nothing
    ByteView body{};
};

/// Shows rows in memory to a database's own statements as a table of that name, with the columns of
/// the table of events. So one statement takes all of them over: to bind and to run one for each
/// costs more than twice as much. Nothing of it is in the file. `rows` outlives the database, and
/// changes only between statements.
Result<void> showRows(Database& database, const char* name, const std::vector<Row>& rows);

} // namespace swimscope::recording
