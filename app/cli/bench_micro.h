// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/cli/bench_options.h"
#include "app/cli/bench_report.h"

namespace swimscope::cli {

/// Messages to bytes and back: single ones, a compound, LZW, a push/pull of a thousand members.
void benchCodec(const BenchPlan& plan, BenchReport& report);

/// One datagram sent and received over loopback, through the sockets that live nodes use.
void benchSockets(const BenchPlan& plan, BenchReport& report);

/// The state of a cluster folded from the trace of a live one.
void benchFold(const BenchPlan& plan, BenchReport& report);

/// What the judge takes for a datagram, and a simulation under many faults.
void benchFaults(const BenchPlan& plan, BenchReport& report);

} // namespace swimscope::cli
