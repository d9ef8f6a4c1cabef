// SPDX-License-Identifier: MPL-2.0
#include "engine/session/period.h"

#include "engine/base/duration_text.h"

#include <algorithm>
#include <optional>
#include <string_view>

namespace swimscope::session {

namespace {

constexpr Duration kUsual = std::chrono::seconds(1);
constexpr Duration kLongest = std::chrono::hours(1);

/// In a node's settings, NAME=VALUE separated by spaces.
std::optional<Duration> periodIn(std::string_view settings) {
    constexpr std::string_view kName = "ProbeInterval=";
    const auto found = settings.find(kName);
    if (found == std::string_view::npos)
        return std::nullopt;
    settings.remove_prefix(found + kName.size());
    const auto period = parseDuration(settings.substr(0, settings.find(' ')));
    if (!period || *period <= Duration::zero())
        return std::nullopt;
    return std::min<Duration>(*period, kLongest);
}

} // namespace

Duration periodOf(const trace::Fold& fold) {
    for (const trace::HostedNode& node : fold.nodes())
        if (node.life == trace::HostedNode::Life::running)
            return periodIn(node.settings).value_or(kUsual);
    return kUsual;
}

} // namespace swimscope::session
