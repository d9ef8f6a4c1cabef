// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "tests/support/allocation_meter.h"

#include <benchmark/benchmark.h>

#include <string>

/// The works of the engine that are measured, one function for each group of them. Their names are
/// those of the same works in tests/bench/go.
namespace swimscope::bench {

void registerMessages(); ///< one message to bytes and back, and compounds of them
void registerLayers();   ///< compression and encryption
void registerDriver();   ///< packets through a node and all that surrounds it
void registerGossip();   ///< the queue of broadcasts
void registerPushPull(); ///< whole tables on streams

/// Measures one work: how long it takes, and how often it allocates. `act` is called once before,
/// so that what is used again has found its size.
template <class Act>
void measure(benchmark::State& state, Act act) {
    act();
    const test::AllocationMeter meter;
    for (auto _ : state)
        act();
    state.counters["allocations"] =
        benchmark::Counter(static_cast<double>(meter.count()), benchmark::Counter::kAvgIterations);
}

/// A work that needs nothing but what `act` holds.
template <class Act>
void registerWork(const std::string& name, Act act) {
    benchmark::RegisterBenchmark(
        name.c_str(), [act](benchmark::State& state) mutable { measure(state, [&] { act(); }); });
}

} // namespace swimscope::bench
