// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/lab/experiment.h"

namespace swimscope::lab {

/// How soon all know all after many have joined one after the other.
const Experiment& joinsExperiment();

} // namespace swimscope::lab
