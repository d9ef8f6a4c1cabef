// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/bytes.h"

#include <cstddef>
#include <cstdint>

/// MessagePack, one token at a time. Reading is our own and not msgpack-cxx's, because bytes from a
/// network must be resumable after any one of them, must not make us allocate, and must not throw.
/// The tests hold it against msgpack-cxx's reader.
namespace swimscope::wire {

/// The head of a MessagePack value: its kind, and its number, length or count.
struct Token {
    enum class Kind : std::uint8_t {
        nil,
        boolean,     ///< value: 0 or 1
        unsignedInt, ///< value: the number, whatever its width and sign on the wire
        negativeInt, ///< value: unused
        real,        ///< value: unused
        raw,         ///< text or bytes, of either spec; value: length
        array,       ///< value: count of elements
        map,         ///< value: count of pairs
        extension,   ///< value: length without its type byte
        incomplete,  ///< the bytes end before the head does
        neverUsed,   ///< 0xc1, which the spec gives no meaning
    };

    Kind kind = Kind::incomplete;
    std::uint8_t head = 0; ///< bytes of the head itself
    std::uint64_t value = 0;

    /// Bytes that follow the head and belong to this token.
    std::uint64_t body() const { return kind == Kind::raw || kind == Kind::extension ? value : 0; }
    /// Values that follow and belong to this one.
    std::uint64_t children() const {
        return kind == Kind::array ? value : kind == Kind::map ? 2 * value : 0;
    }
};

/// Reads a head that begins with 0xc0 to 0xdf: the types whose number does not fit into one byte.
Token readWideToken(ByteView bytes);

/// Reads the head at the front of `bytes`.
inline Token readToken(ByteView bytes) {
    using Kind = Token::Kind;
    if (bytes.empty())
        return {};
    const std::uint8_t type = bytes[0];
    if (type < 0x80)
        return {Kind::unsignedInt, 1, type};
    if (type < 0x90)
        return {Kind::map, 1, type & 0x0fU};
    if (type < 0xa0)
        return {Kind::array, 1, type & 0x0fU};
    if (type < 0xc0)
        return {Kind::raw, 1, type & 0x1fU};
    if (type >= 0xe0)
        return {Kind::negativeInt, 1, 0};
    return readWideToken(bytes);
}

/// Finds where a MessagePack value ends while its bytes still arrive. Nesting costs nothing: only
/// the number of values that are still to come is kept. Looks at each head once.
class ValueScanner {
  public:
    enum class State : std::uint8_t { needsMore, complete, malformed, tooLarge };

    /// `limit`: the most bytes that the value may take.
    explicit ValueScanner(std::size_t limit) : limit_(limit) {}

    /// `value` begins where the value does and grows from call to call.
    State scan(ByteView value);

    /// The value's length, once it is complete.
    std::size_t size() const { return static_cast<std::size_t>(at_); }

  private:
    std::size_t limit_;
    std::uint64_t at_ = 0;   ///< where the next head is, perhaps beyond what has arrived
    std::uint64_t open_ = 1; ///< values that are still to come
};

} // namespace swimscope::wire
