// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/trace/metrics.h"
#include "engine/trace/standing.h"
#include "ui/model/inspection.h"

#include <QCoreApplication>

#include <vector>

namespace swimscope::ui {

/// What each node of ours measures of itself, by memberlist's own names, as lines to be shown.
class MetricsBook {
    Q_DECLARE_TR_FUNCTIONS(swimscope::ui::MetricsBook)

  public:
    /// The metrics of a node's present life, a line each; empty for a node that never was.
    /// `states` are those of the members in its table.
    static std::vector<Fact> of(const trace::Standing& standing, NodeId node,
                                const trace::StateCounts& states);
};

} // namespace swimscope::ui
