// SPDX-License-Identifier: MPL-2.0
#include "engine/lab/records.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <optional>
#include <utility>

namespace swimscope::lab {
namespace {

using Json = nlohmann::ordered_json;

std::string printed(const Json& line) {
    return line.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string_view nameOf(Verdict::Outcome outcome) {
    switch (outcome) {
    case Verdict::Outcome::met:
        return "met";
    case Verdict::Outcome::missed:
        return "missed";
    case Verdict::Outcome::unjudged:
        return "unjudged";
    }
    return {};
}

/// A text of an object; nothing if there is none of that name.
std::optional<std::string> textIn(const Json& object, const char* name) {
    const auto found = object.find(name);
    if (found == object.end() || !found->is_string())
        return std::nullopt;
    return found->get<std::string>();
}

std::optional<std::uint64_t> countIn(const Json& object, const char* name) {
    const auto found = object.find(name);
    if (found == object.end() || !found->is_number_unsigned())
        return std::nullopt;
    return found->get<std::uint64_t>();
}

Result<Setup> setupFrom(const Json& line, std::span<const Experiment* const> experiments) {
    const std::string name = textIn(line, "name").value_or("");
    const auto experiment = std::ranges::find(experiments, name, &Experiment::name);
    if (experiment == experiments.end())
        return Error{fmt::format("there is no experiment \"{}\"", name)};
    std::vector<Settings::Given> given;
    if (const auto found = line.find("settings"); found != line.end() && found->is_object())
        for (const auto& [parameter, value] : found->items())
            given.emplace_back(parameter, value.is_string() ? value.get<std::string>() : "");
    auto settings = Settings::of((*experiment)->parameters(), given);
    if (!settings)
        return settings.error();
    const auto seeds = seedsFromText(textIn(line, "seeds").value_or(""));
    if (!seeds)
        return seeds.error();
    const auto shard = shardFromText(textIn(line, "shard").value_or(""));
    if (!shard)
        return shard.error();
    return Setup{name, *std::move(settings), *seeds, *shard};
}

std::optional<std::vector<double>> figuresFrom(const Json& value) {
    std::vector<double> figures;
    for (const Json& one : value.is_array() ? value : Json::array({value})) {
        if (!one.is_number())
            return std::nullopt;
        figures.push_back(one.get<double>());
    }
    return figures;
}

std::optional<Sample> sampleFrom(const Json& line, const Setup& setup) {
    const auto number = countIn(line, "work");
    const auto figures = line.find("figures");
    if (!number || figures == line.end() || !figures->is_object())
        return std::nullopt;
    const std::size_t seeds = setup.seeds.count();
    Sample sample{{static_cast<std::size_t>(*number), static_cast<std::size_t>(*number) / seeds,
                   setup.seeds.first + *number % seeds},
                  {}};
    for (const auto& [name, value] : figures->items()) {
        auto all = figuresFrom(value);
        if (!all)
            return std::nullopt;
        sample.figures.emplace(name, *std::move(all));
    }
    return sample;
}

/// Samples, in their order, must be of these works, each of one.
Result<void> checkWorks(const std::vector<Sample>& samples, const std::vector<Work>& works,
                        Gaps gaps) {
    auto sample = samples.begin();
    for (const Work& work : works) {
        const bool there = sample != samples.end() && sample->work.number == work.number;
        if (there)
            ++sample;
        else if (gaps == Gaps::refused &&
                 (sample == samples.end() || sample->work.number > work.number))
            return Error{fmt::format("work {} is missing; the shard that should hold it ended "
                                     "early, or was left out",
                                     work.number)};
    }
    if (sample != samples.end())
        return Error{
            fmt::format("work {} is there twice, or is none of this run's", sample->work.number)};
    return {};
}

} // namespace

std::string lineOf(const Setup& setup, std::size_t works) {
    Json line;
    line["event"] = "experiment";
    line["name"] = setup.experiment;
    Json settings = Json::object();
    for (const auto& [name, value] : setup.settings.all())
        settings[name] = value;
    line["settings"] = std::move(settings);
    line["seeds"] = toText(setup.seeds);
    line["shard"] = toText(setup.shard);
    line["works"] = works;
    return printed(line);
}

std::string lineOf(const Sample& sample, const Cell& cell) {
    Json line;
    line["event"] = "sample";
    line["work"] = sample.work.number;
    Json conditions = Json::object();
    for (const auto& [name, value] : cell)
        conditions[name] = value;
    line["cell"] = std::move(conditions);
    line["seed"] = sample.work.seed;
    Json figures = Json::object();
    for (const auto& [name, values] : sample.figures)
        figures[name] = values.size() == 1 ? Json(values.front()) : Json(values);
    line["figures"] = std::move(figures);
    return printed(line);
}

std::string lineOf(const Table& table) {
    Json line;
    line["event"] = "table";
    line["name"] = table.name;
    line["title"] = table.title;
    line["columns"] = table.columns;
    line["rows"] = table.rows;
    return printed(line);
}

std::string lineOf(const Verdict& verdict) {
    Json line;
    line["event"] = "verdict";
    line["claim"] = verdict.claim;
    line["outcome"] = nameOf(verdict.outcome);
    line["figure"] = verdict.figure;
    return printed(line);
}

std::string summaryOf(std::span<const Verdict> verdicts) {
    const auto count = [&](Verdict::Outcome outcome) {
        return std::ranges::count(verdicts, outcome, &Verdict::outcome);
    };
    Json line;
    line["event"] = "summary";
    for (const auto outcome :
         {Verdict::Outcome::met, Verdict::Outcome::missed, Verdict::Outcome::unjudged})
        line[std::string(nameOf(outcome))] = count(outcome);
    return printed(line);
}

Result<Record> recordFromLines(std::string_view lines,
                               std::span<const Experiment* const> experiments) {
    std::optional<Record> record;
    for (std::size_t number = 1; !lines.empty(); ++number) {
        const std::string_view text = lines.substr(0, lines.find('\n'));
        lines.remove_prefix(std::min(text.size() + 1, lines.size()));
        const Json line = Json::parse(text, nullptr, false);
        if (!line.is_object())
            return Error{fmt::format("line {} is no JSON object", number)};
        const std::string event = textIn(line, "event").value_or("");
        if (event == "experiment") {
            auto setup = setupFrom(line, experiments);
            if (!setup || record)
                return Error{fmt::format("line {}: {}", number,
                                         record ? "a second experiment" : setup.error().message)};
            record = Record{*std::move(setup), {}};
        } else if (event == "sample") {
            auto sample = record ? sampleFrom(line, record->setup) : std::nullopt;
            if (!sample)
                return Error{fmt::format("line {} is no sample of the run", number)};
            record->samples.push_back(*std::move(sample));
        }
    }
    if (!record)
        return Error{"there is no line about the experiment in it"};
    return *std::move(record);
}

Result<Record> merged(std::vector<Record> shards, const Experiment& experiment, Gaps gaps) {
    Record whole;
    for (Record& shard : shards) {
        shard.setup.shard = {};
        if (&shard == &shards.front())
            whole.setup = shard.setup;
        if (shard.setup != whole.setup)
            return Error{"they are shards of different runs: the experiment, its settings and its "
                         "seeds must be the same"};
        std::ranges::move(shard.samples, std::back_inserter(whole.samples));
    }
    std::ranges::sort(whole.samples, {}, [](const Sample& sample) { return sample.work.number; });
    const std::size_t cells = experiment.cells(whole.setup.settings).size();
    const auto done = checkWorks(whole.samples, worksOf(cells, whole.setup.seeds), gaps);
    if (!done)
        return done.error();
    return whole;
}

} // namespace swimscope::lab
