// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <cstdint>

namespace swimscope::live {

/// How many files and sockets this process may have open.
struct DescriptorLimit {
    std::uint64_t allowed = 0; ///< now
    std::uint64_t hard = 0;    ///< how far it can be raised without special rights

    /// How many nodes can be hosted with room for their connections: each has two sockets and a
    /// few streams, and the program needs some files of its own.
    std::size_t nodes() const;
};

/// Raises the limit as far as the system lets it, for the whole process, and says what it is then.
DescriptorLimit raiseDescriptorLimit();

} // namespace swimscope::live
