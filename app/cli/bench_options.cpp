// SPDX-License-Identifier: MPL-2.0
#include "app/cli/bench_options.h"

#include "app/cli/console.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string_view>
#include <utility>

namespace swimscope::cli {
namespace {

constexpr std::size_t kMostNodes = 5000; ///< that live; more can be simulated
constexpr std::size_t kMostSimulated = 20'000;
constexpr std::size_t kMostRepeats = 1000;

constexpr std::array<std::pair<std::string_view, Bench>, 7> kMeasures{
    {{"codec", Bench::codec},
     {"sockets", Bench::sockets},
     {"fold", Bench::fold},
     {"sim", Bench::sim},
     {"faults", Bench::faults},
     {"live", Bench::live},
     {"detection", Bench::detection}}};

Result<Bench> benchNamed(std::string_view name) {
    std::string known;
    for (const auto& [of, bench] : kMeasures) {
        if (of == name)
            return bench;
        known += fmt::format("{}{}", known.empty() ? "" : ", ", of);
    }
    return Error{fmt::format("bench: there is no measure \"{}\"; there are {}", name, known)};
}

Result<std::size_t> countOf(std::string_view option, std::string_view text, std::size_t least,
                            std::size_t most) {
    std::size_t count = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), count);
    const bool whole = failure == std::errc{} && end == text.data() + text.size();
    if (!whole || count < least || count > most)
        return Error{fmt::format("{}: it takes a number from {} to {}", option, least, most)};
    return count;
}

Result<void> fillDuration(std::string_view option, const std::string& text, Duration& duration) {
    if (text.empty())
        return {};
    const auto seconds = parseSeconds(text);
    if (!seconds)
        return Error{fmt::format("{}: {}", option, seconds.error().message)};
    duration = *seconds;
    return {};
}

} // namespace

void declareBenchOptions(CLI::App& command, BenchOptions& options) {
    command.add_option(
        "measure", options.measures,
        "codec, sockets, fold, sim, faults, live or detection; the first three unless told");
    command.add_flag("--json", options.json, "One JSON object a line instead of a text");
    command.add_option("--nodes", options.nodes, "sim, faults, live, detection: sizes of clusters");
    command.add_option("--pace", options.pace, "live, detection: seconds between joins");
    command.add_option("--seconds", options.seconds,
                       "live: how long to watch a cluster at rest; sim: virtual seconds");
    command.add_option("--limit", options.limit, "live, detection: seconds to see each other in");
    command.add_option("--repeats", options.repeats, "Runs of each micro benchmark; kills");
    command.add_option("--from", options.from, "FILE: what bench sim --json has printed");
    command.add_option("--plot", options.plot,
                       "FILE.svg: draw what a virtual second costs, by the lines of --from");
}

Result<BenchPlan> planOf(const BenchOptions& options) {
    BenchPlan plan;
    plan.json = options.json;
    if (options.from.empty() != options.plot.empty())
        return Error{"bench: --plot FILE.svg and --from FILE go together"};
    plan.from = options.from;
    plan.plot = options.plot;
    if (!plan.plot.empty() && !options.measures.empty())
        return Error{"bench: with --plot nothing is measured; take the measure before it"};
    for (const std::string& name : options.measures) {
        const auto bench = benchNamed(name);
        if (!bench)
            return bench.error();
        plan.measures.push_back(*bench);
    }
    if (plan.measures.empty())
        plan.measures = {Bench::codec, Bench::sockets, Bench::fold};
    const bool onlySimulated =
        std::ranges::all_of(plan.measures, [](Bench bench) { return bench == Bench::sim; });
    for (const std::string& text : options.nodes) {
        const auto nodes = countOf("--nodes", text, 2, onlySimulated ? kMostSimulated : kMostNodes);
        if (!nodes)
            return nodes.error();
        plan.nodes.push_back(*nodes);
    }
    if (!options.repeats.empty()) {
        const auto repeats = countOf("--repeats", options.repeats, 1, kMostRepeats);
        if (!repeats)
            return repeats.error();
        plan.repeats = *repeats;
    }
    for (const auto& [option, text, duration] :
         {std::tuple{"--pace", &options.pace, &plan.pace},
          std::tuple{"--seconds", &options.seconds, &plan.steady},
          std::tuple{"--seconds", &options.seconds, &plan.simulated},
          std::tuple{"--limit", &options.limit, &plan.limit}}) {
        const auto filled = fillDuration(option, *text, *duration);
        if (!filled)
            return filled.error();
    }
    return plan;
}

} // namespace swimscope::cli
