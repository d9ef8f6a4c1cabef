// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/result.h"

#include <string>

namespace swimscope::recording {

/// Makes a recording of an earlier format one of the present format, where it lies: all of it or
/// nothing, and no event is touched. One that was not closed is left as it is, since its writer may
/// still be at it. The error says why it stays as it was; it can be read all the same.
Result<void> migrate(const std::string& path);

} // namespace swimscope::recording
