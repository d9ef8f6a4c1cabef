// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <vector>

namespace swimscope::lab {

/// Results as rows under columns. Cells are texts as people read them, figures without separators
/// of thousands, so that programs read them as well.
struct Table {
    std::string name; ///< of its file, such as "detection"
    std::string title;
    std::vector<std::string> columns;           ///< with their units: "median, s"
    std::vector<std::vector<std::string>> rows; ///< each as long as `columns`
};

std::string toMarkdown(const Table& table);
/// As RFC 4180 has it, but with line feeds alone.
std::string toCsv(const Table& table);

} // namespace swimscope::lab
