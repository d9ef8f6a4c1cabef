// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/cli/sim_options.h"
#include "app/cli/sim_outcome.h"

#include <string>

/// How outcomes of simulations stand on standard output (docs/cli.md). Each part ends its last
/// line.
namespace swimscope::cli {

/// What comes before the first outcome, and after the last.
std::string beginningOf(SimReportForm form);
std::string endOf(SimReportForm form);

std::string reportOf(const SimOutcome& outcome, SimReportForm form);

/// Something that happened in a scenario, for people.
std::string lineOfStory(const scenario::Line& line);

} // namespace swimscope::cli
