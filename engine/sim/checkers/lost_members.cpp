// SPDX-License-Identifier: MPL-2.0
#include "engine/sim/checkers/lost_members.h"

#include <fmt/format.h>

#include <variant>

namespace swimscope::sim {

std::optional<Complaint> checkForgotten(const trace::Event& event, const trace::Fold& before) {
    const auto* forgotten = std::get_if<trace::MemberForgotten>(&event.body);
    if (!forgotten)
        return std::nullopt;
    const trace::MemberRow* row = before.row(event.node, forgotten->member);
    const trace::HostedNode* observer = before.node(event.node);
    const std::string who = observer ? observer->name : std::string();
    if (!row)
        return Complaint{
            event.at, event.id,
            fmt::format("{} forgets {}, which it does not know", who, forgotten->member)};
    if (row->state == wire::MemberState::dead || row->state == wire::MemberState::left)
        return std::nullopt;
    return Complaint{
        event.at, event.id,
        fmt::format("{} forgets {}, which it holds {}", who, row->name, wire::nameOf(row->state))};
}

} // namespace swimscope::sim
