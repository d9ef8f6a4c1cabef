// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/cli/bench_options.h"

namespace swimscope::cli {

/// Measures what is asked for, one after the other, and prints each result as soon as it is there.
/// Returns the exit code. Must be called before this process has threads: clusters are measured in
/// processes of their own, which are copies of this one.
int runBench(const BenchPlan& plan);

} // namespace swimscope::cli
