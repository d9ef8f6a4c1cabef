// SPDX-License-Identifier: MPL-2.0
#include "engine/sim/checkers/watch.h"

#include "engine/sim/checkers/incarnations.h"
#include "engine/sim/checkers/lost_members.h"
#include "engine/sim/checkers/refusals.h"

#include <string>
#include <utility>

namespace swimscope::sim {
namespace {

std::optional<Complaint> unlikeTheTables(Instant now, EventId last,
                                         std::optional<std::string> difference) {
    if (!difference)
        return std::nullopt;
    return Complaint{now, last, "the trace is unlike the tables: " + *std::move(difference)};
}

} // namespace

Watch::Watch(const Setup& setup) : level_(setup.level), disturbances_(setup.latency) {}

void Watch::take(const Simulation& simulation, const trace::Batch& batch) {
    for (const trace::Event& event : batch)
        take(event);
    const Instant now = simulation.now();
    note(unlikeTheTables(now, fold().last(), audit_.compareChanged(simulation.cluster())));
    note(suspicionLimits_.passTime(now, fold()));
    note(healing_.check(now, fold(), disturbances_));
}

void Watch::take(const trace::Event& event) {
    note(checkIncarnation(event, fold()));
    note(checkForgotten(event, fold()));
    note(suspicionLimits_.take(event, fold()));
    audit_.note(event);
    disturbances_.take(event);
    note(checkRefusal(event, fold(), disturbances_));
    note(falseDeaths_.take(event, fold(), disturbances_));
    note(healing_.check(event.at, fold(), disturbances_));
}

void Watch::compareAll(const Simulation& simulation) {
    note(unlikeTheTables(simulation.now(), fold().last(),
                         audit_.compareAll(simulation.cluster(), level_)));
}

void Watch::note(std::optional<Complaint> complaint) {
    if (complaint && complaints_.size() < kMostComplaints)
        complaints_.push_back(*std::move(complaint));
}

} // namespace swimscope::sim
