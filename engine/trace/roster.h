// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/trace/node_events.h"

#include <memory>
#include <span>
#include <vector>

namespace swimscope::trace {

/// The members of a cluster that has long been together, each as all the others know it: what its
/// nodes begin with. Immutable, so that all of them share one.
class Roster {
  public:
    /// Of rows with the same name only the first is kept.
    explicit Roster(std::vector<MemberRow> rows);

    std::span<const MemberRow> rows() const { return rows_; }

  private:
    std::vector<MemberRow> rows_;
};

} // namespace swimscope::trace
