// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/bytes.h"
#include "engine/capture/frame.h"

#include <cstddef>

/// IP packets with a datagram or a segment in them, checksums and all: what carriedBy takes apart.
namespace swimscope::capture {

/// What a UDP datagram can carry over either IP.
inline constexpr std::size_t kDatagramMost = 65507;
/// What a TCP segment carries that fits a frame of Ethernet, over either IP.
inline constexpr std::size_t kSegmentMost = 1440;

/// Both addresses must be of one family; an IPv4 address beside an IPv6 one is written as mapped,
/// and none at all as 0.0.0.0. The payload has kDatagramMost bytes at most.
Bytes ipPacketOf(const Datagram& datagram);

/// A SYN says that segments have kSegmentMost bytes at most, and that windows are wide: whoever
/// reads the capture is not to believe that anybody had to wait.
Bytes ipPacketOf(const Segment& segment);

} // namespace swimscope::capture
