// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/time.h"

#include <chrono>
#include <mutex>

namespace swimscope::live {

/// The clock of a live run: monotonic, and zero at the moment it was made. At a pace below 1 it
/// goes so much slower than the machine's, and with it everything that its nodes do in time, since
/// the engine's core reads no clock; it is told the time. Any thread may use it.
class PacedClock {
  public:
    PacedClock()
        : since_(Steady::now()),
          unixTimeOfZero_(std::chrono::system_clock::now().time_since_epoch()) {}

    Instant now() const {
        const std::lock_guard lock(mutex_);
        return at(Steady::now());
    }

    double pace() const {
        const std::lock_guard lock(mutex_);
        return pace_;
    }
    /// From now on; above zero.
    void setPace(double pace) {
        const std::lock_guard lock(mutex_);
        const Steady::time_point present = Steady::now();
        from_ = at(present);
        since_ = present;
        pace_ = pace;
    }

    /// The wall clock's time (since 1970, UTC) of this clock's zero.
    Duration unixTimeOfZero() const { return unixTimeOfZero_; }

  private:
    using Steady = std::chrono::steady_clock;

    Instant at(Steady::time_point present) const {
        const auto passed = std::chrono::duration_cast<Duration>(present - since_);
        if (pace_ == 1)
            return from_ + passed;
        return from_ +
               Duration(static_cast<Duration::rep>(static_cast<double>(passed.count()) * pace_));
    }

    mutable std::mutex mutex_; ///< guards the time at which the pace was set, and the pace
    Steady::time_point since_;
    Instant from_;
    double pace_ = 1;
    const Duration unixTimeOfZero_;
};

} // namespace swimscope::live
