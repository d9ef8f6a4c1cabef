// SPDX-License-Identifier: MPL-2.0
#include "engine/lab/table.h"

#include <string_view>

namespace swimscope::lab {
namespace {

std::string markdownCell(std::string_view text) {
    std::string cell;
    for (const char c : text)
        cell += c == '|' ? "\\|" : c == '\n' ? "<br>" : std::string(1, c);
    return cell;
}

std::string markdownRow(const std::vector<std::string>& cells) {
    std::string row = "|";
    for (const std::string& cell : cells)
        row += " " + markdownCell(cell) + " |";
    return row + "\n";
}

std::string csvCell(const std::string& text) {
    if (text.find_first_of(",\"\n") == std::string::npos)
        return text;
    std::string cell = "\"";
    for (const char c : text)
        cell += c == '"' ? std::string("\"\"") : std::string(1, c);
    return cell + "\"";
}

std::string csvRow(const std::vector<std::string>& cells) {
    std::string row;
    for (const std::string& cell : cells)
        row += (row.empty() ? "" : ",") + csvCell(cell);
    return row + "\n";
}

} // namespace

std::string toMarkdown(const Table& table) {
    std::string text = markdownRow(table.columns) + "|";
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        text += "---|";
    text += "\n";
    for (const auto& row : table.rows)
        text += markdownRow(row);
    return text;
}

std::string toCsv(const Table& table) {
    std::string text = csvRow(table.columns);
    for (const auto& row : table.rows)
        text += csvRow(row);
    return text;
}

} // namespace swimscope::lab
