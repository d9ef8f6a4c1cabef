// SPDX-License-Identifier: MPL-2.0
#include "app/cli/sim_options.h"

#include "app/cli/console.h"
#include "app/cli/setting_options.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string_view>
#include <utility>

namespace swimscope::cli {
namespace {

constexpr std::size_t kMostMembers = 20'000;
constexpr std::size_t kMostThreads = 1024;
constexpr double kWhole = 100; // per cent

constexpr std::array<std::pair<std::string_view, SimStart>, 2> kStarts{
    {{"join", SimStart::join}, {"together", SimStart::together}}};
constexpr std::array<std::pair<std::string_view, SimReportForm>, 3> kForms{
    {{"json", SimReportForm::json},
     {"junit", SimReportForm::junit},
     {"text", SimReportForm::text}}};

template <class Choices>
auto choiceOf(std::string_view option, std::string_view text, const Choices& choices)
    -> Result<typename Choices::value_type::second_type> {
    std::string known;
    for (const auto& [name, choice] : choices) {
        if (name == text)
            return choice;
        known += fmt::format("{}{}", known.empty() ? "" : ", ", name);
    }
    return Error{fmt::format("{}: it can't be \"{}\"; it may be {}", option, text, known)};
}

template <class Number>
Result<Number> numberOf(std::string_view option, std::string_view text, Number least, Number most) {
    Number number{};
    const char* end = text.data() + text.size();
    const auto [stopped, failure] = std::from_chars(text.data(), end, number);
    // Written so that what is no number at all fails, too.
    if (failure != std::errc{} || stopped != end || !(number >= least && number <= most))
        return Error{fmt::format("{}: it takes a number from {} to {}", option, least, most)};
    return number;
}

Result<void> fillSize(const SimOptions& options, SimPlan& plan) {
    if (options.nodes.empty())
        return Error{"sim: how many members? Write --nodes N, the name of a scenario file, or "
                     "--swarm A..B for random clusters"};
    const auto nodes = numberOf<std::size_t>("--nodes", options.nodes, 1, kMostMembers);
    if (!nodes)
        return nodes.error();
    plan.nodes = *nodes;
    if (options.seconds.empty())
        return {};
    const auto length = parseSeconds(options.seconds);
    if (!length)
        return Error{"--seconds: " + length.error().message};
    plan.length = *length;
    return {};
}

Result<void> fillConfig(const SimOptions& options, SimPlan& plan) {
    const auto profile = profileMeant(options.profile);
    if (!profile)
        return profile.error();
    plan.config = *profile;
    if (const auto done = applySettings(options.settings, plan.config); !done)
        return done.error();
    plan.warnings = swim::problemsOf(plan.config);
    const auto start = choiceOf("--start", options.start, kStarts);
    if (!start)
        return start.error();
    plan.start = *start;
    return {};
}

/// What the network and the members' machines are like.
Result<void> fillTroubles(const SimOptions& options, SimPlan& plan) {
    if (!options.latency.empty()) {
        const auto latency = latencyFromText(options.latency);
        if (!latency)
            return Error{"--latency: " + latency.error().message};
        plan.latency = *latency;
    }
    if (!options.lose.empty()) {
        const auto loss = numberOf<double>("--lose", options.lose, 0, 1);
        if (!loss)
            return loss.error();
        plan.loss = *loss;
    }
    if (!options.starve.empty()) {
        const auto share = numberOf<double>("--starve", options.starve, 0, kWhole);
        if (!share)
            return share.error();
        const double starved = static_cast<double>(plan.nodes) * *share / kWhole;
        plan.starved = static_cast<std::size_t>(std::lround(starved));
    }
    return {};
}

/// Each seed draws its own cluster, so that nothing may be said about it.
Result<void> fillSwarm(const SimOptions& options, SimPlan& plan) {
    if (!options.nodes.empty() || !options.seed.empty() || !options.seeds.empty() ||
        !options.scenario.empty())
        return Error{
            "--swarm: its clusters come from its seeds; leave out --nodes, --seed, --seeds "
            "and scenarios"};
    const auto seeds = lab::seedsFromText(options.swarm);
    if (!seeds)
        return Error{"--swarm: " + seeds.error().message};
    plan.swarm = true;
    plan.seeds = *seeds;
    return {};
}

Result<void> fillCluster(const SimOptions& options, SimPlan& plan) {
    if (const auto size = fillSize(options, plan); !size)
        return size.error();
    if (const auto config = fillConfig(options, plan); !config)
        return config.error();
    return fillTroubles(options, plan);
}

/// A scenario says itself what its cluster is like.
Result<void> fillScenario(const SimOptions& options, SimPlan& plan) {
    if (!options.nodes.empty() || !options.seconds.empty() || !options.settings.empty() ||
        options.profile != SimOptions().profile || !options.latency.empty() ||
        options.start != SimOptions().start || !options.lose.empty() || !options.starve.empty())
        return Error{"sim: a scenario's cluster stands in its file; beside it go --seed, --seeds, "
                     "--record, --report and --jobs"};
    plan.scenario = options.scenario;
    plan.ownSeed = options.seed.empty() && options.seeds.empty();
    return {};
}

Result<void> fillRuns(const SimOptions& options, std::size_t cores, SimPlan& plan) {
    if (!options.seed.empty() && !options.seeds.empty())
        return Error{"--seed and --seeds exclude each other: a range can hold one"};
    if (!options.seed.empty()) {
        const auto seed = numberOf<std::uint64_t>("--seed", options.seed, 0, UINT64_MAX);
        if (!seed)
            return seed.error();
        plan.seeds = {*seed, *seed};
    } else if (!options.seeds.empty()) {
        const auto seeds = lab::seedsFromText(options.seeds);
        if (!seeds)
            return Error{"--seeds: " + seeds.error().message};
        plan.seeds = *seeds;
    }
    plan.record = options.record;
    if (!plan.record.empty() && (plan.swarm || plan.seeds.count() != 1))
        return Error{"--record: a recording is of one run; give one --seed"};
    plan.bytes = options.bytes;
    if (plan.bytes && plan.record.empty())
        return Error{"--bytes: they go into a recording; name its file with --record FILE"};
    const auto form = choiceOf("--report", options.report, kForms);
    if (!form)
        return form.error();
    plan.report = *form;
    plan.jobs = std::max<std::size_t>(cores, 1);
    if (options.jobs.empty())
        return {};
    const auto jobs = numberOf<std::size_t>("--jobs", options.jobs, 1, kMostThreads);
    if (!jobs)
        return jobs.error();
    plan.jobs = *jobs;
    return {};
}

} // namespace

void declareSimOptions(CLI::App& command, SimOptions& options) {
    command
        .add_option("scenario", options.scenario,
                    "A scenario file (docs/scenarios.md); -: standard input")
        ->type_name("SCENARIO");
    command.add_option("--record", options.record,
                       "FILE: keeps the run as a recording, for swimscope-cli trace");
    command.add_flag("--bytes", options.bytes,
                     "The recording also gets the packets' bytes, once the run is over");
    command.add_option("--nodes", options.nodes, "How many members");
    command.add_option("--seconds", options.seconds, "How long, in virtual time; 60 unless told");
    command.add_option("--profile", options.profile, "Timings: lan, wan or local");
    command.add_option("--set", options.settings, "NAME=VALUE: any setting; may be repeated")
        ->allow_extra_args(false);
    command.add_option("--latency", options.latency,
                       "1ms, uniform:BASE:SPREAD, normal:MEAN:DEVIATION, "
                       "exponential:BASE:MEAN or pareto:BASE:MEAN");
    command.add_option("--start", options.start,
                       "join: one after the other through the first; together: as a cluster that "
                       "has long been one");
    command.add_option("--lose", options.lose, "The probability that a datagram is lost");
    command.add_option(
        "--starve", options.starve,
        "So many per cent of the members read what comes for them 0.5 to 2.5 s late");
    command.add_option("--seed", options.seed, "Which chance decides; 1 unless told");
    command.add_option("--seeds", options.seeds, "A..B: a run with each seed, both included");
    command.add_option("--swarm", options.swarm,
                       "A..B: instead, a random cluster with each seed, disturbed and to heal");
    command.add_option("--report", options.report, "json, junit or text");
    command.add_option("--jobs", options.jobs, "How many threads; one a core unless told");
}

Result<SimPlan> planOf(const SimOptions& options, std::size_t cores) {
    SimPlan plan;
    const auto filled = !options.swarm.empty()      ? fillSwarm(options, plan)
                        : !options.scenario.empty() ? fillScenario(options, plan)
                                                    : fillCluster(options, plan);
    if (!filled)
        return filled.error();
    if (const auto runs = fillRuns(options, cores, plan); !runs)
        return runs.error();
    return plan;
}

} // namespace swimscope::cli
