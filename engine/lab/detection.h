// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/lab/experiment.h"

namespace swimscope::lab {

/// How soon a crash is noticed, and known to all (SWIM 4.2, memberlist's suspicion timeout).
const Experiment& detectionExperiment();

} // namespace swimscope::lab
