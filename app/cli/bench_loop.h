// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/cli/bench_report.h"
#include "app/cli/bench_samples.h"

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace swimscope::cli {

/// Makes the compiler believe that somebody looks at the value.
template <class T>
void keep(const T& value) {
    asm volatile("" : : "r"(&value) : "memory");
}

/// How long one call of `work` takes, in nanoseconds: calls it for about a tenth of a second at a
/// time, as often as `repeats` says.
template <class Work>
Samples timeOf(std::size_t repeats, Work work) {
    using Clock = std::chrono::steady_clock;
    constexpr auto kRun = std::chrono::milliseconds(100);
    const auto run = [&](std::uint64_t calls) {
        const auto start = Clock::now();
        for (std::uint64_t i = 0; i < calls; ++i)
            work();
        return Clock::now() - start;
    };
    std::uint64_t calls = 1;
    while (run(calls) < kRun / 2)
        calls *= 2;
    Samples samples;
    while (samples.size() < repeats) {
        const std::chrono::duration<double, std::nano> took = run(calls);
        samples.add(took.count() / static_cast<double>(calls));
    }
    return samples;
}

/// A micro benchmark's result: what it did, and the median, least and most of its runs.
inline Json microLine(std::string_view bench, std::string_view work, const Samples& samples) {
    Json line;
    line["bench"] = bench;
    line["work"] = work;
    line["ns"] = samples.median();
    line["least_ns"] = samples.least();
    line["most_ns"] = samples.most();
    line["runs"] = samples.size();
    return line;
}

} // namespace swimscope::cli
