// SPDX-License-Identifier: MPL-2.0
#include "engine/sim/checkers/spans.h"

#include "engine/swim/formulas.h"
#include "engine/swim/lifeguard.h"

#include <algorithm>
#include <bit>

namespace swimscope::sim {
namespace {

/// So many times as many push/pulls as there are members.
constexpr Duration::rep kMeetings = 20;

Duration::rep countOf(std::size_t members) {
    return static_cast<Duration::rep>(members);
}

} // namespace

Duration probeSpan(const swim::Config& config) {
    return config.probeInterval * (swim::worstHealth(config) + 2);
}

Duration spreadSpan(const swim::Config& config, std::size_t members) {
    const bool gossips = config.gossipInterval > Duration::zero() && config.gossipNodes > 0;
    const Duration round = gossips ? config.gossipInterval : config.probeInterval;
    const auto doublings = static_cast<Duration::rep>(std::bit_width(members));
    return round * (swim::retransmitLimit(config.retransmitMult, members) + doublings);
}

Duration suspicionSpan(const swim::Config& config, std::size_t members) {
    return swim::suspicionTimeout(config.suspicionMult, members, config.probeInterval) *
           swim::longestSuspicion(config);
}

Duration doubtSpan(const swim::Config& config, std::size_t members) {
    return probeSpan(config) + 2 * spreadSpan(config, members) + suspicionSpan(config, members);
}

std::optional<Duration> healingSpan(const swim::Config& config, std::size_t members) {
    if (config.probeInterval == Duration::zero() || config.pushPullInterval == Duration::zero())
        return std::nullopt;
    const Duration finding = 2 * countOf(members) * probeSpan(config);
    const Duration memory = std::max(config.gossipToTheDeadTime, config.deadNodeReclaimTime) +
                            2 * countOf(members) * config.probeInterval;
    const Duration meeting =
        kMeetings * countOf(members) * swim::pushPullScale(config.pushPullInterval, members);
    return finding + doubtSpan(config, members) + memory + meeting;
}

} // namespace swimscope::sim
