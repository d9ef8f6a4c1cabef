// SPDX-License-Identifier: MPL-2.0
#include "engine/trace/roster.h"

#include <utility>

namespace swimscope::trace {
namespace {

constexpr int kMostAtEndpoint = 16;

} // namespace

Roster::Roster(std::vector<MemberRow> rows) {
    rows_.reserve(rows.size());
    for (MemberRow& row : rows) {
        if (find(row.name))
            continue;
        const auto place = static_cast<std::uint32_t>(rows_.size());
        byName_.insert(hash(row.name), place);
        byEndpoint_.insert(hash(row.endpoint), place, kMostAtEndpoint);
        rows_.push_back(std::move(row));
    }
}

std::optional<std::uint32_t> Roster::find(std::string_view name) const {
    return byName_.find(hash(name), [&](std::uint32_t place) { return rows_[place].name == name; });
}

std::uint64_t Roster::hash(std::string_view name) {
    return hashOf(swimscope::viewOf(name), 0);
}

std::uint64_t Roster::hash(const Endpoint& endpoint) {
    return hashOf(endpoint.ip.bytes(), endpoint.port);
}

} // namespace swimscope::trace
