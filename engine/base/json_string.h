// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace swimscope {

/// Names with blanks, slashes or quotes in them are written as JSON strings: "my node".
///
/// Takes the JSON string that stands at the front of the text off it and returns what it means.
/// Nothing, and an unchanged text, if none stands there or it is not a whole and correct one.
std::optional<std::string> takeJsonString(std::string_view& text);

} // namespace swimscope
