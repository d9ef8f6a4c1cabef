// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>

namespace swimscope::capture {

/// What has been written of a run.
struct CaptureCounts {
    std::uint64_t packets = 0; ///< datagrams
    std::uint64_t streams = 0; ///< that were dialled
    std::uint64_t frames = 0;  ///< what stands in the file for both
};

} // namespace swimscope::capture
