// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/session/space_time.h"
#include "ui/model/drawn_spread.h"

#include <string>
#include <vector>

namespace swimscope::ui {

/// A piece of news on its way to somebody in a space-time diagram, or found out by itself.
struct SpreadStroke {
    session::SpaceTime::Lane from = session::SpaceTime::kNobody; ///< nobody: it was not told
    session::SpaceTime::Lane to = session::SpaceTime::kNobody;
    Instant sent;
    Instant learned;
    std::size_t learner = 0; ///< its place in the tree
    double share = 0;        ///< 0 with the first who learned, 1 with the last
    bool begins = false;     ///< nobody knew before
};

/// How a piece of news spread, for windows on a space-time diagram: looks at what lies in them
/// alone, however many learned of it.
class SpreadStrokes {
  public:
    /// Lanes by their names, as far as there are any by now.
    SpreadStrokes(SpreadPtr spread, const std::vector<std::string>& lanes);

    const SpreadPtr& spread() const { return spread_; }
    /// Of very many an even choice.
    std::vector<SpreadStroke> in(Instant from, Instant to) const;

    static constexpr std::size_t kMost = 1500;

  private:
    SpreadPtr spread_;
    std::vector<SpreadStroke> all_; ///< by when they learned
    Duration longest_{};            ///< that one was on its way
};

} // namespace swimscope::ui
