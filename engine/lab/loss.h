// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/lab/experiment.h"

namespace swimscope::lab {

/// How often probes of healthy members fail where datagrams are lost (SWIM 3.1).
const Experiment& lossExperiment();

} // namespace swimscope::lab
