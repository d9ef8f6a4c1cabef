// SPDX-License-Identifier: MPL-2.0
#include "engine/sim/checkers/healing.h"

#include "engine/sim/checkers/islands.h"

#include <fmt/format.h>

namespace swimscope::sim {

std::optional<std::string> discordIn(const trace::Fold& fold) {
    for (const trace::HostedNode& observer : fold.nodes()) {
        if (!observer.alive() || observer.leaving)
            continue;
        for (const trace::HostedNode& member : fold.nodes()) {
            if (member.leaving && member.alive())
                continue;
            const trace::MemberRow* row = fold.row(observer.id, member.name);
            const bool held = row && (row->state == wire::MemberState::alive ||
                                      row->state == wire::MemberState::suspect);
            if (!member.alive() && held && row->endpoint == member.advertised)
                return fmt::format("{} holds {} {}, which ended at {} s", observer.name,
                                   member.name, wire::nameOf(row->state),
                                   inSeconds(member.lifeSince));
            if (member.alive() && (!row || row->state != wire::MemberState::alive))
                return fmt::format("{} {}", observer.name,
                                   row ? fmt::format("holds {} {}, which lives", member.name,
                                                     wire::nameOf(row->state))
                                       : fmt::format("has lost {}, which lives", member.name));
        }
    }
    return std::nullopt;
}

std::optional<Complaint> Healing::check(Instant now, const trace::Fold& fold,
                                        const Disturbances& disturbances) {
    const auto calm = disturbances.calmSince();
    const auto span = disturbances.healingSpan();
    if (!calm || !span || now - *calm <= *span || fold.version() == judged_)
        return std::nullopt;
    judged_ = fold.version();
    const auto trouble = discordIn(fold);
    if (!trouble || islandsOf(fold).size() > 1)
        return std::nullopt;
    return Complaint{now, fold.last(),
                     fmt::format("{}, although nothing has touched anybody since {} s", *trouble,
                                 inSeconds(*calm))};
}

} // namespace swimscope::sim
