// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/lab/experiment.h"

#include <span>
#include <string_view>

namespace swimscope::lab {

/// All experiments there are, in the order in which people should read of them. They live as long
/// as the program.
std::span<const Experiment* const> experiments();

/// Nothing if there is none of that name.
const Experiment* experimentNamed(std::string_view name);

} // namespace swimscope::lab
