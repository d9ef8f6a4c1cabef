// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/trace/metrics.h"
#include "ui/model/inspection.h"

#include <QCoreApplication>

#include <map>
#include <vector>

namespace swimscope::ui {

/// What each node of ours measures of itself, by memberlist's own names. Takes every batch; memory
/// grows with the nodes, not with what they know of each other.
class MetricsBook {
    Q_DECLARE_TR_FUNCTIONS(swimscope::ui::MetricsBook)

  public:
    void take(const trace::Batch& batch);
    void clear() { nodes_.clear(); }

    /// The metrics of a node's present life, a line each; empty for a node that never was.
    /// `states` are those of the members in its table.
    std::vector<Fact> of(NodeId node, const trace::StateCounts& states) const;

  private:
    std::map<NodeId, trace::MetricsFold> nodes_;
};

} // namespace swimscope::ui
