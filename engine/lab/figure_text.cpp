// SPDX-License-Identifier: MPL-2.0
#include "engine/lab/figure_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace swimscope::lab {

std::string figureText(double value, int digits) {
    if (!std::isfinite(value))
        return "none";
    if (value == 0)
        return "0";
    // How many digits stand before the point, or how many zeros behind it.
    const int magnitude = static_cast<int>(std::floor(std::log10(std::fabs(value))));
    const int decimals = std::clamp(digits - 1 - magnitude, 0, 12);
    std::string text = fmt::format("{:.{}f}", value, decimals);
    if (text.find('.') == std::string::npos)
        return text;
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.')
        text.pop_back();
    return text;
}

std::string percentText(double share, int digits) {
    return figureText(100 * share, digits) + " %";
}

} // namespace swimscope::lab
