// SPDX-License-Identifier: MPL-2.0
#include "app/cli/lab_options.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <string_view>
#include <utility>

namespace swimscope::cli {
namespace {

constexpr std::size_t kMostJobs = 1024;

Result<std::vector<lab::Settings::Given>> givenIn(const std::vector<std::string>& words) {
    std::vector<lab::Settings::Given> given;
    for (const std::string& word : words) {
        const std::size_t sign = word.find('=');
        if (sign == std::string::npos)
            return Error{fmt::format("--set: \"{}\" is no parameter; write NAME=VALUE", word)};
        given.emplace_back(word.substr(0, sign), word.substr(sign + 1));
    }
    return given;
}

Result<std::size_t> jobsOf(const std::string& text, std::size_t cores) {
    if (text.empty())
        return std::max<std::size_t>(cores, 1);
    std::size_t jobs = 0;
    const char* end = text.data() + text.size();
    const auto [stopped, error] = std::from_chars(text.data(), end, jobs);
    if (error != std::errc() || stopped != end || jobs < 1 || jobs > kMostJobs)
        return Error{fmt::format("--jobs: it takes a number from 1 to {}", kMostJobs)};
    return jobs;
}

Result<lab::Setup> setupOf(const LabOptions& options, const lab::Experiment& experiment) {
    lab::Setup setup{std::string(experiment.name()), {}, {1, experiment.usualSeeds()}, {}};
    const auto given = givenIn(options.set);
    if (!given)
        return given.error();
    auto settings = lab::Settings::of(experiment.parameters(), *given);
    if (!settings)
        return Error{fmt::format("lab {}: {}", experiment.name(), settings.error().message)};
    setup.settings = *std::move(settings);
    if (!options.seeds.empty()) {
        const auto seeds = lab::seedsFromText(options.seeds);
        if (!seeds)
            return Error{"--seeds: " + seeds.error().message};
        setup.seeds = *seeds;
    }
    if (!options.shard.empty()) {
        const auto shard = lab::shardFromText(options.shard);
        if (!shard)
            return Error{"--shard: " + shard.error().message};
        setup.shard = *shard;
    }
    return setup;
}

Error noExperiment(std::string_view name, std::span<const lab::Experiment* const> experiments) {
    std::string known;
    for (const lab::Experiment* experiment : experiments)
        known += fmt::format("{}{}", known.empty() ? "" : ", ", experiment->name());
    return Error{name.empty() ? fmt::format("lab: which experiment? There are {}", known)
                              : fmt::format("lab: there is no experiment \"{}\"; there are {}",
                                            name, known)};
}

bool saysHowToRun(const LabOptions& options) {
    return !options.set.empty() || !options.seeds.empty() || !options.shard.empty() ||
           !options.jobs.empty();
}

} // namespace

void declareLabOptions(CLI::App& command, LabOptions& options) {
    command
        .add_option("experiment", options.what,
                    "An experiment's name; or list, to see which there are; or merge, to put "
                    "shards together")
        ->type_name("NAME");
    command.add_option("files", options.files, "merge: what the shards printed")
        ->type_name("FILE...");
    command.add_option("--set", options.set, "NAME=VALUE: a parameter; may be repeated")
        ->allow_extra_args(false);
    command.add_option("--seeds", options.seeds, "A..B: the seeds of each cell, both included");
    command.add_option("--jobs", options.jobs, "How many threads; one a core unless told");
    command.add_option("--shard", options.shard, "I/N: only this part of the works, from 0/N on");
    command.add_option("--out", options.out, "DIR: write the report there");
    command.add_flag("--json", options.json, "One JSON object a line instead of text");
}

Result<LabPlan> planOf(const LabOptions& options,
                       std::span<const lab::Experiment* const> experiments, std::size_t cores) {
    LabPlan plan;
    plan.out = options.out;
    plan.json = options.json;
    if (options.what == "list" || options.what == "merge") {
        if (saysHowToRun(options))
            return Error{fmt::format("lab {}: it runs nothing, so it takes neither --set nor "
                                     "--seeds, --shard or --jobs",
                                     options.what)};
        if ((options.what == "merge") == options.files.empty())
            return Error{options.files.empty() ? "lab merge: which files?"
                                               : "lab list: it takes no files"};
        plan.what = options.files.empty() ? LabPlan::What::list : LabPlan::What::merge;
        plan.files = options.files;
        return plan;
    }
    const auto found = std::ranges::find(experiments, options.what, &lab::Experiment::name);
    if (found == experiments.end())
        return noExperiment(options.what, experiments);
    if (!options.files.empty())
        return Error{fmt::format("lab {}: there is a word too many: \"{}\"", options.what,
                                 options.files.front())};
    auto setup = setupOf(options, **found);
    if (!setup)
        return setup.error();
    const auto jobs = jobsOf(options.jobs, cores);
    if (!jobs)
        return jobs.error();
    plan.what = LabPlan::What::run;
    plan.experiment = *found;
    plan.setup = *std::move(setup);
    plan.isShard = !options.shard.empty();
    plan.jobs = *jobs;
    if (plan.isShard && !plan.out.empty())
        return Error{"lab: a shard makes no report; leave out --out, and merge what all have "
                     "printed"};
    return plan;
}

} // namespace swimscope::cli
