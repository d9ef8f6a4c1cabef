// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/trace/metrics.h"

#include <span>
#include <string>

namespace swimscope::trace {

/// One member's metrics.
struct MemberMetrics {
    std::string member;
    Metrics metrics;
};

/// Metrics in Prometheus' text format, version 0.0.4. The names are those that memberlist's own
/// metrics have there: dots become underscores, a member's states are told apart by `node_state`,
/// and timings are summaries in milliseconds. Each sample bears its member's name as `node`.
std::string prometheusText(std::span<const MemberMetrics> members);

} // namespace swimscope::trace
