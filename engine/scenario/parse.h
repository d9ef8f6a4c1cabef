// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/result.h"
#include "engine/scenario/scenario.h"
#include "engine/scenario/tree.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace swimscope::scenario {

/// The largest numbers that a file may ask for.
inline constexpr std::uint32_t kMostMembers = 2000;
inline constexpr std::uint32_t kMostTurns = 10'000;
inline constexpr Duration kLongest = std::chrono::hours(24 * 30);
/// More problems than so many are not told of.
inline constexpr std::size_t kMostProblems = 20;

/// Reads a scenario file. Whatever the text is, it is read or refused, in bounded time and room.
/// The problems are in the order of their places.
Result<Scenario, std::vector<Problem>> parse(std::string_view yaml);

} // namespace swimscope::scenario
