// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "tests/soak/attacks.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace swimscope::soak {

/// What a run of the soak does.
struct Plan {
    std::vector<Attack> attacks; ///< one after the other
    double seconds = 60;         ///< each
    std::size_t nodes = 8;
    std::size_t connections = 10'000;
    std::uint64_t memory = 768; ///< MiB that the process may come to hold
    bool encrypted = true;
    bool json = false;
};

/// What the attacker's process is told.
struct AttackerOrder {
    Attack attack = Attack::garbage;
    double seconds = 0;
    std::size_t connections = 0;
    bool encrypted = true;
    std::vector<std::uint16_t> ports; ///< of n1, n2, ...
};

std::vector<std::string> argumentsOf(const AttackerOrder& order);
/// Nothing but what `argumentsOf` made is understood.
AttackerOrder orderOf(const std::vector<std::string>& arguments);

} // namespace swimscope::soak
