// SPDX-License-Identifier: MPL-2.0
#include "engine/base/bytes.h"

#include <algorithm>
#include <array>

namespace swimscope {
namespace {

constexpr std::string_view kHexDigits = "0123456789abcdef";
constexpr std::string_view kBase64Digits =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

int hexValue(char c) {
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

/// Length of the well-formed UTF-8 sequence that starts at `at`, 0 if there is none.
std::size_t utf8SequenceLength(ByteView b, std::size_t at) {
    const std::uint8_t lead = b[at];
    if (lead < 0x80)
        return 1;
    std::size_t length = 0;
    std::uint32_t code = 0;
    if ((lead & 0xE0) == 0xC0) {
        length = 2;
        code = lead & 0x1FU;
    } else if ((lead & 0xF0) == 0xE0) {
        length = 3;
        code = lead & 0x0FU;
    } else if ((lead & 0xF8) == 0xF0) {
        length = 4;
        code = lead & 0x07U;
    } else {
        return 0;
    }
    if (at + length > b.size())
        return 0;
    for (std::size_t i = 1; i < length; ++i) {
        if ((b[at + i] & 0xC0) != 0x80)
            return 0;
        code = code << 6 | (b[at + i] & 0x3FU);
    }
    constexpr std::array<std::uint32_t, 5> kSmallest{0, 0, 0x80, 0x800, 0x10000};
    const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
    return code < kSmallest[length] || code > 0x10FFFF || surrogate ? 0 : length;
}

} // namespace

Bytes bytesOf(std::string_view text) {
    return {text.begin(), text.end()};
}

ByteView viewOf(std::string_view text) {
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

std::string_view asChars(ByteView bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

std::string toHex(ByteView bytes) {
    std::string text;
    text.reserve(bytes.size() * 2);
    for (const std::uint8_t byte : bytes) {
        text += kHexDigits[byte >> 4];
        text += kHexDigits[byte & 0x0F];
    }
    return text;
}

std::optional<Bytes> fromHex(std::string_view text) {
    if (text.size() % 2 != 0)
        return std::nullopt;
    Bytes bytes;
    bytes.reserve(text.size() / 2);
    for (std::size_t i = 0; i < text.size(); i += 2) {
        const int high = hexValue(text[i]);
        const int low = hexValue(text[i + 1]);
        if (high < 0 || low < 0)
            return std::nullopt;
        bytes.push_back(static_cast<std::uint8_t>(high << 4 | low));
    }
    return bytes;
}

std::string toBase64(ByteView bytes) {
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const std::size_t have = std::min<std::size_t>(3, bytes.size() - i);
        std::uint32_t group = std::uint32_t{bytes[i]} << 16;
        if (have > 1)
            group |= std::uint32_t{bytes[i + 1]} << 8;
        if (have > 2)
            group |= bytes[i + 2];
        text += kBase64Digits[group >> 18 & 63];
        text += kBase64Digits[group >> 12 & 63];
        text += have > 1 ? kBase64Digits[group >> 6 & 63] : '=';
        text += have > 2 ? kBase64Digits[group & 63] : '=';
    }
    return text;
}

std::optional<Bytes> fromBase64(std::string_view text) {
    if (text.size() % 4 != 0)
        return std::nullopt;
    Bytes bytes;
    bytes.reserve(text.size() / 4 * 3);
    for (std::size_t i = 0; i < text.size(); i += 4) {
        const bool last = i + 4 == text.size();
        const std::size_t padding = !last                        ? 0
                                    : text.substr(i + 2) == "==" ? 2
                                    : text[i + 3] == '='         ? 1
                                                                 : 0;
        std::uint32_t group = 0;
        for (std::size_t j = 0; j < 4; ++j) {
            std::size_t value = 0;
            if (j < 4 - padding) {
                value = kBase64Digits.find(text[i + j]);
                if (value == std::string_view::npos)
                    return std::nullopt;
            }
            group = group << 6 | static_cast<std::uint32_t>(value);
        }
        for (std::size_t j = 0; j < 3 - padding; ++j)
            bytes.push_back(static_cast<std::uint8_t>(group >> (16 - 8 * j)));
    }
    return bytes;
}

std::string toUtf8Lossy(ByteView bytes) {
    std::string text;
    text.reserve(bytes.size());
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t length = utf8SequenceLength(bytes, at);
        if (length == 0) {
            text += kReplacement;
            ++at;
        } else {
            text += asChars(bytes.subspan(at, length));
            at += length;
        }
    }
    return text;
}

std::uint64_t hashOf(ByteView bytes) {
    std::uint64_t hash = 0xcbf29ce484222325ULL;
    for (const std::uint8_t byte : bytes)
        hash = (hash ^ byte) * 0x100000001b3ULL;
    return hash;
}

std::uint64_t hashOf(ByteView bytes, std::uint64_t key) {
    // Each word is stirred in with the finish of splitmix64, which leaves no bit where it was.
    const auto stir = [](std::uint64_t z) {
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    };
    std::uint64_t hash = stir(key + 0x9e3779b97f4a7c15ULL * (bytes.size() + 1));
    while (!bytes.empty()) {
        const std::size_t taken = std::min<std::size_t>(bytes.size(), 8);
        std::uint64_t word = 0;
        for (std::size_t i = 0; i < taken; ++i)
            word |= std::uint64_t{bytes[i]} << (8 * i);
        hash = stir(hash ^ word) + key;
        bytes = bytes.subspan(taken);
    }
    return hash;
}

} // namespace swimscope
