// SPDX-License-Identifier: MPL-2.0
#include "ui/geometry/spread_picture.h"

namespace swimscope::ui {
namespace {

using Kind = SpreadMark::Kind;

Kind kindOf(std::size_t place, const why::Learner& learner) {
    if (place == 0)
        return Kind::first;
    return learner.from.empty() ? Kind::root : Kind::learner;
}

} // namespace

SpreadPicture pictureOf(const Scene& scene, const DrawnSpread& spread, double reach) {
    const std::vector<why::Learner>& learners = spread.tree().learners;
    SpreadPicture picture;
    std::vector<const PlacedNode*> places(learners.size(), nullptr);
    for (const PlacedNode& node : scene.nodes) {
        if (const why::Learner* learner = spread.learner(node.view.name)) {
            const auto place = static_cast<std::size_t>(learner - learners.data());
            places[place] = &node;
            picture.marks.push_back({.node = &node,
                                     .kind = kindOf(place, *learner),
                                     .learner = place,
                                     .share = spread.share(*learner),
                                     .happened = learner->at <= scene.now});
        } else if (spread.unreached(node.view.name)) {
            picture.marks.push_back({.node = &node, .kind = Kind::never, .happened = true});
        }
    }
    for (std::size_t i = 0; i < learners.size(); ++i) {
        const why::Learner& learner = learners[i];
        if (learner.from.empty() || !places[i])
            continue;
        // Only few have it from somebody who is not in the tree.
        const PlacedNode* teacher =
            learner.isRoot() ? scene.nodeNamed(learner.from) : places[learner.teacher];
        if (teacher && teacher != places[i])
            picture.arrows.push_back(
                {.path = curveBetween(teacher->centre, places[i]->centre, reach),
                 .learner = i,
                 .share = spread.share(learner),
                 .happened = learner.at <= scene.now});
    }
    return picture;
}

} // namespace swimscope::ui
