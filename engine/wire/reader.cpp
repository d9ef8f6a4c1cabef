// SPDX-License-Identifier: MPL-2.0
#include "engine/wire/reader.h"

#include <fmt/format.h>

#include <algorithm>

namespace swimscope::wire {
namespace {

using TokenKind = Token::Kind;

constexpr std::string_view kCutOff = "is cut off";

} // namespace

bool Reader::fail(std::string_view problem) {
    if (ok())
        problem_ = problem;
    return false;
}

Token Reader::next() {
    if (!ok())
        return {};
    const Token token = readToken(rest_);
    if (token.kind == TokenKind::incomplete)
        fail(kCutOff);
    else if (token.kind == TokenKind::neverUsed)
        fail("is not MessagePack");
    else
        rest_ = rest_.subspan(token.head);
    return token;
}

bool Reader::readMap(std::uint64_t& pairs) {
    const Token token = next();
    if (ok() && token.kind != TokenKind::map)
        fail("is no MessagePack map");
    pairs = token.value;
    return ok();
}

bool Reader::readKey(std::string_view& key) {
    const Token token = readToken(rest_);
    if (token.kind != TokenKind::raw)
        return skip();
    ByteView bytes;
    if (!read(bytes))
        return false;
    key = asChars(bytes);
    return true;
}

bool Reader::skip() {
    if (!ok())
        return false;
    ValueScanner scanner(rest_.size());
    switch (scanner.scan(rest_)) {
    case ValueScanner::State::complete:
        rest_ = rest_.subspan(scanner.size());
        return true;
    case ValueScanner::State::malformed:
        return fail("is not MessagePack");
    case ValueScanner::State::needsMore:
    case ValueScanner::State::tooLarge:
        break;
    }
    return fail(kCutOff);
}

bool Reader::readUnsigned(std::uint64_t& number, std::uint64_t most) {
    const Token token = next();
    if (!ok())
        return false;
    if (token.kind == TokenKind::nil) {
        number = 0;
        return true;
    }
    if (token.kind == TokenKind::negativeInt)
        return fail("is negative");
    if (token.kind != TokenKind::unsignedInt)
        return fail("is no whole number");
    if (token.value > most)
        return fail("is too large a number");
    number = token.value;
    return true;
}

bool Reader::readRaw(ByteView& bytes, bool& isNil) {
    // Names and addresses: texts of up to 31 bytes, their length in the type byte.
    if (ok() && !rest_.empty() && rest_[0] >> 5 == 5 && (rest_[0] & 0x1fU) < rest_.size()) {
        bytes = rest_.subspan(1, rest_[0] & 0x1fU);
        rest_ = rest_.subspan(1 + bytes.size());
        isNil = false;
        return true;
    }
    const Token token = next();
    if (!ok())
        return false;
    isNil = token.kind == TokenKind::nil;
    if (!isNil && token.kind != TokenKind::raw)
        return fail("is neither text nor bytes");
    if (token.body() > rest_.size())
        return fail(kCutOff);
    const auto length = static_cast<std::size_t>(token.body());
    bytes = rest_.first(length);
    rest_ = rest_.subspan(length);
    return true;
}

bool Reader::read(bool& value) {
    const Token token = next();
    if (!ok())
        return false;
    if (token.kind != TokenKind::boolean && token.kind != TokenKind::nil)
        return fail("is neither true nor false");
    value = token.value != 0;
    return true;
}

bool Reader::read(ByteView& value) {
    bool isNil = false;
    return readRaw(value, isNil);
}

bool Reader::read(std::string& value) {
    ByteView bytes;
    if (!read(bytes))
        return false;
    value = asChars(bytes);
    return true;
}

bool Reader::read(Bytes& value) {
    ByteView bytes;
    if (!read(bytes))
        return false;
    value.assign(bytes.begin(), bytes.end());
    return true;
}

bool Reader::read(Blob& value) {
    ByteView bytes;
    if (!readRaw(bytes, value.isNil))
        return false;
    value.bytes.assign(bytes.begin(), bytes.end());
    return true;
}

bool Reader::read(IpAddress& value) {
    ByteView bytes;
    if (!read(bytes))
        return false;
    const std::optional<IpAddress> address = IpAddress::fromBytes(bytes);
    if (!address)
        return fail("is no IP address: it has neither 4 nor 16 bytes");
    value = *address;
    return true;
}

bool Reader::read(Versions& value) {
    ByteView bytes;
    if (!read(bytes))
        return false;
    value = {{}, 0};
    const std::size_t count = std::min(bytes.size(), value.octets.size());
    std::copy_n(bytes.begin(), count, value.octets.begin());
    value.count = static_cast<std::uint8_t>(count);
    return true;
}

bool Reader::read(MemberState& value) {
    std::uint64_t number = 0;
    if (!readUnsigned(number, std::numeric_limits<std::uint64_t>::max()))
        return false;
    if (number > static_cast<std::uint64_t>(MemberState::left))
        return fail("is no member state");
    value = static_cast<MemberState>(number);
    return true;
}

Error unreadable(std::string_view message, std::string_view field, std::string_view problem) {
    return field.empty() ? Error{fmt::format("{} {}", message, problem)}
                         : Error{fmt::format("{}: {} {}", message, field, problem)};
}

} // namespace swimscope::wire
