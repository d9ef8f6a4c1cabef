// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/cli/lab_options.h"
#include "engine/lab/report.h"

#include <functional>
#include <string>
#include <vector>

/// What `swimscope-cli lab` prints and writes, apart from doing so.
namespace swimscope::cli {

/// Where it goes. None may throw.
struct LabSinks {
    /// A line, or several with line feeds between, for standard output. False once nobody reads on.
    std::function<bool(const std::string&)> print;
    /// So many works of so many are done.
    std::function<void(std::size_t, std::size_t)> progress;
    /// A sentence for standard error.
    std::function<void(const std::string&)> complain;
    /// A file of the report. False if it could not be written, after complaining.
    std::function<bool(const lab::ReportFile&)> write;
};

/// The experiments and their parameters, for `lab list`.
void listExperiments(std::span<const lab::Experiment* const> experiments, bool json,
                     const LabSinks& sinks);

/// Runs the plan's works, and unless it is a shard tells what they came to. Returns the exit code:
/// 1 where a verdict is missed, or the run ended early. `stop` is also set where nobody reads on.
int runExperiment(const LabPlan& plan, lab::Stop& stop, const LabSinks& sinks);

/// What shards printed, and the name of each.
struct LabShard {
    std::string name;
    std::string lines;
};

/// Puts shards together and tells what they came to. Returns the exit code.
int mergeShards(const LabPlan& plan, std::span<const lab::Experiment* const> experiments,
                const std::vector<LabShard>& shards, const LabSinks& sinks);

} // namespace swimscope::cli
