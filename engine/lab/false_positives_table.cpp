// SPDX-License-Identifier: MPL-2.0
#include "engine/lab/false_positives_table.h"

#include "engine/lab/figure_text.h"
#include "engine/lab/judging.h"
#include "engine/lab/statistics.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <numeric>
#include <optional>
#include <utility>

namespace swimscope::lab {
namespace {

/// With fewer events than these, chance decides.
constexpr double kLeastEvents = 30;

/// A column of the table.
enum Column : std::size_t { kAll, kHealthy, kMessages, kBytes, kColumns };

constexpr std::array<std::string_view, kColumns> kTitles{"FP", "FP-", "messages", "bytes"};

/// In per cent of SWIM.
struct Published {
    std::string_view configuration;
    std::array<double, kColumns> percent;
    std::array<Interval, kColumns> tolerated;
};

/// A factor of two to either side.
constexpr Interval twofold(double percent) {
    return {percent / 2, percent * 2};
}

constexpr Interval around(double percent, double slack) {
    return {percent - slack, percent + slack};
}

constexpr std::array<Published, 4> kPublished{
    {{"LHA-Probe",
      {67.72, 32.88, 98.46, 90.03},
      {around(68, 15), twofold(33), around(98.46, 3), around(90.03, 3)}},
     {"LHA-Suspicion",
      {3.00, 6.71, 111.31, 106.52},
      {Interval{1.5, 6}, twofold(6.7), around(111.31, 3), around(106.52, 3)}},
     {"Buddy System",
      {94.08, 44.57, 100.07, 99.01},
      {around(94, 8), twofold(45), around(100.07, 3), around(99.01, 3)}},
     {"Lifeguard",
      {1.53, 1.89, 110.59, 97.97},
      {Interval{0.7, 3}, twofold(1.9), around(110.59, 3), around(97.97, 3)}}}};

/// The paper's order, from the most false positives to the fewest.
constexpr std::array<std::string_view, 5> kOrder{"SWIM", "Buddy System", "LHA-Probe",
                                                 "LHA-Suspicion", "Lifeguard"};

const Published* publishedFor(std::string_view configuration) {
    const auto* found = std::ranges::find(kPublished, configuration, &Published::configuration);
    return found == kPublished.end() ? nullptr : found;
}

/// What was counted under one configuration, run by run.
struct Row {
    std::string configuration;
    std::array<std::vector<double>, kColumns> counts;

