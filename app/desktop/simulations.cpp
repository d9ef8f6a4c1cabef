// SPDX-License-Identifier: MPL-2.0
#include "app/desktop/simulations.h"

#include "engine/session/sim_session.h"

#include <utility>

namespace swimscope::desktop {

namespace {

using session::SimSession;

SimSession::Opening openingOf(const ui::SimulationSetup& setup, const swim::Config& config) {
    const auto nodes = static_cast<std::size_t>(setup.nodes);
    SimSession::Opening opening;
    if (setup.start == ui::SimulationSetup::Start::together) {
        const host::AddNode node{.config = config};
        opening.push_back(
            {Instant(), host::StartTogether{std::vector<host::AddNode>(nodes, node)}});
        return opening;
    }
    opening.reserve(nodes);
    for (std::size_t i = 0; i < nodes; ++i)
        opening.push_back(
            {Instant() + static_cast<Duration::rep>(i) * ui::SimulationSetup::kBetweenJoins,
             host::AddNode{.config = config, .joinRunning = i > 0}});
    return opening;
}

} // namespace

std::vector<std::unique_ptr<session::Session>> makeSimulations(const ui::SimulationSetup& setup) {
    const sim::Setup world{
        .seed = setup.seed, .latency = setup.latency, .version = SWIMSCOPE_VERSION};
    std::vector<SimSession::Opening> openings;
    for (std::size_t side = 0; side < setup.sides.size(); ++side)
        openings.push_back(openingOf(setup, setup.config(side)));
    std::vector<std::unique_ptr<session::Session>> sessions;
    for (auto& made :
         SimSession::sideBySide(std::vector<sim::Setup>(openings.size(), world), openings))
        sessions.push_back(std::move(made));
    return sessions;
}

} // namespace swimscope::desktop
