// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <chrono>
#include <cstdint>

namespace swimscope {

/// A length of time, in nanoseconds. Signed: a suspicion's remaining time may be negative.
using Duration = std::chrono::nanoseconds;

/// The clock of one run. It only names a type: nothing in the engine can ask it for the time.
/// Whoever hosts nodes (a live clock, a simulation) hands instants in; zero is the start of the
/// run.
struct RunClock {
    using duration = Duration;
    using rep = duration::rep;
    using period = duration::period;
    using time_point = std::chrono::time_point<RunClock>;
    static constexpr bool is_steady = true;
};

/// A moment of a run.
using Instant = RunClock::time_point;

/// Seconds as a real number, for people and JSON; never for arithmetic on deadlines.
constexpr double inSeconds(Duration d) {
    return std::chrono::duration<double>(d).count();
}
constexpr double inSeconds(Instant t) {
    return inSeconds(t.time_since_epoch());
}
constexpr double inMilliseconds(Duration d) {
    return std::chrono::duration<double, std::milli>(d).count();
}

} // namespace swimscope
