// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/lab/experiment.h"

namespace swimscope::lab {

/// How long a crashed member waits for its first probe, and others for theirs (SWIM 4.3 and 5.2).
const Experiment& roundRobinExperiment();

} // namespace swimscope::lab
