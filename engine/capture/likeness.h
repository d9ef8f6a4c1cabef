// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace swimscope::capture {

/// How bytes that were made again stand to those that travelled. Recordings keep these numbers.
enum class Likeness : std::uint8_t {
    same,      ///< they are these: of a datagram its hash shows it
    decrypted, ///< they travelled encrypted; these are what was inside
    unmade,    ///< a simulated network carried the messages; these have the size that it counted
    madeAgain, ///< the messages are these; how they were wrapped may have been another way
};
inline constexpr std::size_t kLikenesses = static_cast<std::size_t>(Likeness::madeAgain) + 1;

constexpr std::string_view nameOf(Likeness likeness) {
    constexpr std::string_view names[] = {"same", "decrypted", "unmade", "made again"};
    return names[static_cast<std::size_t>(likeness)];
}

} // namespace swimscope::capture
