// SPDX-License-Identifier: MPL-2.0
#include "engine/wire/crc.h"

#include <array>

namespace swimscope::wire {
namespace {

constexpr std::uint32_t kPolynomial = 0xedb88320U; // bits reversed: the lowest comes first
constexpr std::size_t kStride = 8;

using Tables = std::array<std::array<std::uint32_t, 256>, kStride>;

/// Table k gives what a byte does to the remainder after k more bytes, so that eight bytes can be
/// taken in one step.
constexpr Tables makeTables() {
    Tables tables{};
    for (std::uint32_t byte = 0; byte < 256; ++byte) {
        std::uint32_t remainder = byte;
        for (int bit = 0; bit < 8; ++bit)
            remainder = remainder >> 1 ^ ((remainder & 1U) != 0 ? kPolynomial : 0);
        tables[0][byte] = remainder;
    }
    for (std::size_t k = 1; k < kStride; ++k)
        for (std::size_t byte = 0; byte < 256; ++byte) {
            const std::uint32_t before = tables[k - 1][byte];
            tables[k][byte] = before >> 8 ^ tables[0][before & 0xffU];
        }
    return tables;
}

constexpr Tables kTables = makeTables();

} // namespace

std::uint32_t crc32(ByteView bytes) {
    std::uint32_t remainder = 0xffffffffU;
    for (; bytes.size() >= kStride; bytes = bytes.subspan(kStride)) {
        std::uint32_t next = 0;
        for (std::size_t i = 0; i < kStride; ++i) {
            const std::uint32_t mixed = i < 4 ? remainder >> (8 * i) : 0;
            next ^= kTables[kStride - 1 - i][(bytes[i] ^ mixed) & 0xffU];
        }
        remainder = next;
    }
    for (const std::uint8_t byte : bytes)
        remainder = remainder >> 8 ^ kTables[0][(remainder ^ byte) & 0xffU];
    return ~remainder;
}

} // namespace swimscope::wire