    double total(std::size_t column) const {
        return std::accumulate(counts[column].begin(), counts[column].end(), 0.0);
    }
    std::size_t runs() const { return counts[kAll].size(); }
};

/// The rows of one mode.
std::vector<Row> rowsOf(const Settings& settings, std::span<const Sample> samples,
                        std::size_t mode) {
    const std::string counted = settings.texts("count").front();
    const std::array<std::string, kColumns> figures{counted, counted + "_by_healthy", "messages",
                                                    "bytes"};
    const auto& names = settings.texts("configurations");
    const std::size_t cells = settings.texts("concurrent").size() *
                              settings.texts("blocked").size() * settings.texts("free").size();
    std::vector<Row> rows;
    rows.reserve(names.size());
    for (const std::string& name : names)
        rows.push_back({name, {}});
    for (const Sample& sample : samples) {
        const std::size_t row = sample.work.cell / cells;
        if (row / names.size() != mode)
            continue;
        for (std::size_t column = 0; column < kColumns; ++column)
            rows[row % names.size()].counts[column].push_back(sample.value(figures[column]));
    }
    return rows;
}

const Row* rowNamed(const std::vector<Row>& rows, std::string_view name) {
    const auto found = std::ranges::find(rows, name, &Row::configuration);
    return found == rows.end() ? nullptr : &*found;
}

/// In per cent of SWIM; nothing where one of the two is not there, or not whole yet.
std::optional<Ratio> percentOf(const std::vector<Row>& rows, const Row& row, std::size_t column) {
    const Row* swim = rowNamed(rows, "SWIM");
    if (!swim || swim->runs() != row.runs())
        return std::nullopt;
    const auto ratio = ratioOfTotals(row.counts[column], swim->counts[column]);
    if (!ratio)
        return std::nullopt;
    return Ratio{100 * ratio->value, {100 * ratio->confidence.low, 100 * ratio->confidence.high}};
}

Table tableOf(const std::vector<Row>& rows, const std::string& mode) {
    Table table{"false-positives-" + mode,
                "False positives, Lifeguard as in " + mode,
                {"configuration", "runs"},
                {}};
    for (const std::string_view title : kTitles)
        for (const char* part : {"", ", % of SWIM", ", 95 %", ", published %"})
            table.columns.push_back(std::string(title) + part);
    for (const Row& row : rows) {
        std::vector<std::string> cells{row.configuration,
                                       figureText(static_cast<double>(row.runs()), 9)};
        for (std::size_t column = 0; column < kColumns; ++column) {
            const auto percent = percentOf(rows, row, column);
            const Published* published = publishedFor(row.configuration);
            cells.push_back(figureText(row.total(column), 12));
            cells.push_back(percent ? figureText(percent->value) : "");
            cells.push_back(percent ? figureText(percent->confidence.low, 3) + " to " +
                                          figureText(percent->confidence.high, 3)
                                    : "");
            cells.push_back(published ? figureText(published->percent[column]) : "100");
        }
        table.rows.push_back(std::move(cells));
    }
    return table;
}

Plot plotOf(const std::vector<Row>& rows, const std::string& mode) {
    Plot plot{"false-positives-" + mode,
              "False positives, Lifeguard as in " + mode,
              {.title = "configuration"},
              {.title = "% of SWIM", .logarithmic = true},
              {}};
    for (const std::size_t column : {std::size_t{kAll}, std::size_t{kHealthy}}) {
        const auto colour = static_cast<std::uint8_t>(column);
        const std::string title(kTitles[column]);
        Series measured{title, {}, Mark::dots, false, colour};
        Series published{title + ", published", {}, Mark::dots, true, colour};
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const double x = static_cast<double>(i) + (column == kAll ? -0.12 : 0.12);
            const auto percent = percentOf(rows, rows[i], column);
            if (percent && percent->value > 0)
                measured.points.push_back({x - 0.05, percent->value,
                                           std::max(percent->confidence.low, percent->value / 10),
                                           percent->confidence.high});
            const Published* known = publishedFor(rows[i].configuration);
            published.points.push_back({x + 0.05, known ? known->percent[column] : 100});
        }
        plot.series.push_back(std::move(measured));
        plot.series.push_back(std::move(published));
    }
    for (const Row& row : rows)
        plot.x.names.push_back(row.configuration);
    return plot;
}

/// One ratio against what was published. Events are counted, so few of them say nothing.
Verdict judgeCell(const std::vector<Row>& rows, const Published& published, std::size_t column) {
    std::string claim = fmt::format("{} with {}, % of SWIM's (published: {})", kTitles[column],
                                    published.configuration, figureText(published.percent[column]));
    const Row* row = rowNamed(rows, published.configuration);
    const Row* swim = rowNamed(rows, "SWIM");
    const auto percent = row ? percentOf(rows, *row, column) : std::nullopt;
    if (!percent)
        return unjudged(std::move(claim), "nothing was counted");
    const double events = swim->total(column) * published.percent[column] / 100;
    if (column <= kHealthy && events < kLeastEvents)
        return unjudged(std::move(claim),
                        fmt::format("{} %, of {} events expected; judged from {} on",
                                    figureText(percent->value), figureText(events, 3),
                                    figureText(kLeastEvents)));
    const Interval& tolerated = published.tolerated[column];
    return within(std::move(claim), percent->value, tolerated.low, tolerated.high, "%");
}

Verdict judgeOrder(const std::vector<Row>& rows) {
    std::string claim = "FP in the paper's order: ";
    std::string figure;
    bool whole = true;
    bool ordered = true;
    double before = 0;
    for (const std::string_view name : kOrder) {
        const Row* row = rowNamed(rows, name);
        whole = whole && row && row->runs() > 0;
        const double total = row ? row->total(kAll) : 0;
        ordered = ordered && (name == kOrder.front() || total < before);
        before = total;
        claim += fmt::format("{}{}", name == kOrder.front() ? "" : " > ", name);
        figure += (figure.empty() ? "" : ", ") + figureText(total, 12);
    }
    if (!whole)
        return unjudged(std::move(claim), "not all configurations were run");
    return {std::move(claim), std::move(figure),
            ordered ? Verdict::Outcome::met : Verdict::Outcome::missed};
}

} // namespace

Findings falsePositivesFindings(const Settings& settings, std::span<const Sample> samples) {
    Findings findings;
    const auto& modes = settings.texts("modes");
    for (std::size_t mode = 0; mode < modes.size(); ++mode) {
        const std::vector<Row> rows = rowsOf(settings, samples, mode);
        findings.tables.push_back(tableOf(rows, modes[mode]));
        findings.plots.push_back(plotOf(rows, modes[mode]));
        if (modes[mode] != "paper")
            continue;
        findings.verdicts.push_back(judgeOrder(rows));
        for (std::size_t column = 0; column < kColumns; ++column)
            for (const Published& published : kPublished)
                findings.verdicts.push_back(judgeCell(rows, published, column));
    }
    return findings;
}

} // namespace swimscope::lab
