// SPDX-License-Identifier: MPL-2.0
#include "engine/sim/checkers/false_deaths.h"

#include <fmt/format.h>

#include <algorithm>
#include <variant>

namespace swimscope::sim {

bool declaresFalseDeath(const trace::Event& event, const trace::Fold& after) {
    const auto* changed = std::get_if<trace::MemberChanged>(&event.body);
    if (!changed || changed->change != trace::Change::died)
        return false;
    const trace::HostedNode* declarer = after.node(event.node);
    const trace::HostedNode* member = after.nodeNamed(changed->row.name);
    return declarer && declarer->name == changed->by && member && member->alive();
}

std::optional<Complaint> FalseDeaths::take(const trace::Event& event, const trace::Fold& after,
                                           const Disturbances& disturbances) {
    if (const auto* started = std::get_if<trace::SuspicionStarted>(&event.body)) {
        doubts_[started->member].accusers[started->from] = event.at;
    } else if (const auto* confirmed = std::get_if<trace::SuspicionConfirmed>(&event.body)) {
        doubts_[confirmed->member].accusers[confirmed->from] = event.at;
    } else if (const auto* fact = std::get_if<trace::MemberChanged>(&event.body)) {
        changed(event, *fact, after);
        if (fact->change == trace::Change::died)
            return died(event, *fact, after, disturbances);
    }
    return std::nullopt;
}

void FalseDeaths::changed(const trace::Event& event, const trace::MemberChanged& fact,
                          const trace::Fold& after) {
    using wire::MemberState;
    const trace::Tally tally = after.tally(fact.row.name);
    const std::uint32_t doubters = tally.of(MemberState::suspect) + tally.of(MemberState::dead);
    if (doubters == 0) {
        doubts_.erase(fact.row.name);
        return;
    }
    const auto [doubt, isNew] = doubts_.try_emplace(fact.row.name);
    // The last doubter may have ended, and with it the doubt.
    if (isNew || (doubters == 1 && fact.change == trace::Change::suspected))
        doubt->second.since = event.at;
    if (fact.change == trace::Change::died)
        doubt->second.accusers[fact.by] = event.at;
}

std::optional<Complaint> FalseDeaths::died(const trace::Event& event,
                                           const trace::MemberChanged& fact,
                                           const trace::Fold& after,
                                           const Disturbances& disturbances) {
    const std::string& member = fact.row.name;
    const trace::HostedNode* node = after.nodeNamed(member);
    if (!node || !node->alive() || node->leaving || node->advertised != fact.row.endpoint)
        return std::nullopt;
    const trace::Tally tally = after.tally(member);
    const std::uint32_t others = tally.known() + tally.unknown - 1;
    const std::uint32_t dead = tally.of(wire::MemberState::dead);
    if (2 * dead <= others || 2 * (dead - 1) > others)
        return std::nullopt; // no majority, or it was one before
    const Doubt& doubt = doubts_[member];
    const Instant since = doubt.since - disturbances.doubtSpan();
    if (disturbances.touched(member, since))
        return std::nullopt;
    const bool explained = std::ranges::any_of(doubt.accusers, [&](const auto& accuser) {
        return accuser.second >= since && disturbances.touched(accuser.first, since);
    });
    if (explained)
        return std::nullopt;
    return Complaint{
        event.at, event.id,
        fmt::format("{} lives, but is held dead by {} of {} others, lastly by the word "
                    "of {}; nothing touches it or who accused it",
                    member, dead, others, fact.by)};
}

} // namespace swimscope::sim
