// SPDX-License-Identifier: MPL-2.0
#include "ui/geometry/scene.h"

#include <algorithm>
#include <cmath>

namespace swimscope::ui {
namespace {

constexpr double kFlightReach = 10;
/// Small discs are still easy to hit.
constexpr double kLeastNodeReach = 9;

/// The item whose place is nearest to a point, within a distance.
template <class Items, class PlaceOf>
auto* nearest(const Items& items, QPointF point, double within, PlaceOf placeOf) {
    const typename Items::value_type* best = nullptr;
    for (const auto& item : items) {
        const QPointF way = placeOf(item) - point;
        const double distance = std::hypot(way.x(), way.y());
        if (distance <= within) {
            within = distance;
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
    const double within = std::max(scene.radius * 1.35, kLeastNodeReach);
    return nearest(scene.nodes, point, within, [](const PlacedNode& node) { return node.centre; });
}

const FlightView* flightAt(const Scene& scene, QPointF point) {
    return nearest(scene.flights, point, kFlightReach,
                   [](const FlightView& flight) { return flight.place; });
}

} // namespace swimscope::ui
