// SPDX-License-Identifier: MPL-2.0
#include "app/cli/bench_loop.h"
#include "app/cli/bench_micro.h"
#include "app/cli/bench_usage.h"
#include "engine/fault/judge.h"
#include "engine/sim/simulation.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <vector>

namespace swimscope::cli {
namespace {

using namespace std::chrono_literals;
using fault::Effect;
using fault::Party;
using trace::FaultKind;

constexpr std::uint32_t kJudged = 100; ///< nodes that the judge is asked about

Party partOf(std::uint32_t from, std::uint32_t to) {
    Party party;
    for (std::uint32_t node = from; node <= to; ++node)
        party.nodes.push_back(static_cast<NodeId>(node));
    return party;
}

/// Rules of many kinds, half of them about everybody, that let most of it pass: what a cluster does
/// under them stays comparable with what it does without.
std::vector<Effect> rules(std::size_t count, std::uint32_t nodes) {
    std::vector<Effect> all;
    const Party half = partOf(1, nodes / 2);
    const Party rest = partOf(nodes / 2 + 1, nodes);
    const std::vector<Effect> kinds{
        {.kind = FaultKind::loss, .probability = 0.001},
        {.kind = FaultKind::loss, .from = half, .to = rest, .probability = 0.001, .burst = 3},
        {.kind = FaultKind::delay, .from = half, .probability = 0.01, .low = 1ms, .high = 1ms},
        {.kind = FaultKind::duplicate, .probability = 0.001},
        {.kind = FaultKind::corrupt, .to = rest, .probability = 0.001},
        {.kind = FaultKind::tooLarge, .limit = 60'000},
        {.kind = FaultKind::cut, .from = partOf(1, 1), .to = partOf(2, 2)},
        {.kind = FaultKind::reorder, .from = rest, .probability = 0.001, .low = 2ms},
        {.kind = FaultKind::bandwidth, .from = half, .to = half, .rate = 1'000'000'000},
        {.kind = FaultKind::refuse, .from = half, .to = rest, .probability = 0.001},
    };
    for (std::size_t i = 0; i < count; ++i)
        all.push_back(kinds[i % kinds.size()]);
    return all;
}

void benchJudge(const BenchPlan& plan, std::size_t count, BenchReport& report) {
    fault::Judge judge(1);
    for (const Effect& effect : rules(count, kJudged))
        judge.raise(effect, Instant());
    std::uint32_t turn = 0;
    const Samples samples = timeOf(plan.repeats, [&] {
        ++turn;
        keep(judge.judgeDatagram(
            {{static_cast<NodeId>(1 + turn % kJudged), static_cast<NodeId>(1 + turn * 7 % kJudged)},
             Instant(1us * turn),
             100,
             {}}));
    });
    report.tell(
        microLine("faults", fmt::format("one datagram judged by {} rules", count), samples));
}

/// Processor time for a stretch of virtual time.
double timeWith(const BenchPlan& plan, std::size_t nodes, std::size_t count) {
    sim::Simulation simulation({.level = trace::Level::nothing});
    simulation.execute(host::StartTogether{std::vector<host::AddNode>(nodes)});
    for (const Effect& effect : rules(count, static_cast<std::uint32_t>(nodes)))
        simulation.execute(host::RaiseFault{effect});
    const Duration before = processTime();
    simulation.run(plan.simulated);
    return inSeconds(processTime() - before);
}

} // namespace

void benchFaults(const BenchPlan& plan, BenchReport& report) {
    for (const std::size_t count : {std::size_t{0}, std::size_t{1}, std::size_t{10}})
        benchJudge(plan, count, report);
    const std::size_t nodes = plan.nodes.empty() ? 1000 : plan.nodes.front();
    // In turns, so that what else the machine does hits both.
    Samples ratios;
    double without = 0;
    double with = 0;
    for (int turn = 0; turn < 3; ++turn) {
        without = timeWith(plan, nodes, 0);
        with = timeWith(plan, nodes, 20);
        ratios.add(without / std::max(with, 1e-9));
    }
    Json line;
    line["bench"] = "faults";
    line["work"] = "a simulation under 20 rules, against the same without";
    line["nodes"] = nodes;
    line["virtual_s"] = inSeconds(plan.simulated);
    line["cpu_without_s"] = without;
    line["cpu_with_s"] = with;
    line["speed_kept"] = ratios.median();
    line["least_speed_kept"] = ratios.least();
    line["most_speed_kept"] = ratios.most();
    report.tell(line);
}

} // namespace swimscope::cli
