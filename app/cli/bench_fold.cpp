// SPDX-License-Identifier: MPL-2.0
#include "app/cli/bench_cluster.h"
#include "app/cli/bench_loop.h"
#include "app/cli/bench_micro.h"
#include "engine/trace/fold.h"

#include <fmt/format.h>

namespace swimscope::cli {
namespace {

constexpr std::size_t kNodes = 50;
/// Mostly joining, which changes every table, and a little of the rest that follows.
constexpr Duration kRecorded = std::chrono::seconds(5);

} // namespace

void benchFold(const BenchPlan& plan, BenchReport& report) {
    const std::size_t nodes = plan.nodes.empty() ? kNodes : plan.nodes.front();
    trace::Batch recording;
    {
        BenchCluster cluster([&](const trace::Event& event) { recording.push_back(event); });
        const Instant end = cluster.now() + kRecorded;
        if (!cluster.grow(nodes, {}, end))
            return report.fail(
                fmt::format("fold: {} nodes could not be started and joined", nodes));
        cluster.watch(end - cluster.now());
    }
    const Samples samples = timeOf(plan.repeats, [&] {
        trace::Fold fold;
        fold.apply(recording);
        keep(fold);
    });
    const auto events = static_cast<double>(recording.size());
    Json line = microLine("fold", fmt::format("trace of {} nodes that join", nodes), samples);
    line["events"] = recording.size();
    line["ns_per_event"] = samples.median() / events;
    line["events_per_s"] = events * 1e9 / samples.median();
    report.tell(line);
}

} // namespace swimscope::cli
