// SPDX-License-Identifier: MPL-2.0
#include "app/cli/bench_usage.h"

#include <sys/resource.h>

#include <chrono>
#include <fstream>
#include <string>

namespace swimscope::cli {
namespace {

Duration durationOf(const timeval& time) {
    return std::chrono::seconds(time.tv_sec) + std::chrono::microseconds(time.tv_usec);
}

} // namespace

Duration processTime() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return durationOf(usage.ru_utime) + durationOf(usage.ru_stime);
}

std::uint64_t peakMemory() {
    std::ifstream status("/proc/self/status");
    for (std::string word; status >> word;) {
        std::uint64_t kibibytes = 0;
        if (word == "VmHWM:" && status >> kibibytes)
            return kibibytes << 10;
    }
    return 0;
}

} // namespace swimscope::cli
