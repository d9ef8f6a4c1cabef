// SPDX-License-Identifier: MPL-2.0
#include "app/cli/setting_options.h"

#include <fmt/format.h>

namespace swimscope::cli {

Result<swim::Config> profileMeant(std::string_view profile) {
    const auto known = swim::profileNamed(profile);
    if (!known)
        return Error{"--profile: " + known.error().message};
    return swim::configOf(*known);
}

Result<void> applySettings(const std::vector<std::string>& settings, swim::Config& config) {
    for (const std::string& setting : settings) {
        const auto equals = setting.find('=');
        if (equals == std::string::npos)
            return Error{fmt::format("--set: \"{}\" is not NAME=VALUE", setting)};
        const auto done = swim::set(config, setting.substr(0, equals), setting.substr(equals + 1));
        if (!done)
            return Error{"--set: " + done.error().message};
    }
    return {};
}

} // namespace swimscope::cli
