// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/latency.h"
#include "engine/base/result.h"
#include "engine/base/time.h"
#include "engine/lab/works.h"
#include "engine/swim/config.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace swimscope::cli {

/// What a person wrote after `swimscope-cli sim`, as it was written.
struct SimOptions {
    std::string scenario;
    std::string nodes;
    std::string seconds;
    std::string profile = "lan";
    std::vector<std::string> settings;
    std::string latency;
    std::string start = "join";
    std::string lose;
    std::string starve;
    std::string seed;
    std::string seeds;
    std::string swarm;
    std::string record;
    bool bytes = false;
    std::string report = "json";
    std::string jobs;
};

/// How the members come together.
enum class SimStart : std::uint8_t {
    join,     ///< one after the other through the first
    together, ///< they begin as a cluster that has long been one
};

enum class SimReportForm : std::uint8_t { json, junit, text };

/// A cluster to simulate with each of the seeds, or random clusters.
struct SimPlan {
    std::string scenario; ///< a file; then only seeds, jobs, report and record count
    bool ownSeed = false; ///< none was given: that of the scenario is to be taken
    bool swarm = false; ///< each seed draws a cluster of its own; then only seeds, jobs and report
                        ///< count
    std::size_t nodes = 0;
    Duration length = std::chrono::seconds(60);
    swim::Config config;
    Latency latency;
    SimStart start = SimStart::join;
    double loss = 0;         ///< the probability that a datagram is lost
    std::size_t starved = 0; ///< so many members, the last, read late what comes for them
    lab::Seeds seeds;
    std::size_t jobs = 1; ///< threads
    SimReportForm report = SimReportForm::json;
    std::string record; ///< a file for the run's recording; empty: none is made
    bool bytes = false; ///< and it gets the packets' bytes, too
    /// Settings that do not go well together. They are used all the same.
    std::vector<std::string> warnings;
};

/// Declares the options of `sim`; what is given goes into `options`, which must outlive the app.
void declareSimOptions(CLI::App& command, SimOptions& options);

/// Makes sense of the options. `cores` are those of the machine. The error is one line that says
/// what is wrong and what to write.
Result<SimPlan> planOf(const SimOptions& options, std::size_t cores);

} // namespace swimscope::cli
