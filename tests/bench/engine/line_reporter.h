// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <benchmark/benchmark.h>

namespace swimscope::bench {

/// Tells each measure as a line of JSON, as the other benchmarks and Go's do, so that one script
/// lays them side by side.
class LineReporter : public benchmark::BenchmarkReporter {
  public:
    bool ReportContext(const Context&) override { return true; }
    void ReportRuns(const std::vector<Run>& runs) override;
};

} // namespace swimscope::bench
