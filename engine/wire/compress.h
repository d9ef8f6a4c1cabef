// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/bytes.h"
#include "engine/base/result.h"

#include <cstddef>
#include <cstdint>
#include <string>

/// The compression layer: a message of type 9 whose body holds other messages' bytes.
namespace swimscope::wire {

/// Nothing below this gets shorter. The envelope takes 13 bytes, and even if each code stands for a
/// phrase one byte longer than the one before, six codes hold 21 bytes, and take 9 with the two
/// around them.
inline constexpr std::size_t kShortestCompressible = 25;

/// The compress message, type byte first, whether it is shorter or not.
Bytes compressed(ByteView plain);

/// Why a compress message can't be opened.
struct CompressFailure {
    std::string reason;
    bool tooLarge = false;    ///< it would have become longer than the limit
    std::size_t produced = 0; ///< bytes that were unpacked until then, and thrown away
};

/// Opens the body of a compress message, its type byte already taken off. Stops at `limit` bytes.
Result<Bytes, CompressFailure> decompressed(ByteView body, std::size_t limit);

} // namespace swimscope::wire
