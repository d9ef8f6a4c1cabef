// SPDX-License-Identifier: MPL-2.0
#include "engine/session/sim_origin.h"

#include <algorithm>
#include <utility>

namespace swimscope::session {
namespace {

bool isSame(const GivenCommand& one, const GivenCommand& other) {
    return &one == &other || (one.things == other.things && one.at == other.at &&
                              host::toText(one.command) == host::toText(other.command));
}

} // namespace

SimOrigin::SimOrigin(const sim::Setup& world, std::vector<TimedCommand> first)
    : setup(world), opening(std::make_shared<const std::vector<TimedCommand>>(std::move(first))) {}

SimOrigin SimOrigin::upTo(EventId last, Instant at) const {
    SimOrigin shorter = *this;
    shorter.last_ = last;
    shorter.at_ = at;
    std::erase_if(shorter.given, [last](const auto& each) { return each->event > last; });
    return shorter;
}

/// Whether the command would have been given by now, if it were given here: those that are given to
/// several at once are given at one moment.
bool SimOrigin::isBefore(const GivenCommand& command) const {
    return command.event <= last_ || command.at <= at_;
}

/// Chance and setup being the same, nothing but commands can make a difference.
std::optional<Origin::Parting> SimOrigin::parting(const Origin& other) const {
    const auto* there = dynamic_cast<const SimOrigin*>(&other);
    if (!there || there->opening != opening)
        return std::nullopt;
    const auto [mine, theirs] =
        std::ranges::mismatch(given, there->given, [](const auto& one, const auto& another) {
            return isSame(*one, *another);
        });
    const GivenCommand* first = nullptr;
    if (mine != given.end() && there->isBefore(**mine))
        first = mine->get();
    if (theirs != there->given.end() && isBefore(**theirs) &&
        (!first || (*theirs)->event < first->event))
        first = theirs->get();
    return first ? std::optional(Parting{first->at, first->event}) : std::nullopt;
}

sim::Simulation Rerun::begun() const {
    sim::Simulation simulation(origin_.setup);
    for (const TimedCommand& timed : *origin_.opening)
        simulation.schedule(timed.at, timed.command);
    return simulation;
}

bool Rerun::goOn(sim::Simulation& simulation, int most) {
    for (; most > 0; --most) {
        const GivenCommand* given =
            next_ < origin_.given.size() ? origin_.given[next_].get() : nullptr;
        if (given && simulation.things() >= given->things) {
            simulation.runUntil(std::max(given->at, simulation.now())); // only time passes
            simulation.execute(given->command);
            ++next_;
        } else if (given || simulation.events() < number(origin_.last())) {
            if (!simulation.next())
                return true; // as far as it goes
            simulation.step();
        } else {
            return finish(simulation);
        }
    }
    return false;
}

/// All of its events are there. What else happened until its end said nothing; how much that was,
/// a copy tries out.
bool Rerun::finish(sim::Simulation& simulation) const {
    const Instant end = std::max(origin_.at(), simulation.now());
    const auto isDue = [end](const sim::Simulation& which) {
        const auto next = which.next();
        return next && *next <= end;
    };
    if (!isDue(simulation)) {
        simulation.runUntil(end);
        return true;
    }
    sim::Simulation trial = simulation;
    int silent = 0;
    for (trial.step(); trial.events() == simulation.events(); trial.step()) {
        ++silent;
        if (!isDue(trial))
            break;
    }
    for (; silent > 0; --silent)
        simulation.step();
    if (!isDue(simulation))
        simulation.runUntil(end);
    return true;
}

} // namespace swimscope::session
