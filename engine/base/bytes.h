// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace swimscope {

using Bytes = std::vector<std::uint8_t>;
using ByteView = std::span<const std::uint8_t>;

/// The bytes of a text, copied.
Bytes bytesOf(std::string_view text);

/// The bytes of a text, where they stand.
ByteView viewOf(std::string_view text);

/// Bytes taken as characters, unchecked: for names and other fields that are text by convention.
std::string_view asChars(ByteView bytes);

/// Lower-case hexadecimal, two digits a byte.
std::string toHex(ByteView bytes);

/// The bytes of a hexadecimal text in either case; nothing if it is not one.
std::optional<Bytes> fromHex(std::string_view text);

/// Standard base64 with padding.
std::string toBase64(ByteView bytes);
std::optional<Bytes> fromBase64(std::string_view text);

/// Valid UTF-8 made of the bytes: whatever is not UTF-8 becomes U+FFFD, one for each bad byte.
std::string toUtf8Lossy(ByteView bytes);

/// FNV-1a, 64 bits: ties a datagram's arrival to its sending. Not for anything hostile.
std::uint64_t hashOf(ByteView bytes);

/// A hash for tables whose keys come from peers: who does not know the key can't choose what
/// collides. The same on all machines.
std::uint64_t hashOf(ByteView bytes, std::uint64_t key);

} // namespace swimscope
