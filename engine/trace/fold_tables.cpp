// SPDX-License-Identifier: MPL-2.0
#include "engine/trace/fold.h"

#include <algorithm>
#include <utility>

/// How the tables of all observers are kept: one common row for each subject, and exceptions.
namespace swimscope::trace {
namespace {

/// Where an observer's exception stands, or would stand.
template <class Exceptions>
auto placeOf(Exceptions& exceptions, NodeId observer) {
    return std::ranges::lower_bound(exceptions, observer, {},
                                    [](const auto& entry) { return entry.first; });
}

std::uint32_t& countOf(Tally& tally, const std::optional<MemberRow>& row) {
    return row ? tally.states[static_cast<std::size_t>(row->state)] : tally.unknown;
}

} // namespace

const Fold::Subject* Fold::find(std::string_view member) const {
    const auto found = subjects_.find(member);
    return found != subjects_.end() ? &found->second : nullptr;
}

Fold::Subject& Fold::subjectOf(const std::string& member) {
    const auto [place, isNew] = subjects_.try_emplace(member);
    if (isNew)
        place->second.tally.unknown = static_cast<std::uint32_t>(observers_.size());
    return place->second;
}

const Fold::MaybeRow& Fold::rowOf(const Subject& subject, NodeId observer) {
    const auto place = placeOf(subject.exceptions, observer);
    const bool differs = place != subject.exceptions.end() && place->first == observer;
    return differs ? place->second : subject.common;
}

void Fold::store(Subject& subject, NodeId observer, MaybeRow row) {
    const auto place = placeOf(subject.exceptions, observer);
    const bool differs = place != subject.exceptions.end() && place->first == observer;
    if (row == subject.common) {
        if (differs)
            subject.exceptions.erase(place);
    } else if (differs) {
        place->second = std::move(row);
    } else {
        subject.exceptions.insert(place, {observer, std::move(row)});
    }
}

void Fold::setRow(NodeId observer, const std::string& member, MaybeRow row) {
    if (!std::ranges::binary_search(observers_, observer))
        return;
    Subject& subject = subjectOf(member);
    --countOf(subject.tally, rowOf(subject, observer));
    ++countOf(subject.tally, row);
    store(subject, observer, std::move(row));
    if (subject.exceptions.size() > std::max(subject.rebaseAbove, observers_.size() / 2))
        rebase(subject, observers_);
    settle(subject);
    ++version_;
    if (subject.tally.known() > 0)
        listMember(member);
    else
        unlistMember(member);
}

/// Makes the row that most observers hold the common one. When that is already so, the next try
/// waits until there are more exceptions, so that a storm of changes stays linear.
void Fold::rebase(Subject& subject, const std::vector<NodeId>& observers) {
    std::vector<std::pair<const MaybeRow*, std::size_t>> counts;
    for (const auto& [observer, row] : subject.exceptions) {
        const auto same = std::ranges::find_if(
            counts, [&row = row](const auto& entry) { return *entry.first == row; });
        if (same == counts.end())
            counts.emplace_back(&row, 1);
        else
            ++same->second;
    }
    const auto best = std::ranges::max_element(counts, {}, [](const auto& c) { return c.second; });
    const std::size_t holdCommon = observers.size() - subject.exceptions.size();
    if (best == counts.end() || best->second <= holdCommon) {
        subject.rebaseAbove = subject.exceptions.size() + observers.size() / 8;
        return;
    }
    const MaybeRow common = *best->first;
    std::vector<std::pair<NodeId, MaybeRow>> exceptions;
    for (const NodeId observer : observers)
        if (const MaybeRow& row = rowOf(subject, observer); row != common)
            exceptions.emplace_back(observer, row);
    subject.common = common;
    subject.exceptions = std::move(exceptions);
    subject.rebaseAbove = 0;
}

// ---- rosters ------------------------------------------------------------------------------------

/// Most observers will hold its rows, so they are the common ones from the start, where nobody
/// holds any other.
void Fold::take(const Event& event, const RosterMade& fact) {
    rosters_.push_back(fact.roster);
    for (const MemberRow& row : fact.roster->rows()) {
        Subject& subject = subjectOf(row.name);
        subject.rosterRow = &row;
        subject.roster = event.id;
        subject.endpoint = row.endpoint;
        nameByEndpoint_[row.endpoint] = row.name;
        if (subject.tally.known() > 0 || fact.roster->rows().size() < observers_.size())
            continue;
        subject.common = row;
        subject.exceptions.clear();
        for (const NodeId observer : observers_)
            subject.exceptions.emplace_back(observer, std::nullopt);
    }
}

void Fold::take(const Event& event, const RosterGiven& fact) {
    if (!std::ranges::binary_search(observers_, event.node))
        return;
    for (auto& [name, subject] : subjects_) {
        if (subject.roster != fact.made || !subject.rosterRow)
            continue;
        if (subject.common == *subject.rosterRow)
            holdCommon(name, subject, event.node);
        else
            setRow(event.node, name, *subject.rosterRow);
    }
    ++version_;
}

void Fold::holdCommon(const std::string& member, Subject& subject, NodeId observer) {
    if (subject.tally.known() == 0)
        listMember(member);
    --countOf(subject.tally, rowOf(subject, observer));
    ++countOf(subject.tally, subject.common);
    const auto exception = placeOf(subject.exceptions, observer);
    if (exception != subject.exceptions.end() && exception->first == observer)
        subject.exceptions.erase(exception);
    settle(subject);
}

// ---- observers and members ----------------------------------------------------------------------

void Fold::addObserver(NodeId observer) {
    observers_.insert(std::ranges::lower_bound(observers_, observer), observer);
    for (auto& [name, subject] : subjects_) {
        ++subject.tally.unknown;
        store(subject, observer, std::nullopt);
        settle(subject);
    }
}

void Fold::dropObserver(NodeId observer) {
    const auto place = std::ranges::lower_bound(observers_, observer);
    if (place == observers_.end() || *place != observer)
        return;
    for (auto& [name, subject] : subjects_) {
        --countOf(subject.tally, rowOf(subject, observer));
        const auto exception = placeOf(subject.exceptions, observer);
        if (exception != subject.exceptions.end() && exception->first == observer)
            subject.exceptions.erase(exception);
        subject.suspicions.erase(observer);
    }
    observers_.erase(place);
    std::vector<std::string> unknown;
    for (auto& [name, subject] : subjects_) {
        settle(subject);
        if (subject.tally.known() == 0)
            unknown.push_back(name);
    }
    for (const std::string& name : unknown)
        unlistMember(name);
}

void Fold::listMember(const std::string& member) {
    namesChanged_ |= listed_.insert(member).second;
}

void Fold::unlistMember(const std::string& member) {
    if (nodeByName_.contains(member))
        return;
    namesChanged_ |= listed_.erase(member) > 0;
    // Nothing is left to tell of it. In a cluster that comes and goes there are ever new names.
    const auto subject = subjects_.find(member);
    if (subject == subjects_.end() || !subject->second.suspicions.empty())
        return;
    const auto address = nameByEndpoint_.find(subject->second.endpoint);
    if (address != nameByEndpoint_.end() && address->second == member)
        nameByEndpoint_.erase(address);
    subjects_.erase(subject);
}

void Fold::settle(Subject& subject) {
    const std::uint32_t alive = subject.tally.of(MemberState::alive);
    const bool settled =
        subject.tally.of(MemberState::suspect) == 0 && (alive == 0 || alive == observers_.size());
    if (settled != subject.settled) {
        subject.settled = settled;
        settled ? --unsettled_ : ++unsettled_;
    }
    noteConvergence();
}

void Fold::noteConvergence() {
    const bool converged = unsettled_ == 0 && !observers_.empty();
    if (converged == converged_)
        return;
    converged_ = converged;
    convergedSince_ = now_;
}

} // namespace swimscope::trace
