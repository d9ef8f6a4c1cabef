// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace swimscope::test {

/// A scenario file with its golden output. Lines that begin with "> " are commands, the lines below
/// each are what it must print, until the next command, comment ("#") or empty line.
struct Script {
    struct Part {
        std::string command; ///< empty: `text` is comments and empty lines
        std::string text;    ///< whole lines
    };
    std::vector<Part> parts;

    static Script parse(std::string_view file);
    std::string toText() const;
};

/// A command's words: separated by spaces, but {...} and "..." hold together.
std::vector<std::string> wordsOf(std::string_view line);

} // namespace swimscope::test
