// SPDX-License-Identifier: MPL-2.0
#include "engine/trace/standing.h"

namespace swimscope::trace {

namespace {

/// What a node's metrics remember between two events, and an entry in a map.
constexpr std::size_t kMetrics = sizeof(MetricsFold) + 512;

} // namespace

void Standing::apply(std::span<const Event> batch) {
    fold.apply(batch);
    faults.take(batch);
    counts.take(batch, fold);
    for (const Event& event : batch) {
        if (event.node == NodeId::none)
            continue;
        const auto [node, isNew] =
            metrics.try_emplace(event.node, event.node, MetricsFold::Instances::leftOut);
        node->second.apply(event);
    }
}

std::size_t weightOf(const Standing& standing) {
    return standing.fold.weight() + standing.metrics.size() * kMetrics;
}

} // namespace swimscope::trace
