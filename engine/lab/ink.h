// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <array>
#include <cstddef>
#include <string>

namespace swimscope::lab {

/// What a plot's picture is drawn with: colours as "#rrggbb", the font as families by commas.
struct Ink {
    static constexpr std::size_t kSeries = 6;

    std::string paper;
    std::string text;
    std::string grid;
    std::string frame;
    /// Colours that people who confuse some can tell apart.
    std::array<std::string, kSeries> series;
    std::string font = "sans-serif";
};

/// For light paper and for dark.
const Ink& lightInk();
const Ink& darkInk();

/// A picture of toSvg with the style sheet's classes written out in fixed colours.
std::string inked(const std::string& svg, const Ink& ink);

} // namespace swimscope::lab
