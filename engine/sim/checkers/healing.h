// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/time.h"
#include "engine/sim/checkers/complaint.h"
#include "engine/sim/checkers/disturbances.h"
#include "engine/trace/fold.h"

#include <cstdint>
#include <optional>
#include <string>

namespace swimscope::sim {

/// What is wrong with the cluster as it stands, as a sentence: the first living member that does
/// not hold another one alive, or that holds one alive whose life has ended. Nothing if all are of
/// one, true mind.
std::optional<std::string> discordIn(const trace::Fold& fold);

/// Once nothing has touched anybody for as long as healing may take (spans.h), all living members
/// hold each other alive, suspect nobody, and hold nobody alive whose life has ended; and so it
/// stays until something touches somebody again.
///
/// Members that have fallen into parts (islands.h) are not complained about: that is how SWIM is,
/// and why Serf, above memberlist, tries to reach failed members again. Whoever wants them back
/// together lets them join.
class Healing {
  public:
    /// What `now` is like; `fold` and `disturbances` have taken all that happened until then.
    std::optional<Complaint> check(Instant now, const trace::Fold& fold,
                                   const Disturbances& disturbances);

  private:
    std::uint64_t judged_ = 0; ///< the fold's version that was found well, or complained about
};

} // namespace swimscope::sim
