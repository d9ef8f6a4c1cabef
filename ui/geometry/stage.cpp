// SPDX-License-Identifier: MPL-2.0
#include "ui/geometry/stage.h"

#include <algorithm>
#include <cmath>

namespace swimscope::ui {
namespace {

/// Of length 1; upwards where there is none.
QPointF directionOf(QPointF way) {
    const double length = std::hypot(way.x(), way.y());
    return length > 1e-6 ? way / length : QPointF(0, -1);
}

} // namespace

void Stage::clear() {
    tracker_ = FlightTracker();
    tracker_.setPace(pace_);
    viewer_ = NodeViewer();
    placement_ = Placement();
    arranged_.clear();
    viewed_.reset();
    scene_ = Scene();
    moved_.clear();
    unarranged_ = true;
    planned_.reset();
}

void Stage::rewind() {
    tracker_ = FlightTracker();
    tracker_.setPace(pace_);
    viewer_ = NodeViewer();
    viewed_.reset();
    planned_.reset();
}

void Stage::setPace(const Pace& pace) {
    if (pace == pace_)
        return;
    pace_ = pace;
    tracker_.setPace(pace);
}

void Stage::setSpace(const LayoutSpace& space) {
    if (space == space_)
        return;
    resized_ = resized_ || space.size != space_.size;
    space_ = space;
    unarranged_ = true;
}

void Stage::setArrangement(Arrangement arrangement) {
    unarranged_ = unarranged_ || arrangement != arrangement_;
    arrangement_ = arrangement;
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
        planned_.reset();
        arrange(fold);
    } else if (unarranged_) {
        arrange(fold);
    }
    scene_.moving = placement_.advance(seconds);
    refresh(fold);
    placeNodes(now, seconds);
    placeFaults(fold);
    placeBands(now);
    placeFlights(now);
    countNotDrawn();
    return scene_;
}

void Stage::arrange(const trace::Fold& fold) {
    const bool membersChanged = arranged_ != fold.members();
    if (!membersChanged && !unarranged_)
        return;
    // A new size is followed at once, and so is the first cluster: only changes in it are shown.
    const bool atOnce = reduced_ || resized_ || arranged_.empty();
    arranged_ = fold.members();
    Layout layout = layoutFor(arranged_.size(), space_, arrangement_);
    for (std::size_t i = 0; i < arranged_.size() && !moved_.empty(); ++i)
        if (const auto moved = moved_.find(arranged_[i]); moved != moved_.end()) {
            layout.centres[i] = placeOf(moved->second);
            layout.outward[i] = directionOf(layout.centres[i] - layout.middle);
        }
    placement_.arrange(arranged_, layout, atOnce);
    unarranged_ = false;
    resized_ = false;
}

QPointF Stage::placeOf(QPointF share) const {
    return {share.x() * space_.size.width(), share.y() * space_.size.height()};
}

void Stage::moveMember(const std::string& member, QPointF screen) {
    const std::size_t index = placement_.indexOf(member);
    const double edge = placement_.radius() * kNodeReach;
    const QSizeF size = space_.size;
    if (index >= placement_.places().size() || std::min(size.width(), size.height()) <= 2 * edge)
        return;
    const QPointF wanted = viewport_.toLayout(screen);
    const QPointF centre(std::clamp(wanted.x(), edge, size.width() - edge),
                         std::clamp(wanted.y(), edge, size.height() - edge));
    moved_[member] = {centre.x() / size.width(), centre.y() / size.height()};
    placement_.put(index, centre, directionOf(centre - placement_.middle()));
}

void Stage::arrangeAgain() {
    setMoves({});
}

void Stage::setMoves(const Moves& moves) {
    unarranged_ = unarranged_ || moves != moved_;
    moved_ = moves;
}

/// What members are busy with moves the scene only where it can be read.
void Stage::refresh(const trace::Fold& fold) {
    scene_.detailed = placement_.radius() * viewport_.zoom() >= kDetailedDisc;
    for (PlacedNode& node : scene_.nodes) {
        const bool changed = NodeViewer::refresh(node.view, fold);
        const bool counting = !node.view.probing.empty() || !node.view.soonest.empty();
        scene_.moving = scene_.moving || (scene_.detailed && (changed || counting));
    }
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

/// What sits on whom changes with the members and the faults, where it is drawn with their places.
void Stage::placeFaults(const trace::Fold& fold) {
    if (faults_ && planned_ != faults_->version()) {
        planned_ = faults_->version();
        for (PlacedNode& node : scene_.nodes)
            NodeViewer::showFaults(node.view, *faults_);
        plan_.make(*faults_, fold, scene_.nodes);
    }
    plan_.layOut(scene_.faults, scene_.nodes, scene_.radius);
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
    for (const auto* flights : {&tracker_.fallen(), &tracker_.flights()})
        for (const Flight& flight : *flights) {
            scene_.moving = true;
            if (!isKindShown(flight.kind))
                continue;
            const auto view =
                viewOf(flight, pathOf(flight.from, flight.to), tracker_.times(), now, reduced_);
            if (view)
                scene_.flights.push_back(*view);
        }
}

/// Kinds that are switched off are nothing that the person misses.
void Stage::countNotDrawn() {
    scene_.notDrawn = 0;
    for (std::size_t i = 0; i < kFlightKinds; ++i)
        if (const auto kind = static_cast<FlightKind>(i); isKindShown(kind))
            scene_.notDrawn += tracker_.notDrawn(kind);
    scene_.moving = scene_.moving || scene_.notDrawn > 0;
}

} // namespace swimscope::ui
