// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/lab/experiment.h"
#include "engine/lab/judging.h"

#include <numeric>

namespace swimscope::test {

/// An experiment that needs no simulator: how a cell's side and a seed add up.
class ToyExperiment : public lab::Experiment {
  public:
    std::string_view name() const override { return "toy"; }
    std::string_view title() const override { return "Sides & seeds"; }
    std::string_view question() const override { return "Each side is added to each seed."; }
    std::vector<std::string> assumptions() const override { return {"Numbers can be added."}; }
    std::vector<lab::Parameter> parameters() const override {
        using Kind = lab::Parameter::Kind;
        return {{"sides", Kind::count, 1, 100, true, "2,3", "How long the sides are."},
                {"share", Kind::number, 0, 1, false, "0.5", "A part of the whole."},
                {"pause", Kind::duration, 0.001, 60, true, "1s", "How long to wait."},
                {"mode", Kind::choice, 0, 0, false, "plain", "In which way.", {"plain", "odd"}}};
    }
    std::size_t usualSeeds() const override { return 4; }

    std::vector<lab::Cell> cells(const lab::Settings& settings) const override {
        std::vector<lab::Cell> cells;
        for (const std::string& side : settings.texts("sides"))
            cells.push_back({{"side", side}});
        return cells;
    }
    lab::Figures run(const lab::Settings& settings, const lab::Work& work,
                     const lab::Stop& stop) const override {
        if (stop)
            return {};
        const auto side = static_cast<double>(settings.counts("sides")[work.cell]);
        return {{"sum", {side + static_cast<double>(work.seed)}},
                {"halves", {side / 2, static_cast<double>(work.seed) / 3}}};
    }
    lab::Findings findings(const lab::Settings&,
                           std::span<const lab::Sample> samples) const override {
        lab::Findings findings;
        lab::Table table{"sums", "Sums", {"work", "sum"}, {}};
        lab::Series series{"sum", {}, lab::Mark::line, false, 0};
        double total = 0;
        for (const lab::Sample& sample : samples) {
            const double sum = sample.value("sum");
            total += sum;
            table.rows.push_back({std::to_string(sample.work.number), std::to_string(sum)});
            series.points.push_back({static_cast<double>(sample.work.number), sum});
        }
        findings.tables = {table};
        findings.plots = {{"sums", "Sums", {"work"}, {"sum"}, {series}}};
        findings.verdicts = {lab::within("the total", total, 0, 1000),
                             lab::unjudged("the rest", "nothing is known of it")};
        return findings;
    }
};

} // namespace swimscope::test
