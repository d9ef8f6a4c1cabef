// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "tests/app/json_process.h"

#include <chrono>
#include <cstddef>
#include <cstdint>

/// How long a death may take, from the formulas of tests/data/vectors/timers.json.
namespace swimscope::test {

/// The settings it depends on. SuspicionMaxTimeoutMult is memberlist's, 6.
struct DeathTimes {
    std::chrono::milliseconds probeInterval{};
    std::int64_t suspicionMult = 0;

    /// The most a suspicion may last: nobody confirms it.
    std::chrono::milliseconds longestSuspicion(std::size_t members) const;
    /// The most that passes until a member has itself probed every other: two rounds of its round
    /// robin, and the probe that fails.
    std::chrono::milliseconds longestSearch(std::size_t members) const;
    /// From a crash until every member has declared it a death: both, and kBusy.
    std::chrono::milliseconds longestDeath(std::size_t members) const;
};

/// What a busy machine may add: timers that fire late, lines that are written late.
inline constexpr std::chrono::seconds kBusy{5};

/// What our nodes and the peers that can be told are set to.
inline constexpr DeathTimes kTestTimes{std::chrono::milliseconds(300), 4};
/// memberlist's local profile, as Serf's agents have it.
inline constexpr DeathTimes kLocalTimes{std::chrono::milliseconds(1000), 3};

/// From one event to the other, by the times they bear themselves.
std::chrono::milliseconds between(const Json& first, const Json& second);

/// Whether a member, once it suspected another, declared it dead within the time that its suspicion
/// timer allows. Both events are the member's own. What it measured is printed if not.
bool diedInTime(const Json& suspect, const Json& death, const DeathTimes& times,
                std::size_t members);

} // namespace swimscope::test
