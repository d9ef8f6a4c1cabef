// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/cli/bench_options.h"
#include "app/cli/bench_report.h"

#include <cstddef>

namespace swimscope::cli {

/// A cluster from its first join to a minute at rest: how soon all see all, and what it costs.
/// In a process of its own, since the peak of memory is the process's.
void benchLive(const BenchPlan& plan, std::size_t nodes, BenchReport& report);

/// Kills one member of a cluster again and again: how soon the first survivor declares it dead,
/// and how soon the last one knows.
void benchDetection(const BenchPlan& plan, std::size_t nodes, BenchReport& report);

} // namespace swimscope::cli
