// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/cli/node_options.h"

namespace swimscope::cli {

/// Runs one node on real sockets until it is told to end, and returns the exit code. Reads standard
/// input, writes standard output and standard error. Needs a QCoreApplication.
int runNode(NodePlan plan);

} // namespace swimscope::cli
