// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/result.h"
#include "engine/swim/config.h"

#include <string>
#include <string_view>
#include <vector>

namespace swimscope::cli {

/// What `--profile` names. The error is one line that names the option.
Result<swim::Config> profileMeant(std::string_view profile);

/// Sets what each `--set NAME=VALUE` says, in their order. The error is one line that names the
/// option.
Result<void> applySettings(const std::vector<std::string>& settings, swim::Config& config);

} // namespace swimscope::cli
