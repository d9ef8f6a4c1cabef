// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/ids.h"
#include "engine/trace/fault_book.h"
#include "engine/trace/fold.h"
#include "engine/trace/metrics.h"
#include "engine/trace/run_counts.h"

#include <cstddef>
#include <map>
#include <span>

namespace swimscope::trace {

/// How things stand at one moment of a run: all that folding its trace up to there comes to. A
/// value: a copy keeps the moment, and folding on from it comes to the same as from the beginning.
struct Standing {
    Fold fold;
    FaultBook faults;
    RunCounts counts;
    /// What each node measures of itself, but for the states of its members: those are in the fold.
    std::map<NodeId, MetricsFold> metrics;

    /// Takes the next events of the run.
    void apply(std::span<const Event> batch);
};

/// About how many bytes of memory a copy of it takes.
std::size_t weightOf(const Standing& standing);

} // namespace swimscope::trace
