// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/trace/fold.h"

#include <array>
#include <cstdint>
#include <deque>

namespace swimscope::ui {

/// The cluster in figures, as most of our living nodes see it.
struct Summary {
    std::array<std::uint32_t, 4> members{}; ///< by MemberState
    std::uint32_t hosted = 0;               ///< of ours that live, frozen ones included
    std::uint32_t foreign = 0;              ///< members in any state that are not ours
    bool converged = false;
    Instant convergedSince;

    std::uint32_t of(trace::MemberState state) const {
        return members[static_cast<std::size_t>(state)];
    }
    friend bool operator==(const Summary&, const Summary&) = default;
};

Summary summaryOf(const trace::Fold& fold);

/// Our living nodes that hold members alive or suspect that are not ours: those whose silent end
/// other people's programs would see as a failure. Also those in the middle of leaving.
std::vector<NodeId> nodesAmongStrangers(const trace::Fold& fold);

/// Messages sent, by run time.
class Traffic {
  public:
    void take(const trace::Batch& batch);
    std::uint64_t total() const { return total_; }
    /// Over the last second before `now`.
    double perSecond(Instant now) const;
    void clear() { *this = Traffic(); }

  private:
    struct Slice {
        Instant start;
        std::uint64_t messages = 0;
    };
    std::deque<Slice> slices_; ///< of a tenth of a second each, the last second and a bit
    std::uint64_t total_ = 0;
};

} // namespace swimscope::ui
