// SPDX-License-Identifier: MPL-2.0
#include "tests/soak/memory.h"

#include <fstream>
#include <string>
#include <string_view>

namespace swimscope::soak {
namespace {

std::uint64_t statusOf(std::string_view field) {
    std::ifstream status("/proc/self/status");
    for (std::string word; status >> word;) {
        std::uint64_t kibibytes = 0;
        if (word == field && status >> kibibytes)
            return kibibytes << 10;
    }
    return 0;
}

} // namespace

std::uint64_t memoryNow() {
    return statusOf("VmRSS:");
}

std::uint64_t memoryPeak() {
    return statusOf("VmHWM:");
}

void forgetMemoryPeak() {
    std::ofstream("/proc/self/clear_refs") << "5";
}

} // namespace swimscope::soak
