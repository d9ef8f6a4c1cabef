// SPDX-License-Identifier: MPL-2.0
#include "engine/swim/formulas.h"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace swimscope::swim {

namespace {

constexpr std::size_t kPushPullUnscaled = 32;

} // namespace

Duration suspicionTimeout(std::int64_t mult, std::size_t members, Duration interval) {
    const double scale = std::max(1.0, std::log10(std::max(1.0, static_cast<double>(members))));
    const auto thousandths = static_cast<std::int64_t>(scale * 1000);
    return Duration(mult * thousandths * interval.count() / 1000);
}

std::uint32_t confirmationsWanted(std::int64_t suspicionMult, std::size_t members) {
    const std::int64_t wanted = suspicionMult - 2;
    // Neither the suspect nor we ourselves can confirm.
    const std::int64_t others = static_cast<std::int64_t>(members) - 2;
    return wanted > 0 && others >= wanted ? static_cast<std::uint32_t>(wanted) : 0;
}

Duration suspicionLength(std::uint32_t confirmations, std::uint32_t wanted, Duration min,
                         Duration max) {
    if (wanted == 0)
        return min;
    const double share = std::log(static_cast<double>(confirmations) + 1) /
                         std::log(static_cast<double>(wanted) + 1);
    const double seconds = inSeconds(max) - share * (inSeconds(max) - inSeconds(min));
    const auto whole = std::chrono::milliseconds(
        static_cast<std::chrono::milliseconds::rep>(std::floor(1000 * seconds)));
    return std::max<Duration>(whole, min);
}

Duration remainingSuspicion(std::uint32_t confirmations, std::uint32_t wanted, Duration elapsed,
                            Duration min, Duration max) {
    return suspicionLength(confirmations, wanted, min, max) - elapsed;
}

std::uint32_t retransmitLimit(std::int64_t mult, std::size_t members) {
    const double scale = std::ceil(std::log10(static_cast<double>(members) + 1));
    return static_cast<std::uint32_t>(mult * static_cast<std::int64_t>(scale));
}

Duration pushPullScale(Duration interval, std::size_t members) {
    if (members <= kPushPullUnscaled)
        return interval;
    const double doublings =
        std::log2(static_cast<double>(members)) - std::log2(static_cast<double>(kPushPullUnscaled));
    return interval * (static_cast<std::int64_t>(std::ceil(doublings)) + 1);
}

} // namespace swimscope::swim
