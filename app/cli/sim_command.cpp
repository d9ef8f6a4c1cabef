// SPDX-License-Identifier: MPL-2.0
#include "app/cli/sim_command.h"

#include "app/cli/sim_cluster.h"
#include "app/cli/sim_report.h"
#include "app/cli/sim_scenario.h"
#include "app/cli/sim_swarm.h"
#include "app/cli/standard_output.h"
#include "app/cli/trace_bytes.h"
#include "engine/lab/in_order.h"
#include "engine/recording/recorder.h"

#include <atomic>
#include <memory>
#include <string>
#include <utility>

namespace swimscope::cli {
namespace {

Result<void> closeRecording(recording::Recorder& recorder, const SimPlan& plan) {
    auto closed = recorder.close();
    return closed && plan.bytes ? fillBytesOf(plan.record) : closed;
}

/// The scenario is not one.
constexpr int kWrongFile = 2;

SimOutcome outcomeOf(const SimPlan& plan, const std::shared_ptr<const scenario::Scenario>& scenario,
                     std::uint64_t seed, recording::Recorder* recorder) {
    if (scenario)
        return simulateScenario(scenario, seed, recorder);
    return plan.swarm ? simulateSwarm(seed) : simulate(plan, seed, recorder);
}

int runPlanned(const SimPlan& plan, const std::shared_ptr<const scenario::Scenario>& scenario) {
    for (const std::string& warning : plan.warnings)
        complain(warning);
    std::unique_ptr<recording::Recorder> recorder;
    if (!plan.record.empty()) {
        auto begun =
            recording::Recorder::start(plan.record, "simulated", recording::Pressure::wait);
        if (!begun) {
            complain(begun.error().message);
            return 1;
        }
        recorder = std::move(*begun);
    }
    std::atomic<bool> stop = !print(beginningOf(plan.report));
    bool met = true;
    lab::makeInOrder<SimOutcome>(
        plan.seeds.count(), plan.jobs, stop,
        [&](std::size_t place) {
            return outcomeOf(plan, scenario, plan.seeds.first + place, recorder.get());
        },
        [&](const SimOutcome& outcome) {
            met = met && outcome.ok();
            if (!print(reportOf(outcome, plan.report)))
                stop = true;
        });
    if (recorder)
        if (const auto closed = closeRecording(*recorder, plan); !closed) {
            complain(closed.error().message);
            met = false;
        }
    const bool told = !stop && print(endOf(plan.report));
    return told && met ? 0 : 1;
}

} // namespace

int runSim(const SimPlan& plan) {
    if (plan.scenario.empty())
        return runPlanned(plan, nullptr);
    const auto scenario = loadScenario(plan.scenario);
    if (!scenario) {
        for (const std::string& problem : scenario.error())
            complain(problem);
        return kWrongFile;
    }
    SimPlan seeded = plan;
    if (plan.ownSeed)
        seeded.seeds = {(*scenario)->seed, (*scenario)->seed};
    return runPlanned(seeded, *scenario);
}

} // namespace swimscope::cli
