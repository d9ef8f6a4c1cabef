// SPDX-License-Identifier: MPL-2.0
#include "engine/scenario/play.h"

#include "engine/scenario/runner.h"
#include "engine/sim/checkers/false_deaths.h"
#include "engine/sim/checkers/watch.h"
#include "engine/sim/simulation.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

namespace swimscope::scenario {
namespace {

/// So often the checkers look at the tables.
constexpr Duration kBetweenLooks = std::chrono::milliseconds(100);

/// One run, from its beginning to its end.
class Play {
  public:
    Play(const std::shared_ptr<const Scenario>& scenario, const PlaySetup& setup)
        : Play(scenario, setup,
               sim::Setup{.seed = setup.seed,
                          .latency = scenario->latency,
                          .level = setup.sink || scenario->needsTraffic ? trace::Level::all
                                                                        : trace::Level::changes,
                          .version = setup.version}) {}

    Played run() {
        takeIn();
        while (!runner_.over()) {
            if (!passTime())
                runner_.stop(simulation_.now());
            takeIn();
        }
        look();
        if (scenario_.checkers)
            watch_.compareAll(simulation_);
        return outcome();
    }

  private:
    Play(const std::shared_ptr<const Scenario>& scenario, const PlaySetup& setup,
         const sim::Setup& world)
        : setup_(setup), scenario_(*scenario), simulation_(world), watch_(world),
          runner_(scenario) {}

    /// Lets the next thing happen, or time pass until the runner wants to know of it.
    bool passTime() {
        const auto next = simulation_.next();
        const auto wake = runner_.wake();
        if (next && (!wake || *next <= *wake))
            simulation_.step();
        else if (wake)
            simulation_.runUntil(std::max(*wake, simulation_.now()));
        return next || wake;
    }

    void takeIn() {
        do {
            events_ = simulation_.takeEvents(std::move(events_));
            runner_.take(simulation_.now(), events_);
            for (const trace::Event& event : events_) {
                suspicions_ += std::holds_alternative<trace::SuspicionStarted>(event.body);
                falseDeaths_ += sim::declaresFalseDeath(event, runner_.fold());
            }
            if (setup_.sink && !events_.empty())
                setup_.sink(events_);
            if (scenario_.checkers)
                unseen_.insert(unseen_.end(), std::make_move_iterator(events_.begin()),
                               std::make_move_iterator(events_.end()));
            events_.clear();
            commands_ = runner_.takeCommands();
            for (const host::Command& command : commands_)
                simulation_.execute(command);
        } while (!commands_.empty());
        if (simulation_.now() >= lastLook_ + kBetweenLooks)
            look();
    }

    void look() {
        lastLook_ = simulation_.now();
        if (scenario_.checkers)
            watch_.take(simulation_, unseen_);
        unseen_.clear();
    }

    Played outcome() {
        Played played(runner_.report());
        if (scenario_.checkers)
            played.complaints = watch_.complaints();
        played.digest = simulation_.digest();
        played.nodes = runner_.fold().nodes().size();
        played.length = simulation_.now().time_since_epoch();
        played.events = simulation_.events();
        played.traffic = simulation_.traffic();
        played.suspicions = suspicions_;
        played.falseDeaths = falseDeaths_;
        return played;
    }

    const PlaySetup& setup_;
    const Scenario& scenario_;
    sim::Simulation simulation_;
    sim::Watch watch_;
    Runner runner_;
    trace::Batch events_;
    trace::Batch unseen_; ///< by the checkers
    std::vector<host::Command> commands_;
    Instant lastLook_;
    std::uint64_t suspicions_ = 0;
    std::uint64_t falseDeaths_ = 0;
};

} // namespace

Played playSimulated(const std::shared_ptr<const Scenario>& scenario, const PlaySetup& setup) {
    return Play(scenario, setup).run();
}

} // namespace swimscope::scenario
