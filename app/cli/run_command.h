// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/cli/run_options.h"

namespace swimscope::cli {

/// Plays a scenario with real members on sockets of this machine, in real time, and prints what
/// came of it; as text also what happens, as it happens. Needs a QCoreApplication. Returns the exit
/// code, as runSim does.
int runLive(const RunPlan& plan);

} // namespace swimscope::cli
