// SPDX-License-Identifier: MPL-2.0
#include "engine/swim/lifeguard.h"

#include "engine/swim/formulas.h"

#include <algorithm>

namespace swimscope::swim {
namespace {

/// The paper's K.
constexpr std::uint32_t kConfirmations = 3;

bool asInPaper(const Config& config) {
    return config.lifeguardMode == LifeguardMode::paper;
}

} // namespace

std::int64_t worstHealth(const Config& config) {
    if (!config.lhaProbe)
        return 0;
    return asInPaper(config) ? config.awarenessMaxMultiplier : config.awarenessMaxMultiplier - 1;
}

Duration directTimeout(const Config& config, const Awareness& health) {
    return asInPaper(config) ? health.scale(config.probeTimeout) : config.probeTimeout;
}

std::int64_t failureCost(const Config& config, std::uint32_t nacksExpected,
                         std::uint32_t nacksReceived) {
    const std::int64_t missing =
        std::max<std::int64_t>(std::int64_t{nacksExpected} - nacksReceived, 0);
    if (asInPaper(config))
        return 1 + missing;
    return nacksExpected > 0 ? missing : 1;
}

Duration nackDelay(const Config& config) {
    return asInPaper(config) ? config.probeTimeout * 4 / 5 : config.probeTimeout;
}

std::uint32_t confirmationsWanted(const Config& config, std::size_t members) {
    if (!config.lhaSuspicion)
        return 0;
    return asInPaper(config) ? kConfirmations : confirmationsWanted(config.suspicionMult, members);
}

std::int64_t longestSuspicion(const Config& config) {
    return config.lhaSuspicion ? config.suspicionMaxTimeoutMult : 1;
}

bool tellsInCompound(const Config& config) {
    return config.buddySystem && !asInPaper(config);
}

bool tellsInPiggyback(const Config& config) {
    return config.buddySystem && asInPaper(config);
}

} // namespace swimscope::swim
