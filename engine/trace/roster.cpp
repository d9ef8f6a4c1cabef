// SPDX-License-Identifier: MPL-2.0
#include "engine/trace/roster.h"

#include <set>
#include <string_view>
#include <utility>

namespace swimscope::trace {

Roster::Roster(std::vector<MemberRow> rows) {
    std::set<std::string_view> names;
    rows_.reserve(rows.size());
    for (MemberRow& row : rows)
        if (names.insert(row.name).second)
            rows_.push_back(row);
}

} // namespace swimscope::trace
