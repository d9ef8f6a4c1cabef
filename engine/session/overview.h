// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/time.h"
#include "engine/trace/event.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace swimscope::session {

/// A run at a glance: how much happened when, and where what matters lies. However long the run is,
/// it takes the same room: bins get twice as long when there would be too many. A value.
class Overview {
  public:
    static constexpr std::size_t kMostBins = 2048;

    /// What a bin holds at least one of.
    enum Mark : std::uint8_t {
        suspicion = 1,  ///< somebody began to suspect somebody
        death = 2,      ///< somebody was declared dead
        disturbance = 4 ///< something was done to the cluster: a fault, a kill, a freeze
    };

    struct Bin {
        std::uint32_t events = 0;
        std::uint8_t marks = 0; ///< of Mark
        friend bool operator==(const Bin&, const Bin&) = default;
    };

    void take(const trace::Batch& batch);

    /// The first begins with the run's time zero; as many as the known run has.
    const std::vector<Bin>& bins() const { return bins_; }
    /// How long each is.
    Duration width() const { return width_; }
    /// Up to where it has been looked at.
    Instant known() const { return known_; }

  private:
    Bin& binAt(Instant time);

    std::vector<Bin> bins_;
    Duration width_ = std::chrono::milliseconds(10);
    Instant known_;
};

} // namespace swimscope::session
