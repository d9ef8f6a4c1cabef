// SPDX-License-Identifier: MPL-2.0
#include "app/cli/bench_plot.h"

#include "app/cli/lines.h"
#include "engine/lab/plot.h"
#include "engine/lab/svg.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace swimscope::cli {
namespace {

struct Cost {
    std::string work;
    double nodes = 0;
    double perSecond = 0;
};

/// A positive number of that name; nothing if there is none.
std::optional<double> positive(const Json& line, const char* name) {
    const auto found = line.find(name);
    if (found == line.end() || !found->is_number() || !(found->get<double>() > 0))
        return std::nullopt;
    return found->get<double>();
}

bool isAboutSimulation(const Json& line) {
    const auto bench = line.find("bench");
    return bench != line.end() && *bench == "sim";
}

Result<Cost> costIn(const Json& line, std::size_t place) {
    const auto work = line.find("work");
    const auto nodes = positive(line, "nodes");
    const auto cost = positive(line, "cpu_per_virtual_s");
    if (work == line.end() || !work->is_string() || !nodes || !cost)
        return Error{fmt::format("line {}: it lacks work, nodes or cpu_per_virtual_s", place)};
    return Cost{work->get<std::string>(), *nodes, *cost};
}

Result<std::vector<Cost>> costsIn(std::string_view lines) {
    std::vector<Cost> costs;
    for (std::size_t place = 1; !lines.empty(); ++place) {
        const std::string_view text = lines.substr(0, lines.find('\n'));
        lines.remove_prefix(std::min(lines.size(), text.size() + 1));
        if (text.find_first_not_of(" \t\r") == std::string_view::npos)
            continue;
        const Json line = Json::parse(text, nullptr, false);
        if (!line.is_object())
            return Error{fmt::format("line {}: it is no JSON object", place)};
        if (!isAboutSimulation(line))
            continue;
        auto cost = costIn(line, place);
        if (!cost)
            return cost.error();
        costs.push_back(*std::move(cost));
    }
    return costs;
}

/// A series for each work, in the order in which they come.
std::vector<lab::Series> seriesOf(const std::vector<Cost>& costs) {
    std::vector<std::string> works;
    std::map<std::string, std::map<double, double>> least;
    for (const Cost& cost : costs) {
        if (std::ranges::find(works, cost.work) == works.end())
            works.push_back(cost.work);
        const auto [known, isNew] = least[cost.work].try_emplace(cost.nodes, cost.perSecond);
        if (!isNew)
            known->second = std::min(known->second, cost.perSecond);
    }
    std::vector<lab::Series> all;
    for (const std::string& work : works) {
        lab::Series series{work, {}, lab::Mark::line, false, static_cast<std::uint8_t>(all.size())};
        for (const auto& [nodes, perSecond] : least[work])
            series.points.push_back({nodes, perSecond});
        all.push_back(std::move(series));
    }
    return all;
}

/// Where a simulation takes as long as what it simulates.
lab::Series realTime(const std::vector<Cost>& costs, std::uint8_t colour) {
    const auto [least, most] = std::ranges::minmax(costs, {}, &Cost::nodes);
    return {"as fast as time", {{least.nodes, 1}, {most.nodes, 1}}, lab::Mark::line, true, colour};
}

} // namespace

Result<std::string> costPlotOf(std::string_view lines) {
    const auto costs = costsIn(lines);
    if (!costs)
        return costs.error();
    if (costs->empty())
        return Error{"there are no lines of bench sim --json in it"};
    lab::Plot plot{"cost",
                   "What a virtual second costs",
                   {.title = "nodes", .logarithmic = true},
                   {.title = "processor seconds for each virtual second", .logarithmic = true},
                   seriesOf(*costs)};
    plot.series.push_back(realTime(*costs, static_cast<std::uint8_t>(plot.series.size())));
    return lab::toSvg(plot);
}

Result<void> drawCosts(const std::string& from, const std::string& to) {
    std::ifstream in(from, std::ios::binary);
    const std::string lines{std::istreambuf_iterator<char>(in), {}};
    if (!in)
        return Error{fmt::format("{}: it can't be read", from)};
    const auto svg = costPlotOf(lines);
    if (!svg)
        return Error{fmt::format("{}: {}", from, svg.error().message)};
    std::ofstream out(to, std::ios::binary | std::ios::trunc);
    out << *svg;
    out.flush();
    if (!out)
        return Error{fmt::format("{}: it can't be written", to)};
    return {};
}

} // namespace swimscope::cli
