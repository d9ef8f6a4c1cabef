// SPDX-License-Identifier: MPL-2.0
#include "engine/wire/token.h"

namespace swimscope::wire {
namespace {

using Kind = Token::Kind;

/// A head of one type byte and a big-endian number of `width` bytes.
Token sized(Kind kind, ByteView bytes, std::uint8_t width) {
    if (bytes.size() < std::size_t{1} + width)
        return {};
    std::uint64_t number = 0;
    for (std::size_t i = 1; i <= width; ++i)
        number = number << 8 | bytes[i];
    return {kind, static_cast<std::uint8_t>(1 + width), number};
}

Token signedInt(ByteView bytes, std::uint8_t width) {
    Token token = sized(Kind::unsignedInt, bytes, width);
    if (token.kind != Kind::incomplete && (bytes[1] & 0x80) != 0)
        token.kind = Kind::negativeInt;
    return token;
}

/// An extension's type byte counts to its head, so it has to have arrived as well.
Token extension(ByteView bytes, std::uint8_t width) {
    if (bytes.size() < std::size_t{2} + width)
        return {};
    Token token = sized(Kind::extension, bytes, width);
    ++token.head;
    return token;
}

Token fixedExtension(ByteView bytes, std::uint64_t length) {
    return bytes.size() < 2 ? Token{} : Token{Kind::extension, 2, length};
}

} // namespace

Token readWideToken(ByteView bytes) {
    switch (bytes[0]) {
    case 0xc0:
        return {Kind::nil, 1, 0};
    case 0xc2:
    case 0xc3:
        return {Kind::boolean, 1, bytes[0] & 1U};
    case 0xc4: // bin 8, 16, 32
    case 0xc5:
    case 0xc6:
        return sized(Kind::raw, bytes, static_cast<std::uint8_t>(1U << (bytes[0] - 0xc4U)));
    case 0xc7: // ext 8, 16, 32
    case 0xc8:
    case 0xc9:
        return extension(bytes, static_cast<std::uint8_t>(1U << (bytes[0] - 0xc7U)));
    case 0xca: // float 32, 64
    case 0xcb:
        return sized(Kind::real, bytes, static_cast<std::uint8_t>(4U << (bytes[0] - 0xcaU)));
    case 0xcc: // uint 8, 16, 32, 64
    case 0xcd:
    case 0xce:
    case 0xcf:
        return sized(Kind::unsignedInt, bytes, static_cast<std::uint8_t>(1U << (bytes[0] - 0xccU)));
    case 0xd0: // int 8, 16, 32, 64
    case 0xd1:
    case 0xd2:
    case 0xd3:
        return signedInt(bytes, static_cast<std::uint8_t>(1U << (bytes[0] - 0xd0U)));
    case 0xd4: // fixext 1, 2, 4, 8, 16
    case 0xd5:
    case 0xd6:
    case 0xd7:
    case 0xd8:
        return fixedExtension(bytes, std::uint64_t{1} << (bytes[0] - 0xd4U));
    case 0xd9: // str 8, 16, 32
    case 0xda:
    case 0xdb:
        return sized(Kind::raw, bytes, static_cast<std::uint8_t>(1U << (bytes[0] - 0xd9U)));
    case 0xdc: // array 16, 32
    case 0xdd:
        return sized(Kind::array, bytes, static_cast<std::uint8_t>(2U << (bytes[0] - 0xdcU)));
    case 0xde: // map 16, 32
    case 0xdf:
        return sized(Kind::map, bytes, static_cast<std::uint8_t>(2U << (bytes[0] - 0xdeU)));
    default:
        return {Kind::neverUsed, 1, 0};
    }
}

ValueScanner::State ValueScanner::scan(ByteView value) {
    while (open_ > 0) {
        if (at_ >= value.size())
            return State::needsMore;
        const Token token = readToken(value.subspan(static_cast<std::size_t>(at_)));
        if (token.kind == Kind::incomplete)
            return State::needsMore;
        if (token.kind == Kind::neverUsed)
            return State::malformed;
        at_ += token.head + token.body();
        open_ += token.children() - 1;
        // Each value that is still to come takes at least a byte.
        if (at_ > limit_ || open_ > limit_ - at_)
            return State::tooLarge;
    }
    return at_ <= value.size() ? State::complete : State::needsMore;
}

} // namespace swimscope::wire
