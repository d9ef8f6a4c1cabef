// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/time.h"

#include <algorithm>
#include <cstdint>

namespace swimscope::swim {

/// How well this node itself seems to do (Lifeguard's local health multiplier; memberlist's
/// awareness.go). The score runs from 0, healthy, to the worst that settings allow (worstHealth). A
/// value.
class Awareness {
  public:
    explicit Awareness(std::int64_t worst) : worst_(worst) {}

    /// Adds to the score, within its bounds. True if it moved.
    bool apply(std::int64_t delta) {
        const std::int64_t before = score_;
        score_ = std::clamp<std::int64_t>(score_ + delta, 0, worst_);
        return score_ != before;
    }

    /// New bounds, from new settings. True if the score moved for it.
    bool setWorst(std::int64_t worst) {
        worst_ = worst;
        return apply(0);
    }

    std::uint32_t score() const { return static_cast<std::uint32_t>(score_); }

    /// The interval, stretched by the score: what gives a probe's deadline.
    Duration scale(Duration interval) const { return interval * (score_ + 1); }

  private:
    std::int64_t worst_; ///< at least 0
    std::int64_t score_ = 0;
};

} // namespace swimscope::swim
