// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/bytes.h"

#include <cstdint>

namespace swimscope::wire {

/// CRC-32 as IEEE 802.3 has it: what a packet's CRC layer holds.
std::uint32_t crc32(ByteView bytes);

} // namespace swimscope::wire
