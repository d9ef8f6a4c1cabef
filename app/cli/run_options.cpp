// SPDX-License-Identifier: MPL-2.0
#include "app/cli/run_options.h"

#include <CLI/CLI.hpp>

namespace swimscope::cli {

void declareRunOptions(CLI::App& command, RunOptions& options) {
    command
        .add_option("scenario", options.scenario,
                    "A scenario file (docs/scenarios.md); -: standard input")
        ->type_name("SCENARIO");
    command.add_option("--seed", options.seed,
                       "Of the members' chances; the scenario's unless told");
    command.add_option("--record", options.record,
                       "FILE: keeps the run as a recording, for swimscope-cli trace");
    command.add_option("--report", options.report, "json, junit or text");
}

Result<RunPlan> planOf(const RunOptions& options) {
    if (options.scenario.empty())
        return Error{"run: which scenario? Write swimscope-cli run SCENARIO.yaml"};
    // What is the same as for simulations is read by the same rules.
    const auto same = planOf(SimOptions{.scenario = options.scenario,
                                        .seed = options.seed,
                                        .record = options.record,
                                        .report = options.report},
                             1);
    if (!same)
        return same.error();
    RunPlan plan{options.scenario, {}, options.record, same->report};
    if (!same->ownSeed)
        plan.seed = same->seeds.first;
    return plan;
}

} // namespace swimscope::cli
