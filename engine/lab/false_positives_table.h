// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/lab/experiment.h"

namespace swimscope::lab {

/// What the samples of the false-positives experiment come to, beside what the Lifeguard paper has:
/// a table and a plot for each mode, and for the paper's the verdicts. Samples hold "raised",
/// "seen", each with "_by_healthy", "messages" and "bytes"; cells are numbered by mode,
/// configuration, C, D and I.
Findings falsePositivesFindings(const Settings& settings, std::span<const Sample> samples);

} // namespace swimscope::lab
