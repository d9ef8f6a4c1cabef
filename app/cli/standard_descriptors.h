// SPDX-License-Identifier: MPL-2.0
#pragma once

namespace swimscope::cli {

/// Opens the null device in the place of whichever of standard input, output and error the program
/// was started without: else the first socket would take that number and be read as commands, or be
/// written to.
void fillStandardDescriptors();

} // namespace swimscope::cli
