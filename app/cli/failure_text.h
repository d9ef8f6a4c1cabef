// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/trace/inputs.h"
#include "engine/trace/reasons.h"

#include <string>
#include <string_view>
#include <vector>

/// Failures as English sentences for the tool's errors.
namespace swimscope::cli {

/// What went wrong, and in parentheses the detail, where there is one.
std::string explain(trace::Failure failure, std::string_view detail);

/// "ADDRESS: REASON; ADDRESS: REASON" for the addresses that could not be joined.
std::string explain(const std::vector<trace::JoinTarget>& failures);

} // namespace swimscope::cli
