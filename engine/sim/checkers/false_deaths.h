// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/time.h"
#include "engine/sim/checkers/complaint.h"
#include "engine/sim/checkers/disturbances.h"
#include "engine/trace/event.h"
#include "engine/trace/fold.h"

#include <map>
#include <optional>
#include <string>

namespace swimscope::sim {

/// Whether the event is that a member declares another one dead which lives, by what is known after
/// it.
bool declaresFalseDeath(const trace::Event& event, const trace::Fold& after);

/// No member that lives, and does not leave, comes to be held dead by more than half of the others
/// without an explanation.
///
/// An explanation is whatever touches it, or one of those who accuse it (disturbances.h): since the
/// doubt about it began, or before that within the time that a doubt may take to become a death
/// (spans.h).
///
/// The accusers count because in SWIM a healthy member does die by the word of one that is itself
/// in trouble: the very thing that Lifeguard makes rarer. It is believed until the member refutes
/// (memberlist's deadNode and refute). And a doubt lasts for as long as some member holds it
/// suspect or dead: push/pull makes it a new suspicion elsewhere (mergeState), and where gossip is
/// sparse the member may not hear of that in time.
class FalseDeaths {
  public:
    /// Takes the next event, which `after` and `disturbances` have taken.
    std::optional<Complaint> take(const trace::Event& event, const trace::Fold& after,
                                  const Disturbances& disturbances);

  private:
    std::optional<Complaint> died(const trace::Event& event, const trace::MemberChanged& fact,
                                  const trace::Fold& after, const Disturbances& disturbances);

    /// What others have against a member.
    struct Doubt {
        Instant since{}; ///< ever since somebody has held it suspect or dead
        std::map<std::string, Instant> accusers; ///< and when each last accused it
    };

    /// Notes that an observer has another idea of a member.
    void changed(const trace::Event& event, const trace::MemberChanged& fact,
                 const trace::Fold& after);

    std::map<std::string, Doubt> doubts_; ///< by member
};

} // namespace swimscope::sim
