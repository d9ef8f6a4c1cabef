// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/result.h"

#include <string>
#include <string_view>

namespace swimscope::cli {

/// What a virtual second costs over the number of nodes, as an SVG: from lines that `bench sim
/// --json` has printed. Lines of other measures are passed over; of several of the same work and
/// size the least counts, since whatever else a machine does only adds. The error names the line
/// that can't be read, or says that there is nothing to draw.
Result<std::string> costPlotOf(std::string_view lines);

/// Reads the lines of a file and writes the plot into another one. The error is a sentence.
Result<void> drawCosts(const std::string& from, const std::string& to);

} // namespace swimscope::cli
