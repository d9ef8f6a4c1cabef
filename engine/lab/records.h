// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/result.h"
#include "engine/lab/experiment.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// A run of an experiment as JSON lines: how it was set up, its samples, and what they came to.
/// docs/cli.md describes them. The first two kinds are read back: they are what shards leave
/// behind.
namespace swimscope::lab {

/// How a run is set up: with the samples, all that its findings depend on.
struct Setup {
    std::string experiment;
    Settings settings;
    Seeds seeds;
    Shard shard;

    friend bool operator==(const Setup&, const Setup&) = default;
};

// One line each, without its line feed.
std::string lineOf(const Setup& setup, std::size_t works);
std::string lineOf(const Sample& sample, const Cell& cell);
std::string lineOf(const Table& table);
std::string lineOf(const Verdict& verdict);
/// The last line: how many verdicts there are of each outcome.
std::string summaryOf(std::span<const Verdict> verdicts);

/// What one shard left behind.
struct Record {
    Setup setup;
    std::vector<Sample> samples;
};

/// Reads a shard's lines; those of other kinds are passed over. `experiments` are those that it may
/// be of. The error says in which line something is wrong.
Result<Record> recordFromLines(std::string_view lines,
                               std::span<const Experiment* const> experiments);

/// Whether works may be missing: those of a run that was ended early.
enum class Gaps : std::uint8_t { refused, allowed };

/// Puts shards together again. They must be of one run, repeat nothing, and leave out nothing
/// unless gaps are allowed.
Result<Record> merged(std::vector<Record> shards, const Experiment& experiment,
                      Gaps gaps = Gaps::refused);

} // namespace swimscope::lab
