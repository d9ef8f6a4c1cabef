// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/cli/sim_options.h"
#include "engine/base/result.h"

#include <cstdint>
#include <optional>
#include <string>

namespace CLI {
class App;
}

namespace swimscope::cli {

/// What a person wrote after `swimscope-cli run`, as it was written.
struct RunOptions {
    std::string scenario;
    std::string seed;
    std::string record;
    std::string report = "json";
};

/// A scenario to play on real sockets.
struct RunPlan {
    std::string scenario;              ///< a file
    std::optional<std::uint64_t> seed; ///< none: that of the scenario
    std::string record;                ///< a file for the run's recording; empty: none is made
    SimReportForm report = SimReportForm::json;
};

/// Declares the options of `run`; what is given goes into `options`, which must outlive the app.
void declareRunOptions(CLI::App& command, RunOptions& options);

/// Makes sense of the options. The error is one line that says what is wrong and what to write.
Result<RunPlan> planOf(const RunOptions& options);

} // namespace swimscope::cli
