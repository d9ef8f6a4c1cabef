// SPDX-License-Identifier: MPL-2.0
#include "app/cli/standard_output.h"

#include <cstdio>

namespace swimscope::cli {

bool print(const std::string& text) {
    return std::fwrite(text.data(), 1, text.size(), stdout) == text.size() &&
           std::fflush(stdout) == 0;
}

bool printLine(const std::string& line) {
    return print(line + '\n');
}

void complain(const std::string& why) {
    std::fprintf(stderr, "swimscope-cli: %s\n", why.c_str());
}

} // namespace swimscope::cli
