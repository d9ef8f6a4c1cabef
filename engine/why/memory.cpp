// SPDX-License-Identifier: MPL-2.0
#include "engine/why/memory.h"

#include <algorithm>
#include <utility>

namespace swimscope::why {
namespace {

/// The kinds that are listed by the member that they are about; those about nobody under no name.
constexpr trace::Kinds kListed =
    trace::Kinds::only<trace::MemberChanged, trace::MemberForgotten, trace::ConflictSeen,
                       trace::SuspicionStarted, trace::SuspicionConfirmed, trace::SuspicionEnded,
                       trace::FaultRaised, trace::FaultLifted, trace::NodeFrozen, trace::NodeThawed,
                       trace::NodeStopped, trace::RosterGiven, trace::RosterMade>();

/// So many events are looked at where nothing leads to the wanted ones.
constexpr std::size_t kMostLooks = 1'000'000;

bool within(trace::Kinds some, trace::Kinds others) {
    return (some | others) == others;
}

} // namespace

void Memory::take(const trace::Batch& batch) {
    for (const trace::Event& event : batch)
        take(event);
}

void Memory::take(trace::Event event) {
    if (events_.size() >= kNowhere || (!events_.empty() && event.id <= events_.back().id))
        return;
    const auto place = static_cast<Place>(events_.size());
    lastEffect_.push_back(kNowhere);
    effectBefore_.push_back(kNowhere);
    if (event.cause != EventId::none && event.cause < event.id)
        if (const Place cause = placeOf(event.cause);
            cause < place && events_[cause].id == event.cause)
            effectBefore_.back() = std::exchange(lastEffect_[cause], place);
    if (kListed.have(event.body))
        bySubject_[std::string(subjectOf(event.body))].push_back(place);
    if (const auto* started = std::get_if<trace::NodeStarted>(&event.body))
        names_[event.node] = started->name;
    events_.push_back(std::move(event));
}

Memory::Place Memory::placeOf(EventId id) const {
    // Without gaps an event stands where its id says.
    if (!events_.empty() && id >= events_.front().id) {
        const std::uint64_t guess = number(id) - number(events_.front().id);
        if (guess < events_.size() && events_[guess].id == id)
            return static_cast<Place>(guess);
    }
    const auto found = std::ranges::lower_bound(events_, id, {}, &trace::Event::id);
    return static_cast<Place>(found - events_.begin());
}

std::optional<trace::Event> Memory::event(EventId id) {
    const Place place = placeOf(id);
    if (place >= events_.size() || events_[place].id != id)
        return std::nullopt;
    return events_[place];
}

/// Where those stand that a list leads to, in order; nothing if none does.
std::optional<Memory::Places> Memory::listed(const Query& query) const {
    if (query.cause != EventId::none) {
        Places places;
        const Place cause = placeOf(query.cause);
        if (cause < events_.size() && events_[cause].id == query.cause)
            for (Place at = lastEffect_[cause]; at != kNowhere; at = effectBefore_[at])
                places.push_back(at);
        std::ranges::reverse(places);
        return places;
    }
    // Only kinds about nobody, or about this member.
    constexpr trace::Kinds kAboutNobody =
        trace::Kinds::only<trace::FaultRaised, trace::FaultLifted, trace::NodeFrozen,
                           trace::NodeThawed, trace::NodeStopped, trace::RosterGiven,
                           trace::RosterMade>();
    if (query.subject.empty() ? !within(query.kinds, kAboutNobody) : !within(query.kinds, kListed))
        return std::nullopt;
    const auto found = bySubject_.find(query.subject);
    return found == bySubject_.end() ? Places() : found->second;
}

std::vector<trace::Event> Memory::find(const Query& query) {
    std::vector<trace::Event> found;
    const Place begin = placeOf(query.from);
    const Place end =
        query.to >= kLastPossible ? static_cast<Place>(events_.size()) : placeOf(after(query.to));
    if (begin >= end)
        return found;
    const auto look = [&](Place place) {
        if (fits(query, events_[place]))
            found.push_back(events_[place]);
        return found.size() < query.most;
    };
    if (const auto places = listed(query)) {
        const auto first = std::ranges::lower_bound(*places, begin);
        const auto last = std::ranges::lower_bound(*places, end);
        if (query.newestFirst)
            for (auto at = last; at != first && look(*--at);) {
            }
        else
            for (auto at = first; at != last && look(*at); ++at) {
            }
        return found;
    }
    const auto looks = static_cast<Place>(std::min<std::size_t>(end - begin, kMostLooks));
    for (Place i = 0; i < looks; ++i)
        if (!look(query.newestFirst ? end - 1 - i : begin + i))
            return found;
    if (looks < end - begin)
        giveUp();
    return found;
}

EventId Memory::lastAt(Instant time) {
    const auto found = std::ranges::upper_bound(events_, time, {}, &trace::Event::at);
    return found == events_.begin() ? EventId::none : std::prev(found)->id;
}

std::vector<std::pair<NodeId, std::string>> Memory::nodes() {
    return {names_.begin(), names_.end()};
}

} // namespace swimscope::why
