// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/cli/lab_options.h"

namespace swimscope::cli {

/// Lists, runs or merges, prints and writes what comes of it. SIGINT and SIGTERM end a run early.
/// Returns the exit code.
int runLab(const LabPlan& plan);

} // namespace swimscope::cli
