// SPDX-License-Identifier: MPL-2.0
#include "app/cli/lab_run.h"

#include "app/cli/lines.h"
#include "engine/lab/pool.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>

namespace swimscope::cli {
namespace {

std::string_view nameOf(lab::Parameter::Kind kind) {
    switch (kind) {
    case lab::Parameter::Kind::count:
        return "count";
    case lab::Parameter::Kind::number:
        return "number";
    case lab::Parameter::Kind::duration:
        return "duration";
    case lab::Parameter::Kind::choice:
        return "choice";
    }
    return {};
}

Json jsonOf(const lab::Experiment& experiment) {
    Json line;
    line["name"] = experiment.name();
    line["title"] = experiment.title();
    line["question"] = experiment.question();
    line["usual_seeds"] = experiment.usualSeeds();
    line["parameters"] = Json::array();
    for (const lab::Parameter& parameter : experiment.parameters()) {
        Json entry;
        entry["name"] = parameter.name;
        entry["kind"] = nameOf(parameter.kind);
        entry["limits"] = lab::limitsText(parameter);
        entry["usual"] = parameter.usual;
        entry["meaning"] = parameter.meaning;
        line["parameters"].push_back(std::move(entry));
    }
    return line;
}

std::string textOfExperiment(const lab::Experiment& experiment) {
    std::string text = fmt::format("{}: {} ({} seeds unless told)", experiment.name(),
                                   experiment.title(), experiment.usualSeeds());
    for (const lab::Parameter& parameter : experiment.parameters())
        text += fmt::format("\n  {}={}  {} ({})", parameter.name, parameter.usual,
                            parameter.meaning, lab::limitsText(parameter));
    return text;
}

std::string verdictLines(const lab::Findings& findings) {
    std::string lines;
    for (const lab::Table& table : findings.tables)
        lines += lab::lineOf(table) + "\n";
    for (const lab::Verdict& verdict : findings.verdicts)
        lines += lab::lineOf(verdict) + "\n";
    return lines + lab::summaryOf(findings.verdicts);
}

/// Tells what a whole run came to. Returns the exit code.
int conclude(const LabPlan& plan, const lab::Experiment& experiment, const lab::Record& record,
             const LabSinks& sinks) {
    const lab::Findings findings = experiment.findings(record.setup.settings, record.samples);
    bool done = sinks.print(plan.json ? verdictLines(findings)
                                      : lab::toMarkdown(experiment, record, findings, false));
    if (!plan.out.empty())
        for (const lab::ReportFile& file : lab::reportFiles(experiment, record))
            done = done && sinks.write(file);
    const bool missed = std::ranges::count(findings.verdicts, lab::Verdict::Outcome::missed,
                                           &lab::Verdict::outcome) > 0;
    return done && !missed ? 0 : 1;
}

} // namespace

void listExperiments(std::span<const lab::Experiment* const> experiments, bool json,
                     const LabSinks& sinks) {
    for (const lab::Experiment* experiment : experiments)
        if (!sinks.print(json ? printed(jsonOf(*experiment)) : textOfExperiment(*experiment)))
            return;
}

int runExperiment(const LabPlan& plan, lab::Stop& stop, const LabSinks& sinks) {
    const lab::Setup& setup = plan.setup;
    const lab::Experiment& experiment = *plan.experiment;
    const std::vector<lab::Cell> cells = experiment.cells(setup.settings);
    const std::vector<lab::Work> works = lab::worksOf(cells.size(), setup.seeds, setup.shard);
    const bool lines = plan.json || plan.isShard;
    const auto print = [&](const std::string& line) {
        if (lines && !sinks.print(line))
            stop = true;
    };
    print(lab::lineOf(setup, works.size()));
    lab::Record record{setup, {}};
    const bool whole = lab::runWorks(experiment, setup.settings, works, plan.jobs, stop,
                                     [&](const lab::Sample& sample) {
                                         print(lab::lineOf(sample, cells[sample.work.cell]));
                                         record.samples.push_back(sample);
                                         sinks.progress(record.samples.size(), works.size());
                                     });
    if (!whole) {
        sinks.complain(fmt::format("lab: ended early, with {} of {} works done",
                                   record.samples.size(), works.size()));
        return 1;
    }
    return plan.isShard ? 0 : conclude(plan, experiment, record, sinks);
}

int mergeShards(const LabPlan& plan, std::span<const lab::Experiment* const> experiments,
                const std::vector<LabShard>& shards, const LabSinks& sinks) {
    std::vector<lab::Record> records;
    for (const LabShard& shard : shards) {
        auto record = lab::recordFromLines(shard.lines, experiments);
        if (!record) {
            sinks.complain(fmt::format("{}: {}", shard.name, record.error().message));
            return 1;
        }
        records.push_back(*std::move(record));
    }
    // Every record is of one of these.
    const lab::Experiment& experiment =
        **std::ranges::find(experiments, records.front().setup.experiment, &lab::Experiment::name);
    const auto record = lab::merged(std::move(records), experiment);
    if (!record) {
        sinks.complain("lab merge: " + record.error().message);
        return 1;
    }
    return conclude(plan, experiment, *record, sinks);
}

} // namespace swimscope::cli
