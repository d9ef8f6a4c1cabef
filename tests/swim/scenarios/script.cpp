// SPDX-License-Identifier: MPL-2.0
#include "tests/swim/scenarios/script.h"

#include <utility>

namespace swimscope::test {

namespace {

constexpr std::string_view kPrompt = "> ";

bool isComment(std::string_view line) {
    return line == "\n" || line.starts_with('#');
}

} // namespace

Script Script::parse(std::string_view file) {
    Script script;
    while (!file.empty()) {
        const std::string_view line = file.substr(0, file.find('\n') + 1);
        file.remove_prefix(line.empty() ? file.size() : line.size());
        const bool comment = isComment(line);
        if (line.starts_with(kPrompt)) {
            const auto command = line.substr(kPrompt.size());
            script.parts.push_back({std::string(command.substr(0, command.size() - 1)), {}});
        } else if (script.parts.empty() || (comment && !script.parts.back().command.empty())) {
            script.parts.push_back({{}, std::string(line)});
        } else {
            script.parts.back().text += line;
        }
    }
    return script;
}

std::string Script::toText() const {
    std::string text;
    for (const Part& part : parts) {
        if (!part.command.empty())
            text.append(kPrompt).append(part.command).append("\n");
        text += part.text;
    }
    return text;
}

std::vector<std::string> wordsOf(std::string_view line) {
    std::vector<std::string> words;
    std::string word;
    int depth = 0;
    bool quoted = false;
    for (const char c : line) {
        if (c == '"')
            quoted = !quoted;
        else if (!quoted && (c == '{' || c == '}'))
            depth += c == '{' ? 1 : -1;
        if (c == ' ' && !quoted && depth == 0) {
            if (!word.empty())
                words.push_back(std::exchange(word, {}));
        } else if (c != '"') {
            word += c;
        }
    }
    if (!word.empty())
        words.push_back(std::move(word));
    return words;
}

} // namespace swimscope::test
