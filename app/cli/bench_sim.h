// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/cli/bench_options.h"
#include "app/cli/bench_report.h"

#include <cstddef>

namespace swimscope::cli {

// Clusters in virtual time that begin as one: what a second of it costs, in processor time, and
// for each datagram, in memory, in events. One thread; nothing of the trace is kept, but its digest
// is taken. Each in a process of its own, since the peak of memory is the process's.

/// Nothing happens but what members do at rest.
void benchSimAtRest(const BenchPlan& plan, std::size_t nodes, BenchReport& report);

/// One member crashes after a second.
void benchSimCrash(const BenchPlan& plan, std::size_t nodes, BenchReport& report);

/// A tenth of the members read 0.5 to 2.5 s late what comes for them, while their timers fire on
/// time: a storm of suspicions, refutations and deaths.
void benchSimStarved(const BenchPlan& plan, std::size_t nodes, BenchReport& report);

} // namespace swimscope::cli
