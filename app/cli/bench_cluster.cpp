// SPDX-License-Identifier: MPL-2.0
#include "app/cli/bench_cluster.h"

#include <string>

namespace swimscope::cli {
namespace {

host::AddNode memberNumber(std::size_t number) {
    host::AddNode node;
    node.name = "n" + std::to_string(number);
    node.config = swim::configOf(swim::Profile::lan);
    node.joinRunning = number > 1;
    return node;
}

} // namespace

void BenchCluster::takeIn() {
    for (const trace::Event& event : session_.take()) {
        seen_.take(event);
        if (look_)
            look_(event);
    }
}

bool BenchCluster::grow(std::size_t nodes, Duration pace, Instant limit) {
    for (std::size_t number = 1; number <= nodes; ++number) {
        session_.post(memberNumber(number));
        const auto joined = [&] {
            return failed() || (seen_.running().size() == number && seen_.joins() + 1 == number);
        };
        if (!waitFor(joined, limit, kEager) || failed())
            return false;
        if (pace > Duration::zero())
            watch(pace);
    }
    return true;
}

} // namespace swimscope::cli
