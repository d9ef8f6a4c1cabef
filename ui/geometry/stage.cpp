// SPDX-License-Identifier: MPL-2.0
#include "ui/geometry/stage.h"

#include <algorithm>
#include <cmath>

namespace swimscope::ui {

void Stage::clear() {
    tracker_ = FlightTracker(tracker_.times());
    viewer_ = NodeViewer();
    placement_ = Placement();
    arranged_.clear();
    viewed_.reset();
    scene_ = Scene();
    spaceChanged_ = true;
}

void Stage::setSpace(const LayoutSpace& space) {
    if (space == space_)
        return;
    space_ = space;
    spaceChanged_ = true;
}

void Stage::setViewpoint(Viewpoint viewpoint) {
    viewpoint_ = viewpoint;
    viewed_.reset();
}

const Scene& Stage::compose(const trace::Fold& fold, Instant now, double seconds) {
    tracker_.prune(now);
    scene_.now = now;
    if (viewed_ != fold.version()) {
        viewed_ = fold.version();
        std::vector<NodeView> views = viewer_.viewsOf(fold, viewpoint_);
        scene_.nodes.resize(views.size());
        for (std::size_t i = 0; i < views.size(); ++i)
            scene_.nodes[i].view = std::move(views[i]);
        arrange(fold);
    } else if (spaceChanged_) {
        arrange(fold);
    }
    scene_.moving = placement_.advance(seconds);
    placeNodes(now, seconds);
    placeBands(now);
    placeFlights(now);
    scene_.notDrawn = tracker_.notDrawn();
    return scene_;
}

void Stage::arrange(const trace::Fold& fold) {
    const bool membersChanged = arranged_ != fold.members();
    if (!membersChanged && !spaceChanged_)
        return;
    // A new size is followed at once, and so is the first cluster: only changes in it are shown.
    const bool atOnce = reduced_ || spaceChanged_ || arranged_.empty();
    arranged_ = fold.members();
    placement_.arrange(arranged_, layoutFor(arranged_.size(), space_), atOnce);
    spaceChanged_ = false;
}

QPointF Stage::onGrid(QPointF point) const {
    return {std::round(point.x() / grid_) * grid_, std::round(point.y() / grid_) * grid_};
}

void Stage::placeNodes(Instant now, double seconds) {
    scene_.radius = std::min(placement_.radius() * viewport_.zoom(), kLargestDisc);
    for (std::size_t i = 0; i < scene_.nodes.size(); ++i) {
        PlacedNode& node = scene_.nodes[i];
        const auto& suspicion = node.view.suspicion;
        const double before = node.arc;
        // A new one starts where it is; only what changes an arc that runs is eased.
        placement_.easeArc(i, suspicion ? suspicion->remaining(now) : 0, seconds,
                           reduced_ || !suspicion || before == 0);
        const Placement::Place& place = placement_.places()[i];
        node.centre = onGrid(viewport_.toScreen(place.centre));
        node.outward = place.outward;
        node.presence = place.presence;
        node.arc = place.arc;
        scene_.moving = scene_.moving || node.arc != before;
    }
}

/// From disc to disc. Whom we do not know is somewhere beyond the one we know.
Curve Stage::pathOf(const std::string& from, const std::string& to) const {
    const std::size_t start = placement_.indexOf(from);
    const std::size_t end = placement_.indexOf(to);
    const std::size_t none = scene_.nodes.size();
    const auto beyond = [&](std::size_t i) {
        return scene_.nodes[i].centre + scene_.nodes[i].outward * (scene_.radius * 5 + 20);
    };
    if (start == none && end == none)
        return {};
    const QPointF origin = start != none ? scene_.nodes[start].centre : beyond(end);
    const QPointF goal = end != none ? scene_.nodes[end].centre : beyond(start);
    return curveBetween(origin, goal, scene_.radius);
}

void Stage::placeBands(Instant now) {
    scene_.bands.clear();
    if (!isKindShown(FlightKind::tcp))
        return;
    for (const Band& band : tracker_.bands()) {
        const auto view = viewOf(band, pathOf(band.from, band.to), tracker_.times(), now);
        if (view)
            scene_.bands.push_back(*view);
        const bool still =
            band.closed == Instant::max() && now > band.opened + tracker_.times().bandLeast;
        scene_.moving = scene_.moving || !still;
    }
}

void Stage::placeFlights(Instant now) {
    scene_.flights.clear();
    for (const Flight& flight : tracker_.flights()) {
        if (!isKindShown(flight.kind))
            continue;
        const auto view =
            viewOf(flight, pathOf(flight.from, flight.to), tracker_.times(), now, reduced_);
        if (view)
            scene_.flights.push_back(*view);
    }
    scene_.moving = scene_.moving || !tracker_.flights().empty();
}

const Flight* Stage::flight(EventId id) const {
    const auto& flights = tracker_.flights();
    const auto found = std::ranges::lower_bound(flights, id, {}, &Flight::id);
    return found != flights.end() && found->id == id ? &*found : nullptr;
}

} // namespace swimscope::ui
