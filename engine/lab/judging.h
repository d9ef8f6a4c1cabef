// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/lab/experiment.h"

#include <optional>
#include <string>

/// Verdicts in the forms that the experiments need.
namespace swimscope::lab {

/// "CLAIM: 2 within 1.96 to 2.04". Without a value nothing is judged.
Verdict within(std::string claim, std::optional<double> value, double low, double high,
               const std::string& unit = {});

/// "CLAIM: 12, at most 15".
Verdict atMost(std::string claim, std::optional<double> value, double most,
               const std::string& unit = {});

/// "CLAIM: 99.2, at least 99".
Verdict atLeast(std::string claim, std::optional<double> value, double least,
                const std::string& unit = {});

/// Too little was counted to judge.
Verdict unjudged(std::string claim, std::string why);

} // namespace swimscope::lab
