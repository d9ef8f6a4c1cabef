// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>

namespace swimscope::soak {

/// The memory that this process holds now (VmRSS), and the most that it held since the peak was
/// forgotten (VmHWM), in bytes; 0 where the system does not tell.
std::uint64_t memoryNow();
std::uint64_t memoryPeak();
/// The peak is what is held now. Does nothing where the system does not let it.
void forgetMemoryPeak();

} // namespace swimscope::soak
