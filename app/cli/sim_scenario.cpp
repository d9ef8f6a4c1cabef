// SPDX-License-Identifier: MPL-2.0
#include "app/cli/sim_scenario.h"

#include "engine/recording/recorder.h"
#include "engine/scenario/parse.h"
#include "engine/scenario/play.h"

#include <chrono>
#include <fstream>
#include <iostream>
#include <utility>

namespace swimscope::cli {
namespace {

/// What stands there, and a byte beyond the limit at most, which the parser then refuses.
std::string textOfFile(std::istream& stream) {
    std::string text(scenario::kMostBytes + 1, '\0');
    stream.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(stream.gcount()));
    return text;
}

} // namespace

Expectation expectationOf(const scenario::Verdict& verdict) {
    return {.text = verdict.text,
            .line = verdict.line,
            .ok = verdict.ok,
            .at = verdict.at,
            .why = verdict.why};
}

Result<std::shared_ptr<const scenario::Scenario>, std::vector<std::string>>
loadScenario(const std::string& file) {
    std::string text;
    if (file == "-") {
        text = textOfFile(std::cin);
    } else {
        std::ifstream stream(file, std::ios::binary);
        text = textOfFile(stream);
        if (!stream.is_open() || stream.bad() || (stream.fail() && !stream.eof()))
            return std::vector<std::string>{file + ": there is no such file that can be read"};
    }
    auto scenario = scenario::parse(text);
    if (scenario)
        return std::make_shared<const scenario::Scenario>(*std::move(scenario));
    std::vector<std::string> lines;
    for (const scenario::Problem& problem : scenario.error())
        lines.push_back(file + ":" + scenario::toText(problem));
    return lines;
}

SimOutcome simulateScenario(const std::shared_ptr<const scenario::Scenario>& scenario,
                            std::uint64_t seed, recording::Recorder* recorder) {
    const auto start = std::chrono::steady_clock::now();
    scenario::PlaySetup setup{.seed = seed, .version = "swimscope-cli " SWIMSCOPE_VERSION};
    if (recorder)
        setup.sink = [recorder](const trace::Batch& events) { recorder->take(events); };
    const scenario::Played played = scenario::playSimulated(scenario, setup);
    SimOutcome outcome{.seed = seed,
                       .digest = played.digest,
                       .nodes = played.nodes,
                       .virtualTime = played.length,
                       .events = played.events,
                       .datagrams = played.traffic.datagrams,
                       .datagramBytes = played.traffic.datagramBytes,
                       .suspicions = played.suspicions,
                       .falseDeaths = played.falseDeaths,
                       .title = scenario->title,
                       .story = played.report.story()};
    for (const scenario::Verdict& verdict : played.report.verdicts())
        outcome.expectations.push_back(expectationOf(verdict));
    if (scenario->checkers)
        outcome.expectations.push_back(blamelessness(played.complaints));
    outcome.wallTime = std::chrono::steady_clock::now() - start;
    return outcome;
}

} // namespace swimscope::cli
