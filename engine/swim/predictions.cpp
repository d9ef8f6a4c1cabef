// SPDX-License-Identifier: MPL-2.0
#include "engine/swim/predictions.h"

#include <algorithm>
#include <cmath>

namespace swimscope::swim {

namespace {

constexpr double kUntilProbed = 0.69; ///< intervals: ln 2
constexpr double kOfAll = 0.9999;
constexpr int kDeathSpread = 3; ///< gossip intervals

Duration durationOf(double count) {
    return std::chrono::duration_cast<Duration>(std::chrono::duration<double>(count));
}

} // namespace

Duration expectedFirstDeath(const Config& config, std::size_t members) {
    // Of less than ten members the timeout is that of ten.
    const double scale = std::log10(std::max(10.0, static_cast<double>(members)));
    const double intervals = kUntilProbed + 1 + static_cast<double>(config.suspicionMult) * scale;
    return durationOf(intervals * inSeconds(config.probeInterval));
}

Duration mostDeathSpread(const Config& config) {
    return kDeathSpread * config.gossipInterval;
}

double estimatedSpread(double members, double fanout, double loss) {
    const double missing = 1 / kOfAll - 1;
    return std::log((members + 1) / missing) / (0.5 * fanout * (1 - loss));
}

Duration estimatedSpread(const Config& config, std::size_t members, double loss) {
    const double rounds = estimatedSpread(static_cast<double>(members),
                                          static_cast<double>(config.gossipNodes), loss);
    return durationOf(rounds * inSeconds(config.gossipInterval));
}

} // namespace swimscope::swim
