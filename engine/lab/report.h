// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/lab/experiment.h"
#include "engine/lab/records.h"

#include <span>
#include <string>
#include <vector>

/// What a run came to, for people.
namespace swimscope::lab {

/// The command that makes the same report again, whatever jobs and shards there were.
std::string commandOf(const Experiment& experiment, const Record& record);

/// Title, question, what was assumed, the command, tables, verdicts; plots are named as pictures
/// beside the text if `withPlots`.
std::string toMarkdown(const Experiment& experiment, const Record& record, const Findings& findings,
                       bool withPlots);

/// A file of a report.
struct ReportFile {
    std::string name;
    std::string text;
};

/// The whole report: README.md, each plot as SVG, each table as CSV, and samples.jsonl, from which
/// `lab merge` makes the same again.
std::vector<ReportFile> reportFiles(const Experiment& experiment, const Record& record);

} // namespace swimscope::lab
