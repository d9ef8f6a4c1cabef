// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/time.h"

#include <cstdint>

namespace swimscope::cli {

constexpr double kMebibyte = 1 << 20;

/// The processor time that this process has used, all its threads, in user mode and in the kernel.
Duration processTime();

/// The most memory that this process has held at a time (VmHWM), in bytes; 0 where it is not told.
std::uint64_t peakMemory();

} // namespace swimscope::cli
