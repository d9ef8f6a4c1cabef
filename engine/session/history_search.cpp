// SPDX-License-Identifier: MPL-2.0
#include "engine/session/history_search.h"

#include <algorithm>

namespace swimscope::session {

namespace {

/// So many pages stay decoded, some tens of megabytes.
constexpr std::size_t kMostDecoded = 24;

/// So many are read for one question, which takes a few seconds.
constexpr std::size_t kMostRead = 4000;

} // namespace

HistorySearch::Page HistorySearch::page(std::size_t place) {
    const auto known =
        std::ranges::find(decoded_, place, [](const auto& each) { return each.first; });
    if (known != decoded_.end()) {
        decoded_.splice(decoded_.begin(), decoded_, known);
        return known->second;
    }
    if (read_ >= kMostRead || stop_.load(std::memory_order_relaxed)) {
        giveUp();
        return std::make_shared<const trace::Batch>();
    }
    ++read_;
    auto events = history_.readPage(place);
    if (!events) {
        giveUp();
        return std::make_shared<const trace::Batch>();
    }
    decoded_.emplace_front(place, std::make_shared<const trace::Batch>(std::move(*events)));
    if (decoded_.size() > kMostDecoded)
        decoded_.pop_back();
    return decoded_.front().second;
}

std::optional<trace::Event> HistorySearch::event(EventId id) {
    if (history_.pageCount() == 0 || id < history_.first())
        return std::nullopt;
    const Page events = page(history_.pageOf(id));
    const auto found = std::ranges::lower_bound(*events, id, {}, &trace::Event::id);
    return found == events->end() || found->id != id ? std::nullopt : std::optional(*found);
}

std::vector<trace::Event> HistorySearch::find(const why::Query& query) {
    std::vector<trace::Event> found;
    // What came of something came after it.
    const EventId from =
        query.cause == EventId::none ? query.from : std::max(query.from, after(query.cause));
    if (history_.pageCount() == 0 || from > query.to)
        return found;
    const std::size_t first = history_.pageOf(from);
    const std::size_t last = history_.pageOf(query.to);
    const auto look = [&](const trace::Event& event) {
        if (event.id >= from && event.id <= query.to && why::fits(query, event))
            found.push_back(event);
        return found.size() < query.most;
    };
    for (std::size_t i = 0; i <= last - first; ++i) {
        const std::size_t place = query.newestFirst ? last - i : first + i;
        if (!history_.indexOf(place).mayHold(query))
            continue;
        const Page events = page(place);
        if (events->empty())
            break;
        const bool goesOn = query.newestFirst ? std::all_of(events->rbegin(), events->rend(), look)
                                              : std::all_of(events->begin(), events->end(), look);
        if (!goesOn)
            break;
    }
    return found;
}

EventId HistorySearch::lastAt(Instant time) {
    const auto place = history_.pageAt(time);
    if (!place)
        return EventId::none;
    const Page events = page(*place);
    const auto later = std::ranges::upper_bound(*events, time, {}, &trace::Event::at);
    return later == events->begin() ? EventId::none : std::prev(later)->id;
}

std::vector<std::pair<NodeId, std::string>> HistorySearch::nodes() {
    return {history_.names().begin(), history_.names().end()};
}

} // namespace swimscope::session
