// SPDX-License-Identifier: MPL-2.0
#include "ui/geometry/scene.h"

#include "ui/geometry/distance.h"

#include <algorithm>
#include <cmath>

namespace swimscope::ui {
namespace {

using ui::distance; // beside those to larger things

constexpr double kFlightReach = 10;
constexpr double kBandReach = 7;
/// Small discs are still easy to hit.
constexpr double kLeastNodeReach = 9;

double distance(const FlightView& flight, QPointF point) {
    const double there = distance(flight.place, point);
    return flight.falling ? std::min(there, distance(flight.path.at(flight.progress), point))
                          : there;
}

/// To the nearest of some points on the curve: they lie closer together than its reach.
double distance(const Curve& curve, QPointF point) {
    const auto steps = static_cast<int>(curve.length() / kBandReach) + 1;
    double least = distance(curve.from, point);
    for (int i = 1; i <= steps; ++i)
        least = std::min(least, distance(curve.at(static_cast<double>(i) / steps), point));
    return least;
}

/// The item that is nearest, within a distance.
template <class Items, class DistanceOf>
auto* nearest(const Items& items, double within, DistanceOf distanceOf) {
    const typename Items::value_type* best = nullptr;
    for (const auto& item : items) {
        const double far = distanceOf(item);
        if (far <= within) {
            within = far;
            best = &item;
        }
    }
    return best;
}

} // namespace

const PlacedNode* Scene::nodeNamed(const std::string& name) const {
    const auto found =
        std::ranges::find_if(nodes, [&](const PlacedNode& node) { return node.view.name == name; });
    return found != nodes.end() ? &*found : nullptr;
}

const PlacedNode* nodeAt(const Scene& scene, QPointF point) {
    // Each member as far as what belongs to it reaches: the arc of a suspicion is further out.
    const double usual = std::max(scene.radius * 1.35, kLeastNodeReach);
    const double withArc = std::max(scene.radius * 1.75, kLeastNodeReach);
    return nearest(scene.nodes, withArc, [&](const PlacedNode& node) {
        const double far = distance(node.centre, point);
        return far <= (node.arc > 0 ? withArc : usual) ? far : 2 * withArc;
    });
}

const FlightView* flightAt(const Scene& scene, QPointF point) {
    return nearest(scene.flights, kFlightReach,
                   [&](const FlightView& flight) { return distance(flight, point); });
}

const BandView* bandAt(const Scene& scene, QPointF point) {
    return nearest(scene.bands, kBandReach,
                   [&](const BandView& band) { return distance(band.path, point); });
}

EventId messageAt(const Scene& scene, QPointF point) {
    if (const FlightView* flight = flightAt(scene, point))
        return flight->id;
    const BandView* band = bandAt(scene, point);
    return band ? band->id : EventId::none;
}

} // namespace swimscope::ui
