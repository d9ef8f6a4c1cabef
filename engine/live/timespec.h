// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <chrono>
#include <ctime>

namespace swimscope::live {

/// A length of time as the system's calls take it.
inline timespec toTimespec(std::chrono::nanoseconds duration) {
    const auto seconds = std::chrono::floor<std::chrono::seconds>(duration);
    timespec spec{};
    spec.tv_sec = seconds.count();
    spec.tv_nsec = (duration - seconds).count();
    return spec;
}

} // namespace swimscope::live
