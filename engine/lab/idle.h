// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/lab/experiment.h"

namespace swimscope::lab {

/// What a cluster costs in which nothing happens (SWIM 5.1; memberlist's steady traffic).
const Experiment& idleExperiment();

} // namespace swimscope::lab
