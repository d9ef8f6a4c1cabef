// SPDX-License-Identifier: MPL-2.0
#include "app/cli/bench_live.h"

#include "app/cli/bench_cluster.h"
#include "app/cli/bench_usage.h"

#include <fmt/format.h>

#include <optional>

namespace swimscope::cli {
namespace {

/// What was said while all joined goes round for about two seconds more: gossip is sent as often as
/// the retransmit limit says, once every 200 ms.
constexpr Duration kBeforeMeasuring = std::chrono::seconds(5);

/// So many pairs are nearly all: 99.9 %, rounded up.
constexpr std::uint64_t nearlyAll(std::uint64_t pairs) {
    return pairs - pairs / 1000;
}

/// When members came to see each other, and what it cost until then.
struct Gathering {
    bool joined = false;
    std::optional<Duration> nearly;
    std::optional<Duration> whole;
    Duration cpu{};
};

Gathering gather(BenchCluster& cluster, const BenchPlan& plan, std::size_t nodes) {
    Gathering gathering;
    const std::uint64_t pairs = std::uint64_t{nodes} * nodes;
    const Duration cpuBefore = processTime();
    const Instant start = cluster.now();
    const Instant limit = start + plan.limit;
    gathering.joined = cluster.grow(nodes, plan.pace, limit);
    if (cluster.waitFor([&] { return cluster.seen().pairs() >= nearlyAll(pairs); }, limit,
                        BenchCluster::kCalm))
        gathering.nearly = cluster.now() - start;
    if (cluster.waitFor([&] { return cluster.allSeeAll(nodes); }, limit, BenchCluster::kCalm))
        gathering.whole = cluster.now() - start;
    gathering.cpu = processTime() - cpuBefore;
    return gathering;
}

/// Null where it never came to that.
Json seconds(const std::optional<Duration>& duration) {
    return duration ? Json(inSeconds(*duration)) : Json(nullptr);
}

void putRest(Json& line, BenchCluster& cluster, Duration length, std::size_t nodes) {
    cluster.watch(kBeforeMeasuring);
    const Sightings before = cluster.seen();
    const Duration cpuBefore = processTime();
    const Instant start = cluster.now();
    cluster.watch(length);
    const double passed = inSeconds(cluster.now() - start);
    const double cpu = inSeconds(processTime() - cpuBefore);
    const Sightings& seen = cluster.seen();
    const double perNode = passed * static_cast<double>(nodes);
    line["steady_s"] = passed;
    line["cpu_per_s"] = cpu / passed;
    line["packets_per_node_s"] = static_cast<double>(seen.packets() - before.packets()) / perNode;
    line["bytes_per_node_s"] = static_cast<double>(seen.bytes() - before.bytes()) / perNode;
    line["events_per_node_s"] = static_cast<double>(seen.events() - before.events()) / perNode;
}

} // namespace

void benchLive(const BenchPlan& plan, std::size_t nodes, BenchReport& report) {
    BenchCluster cluster;
    Json line;
    line["bench"] = "live";
    line["nodes"] = nodes;
    const Gathering gathering = gather(cluster, plan, nodes);
    line["nearly_all_s"] = seconds(gathering.nearly);
    line["all_see_all_s"] = seconds(gathering.whole);
    line["join_cpu_s"] = inSeconds(gathering.cpu);
    if (gathering.whole)
        putRest(line, cluster, plan.steady, nodes);
    line["peak_memory_mb"] = static_cast<double>(peakMemory()) / kMebibyte;
    line["false_deaths"] = cluster.seen().deaths();
    report.tell(line);
    if (!gathering.joined)
        report.fail(
            fmt::format("live: {} nodes, but not all started and joined within the limit; {}",
                        nodes, cluster.seen().whatFailed()));
    else if (!gathering.whole)
        report.fail(fmt::format("live: {} nodes, but not all saw all within the limit", nodes));
}

} // namespace swimscope::cli
