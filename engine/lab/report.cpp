// SPDX-License-Identifier: MPL-2.0
#include "engine/lab/report.h"

#include "engine/lab/svg.h"

#include <fmt/format.h>

#include <string_view>

namespace swimscope::lab {
namespace {

std::string_view wordFor(Verdict::Outcome outcome) {
    switch (outcome) {
    case Verdict::Outcome::met:
        return "met";
    case Verdict::Outcome::missed:
        return "**missed**";
    case Verdict::Outcome::unjudged:
        return "not judged";
    }
    return {};
}

std::string verdictsOf(const Findings& findings) {
    Table table{"verdicts", {}, {"what is held", "measured", ""}, {}};
    for (const Verdict& verdict : findings.verdicts)
        table.rows.push_back(
            {verdict.claim, verdict.figure, std::string(wordFor(verdict.outcome))});
    return toMarkdown(table);
}

std::string conditionsOf(const Experiment& experiment, const Record& record) {
    std::string text;
    const std::vector<Parameter> parameters = experiment.parameters();
    for (const auto& [name, value] : record.setup.settings.all())
        for (const Parameter& parameter : parameters)
            if (parameter.name == name)
                text += fmt::format("- {}: {}. {}\n", name, value, parameter.meaning);
    const std::size_t runs =
        experiment.cells(record.setup.settings).size() * record.setup.seeds.count();
    text += fmt::format("- seeds: {} for each cell, {} runs in all.\n", toText(record.setup.seeds),
                        runs);
    if (record.samples.size() < runs)
        text += fmt::format("\n**Ended early:** only {} of the {} runs were done.\n",
                            record.samples.size(), runs);
    return text;
}

std::string linesOf(const Experiment& experiment, const Record& record) {
    const std::vector<Cell> cells = experiment.cells(record.setup.settings);
    std::string lines = lineOf(record.setup, record.samples.size()) + "\n";
    for (const Sample& sample : record.samples)
        lines += lineOf(sample, cells[sample.work.cell]) + "\n";
    return lines;
}

} // namespace

std::string commandOf(const Experiment& experiment, const Record& record) {
    std::string command = fmt::format("swimscope-cli lab {} --seeds {}", experiment.name(),
                                      toText(record.setup.seeds));
    const std::string options = record.setup.settings.options();
    return options.empty() ? command : command + " " + options;
}

std::string toMarkdown(const Experiment& experiment, const Record& record, const Findings& findings,
                       bool withPlots) {
    std::string text = fmt::format("# {}\n\n{}\n\n", experiment.title(), experiment.question());
    text += fmt::format("```\n{}\n```\n\n", commandOf(experiment, record));
    text += conditionsOf(experiment, record) + "\n";
    text += "## What was found\n\n" + verdictsOf(findings) + "\n";
    for (const Table& table : findings.tables)
        text += fmt::format("## {}\n\n{}\n", table.title, toMarkdown(table));
    if (withPlots)
        for (const Plot& plot : findings.plots)
            text += fmt::format("![{}]({}.svg)\n\n", plot.title, plot.name);
    text += "## What was assumed\n\n";
    for (const std::string& assumption : experiment.assumptions())
        text += fmt::format("- {}\n", assumption);
    return text;
}

std::vector<ReportFile> reportFiles(const Experiment& experiment, const Record& record) {
    const Findings findings = experiment.findings(record.setup.settings, record.samples);
    std::vector<ReportFile> files{{"README.md", toMarkdown(experiment, record, findings, true)}};
    for (const Plot& plot : findings.plots)
        files.push_back({plot.name + ".svg", toSvg(plot)});
    for (const Table& table : findings.tables)
        files.push_back({table.name + ".csv", toCsv(table)});
    files.push_back({"samples.jsonl", linesOf(experiment, record)});
    return files;
}

} // namespace swimscope::lab
