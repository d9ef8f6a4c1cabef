// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/result.h"
#include "engine/lab/experiment.h"
#include "engine/lab/records.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace swimscope::cli {

/// What a person wrote after `swimscope-cli lab`, as it was written.
struct LabOptions {
    std::string what; ///< an experiment's name, or list, or merge
    std::vector<std::string> files;
    std::vector<std::string> set;
    std::string seeds;
    std::string shard;
    std::string jobs;
    std::string out;
    bool json = false;
};

/// What it means.
struct LabPlan {
    enum class What : std::uint8_t { list, run, merge };

    What what = What::list;
    const lab::Experiment* experiment = nullptr; ///< to run
    lab::Setup setup;
    bool isShard = false;           ///< only a part of the run: samples, and no findings
    std::size_t jobs = 1;           ///< threads
    std::vector<std::string> files; ///< to merge
    std::string out;                ///< the report's folder; empty: none
    bool json = false;
};

/// Declares the options of `lab`; what is given goes into `options`, which must outlive the app.
void declareLabOptions(CLI::App& command, LabOptions& options);

/// Makes sense of the options. `cores` are those of the machine. The error is one line that says
/// what is wrong and what to write.
Result<LabPlan> planOf(const LabOptions& options,
                       std::span<const lab::Experiment* const> experiments, std::size_t cores);

} // namespace swimscope::cli
