// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/scenario/parse.h"
#include "engine/scenario/play.h"

#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace swimscope::test {

/// The scenario that the text is; null if it is none.
inline std::shared_ptr<const scenario::Scenario> scenarioOf(std::string_view yaml) {
    auto read = scenario::parse(yaml);
    return read ? std::make_shared<const scenario::Scenario>(*std::move(read)) : nullptr;
}

/// All problems of a text that is no scenario, a line each.
inline std::string problemsOf(std::string_view yaml) {
    const auto read = scenario::parse(yaml);
    std::string lines;
    if (!read)
        for (const scenario::Problem& problem : read.error())
            lines += scenario::toText(problem) + "\n";
    return lines;
}

/// A scenario of eight members with these steps, played.
inline scenario::Played playSteps(const std::string& rest, std::uint64_t seed = 1,
                                  const std::string& cluster = "{size: 8}") {
    const auto read = scenarioOf("title: a test\ncluster: " + cluster + "\n" + rest);
    return scenario::playSimulated(read ? read : std::make_shared<const scenario::Scenario>(),
                                   {.seed = seed});
}

/// What did not go well, a line each; "nothing was expected" if nothing was.
inline std::string failuresOf(const scenario::Played& played) {
    std::string lines;
    for (const scenario::Verdict& verdict : played.report.verdicts())
        if (!verdict.ok)
            lines += std::to_string(verdict.line) + ": " + verdict.text + ": " + verdict.why + "\n";
    for (const sim::Complaint& complaint : played.complaints)
        lines += sim::toText(complaint) + "\n";
    return played.report.verdicts().empty() ? "nothing was expected" : lines;
}

} // namespace swimscope::test
