// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/cli/trace_why.h"
#include "engine/base/ids.h"
#include "engine/base/result.h"
#include "engine/base/time.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace swimscope::cli {

/// What a person wrote after `swimscope-cli trace`, as it was written.
struct TraceOptions {
    std::string what;
    std::string file;
    std::string out;
    std::string from;
    std::string to;
    std::vector<std::string> nodes;
    std::vector<std::string> kinds;
    struct Why {
        std::string state;
        std::string event;
        std::string spread;
        std::string missing; ///< --not
        std::string at;
        bool any() const {
            return !state.empty() || !event.empty() || !spread.empty() || !missing.empty() ||
                   !at.empty();
        }
    } why;
    bool bytes = false;
    bool json = false;
};

/// What it means.
struct TracePlan {
    enum class What { info, dump, verify, exportIt, bytes, why };

    What what = What::info;
    std::string file;
    std::string out; ///< export's; it does not exist yet
    Instant from = Instant::min();
    Instant to = Instant::max();
    std::vector<std::string> nodes; ///< of these alone; none: all
    std::vector<std::string> kinds; ///< these alone; none: all
    WhyPlan why;
    bool bytes = false; ///< dump's: those of packets as well
    bool json = false;
};

/// Where lines go: without their line feeds, to standard output (false once nobody reads on) and to
/// standard error.
struct TraceSinks {
    std::function<bool(const std::string&)> print;
    std::function<void(const std::string&)> complain;
};

/// Declares the options of `trace`; what is given goes into `options`, which must outlive the app.
void declareTraceOptions(CLI::App& command, TraceOptions& options);

/// Makes sense of the options. The error is one line that says what is wrong and what to write.
Result<TracePlan> planOf(const TraceOptions& options);

/// Does it. Returns the exit code: 1 for a file that can't be read, or that does not go the same
/// way when it is run again.
int runTrace(const TracePlan& plan, const TraceSinks& sinks);

} // namespace swimscope::cli
