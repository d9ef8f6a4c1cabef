// SPDX-License-Identifier: MPL-2.0
#include "engine/sim/checkers/suspicion_limits.h"

#include <fmt/format.h>

#include <utility>
#include <variant>

namespace swimscope::sim {

std::optional<Complaint> SuspicionLimits::take(const trace::Event& event,
                                               const trace::Fold& before) {
    // What is due at this very instant may still be on its way.
    auto complaint = passTime(event.at - Duration(1), before);
    if (const auto* started = std::get_if<trace::SuspicionStarted>(&event.body)) {
        const Duration most = started->wanted > 0 ? started->max : started->min;
        limits_.emplace(event.at + most, Limit{event.node, started->member, event.id});
    } else if (std::holds_alternative<trace::NodeThawed>(event.body)) {
        for (Limit& limit : held_[event.node])
            limits_.emplace(event.at, std::move(limit));
        held_.erase(event.node);
    }
    return complaint;
}

std::optional<Complaint> SuspicionLimits::passTime(Instant now, const trace::Fold& fold) {
    while (!limits_.empty() && limits_.begin()->first <= now) {
        const Instant at = limits_.begin()->first;
        Limit limit = std::move(limits_.begin()->second);
        limits_.erase(limits_.begin());
        const trace::Suspicion* running = fold.suspicion(limit.observer, limit.member);
        if (!running || running->cause != limit.started)
            continue;
        const trace::HostedNode* observer = fold.node(limit.observer);
        if (observer && observer->life == trace::HostedNode::Life::frozen) {
            held_[limit.observer].push_back(std::move(limit));
            continue;
        }
        return Complaint{at, limit.started,
                         fmt::format("{} still suspects {} beyond the longest that this suspicion "
                                     "may last",
                                     observer ? observer->name : "", limit.member)};
    }
    return std::nullopt;
}

} // namespace swimscope::sim
