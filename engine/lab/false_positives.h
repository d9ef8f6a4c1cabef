// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/lab/experiment.h"

namespace swimscope::lab {

/// Lifeguard's table: healthy members that are declared dead while others are slow (Lifeguard 5).
const Experiment& falsePositivesExperiment();

} // namespace swimscope::lab
