// SPDX-License-Identifier: MPL-2.0
#include "ui/geometry/placement.h"

#include <cmath>

namespace swimscope::ui {
namespace {

/// In this many seconds, two thirds of the way are done.
constexpr double kEaseSeconds = 0.13;

double shareOfWay(double seconds) {
    return 1 - std::exp(-seconds / kEaseSeconds);
}

/// Moves a value towards its target; true while it is on its way.
bool approach(double& value, double target, double share, double nearEnough) {
    value += (target - value) * share;
    if (std::abs(target - value) > nearEnough)
        return true;
    value = target;
    return false;
}

bool approach(QPointF& value, QPointF target, double share, double nearEnough) {
    const bool x = approach(value.rx(), target.x(), share, nearEnough);
    const bool y = approach(value.ry(), target.y(), share, nearEnough);
    return x || y;
}

} // namespace

void Placement::arrange(const std::vector<std::string>& names, const Layout& layout, bool atOnce) {
    std::vector<Place> places;
    std::unordered_map<std::string, std::size_t> indices;
    places.reserve(names.size());
    targets_.clear();
    for (std::size_t i = 0; i < names.size(); ++i) {
        const Place target{layout.centres[i], layout.outward[i], 1, 0};
        targets_.push_back(target);
        const std::size_t known = indexOf(names[i]);
        Place place = known < places_.size() ? places_[known] : target;
        if (known == places_.size())
            place.presence = 0;
        if (atOnce)
            place = {target.centre, target.outward, 1, place.arc};
        places.push_back(place);
        indices.emplace(names[i], i);
    }
    places_ = std::move(places);
    indices_ = std::move(indices);
    targetRadius_ = layout.radius;
    middle_ = layout.middle;
    if (atOnce || radius_ == 0)
        radius_ = targetRadius_;
    moving_ = !atOnce;
}

void Placement::put(std::size_t index, QPointF centre, QPointF outward) {
    for (Place* place : {&places_[index], &targets_[index]}) {
        place->centre = centre;
        place->outward = outward;
    }
}

bool Placement::advance(double seconds) {
    if (!moving_)
        return false;
    const double share = shareOfWay(seconds);
    moving_ = approach(radius_, targetRadius_, share, 0.05);
    for (std::size_t i = 0; i < places_.size(); ++i) {
        Place& place = places_[i];
        const bool centre = approach(place.centre, targets_[i].centre, share, 0.2);
        const bool outward = approach(place.outward, targets_[i].outward, share, 0.01);
        const bool presence = approach(place.presence, 1, share, 0.01);
        moving_ = moving_ || centre || outward || presence;
    }
    return moving_;
}

void Placement::easeArc(std::size_t index, double target, double seconds, bool atOnce) {
    approach(places_[index].arc, target, atOnce ? 1 : shareOfWay(seconds), 0.001);
}

std::size_t Placement::indexOf(const std::string& name) const {
    const auto found = indices_.find(name);
    return found != indices_.end() ? found->second : places_.size();
}

} // namespace swimscope::ui
