// SPDX-License-Identifier: MPL-2.0
#include "app/cli/bench_sim.h"

#include "app/cli/bench_usage.h"
#include "engine/sim/simulation.h"

#include <chrono>
#include <string_view>
#include <vector>

namespace swimscope::cli {
namespace {

using namespace std::chrono_literals;

sim::Simulation clusterOf(std::size_t nodes) {
    sim::Simulation simulation({.level = trace::Level::nothing});
    simulation.execute(host::StartTogether{std::vector<host::AddNode>(nodes)});
    return simulation;
}

void measure(sim::Simulation& simulation, std::string_view work, const BenchPlan& plan,
             std::size_t nodes, BenchReport& report) {
    const std::uint64_t eventsBefore = simulation.events();
    const Duration cpuBefore = processTime();
    const auto start = std::chrono::steady_clock::now();
    simulation.run(plan.simulated);
    const Duration wall = std::chrono::steady_clock::now() - start;
    const double cpu = inSeconds(processTime() - cpuBefore);
    const std::uint64_t events = simulation.events() - eventsBefore;
    const std::uint64_t datagrams = simulation.traffic().datagrams;
    Json line;
    line["bench"] = "sim";
    line["work"] = work;
    line["nodes"] = nodes;
    line["virtual_s"] = inSeconds(plan.simulated);
    line["wall_s"] = inSeconds(wall);
    line["cpu_s"] = cpu;
    line["cpu_per_virtual_s"] = cpu / inSeconds(plan.simulated);
    line["datagrams"] = datagrams;
    if (datagrams > 0)
        line["us_per_datagram"] = cpu * 1e6 / static_cast<double>(datagrams);
    line["events"] = events;
    if (cpu > 0)
        line["events_per_s"] = static_cast<double>(events) / cpu;
    line["peak_memory_mb"] = static_cast<double>(peakMemory()) / kMebibyte;
    report.tell(line);
}

} // namespace

void benchSimAtRest(const BenchPlan& plan, std::size_t nodes, BenchReport& report) {
    sim::Simulation simulation = clusterOf(nodes);
    measure(simulation, "at rest", plan, nodes, report);
}

void benchSimCrash(const BenchPlan& plan, std::size_t nodes, BenchReport& report) {
    sim::Simulation simulation = clusterOf(nodes);
    simulation.schedule(simulation.now() + 1s, host::Kill{static_cast<NodeId>(nodes)});
    measure(simulation, "one crash", plan, nodes, report);
}

void benchSimStarved(const BenchPlan& plan, std::size_t nodes, BenchReport& report) {
    sim::Simulation simulation = clusterOf(nodes);
    for (std::size_t i = nodes - (nodes + 9) / 10; i < nodes; ++i)
        simulation.execute(host::Starve{static_cast<NodeId>(i + 1), 500ms, 2500ms});
    measure(simulation, "a tenth starved", plan, nodes, report);
}

} // namespace swimscope::cli
