// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/trace/inputs.h"
#include "engine/trace/reasons.h"

#include <string>
#include <string_view>
#include <vector>

/// Failures as English sentences, for errors that programs and tools hand on. The window has its
/// own, which are translated.
namespace swimscope::trace {

/// What went wrong, and in parentheses the detail, where there is one.
std::string explain(Failure failure, std::string_view detail);

/// "ADDRESS: REASON; ADDRESS: REASON" for the addresses that could not be joined.
std::string explain(const std::vector<JoinTarget>& failures);

} // namespace swimscope::trace
