// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/lab/experiment.h"

namespace swimscope::lab {

/// How soon one rumour has reached everybody (SWIM 4.1; Serf's convergence simulator).
const Experiment& disseminationExperiment();

} // namespace swimscope::lab
