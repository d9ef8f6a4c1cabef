// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace swimscope::lab {

struct Axis {
    std::string title; ///< with its unit: "time to the first death, s"
    bool logarithmic = false;
    // Where it begins and ends; left to the points where nothing is said.
    std::optional<double> least{};
    std::optional<double> most{};
    /// Names for 0, 1, 2, ...: an axis of things, not of numbers.
    std::vector<std::string> names{};
};

struct Point {
    double x = 0;
    double y = 0;
    /// How sure y is, where that is known: drawn as a bar.
    std::optional<double> low{};
    std::optional<double> high{};
};

enum class Mark : std::uint8_t {
    line, ///< points joined
    dots, ///< points alone
};

struct Series {
    std::string name;
    std::vector<Point> points;
    Mark mark = Mark::line;
    bool published = false;  ///< of others: drawn dashed or hollow
    std::uint8_t colour = 0; ///< the same for what is to be compared
};

/// Results as a picture. What it looks like is svg.h's business.
struct Plot {
    std::string name; ///< of its file
    std::string title;
    Axis x;
    Axis y;
    std::vector<Series> series;
};

} // namespace swimscope::lab
