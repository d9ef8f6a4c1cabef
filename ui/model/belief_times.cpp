// SPDX-License-Identifier: MPL-2.0
#include "ui/model/belief_times.h"

#include <algorithm>
#include <functional>
#include <variant>

namespace swimscope::ui {

namespace {

std::uint64_t memberHash(std::string_view name) {
    return std::hash<std::string_view>()(name);
}

/// Whether the row is in another state after it, or there at all.
bool changesState(trace::Change change) {
    return change != trace::Change::updated && change != trace::Change::renewed;
}

} // namespace

void BeliefTimes::take(const trace::Batch& batch) {
    for (const trace::Event& event : batch) {
        if (event.id <= taken_)
            continue;
        taken_ = event.id;
        if (const auto* changed = std::get_if<trace::MemberChanged>(&event.body)) {
            if (changesState(changed->change))
                add(event, changed->row.name);
        } else if (const auto* forgotten = std::get_if<trace::MemberForgotten>(&event.body)) {
            add(event, forgotten->member);
        }
    }
}

void BeliefTimes::add(const trace::Event& event, std::string_view member) {
    steps_.push_back({event.id, event.at, memberHash(member), event.node});
    if (steps_.size() <= kMost)
        return;
    knownFrom_ = steps_.front().at;
    steps_.pop_front();
}

void BeliefTimes::rewind(EventId last, Instant now) {
    if (last > taken_) {
        // What lies between was not seen.
        steps_.clear();
        knownFrom_ = now;
    }
    while (!steps_.empty() && steps_.back().id > last)
        steps_.pop_back();
    taken_ = last;
}

std::optional<Instant> BeliefTimes::since(NodeId observer, std::string_view member) const {
    const std::uint64_t hash = memberHash(member);
    const auto last = std::find_if(steps_.rbegin(), steps_.rend(), [&](const Step& step) {
        return step.observer == observer && step.member == hash;
    });
    return last == steps_.rend() ? std::nullopt : std::optional(last->at);
}

} // namespace swimscope::ui
