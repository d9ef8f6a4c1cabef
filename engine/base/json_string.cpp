// SPDX-License-Identifier: MPL-2.0
#include "engine/base/json_string.h"

#include <nlohmann/json.hpp>

#include <cstddef>

namespace swimscope {
namespace {

/// Where the string that starts the text ends, its quotes included; nothing if it does not.
std::optional<std::size_t> lengthOf(std::string_view text) {
    for (std::size_t i = 1; i < text.size(); ++i) {
        if (text[i] == '\\')
            ++i;
        else if (text[i] == '"')
            return i + 1;
    }
    return std::nullopt;
}

} // namespace

std::optional<std::string> takeJsonString(std::string_view& text) {
    if (!text.starts_with('"'))
        return std::nullopt;
    const auto length = lengthOf(text);
    if (!length)
        return std::nullopt;
    const auto value = nlohmann::json::parse(text.substr(0, *length), nullptr, false);
    if (!value.is_string())
        return std::nullopt;
    text.remove_prefix(*length);
    return value.get<std::string>();
}

} // namespace swimscope
