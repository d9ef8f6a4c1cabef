// SPDX-License-Identifier: MPL-2.0
#include "tests/bench/engine/line_reporter.h"

#include <nlohmann/json.hpp>

#include <iostream>

namespace swimscope::bench {

void LineReporter::ReportRuns(const std::vector<Run>& runs) {
    for (const Run& run : runs) {
        nlohmann::json line{{"bench", "engine"},
                            {"work", run.run_name.function_name},
                            {"ns", run.GetAdjustedRealTime()}};
        const auto allocations = run.counters.find("allocations");
        if (allocations != run.counters.end())
            line["allocations"] = allocations->second.value;
        std::cout << line.dump() << std::endl;
    }
}

} // namespace swimscope::bench
