// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/bytes.h"
#include "engine/capture/likeness.h"

#include <cstddef>
#include <cstdint>

/// The bytes of packets, as a recording keeps them: in tables that it has only where somebody
/// wanted them (docs/recording-format.md).
namespace swimscope::recording {

/// No piece is larger: more than a peer's message may be (wire::StreamLimits), on its way. Larger
/// ones, which a stranger's file may have, are neither written nor read.
inline constexpr std::size_t kMostPacketBytes = std::size_t{64} << 20;

/// The bytes of one event.
struct PacketBytes {
    capture::Likeness likeness = capture::Likeness::same;
    Bytes bytes;
};

/// How many there are. What was read as it had been sent counts once.
struct BytesCount {
    std::uint64_t packets = 0; ///< datagrams
    std::uint64_t streams = 0; ///< what was said on streams, each side for itself
    std::uint64_t bytes = 0;   ///< of both
};

} // namespace swimscope::recording
