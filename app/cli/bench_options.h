// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/result.h"
#include "engine/base/time.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace swimscope::cli {

/// The measures there are.
enum class Bench : std::uint8_t { codec, sockets, fold, sim, faults, live, detection };

/// What a person wrote after `swimscope-cli bench`, as it was written.
struct BenchOptions {
    std::vector<std::string> measures;
    std::vector<std::string> nodes;
    std::string pace;
    std::string seconds;
    std::string limit;
    std::string repeats;
    std::string from;
    std::string plot;
    bool json = false;
};

/// What it means.
struct BenchPlan {
    std::vector<Bench> measures;
    std::vector<std::size_t> nodes;             ///< sizes of clusters; empty: each measure's own
    Duration pace{};                            ///< between one join and the next
    Duration steady = std::chrono::seconds(60); ///< how long a cluster at rest is watched
    Duration simulated = std::chrono::seconds(120); ///< how long a simulated one runs
    Duration limit = std::chrono::seconds(120);     ///< how long members may take to see each other
    std::size_t repeats = 7;                        ///< of each micro benchmark; kills of a cluster
    std::string from; ///< with a plot: the file whose lines are drawn, and nothing is measured
    std::string plot; ///< where it goes; empty: no plot
    bool json = false;
};

/// Declares the options of `bench`; what is given goes into `options`, which must outlive the app.
void declareBenchOptions(CLI::App& command, BenchOptions& options);

/// Makes sense of the options. The error is one line that says what is wrong and what to write.
Result<BenchPlan> planOf(const BenchOptions& options);

} // namespace swimscope::cli
