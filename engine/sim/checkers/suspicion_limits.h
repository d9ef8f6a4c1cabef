// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/ids.h"
#include "engine/base/time.h"
#include "engine/sim/checkers/complaint.h"
#include "engine/trace/event.h"
#include "engine/trace/fold.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace swimscope::sim {

/// No suspicion outlives its maximum (Lifeguard, LHA-Suspicion): its longest length, or its
/// shortest where no confirmations are wanted. Confirmations only make it shorter. A frozen
/// observer's timers wait: they are due when it thaws.
class SuspicionLimits {
  public:
    /// Takes the next event, which `before` has not taken yet.
    std::optional<Complaint> take(const trace::Event& event, const trace::Fold& before);

    /// Nothing more happens until `now`, that instant included.
    std::optional<Complaint> passTime(Instant now, const trace::Fold& fold);

  private:
    struct Limit {
        NodeId observer = NodeId::none;
        std::string member;
        EventId started = EventId::none; ///< its SuspicionStarted
    };

    std::multimap<Instant, Limit> limits_;
    std::map<NodeId, std::vector<Limit>> held_; ///< passed while their observers were frozen
};

} // namespace swimscope::sim
