// SPDX-License-Identifier: MPL-2.0
#include "engine/lab/ink.h"

#include <fmt/format.h>

#include <string_view>

namespace swimscope::lab {
namespace {

constexpr std::string_view kClass = "class=\"";
constexpr std::string_view kText = "<text ";

/// "c4 full": the colour that the class asks for.
const std::string& seriesColour(std::string_view classes, const Ink& ink) {
    const std::size_t at = classes.find('c', classes.starts_with("series") ? 6 : 0);
    const auto digit = static_cast<std::size_t>(classes[at + 1] - '0');
    return ink.series[digit % ink.series.size()];
}

/// What the style sheet says of these classes, as attributes.
std::string attributesOf(std::string_view classes, const Ink& ink) {
    if (classes == "paper")
        return fmt::format("fill=\"{}\"", ink.paper);
    if (classes == "grid")
        return fmt::format("stroke=\"{}\"", ink.grid);
    if (classes == "frame")
        return fmt::format("fill=\"none\" stroke=\"{}\"", ink.frame);
    if (classes == "title")
        return "font-size=\"15\" font-weight=\"600\"";
    const std::string& colour = seriesColour(classes, ink);
    if (classes.starts_with("series"))
        return fmt::format("fill=\"none\" stroke-width=\"2\" stroke=\"{}\"", colour);
    if (classes.starts_with("bar"))
        return fmt::format("stroke-width=\"1.2\" stroke=\"{}\"", colour);
    return fmt::format("fill=\"{}\" stroke=\"{}\"",
                       classes.ends_with("hollow") ? ink.paper : colour, colour);
}

} // namespace

const Ink& lightInk() {
    static const Ink ink{"#fff",
                         "#24292f",
                         "#d0d7de",
                         "#57606a",
                         {"#0b62a4", "#b34700", "#1a7f4b", "#8b3d88", "#7a5c00", "#57606a"}};
    return ink;
}

const Ink& darkInk() {
    static const Ink ink{"#0d1117",
                         "#e6edf3",
                         "#30363d",
                         "#8b949e",
                         {"#6cb6ff", "#ffa657", "#5fd38d", "#e2a4df", "#e3c04b", "#b1bac4"}};
    return ink;
}

std::string inked(const std::string& svg, const Ink& ink) {
    // What people wrote is escaped, so that nothing of this can stand in a text.
    const std::size_t style = svg.find("<style>");
    const std::size_t body = svg.find("</style>");
    std::string out = svg.substr(0, style);
    std::string_view rest =
        std::string_view(svg).substr(body + std::string_view("</style>").size());
    while (!rest.empty()) {
        if (rest.starts_with(kClass)) {
            rest.remove_prefix(kClass.size());
            const std::size_t end = rest.find('"');
            out += attributesOf(rest.substr(0, end), ink);
            rest.remove_prefix(end + 1);
        } else if (rest.starts_with(kText)) {
            rest.remove_prefix(kText.size());
            out += fmt::format("<text font-family=\"{}\" fill=\"{}\" ", ink.font, ink.text);
            if (!rest.starts_with("class=\"title\""))
                out += "font-size=\"12\" ";
        } else {
            out += rest.front();
            rest.remove_prefix(1);
        }
    }
    return out;
}

} // namespace swimscope::lab
