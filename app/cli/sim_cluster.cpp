// SPDX-License-Identifier: MPL-2.0
#include "app/cli/sim_cluster.h"

#include "engine/host/command.h"
#include "engine/recording/recorder.h"
#include "engine/sim/checkers/false_deaths.h"
#include "engine/sim/checkers/watch.h"
#include "engine/sim/simulation.h"
#include "engine/trace/fold.h"

#include <fmt/format.h>

#include <chrono>
#include <optional>
#include <utility>

namespace swimscope::cli {
namespace {

using namespace std::chrono_literals;

/// So far apart are joins: no peer is asked for more tables at a time than it may serve.
constexpr Duration kBetweenJoins = 10ms;
/// So often the trace is read, that it need not be kept.
constexpr Duration kAtOnce = 100ms;
/// How late the starved read what comes for them: as those of the published experiments.
constexpr Duration kStarvedLeast = 500ms;
constexpr Duration kStarvedMost = 2500ms;

/// One run, from its first member to its end.
class SimCluster {
  public:
    SimCluster(const SimPlan& plan, std::uint64_t seed, recording::Recorder* recorder)
        : SimCluster(plan,
                     sim::Setup{.seed = seed,
                                .latency = plan.latency,
                                .level = recorder ? trace::Level::all : trace::Level::changes,
                                .version = "swimscope-cli " SWIMSCOPE_VERSION},
                     recorder) {}

    void run() {
        begin();
        const Instant end = Instant() + plan_.length;
        while (simulation_.now() < end) {
            simulation_.runUntil(std::min(end, simulation_.now() + kAtOnce));
            takeIn();
        }
        watch_.compareAll(simulation_);
    }

    SimOutcome outcome() const {
        SimOutcome outcome;
        outcome.digest = simulation_.digest();
        outcome.nodes = plan_.nodes;
        outcome.virtualTime = simulation_.now().time_since_epoch();
        outcome.events = simulation_.events();
        outcome.datagrams = simulation_.traffic().datagrams;
        outcome.datagramBytes = simulation_.traffic().datagramBytes;
        outcome.suspicions = suspicions_;
        outcome.falseDeaths = falseDeaths_;
        outcome.expectations.push_back(meeting());
        outcome.expectations.push_back(blamelessness(watch_.complaints()));
        return outcome;
    }

  private:
    SimCluster(const SimPlan& plan, const sim::Setup& setup, recording::Recorder* recorder)
        : plan_(plan), recorder_(recorder), simulation_(setup), watch_(setup) {}

    const trace::Fold& fold() const { return watch_.fold(); }

    void begin() {
        if (plan_.start == SimStart::together) {
            simulation_.execute(host::StartTogether{
                std::vector<host::AddNode>(plan_.nodes, host::AddNode{.config = plan_.config})});
        } else {
            for (std::size_t i = 0; i < plan_.nodes; ++i)
                simulation_.schedule(Instant() + static_cast<Duration::rep>(i) * kBetweenJoins,
                                     host::AddNode{.config = plan_.config, .joinRunning = i > 0});
        }
        if (plan_.loss > 0)
            simulation_.execute(host::LoseDatagrams{NodeId::none, NodeId::none, plan_.loss});
        // Behind the members themselves, where both are due at one instant.
        for (std::size_t i = plan_.nodes - plan_.starved; i < plan_.nodes; ++i) {
            const auto wait = plan_.start == SimStart::join ? static_cast<Duration::rep>(i) : 0;
            simulation_.schedule(
                Instant() + wait * kBetweenJoins,
                host::Starve{static_cast<NodeId>(i + 1), kStarvedLeast, kStarvedMost});
        }
    }

    void takeIn() {
        events_ = simulation_.takeEvents(std::move(events_));
        if (recorder_)
            recorder_->take(events_);
        watch_.take(simulation_, events_);
        for (const trace::Event& event : events_)
            count(event);
        if (!together_ && fold().nodes().size() == plan_.nodes && fold().converged())
            together_ = fold().convergedSince();
        events_.clear();
    }

    void count(const trace::Event& event) {
        suspicions_ += std::holds_alternative<trace::SuspicionStarted>(event.body);
        falseDeaths_ += sim::declaresFalseDeath(event, fold());
    }

    Expectation meeting() const {
        Expectation expectation{.text = "all members see each other", .ok = together_.has_value()};
        expectation.at = together_;
        if (together_)
            return expectation;
        for (const std::string& member : fold().members()) {
            const std::uint32_t alive = fold().tally(member).of(wire::MemberState::alive);
            if (alive < plan_.nodes) {
                expectation.why = fmt::format("after {:g} s {} of {} members hold {} alive",
                                              inSeconds(plan_.length), alive, plan_.nodes, member);
                return expectation;
            }
        }
        expectation.why =
            fmt::format("after {:g} s there are {} members of {}", inSeconds(plan_.length),
                        fold().members().size(), plan_.nodes);
        return expectation;
    }

    const SimPlan& plan_;
    recording::Recorder* recorder_; ///< none: it is not recorded
    sim::Simulation simulation_;
    trace::Batch events_;
    sim::Watch watch_;
    std::optional<Instant> together_; ///< when all first saw each other
    std::uint64_t suspicions_ = 0;
    std::uint64_t falseDeaths_ = 0;
};

} // namespace

SimOutcome simulate(const SimPlan& plan, std::uint64_t seed, recording::Recorder* recorder) {
    const auto start = std::chrono::steady_clock::now();
    SimCluster cluster(plan, seed, recorder);
    cluster.run();
    SimOutcome outcome = cluster.outcome();
    outcome.seed = seed;
    outcome.wallTime = std::chrono::steady_clock::now() - start;
    return outcome;
}

} // namespace swimscope::cli
