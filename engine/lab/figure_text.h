// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>

namespace swimscope::lab {

/// A figure as tables and plots show it: with so many significant digits, never with an exponent,
/// whole numbers whole, and no zeros at the end: 9.013, 339002, 0.0021.
std::string figureText(double value, int digits = 4);

/// A share as a percentage: 0.0153 is "1.53 %".
std::string percentText(double share, int digits = 3);

} // namespace swimscope::lab
