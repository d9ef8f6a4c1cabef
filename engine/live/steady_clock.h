// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/time.h"

#include <chrono>

namespace swimscope::live {

/// The clock of a live run: monotonic, and zero at the moment it was made. Never changed
/// afterwards, so any thread may read it. The engine's core reads no clock; it is told the time.
class SteadyClock {
  public:
    SteadyClock()
        : zero_(std::chrono::steady_clock::now()),
          unixTimeOfZero_(std::chrono::system_clock::now().time_since_epoch()) {}

    Instant now() const {
        return Instant(
            std::chrono::duration_cast<Duration>(std::chrono::steady_clock::now() - zero_));
    }

    /// The wall clock's time (since 1970, UTC) of this clock's zero.
    Duration unixTimeOfZero() const { return unixTimeOfZero_; }

  private:
    std::chrono::steady_clock::time_point zero_;
    Duration unixTimeOfZero_;
};

} // namespace swimscope::live
