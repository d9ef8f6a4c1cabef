// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>

namespace swimscope::cli {

/// To standard output, at once. False once nobody reads on: the output went to a pipe that is
/// closed, or the disk is full.
bool print(const std::string& text);
bool printLine(const std::string& line);

/// To standard error, after the program's name.
void complain(const std::string& why);

} // namespace swimscope::cli
