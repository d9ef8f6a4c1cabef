// SPDX-License-Identifier: MPL-2.0
#include "tests/interop/death_times.h"

#include "engine/swim/formulas.h"

#include <QDebug>

namespace swimscope::test {
namespace {

constexpr int kMaxTimeoutMult = 6;

} // namespace

std::chrono::milliseconds DeathTimes::longestSuspicion(std::size_t members) const {
    const Duration least = swim::suspicionTimeout(suspicionMult, members, probeInterval);
    const bool unconfirmable = swim::confirmationsWanted(suspicionMult, members) == 0;
    return std::chrono::ceil<std::chrono::milliseconds>(unconfirmable ? least
                                                                      : least * kMaxTimeoutMult);
}

std::chrono::milliseconds DeathTimes::longestSearch(std::size_t members) const {
    return probeInterval * (2 * static_cast<std::int64_t>(members) + 1);
}

std::chrono::milliseconds DeathTimes::longestDeath(std::size_t members) const {
    return longestSearch(members) + longestSuspicion(members) + kBusy;
}

std::chrono::milliseconds between(const Json& first, const Json& second) {
    const std::chrono::duration<double> time(second["t"].get<double>() - first["t"].get<double>());
    return std::chrono::round<std::chrono::milliseconds>(time);
}

bool diedInTime(const Json& suspect, const Json& death, const DeathTimes& times,
                std::size_t members) {
    const std::chrono::milliseconds took = between(suspect, death);
    const std::chrono::milliseconds allowed = times.longestSuspicion(members) + kBusy;
    if (took >= std::chrono::milliseconds::zero() && took <= allowed)
        return true;
    qDebug() << "from suspicion to death:" << took.count() << "ms, allowed:" << allowed.count();
    return false;
}

} // namespace swimscope::test
