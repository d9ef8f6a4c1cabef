// SPDX-License-Identifier: MPL-2.0
#include "engine/session/things.h"
#include "engine/session/timeline.h"

#include <algorithm>
#include <iterator>
#include <utility>

/// How a timeline comes to a moment.
namespace swimscope::session {

namespace {

/// So many events before a moment are shown on the way to it, where there are as many.
constexpr std::size_t kContext = 3000;

/// No recording of ours has a moment so far behind its keyframe.
constexpr std::size_t kFarthest = 1'500'000;

bool isBeyond(const trace::Event& event, const Moment& moment) {
    return moment.event == EventId::none ? event.at > moment.at : event.id > moment.event;
}

/// Takes away what happened at or after the last thing's beginning.
void dropLastThing(trace::Batch& events) {
    const auto begin = std::find_if(events.rbegin(), events.rend(), beginsAThing);
    events.erase(begin == events.rend() ? events.begin() : std::prev(begin.base()), events.end());
}

} // namespace

bool Timeline::isKnown(const Moment& moment) const {
    if (lookedAtAll_)
        return true;
    return moment.event == EventId::none ? standing_.fold.now() > moment.at
                                         : looked_ >= moment.event;
}

/// Also where nobody has looked yet, if the past says itself how things stood near by.
bool Timeline::isReached(const Moment& moment) const {
    if (isKnown(moment))
        return true;
    return moment.event == EventId::none ? kept_->reach(moment.at, looked_)
                                         : kept_->reach(moment.event, looked_);
}

void Timeline::go(std::unique_lock<std::mutex>& lock) {
    const Moment moment = *wanted_;
    lock.unlock();
    auto landing = land(moment);
    lock.lock();
    if (!landing || !wanted_)
        return; // it has to be looked through first, or nobody wants to go anywhere any more
    const EventId last =
        landing->events.empty() ? landing->from->fold.last() : landing->events.back().id;
    landing_ = std::move(*landing);
    if (wanted_ != moment)
        return;
    wanted_.reset();
    ahead_ = {.next = after(last), .read = {}, .ended = false};
}

/// The nearest one before it, of those that were seen on the way and those that the past keeps.
Keyframes::Keyframe Timeline::keyframeBefore(const Moment& moment) {
    const bool byTime = moment.event == EventId::none;
    const Keyframes::Keyframe& seen =
        byTime ? keyframes_.before(moment.at) : keyframes_.before(moment.event);
    auto kept = byTime ? kept_->before(moment.at) : kept_->before(moment.event);
    if (kept && kept->last > seen.last)
        return *std::move(kept);
    return seen;
}

/// From the keyframe before it, unless so little lies in between that nobody would see what led
/// there. Nothing where none is near.
std::optional<Landing> Timeline::land(const Moment& moment) {
    const Keyframes::Keyframe nearest = keyframeBefore(moment);
    if (!isKnown(moment) && nearest.last <= looked_)
        return std::nullopt;
    std::optional<Landing> landing = landFrom(nearest, moment);
    if (!landing)
        kept_->forget(nearest.last);
    if (!landing || landing->events.size() >= kContext || nearest.last == EventId::none)
        return landing;
    const Keyframes::Keyframe earlier = keyframeBefore(Moment::after(nearest.last));
    const bool isNear = isKnown(moment) || earlier.last > looked_;
    if (earlier.last != nearest.last && isNear)
        if (auto longer = landFrom(earlier, moment))
            return longer;
    return landing;
}

/// Where the past can't be read, it ends there. Nothing where the keyframe is so far away that it
/// is none to go from, and when all ends.
std::optional<Landing> Timeline::landFrom(const Keyframes::Keyframe& keyframe,
                                          const Moment& moment) {
    const bool mayBeFar = isKnown(moment); // then it is the nearest of those that were made here
    Landing landing{.from = std::make_unique<trace::Standing>(*keyframe.standing),
                    .events = {},
                    .at = keyframe.at};
    for (EventId next = after(keyframe.last); next != EventId::none;) {
        auto piece = past_->read(next, kPiece);
        if (!piece) {
            const std::lock_guard lock(mutex_);
            problem_ = piece.error().message;
            break;
        }
        const auto end = std::ranges::find_if(
            *piece, [&](const trace::Event& event) { return isBeyond(event, moment); });
        const bool whole = end == piece->end() && !piece->empty();
        next = whole ? after(piece->back().id) : EventId::none;
        std::move(piece->begin(), end, std::back_inserter(landing.events));
        const std::lock_guard lock(mutex_);
        if (ending_ || (!mayBeFar && landing.events.size() > kFarthest))
            return std::nullopt;
    }
    if (moment.side == Moment::Side::before)
        dropLastThing(landing.events);
    if (!landing.events.empty())
        landing.at = landing.events.back().at;
    if (moment.event == EventId::none)
        landing.at = std::max(landing.at, std::min(moment.at, end()));
    return landing;
}

} // namespace swimscope::session
