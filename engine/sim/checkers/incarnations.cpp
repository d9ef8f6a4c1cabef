// SPDX-License-Identifier: MPL-2.0
#include "engine/sim/checkers/incarnations.h"

#include <fmt/format.h>

#include <variant>

namespace swimscope::sim {

std::optional<Complaint> checkIncarnation(const trace::Event& event, const trace::Fold& before) {
    const auto* changed = std::get_if<trace::MemberChanged>(&event.body);
    if (!changed)
        return std::nullopt;
    const trace::MemberRow& row = changed->row;
    const trace::MemberRow* known = before.row(event.node, row.name);
    if (!known || known->endpoint != row.endpoint || known->state == wire::MemberState::left ||
        row.incarnation >= known->incarnation)
        return std::nullopt;
    const trace::HostedNode* observer = before.node(event.node);
    return Complaint{event.at, event.id,
                     fmt::format("{} takes {} back from incarnation {} to {}",
                                 observer ? observer->name : "", row.name, known->incarnation,
                                 row.incarnation)};
}

} // namespace swimscope::sim
