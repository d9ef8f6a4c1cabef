// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace swimscope {

/// A text in one word of printable ASCII: everything else, blanks and % itself become % and two
/// hexadecimal digits.
std::string toPercentText(std::string_view text);

/// The text again. Other characters stand for themselves; nothing where % stands for nothing.
std::optional<std::string> fromPercentText(std::string_view text);

} // namespace swimscope
