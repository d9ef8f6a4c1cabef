// SPDX-License-Identifier: MPL-2.0
#include "engine/lab/detection.h"

#include "engine/base/random.h"
#include "engine/lab/figure_text.h"
#include "engine/lab/gathering.h"
#include "engine/lab/judging.h"
#include "engine/lab/testbed.h"
#include "engine/swim/predictions.h"

#include <fmt/format.h>

#include <optional>
#include <utility>
#include <variant>

namespace swimscope::lab {
namespace {

using namespace std::chrono_literals;

constexpr Duration kSettling = 5s;
/// Suspicions of the LAN profile are over long before.
constexpr Duration kLongestWait = 300s;
constexpr double kMedianTolerance = 0.2;
constexpr double kMostSpread = 0.6;
constexpr std::uint64_t kCrashChance = 77;

double expected(double nodes, const swim::Config& config) {
    return inSeconds(swim::expectedFirstDeath(config, static_cast<std::size_t>(nodes)));
}

class Detection : public Experiment {
  public:
    std::string_view name() const override { return "detection"; }
    std::string_view title() const override { return "How soon a crash is noticed"; }
    std::string_view question() const override {
        return "A member of a cluster at rest crashes at a random moment. When does the first of "
               "the "
               "others declare it dead, and when has the last one heard of it?";
    }
    std::vector<std::string> assumptions() const override {
        return {"LAN profile as memberlist has it, and nothing else wrong: nothing is lost, and "
                "nobody is slow.",
                "One crash for each seed, some seconds after the start, at a moment drawn from the "
                "seed."};
    }
    std::vector<Parameter> parameters() const override {
        using Kind = Parameter::Kind;
        return {{"nodes", Kind::count, 3, 10'000, true, "50,100,200", "Sizes of clusters."}};
    }
    std::size_t usualSeeds() const override { return 400; }

    std::vector<Cell> cells(const Settings& settings) const override {
        std::vector<Cell> cells;
        for (const std::string& nodes : settings.texts("nodes"))
            cells.push_back({{"nodes", nodes}});
        return cells;
    }

    Figures run(const Settings& settings, const Work& work, const Stop& stop) const override {
        const std::size_t nodes = settings.counts("nodes")[work.cell];
        Testbed bed({nodes, swim::configOf(swim::Profile::lan), work.seed});
        Random chance(work.seed, kCrashChance);
        const auto victim = static_cast<std::size_t>(chance.below(nodes));
        bed.settle(kSettling + Duration(static_cast<Duration::rep>(chance.below(1'000'000'000))),
                   stop);
        const Instant crash = bed.now();
        bed.execute(host::Kill{Testbed::node(victim)});
        std::size_t told = 0;
        Instant first = crash;
        Instant last = crash;
        double mistaken = 0;
        bed.watch(kLongestWait, stop, [&](const trace::Event& event) {
            const auto* changed = std::get_if<trace::MemberChanged>(&event.body);
            if (!changed || changed->change != trace::Change::died)
                return told + 1 < nodes;
            if (changed->row.name != Testbed::name(victim)) {
                ++mistaken;
            } else {
                first = told++ == 0 ? event.at : first;
                last = event.at;
            }
            return told + 1 < nodes;
        });
        Figures figures{{"told", {static_cast<double>(told)}}, {"mistaken", {mistaken}}};
        if (told + 1 == nodes) {
            figures["first_s"] = {inSeconds(first - crash)};
            figures["spread_s"] = {inSeconds(last - first)};
        }
        return figures;
    }

    Findings findings(const Settings& settings, std::span<const Sample> samples) const override {
        const swim::Config config = swim::configOf(swim::Profile::lan);
        Findings findings;
        Table table{"detection",
                    "From a crash to its being known",
                    {"nodes", "crashes", "first death, s: median", "95 %", "least", "most",
                     "expected", "first to last, s: median", "most", "mistaken deaths"},
                    {}};
        const std::vector<double> sizes = settings.numbers("nodes");
        for (std::size_t cell = 0; cell < sizes.size(); ++cell) {
            const std::string nodes = figureText(sizes[cell], 9);
            const Distribution first = pooled(samples, cell, "first_s");
            const Distribution spread = pooled(samples, cell, "spread_s");
            const double wanted = expected(sizes[cell], config);
            std::optional<double> median;
            std::optional<double> medianSpread;
            if (!first.empty()) {
                median = first.median();
                medianSpread = spread.median();
                const Interval sure = confidenceOfMedian(first);
                table.rows.push_back(
                    {nodes, figureText(static_cast<double>(first.size()), 9), figureText(*median),
                     figureText(sure.low) + " to " + figureText(sure.high),
                     figureText(first.least()), figureText(first.most()), figureText(wanted),
                     figureText(*medianSpread), figureText(spread.most()),
                     figureText(totalOf(samples, cell, "mistaken"))});
            }
            findings.verdicts.push_back(within("median first death among " + nodes, median,
                                               wanted - kMedianTolerance, wanted + kMedianTolerance,
                                               "s"));
            findings.verdicts.push_back(atMost("median from the first to the last of " + nodes,
                                               medianSpread, kMostSpread, "s"));
        }
        findings.tables.push_back(std::move(table));
        findings.plots.push_back(plotOf(sizes, samples));
        return findings;
    }

  private:
    static Plot plotOf(const std::vector<double>& sizes, std::span<const Sample> samples) {
        Plot plot{"detection",
                  "From a crash to the first death",
                  {.title = "members", .logarithmic = true},
                  {.title = "seconds, median and 95 %", .least = 0.0},
                  {}};
        Series measured{"measured", {}, Mark::dots, false, 0};
        Series formula{"expected", {}, Mark::line, true, 1};
        for (std::size_t cell = 0; cell < sizes.size(); ++cell) {
            const Distribution first = pooled(samples, cell, "first_s");
            formula.points.push_back(
                {sizes[cell], expected(sizes[cell], swim::configOf(swim::Profile::lan))});
            if (first.empty())
                continue;
            const Interval sure = confidenceOfMedian(first);
            measured.points.push_back({sizes[cell], first.median(), sure.low, sure.high});
        }
        plot.series = {std::move(measured), std::move(formula)};
        return plot;
    }
};

} // namespace

const Experiment& detectionExperiment() {
    static const Detection detection;
    return detection;
}

} // namespace swimscope::lab
