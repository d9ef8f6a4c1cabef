// SPDX-License-Identifier: MPL-2.0
#include "engine/session/keyframes.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace swimscope::session {

void Keyframes::clear() {
    kept_.clear();
    kept_.push_back({.last = EventId::none,
                     .at = Instant(),
                     .standing = std::make_shared<const trace::Standing>()});
    gap_ = kLeastGap;
    since_ = 0;
    bytes_ = 0;
}

void Keyframes::passed(std::size_t events, const trace::Standing& standing) {
    since_ += events;
    if (since_ < gap_)
        return;
    since_ = 0;
    const std::size_t weight = trace::weightOf(standing);
    kept_.push_back({.last = standing.fold.last(),
                     .at = standing.fold.now(),
                     .standing = std::make_shared<const trace::Standing>(standing),
                     .weight = weight});
    bytes_ += weight;
    while ((bytes_ > mostBytes_ || kept_.size() > kMost) && kept_.size() > 2)
        thin();
}

/// Of those behind the beginning every second one goes, the last one among them.
void Keyframes::thin() {
    std::size_t left = 1;
    bytes_ = 0;
    for (std::size_t i = 2; i < kept_.size(); i += 2) {
        bytes_ += kept_[i].weight;
        kept_[left++] = std::move(kept_[i]);
    }
    if (kept_.size() % 2 == 0)
        since_ += gap_; // the last one went
    kept_.resize(left);
    gap_ *= 2;
}

void Keyframes::forgetBefore(EventId event) {
    // From one that ends just before it, it is the next.
    const auto stays = std::ranges::find_if(
        kept_, [event](const Keyframe& keyframe) { return after(keyframe.last) >= event; });
    const auto end = stays == kept_.end() ? std::prev(stays) : stays;
    for (auto keyframe = kept_.begin(); keyframe != end; ++keyframe)
        bytes_ -= keyframe->weight;
    kept_.erase(kept_.begin(), end);
}

const Keyframes::Keyframe& Keyframes::beforePlace(std::ptrdiff_t place) const {
    return kept_[static_cast<std::size_t>(std::max<std::ptrdiff_t>(place - 1, 0))];
}

const Keyframes::Keyframe& Keyframes::before(EventId event) const {
    const auto place = std::ranges::lower_bound(kept_, event, {}, &Keyframe::last);
    return beforePlace(place - kept_.begin());
}

const Keyframes::Keyframe& Keyframes::before(Instant time) const {
    const auto place = std::ranges::lower_bound(kept_, time, {}, &Keyframe::at);
    return beforePlace(place - kept_.begin());
}

} // namespace swimscope::session
