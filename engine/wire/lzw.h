// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/bytes.h"
#include "engine/base/result.h"

#include <cstddef>

/// LZW as GIF has it: 8-bit literals, codes of 9 to 12 bits, lowest bits first, with clear and end
/// codes. What a compress message holds.
namespace swimscope::wire {

/// Compresses; byte for byte what Go's compress/lzw makes.
Bytes lzwCompress(ByteView plain);

/// Why something can't be decompressed, and how much came of it until that was seen.
struct LzwFailure {
    enum class Kind : std::uint8_t { malformed, tooLarge };
    Kind kind = Kind::malformed;
    std::size_t produced = 0; ///< bytes, thrown away: the work that it took
};

/// Decompresses to at most `limit` bytes. The end code must be there; what follows is ignored.
Result<Bytes, LzwFailure> lzwDecompress(ByteView packed, std::size_t limit);

} // namespace swimscope::wire
