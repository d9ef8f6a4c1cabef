// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/time.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace swimscope::swim {

/// The timer of one suspicion (Lifeguard, LHA-Suspicion; memberlist's suspicion.go). It begins at
/// its longest and falls towards its shortest as other members confirm the suspicion. It only says
/// when it is due: whoever holds it declares the death. A value.
class Suspicion {
  public:
    /// `from` accuses first. `wanted` confirmations bring the timer from max down to min; with 0 it
    /// runs for min from the start.
    Suspicion(std::string_view from, std::uint32_t wanted, Duration min, Duration max,
              Instant started);

    /// Another accusation. True if it counts: more are wanted and `from` was not heard before. Then
    /// the deadline has moved, and the accusation is worth gossiping on.
    bool confirm(std::string_view from);

    /// When the suspect is to be declared dead. A confirmation may move it into the past: it is due
    /// at once then.
    Instant deadline() const;

    /// The first accuser, then those who confirmed, in the order in which they came.
    const std::vector<std::string>& accusers() const { return accusers_; }
    std::uint32_t confirmations() const { return static_cast<std::uint32_t>(accusers_.size() - 1); }
    std::uint32_t wanted() const { return wanted_; }
    Duration min() const { return min_; }
    Duration max() const { return max_; }
    Instant started() const { return started_; }

  private:
    std::vector<std::string> accusers_; ///< few: at most 1 + wanted
    std::uint32_t wanted_;
    Duration min_;
    Duration max_;
    Instant started_;
};

} // namespace swimscope::swim
