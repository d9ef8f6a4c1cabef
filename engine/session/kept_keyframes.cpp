// SPDX-License-Identifier: MPL-2.0
#include "engine/session/kept_keyframes.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace swimscope::session {

KeptKeyframes::KeptKeyframes(Past& past) : past_(past), marks_(past.marks()) {}

KeptKeyframes::Place KeptKeyframes::placeOf(EventId event) const {
    return std::ranges::lower_bound(marks_, event, {}, &Mark::last);
}

KeptKeyframes::Place KeptKeyframes::placeOf(Instant time) const {
    return std::ranges::lower_bound(marks_, time, {}, &Mark::at);
}

bool KeptKeyframes::reach(Place place, EventId known) const {
    return place != marks_.begin() && std::prev(place)->last > known;
}

bool KeptKeyframes::reach(EventId event, EventId known) const {
    return reach(placeOf(event), known);
}

bool KeptKeyframes::reach(Instant time, EventId known) const {
    return reach(placeOf(time), known);
}

template <class Moment>
std::optional<Keyframes::Keyframe> KeptKeyframes::readBefore(Moment moment) {
    for (;;) {
        const Place place = placeOf(moment);
        if (place == marks_.begin())
            return std::nullopt;
        const Place wanted = std::prev(place);
        if (auto standing = past_.standingAt(*wanted))
            return Keyframes::Keyframe{
                .last = wanted->last, .at = wanted->at, .standing = std::move(standing)};
        marks_.erase(wanted);
    }
}

std::optional<Keyframes::Keyframe> KeptKeyframes::before(EventId event) {
    return readBefore(event);
}

std::optional<Keyframes::Keyframe> KeptKeyframes::before(Instant time) {
    return readBefore(time);
}

} // namespace swimscope::session
