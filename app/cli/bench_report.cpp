// SPDX-License-Identifier: MPL-2.0
#include "app/cli/bench_report.h"

#include <fmt/format.h>

#include <cstdio>

namespace swimscope::cli {
namespace {

/// Texts as they are, and what they are called only where that is no matter of course.
std::string textOfMeasure(const Json& measure) {
    std::string text;
    for (const auto& [key, value] : measure.items()) {
        if (!text.empty())
            text += value.is_string() ? ": " : "  ";
        if (value.is_string())
            text += value.get<std::string>();
        else if (value.is_number_float())
            text += fmt::format("{} {:.4g}", key, value.get<double>());
        else
            text += fmt::format("{} {}", key, value.dump());
    }
    return text;
}

} // namespace

void BenchReport::tell(const Json& measure) {
    const std::string line = (json_ ? printed(measure) : textOfMeasure(measure)) + "\n";
    const bool whole = std::fwrite(line.data(), 1, line.size(), stdout) == line.size();
    if (!whole || std::fflush(stdout) != 0)
        failed_ = true;
}

void BenchReport::fail(const std::string& why) {
    std::fprintf(stderr, "swimscope-cli: %s\n", why.c_str());
    failed_ = true;
}

} // namespace swimscope::cli
