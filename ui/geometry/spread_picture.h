// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "ui/geometry/curve.h"
#include "ui/geometry/scene.h"
#include "ui/model/drawn_spread.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace swimscope::ui {

/// From who told of a piece of news to who learned of it.
struct SpreadArrow {
    Curve path;
    std::size_t learner = 0; ///< its place in the tree
    double share = 0;        ///< when: 0 with the first who learned, 1 with the last
    bool happened = false;   ///< by the moment that is shown
};

/// What stands on a member for the news.
struct SpreadMark {
    enum class Kind : std::uint8_t {
        first,   ///< with whom it began
        root,    ///< found it out without being told
        learner, ///< was told
        never,   ///< did not learn of it
    };
    const PlacedNode* node; ///< of the scene
    Kind kind = Kind::learner;
    std::size_t learner = 0; ///< its place in the tree, but of those who never did
    double share = 0;
    bool happened = false;
};

/// A piece of news as it spreads over a scene, for as long as that stands. Whoever is not in it is
/// left out.
struct SpreadPicture {
    std::vector<SpreadArrow> arrows;
    std::vector<SpreadMark> marks;
};

/// `reach`: so far from the middles of the discs arrows begin and end.
SpreadPicture pictureOf(const Scene& scene, const DrawnSpread& spread, double reach);

} // namespace swimscope::ui
