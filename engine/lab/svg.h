// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/lab/ink.h"
#include "engine/lab/plot.h"

#include <string>

namespace swimscope::lab {

/// The plot as an SVG document that needs nothing else: it takes light or dark from whatever shows
/// it, tells series apart by shape as well as by colour, and says in its title what it shows. The
/// same plot gives the same bytes.
std::string toSvg(const Plot& plot);

/// The same in these colours and without a style sheet, for whoever knows none or has a theme.
std::string toSvg(const Plot& plot, const Ink& ink);

} // namespace swimscope::lab
