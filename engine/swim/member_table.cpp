// SPDX-License-Identifier: MPL-2.0
#include "engine/swim/member_table.h"

#include "engine/base/bytes.h"
#include "engine/base/check.h"

#include <numeric>
#include <utility>

namespace swimscope::swim {
namespace {

/// So many members at one address are told apart there. One peer may claim an address for a million
/// names.
constexpr int kMostAtEndpoint = 16;

std::uint32_t placeOf(Slot slot) {
    return static_cast<std::uint32_t>(slot);
}

} // namespace

// ---- finding ------------------------------------------------------------------------------------

std::uint64_t MemberTable::hashOfName(std::string_view name) const {
    return hashOf(viewOf(name), salt_);
}

std::uint64_t MemberTable::hashOfEndpoint(const Endpoint& endpoint) const {
    return hashOf(endpoint.ip.bytes(), salt_ + endpoint.port);
}

std::optional<Slot> MemberTable::find(std::string_view name) const {
    const auto isIt = [&](std::uint32_t place) {
        const Entry& entry = entries_[place];
        return entry.source != kNowhere && identityOf(entry).name == name;
    };
    if (roster_)
        // Mostly it is still as the roster has it, and that is enough.
        if (const auto place = roster_->find(name);
            place && (entries_[*place].source == *place || isIt(*place)))
            return Slot{*place};
    if (byName_.empty())
        return std::nullopt;
    const auto place = byName_.find(hashOfName(name), isIt);
    return place ? std::optional(Slot{*place}) : std::nullopt;
}

std::optional<Slot> MemberTable::find(std::string_view name, std::optional<Slot> foreseen) const {
    if (foreseen && placeOf(*foreseen) < entries_.size()) {
        const Entry& entry = entryOf(*foreseen);
        if (entry.source != kNowhere && identityOf(entry).name == name)
            return foreseen;
    }
    return find(name);
}

std::optional<Slot> MemberTable::foresee(std::string_view name) const {
    // Without a roster, looking would have to wait for the same line.
    const auto place = roster_ ? roster_->find(name) : std::nullopt;
    if (!place)
        return std::nullopt;
    __builtin_prefetch(&entries_[*place]);
    return Slot{*place};
}

std::optional<Slot> MemberTable::at(const Endpoint& endpoint) const {
    std::optional<std::uint32_t> best;
    const auto better = [&](const Entry& entry, const Entry& other) {
        return entry.state != other.state ? entry.state < other.state
                                          : identityOf(entry).name < identityOf(other).name;
    };
    const auto consider = [&](std::uint32_t place) {
        const Entry& entry = entries_[place];
        if (entry.source != kNowhere && identityOf(entry).endpoint == endpoint &&
            (!best || better(entry, entries_[*best])))
            best = place;
        return false; // look at all of them
    };
    if (roster_)
        roster_->findAt(endpoint, consider);
    byEndpoint_.find(hashOfEndpoint(endpoint), consider);
    return best ? std::optional(Slot{*best}) : std::nullopt;
}

// ---- listing ------------------------------------------------------------------------------------

Slot MemberTable::add(const trace::MemberRow& row, Instant now, Random& chance) {
    const Slot slot = list({now, row.incarnation, placeFor(row), row.state});
    // It changes places with any of those before it, as in memberlist.
    if (order_.size() > 1)
        std::swap(order_.back(), order_[chance.below(order_.size() - 1)]);
    return slot;
}

Slot MemberTable::list(Entry entry) {
    Slot slot{static_cast<std::uint32_t>(entries_.size())};
    if (free_.empty()) {
        entries_.emplace_back();
    } else {
        slot = free_.back();
        free_.pop_back();
    }
    ++counts_[static_cast<std::size_t>(entry.state)];
    entryOf(slot) = entry;
    order_.push_back(slot);
    indexName(slot);
    indexEndpoint(slot);
    return slot;
}

Slot MemberTable::takeRoster(trace::RosterPtr roster, Slot self, Instant now, Random& chance) {
    const Member before = (*this)[self];
    MemberTable table(salt_);
    table.roster_ = std::move(roster);
    const auto rows = table.roster_->rows();
    table.rosterSize_ = static_cast<std::uint32_t>(rows.size());
    table.entries_.resize(rows.size());
    for (Source place = 0; place < rows.size(); ++place)
        table.entries_[place] = {now, rows[place].incarnation, place, wire::MemberState::alive};
    table.order_.resize(rows.size());
    for (std::uint32_t place = 0; place < rows.size(); ++place)
        table.order_[place] = Slot{place};
    table.counts_[static_cast<std::size_t>(wire::MemberState::alive)] = rows.size();

    std::optional<Slot> place = table.find(before.identity.name);
    if (place) {
        table.replace(*place, before.row(), before.stateSince);
        table.entryOf(*place).stateSince = before.stateSince;
    } else {
        place = table.list(
            {before.stateSince, before.incarnation, table.placeFor(before.identity), before.state});
    }
    chance.shuffle(std::span<Slot>(table.order_));
    *this = std::move(table);
    return *place;
}

std::vector<std::string> MemberTable::startRound(Instant now, Duration keep, Slot self,
                                                 Random& chance) {
    std::vector<std::string> forgotten;
    std::erase_if(order_, [&](Slot slot) {
        const Member member = (*this)[slot];
        if (slot == self || !member.deadOrLeft() || now - member.stateSince <= keep)
            return false;
        --counts_[static_cast<std::size_t>(member.state)];
        forgotten.push_back(member.identity.name);
        drop(std::exchange(entryOf(slot), Entry()).source);
        free_.push_back(slot);
        return true;
    });
    if (!forgotten.empty()) {
        rebuildNames();
        rebuildEndpoints();
    }
    chance.shuffle(std::span<Slot>(order_));
    return forgotten;
}

// ---- changing -----------------------------------------------------------------------------------

void MemberTable::replace(Slot slot, const trace::MemberRow& row, Instant now) {
    Entry& entry = entryOf(slot);
    noteState(entry, row.state, now);
    entry.incarnation = row.incarnation;
    const trace::Identity& before = identityOf(entry);
    if (before == row)
        return;
    const bool moved = before.endpoint != row.endpoint;
    drop(entry.source);
    entry.source = placeFor(row);
    if (!moved)
        return;
    // Its old entry leads to a row that says otherwise, and does no harm until there are many.
    if (byEndpoint_.size() > 2 * order_.size() + 16)
        rebuildEndpoints();
    else
        indexEndpoint(slot);
}

void MemberTable::setState(Slot slot, wire::MemberState state, std::uint32_t incarnation,
                           Instant now) {
    Entry& entry = entryOf(slot);
    noteState(entry, state, now);
    entry.incarnation = incarnation;
}

void MemberTable::setIncarnation(Slot slot, std::uint32_t incarnation) {
    entryOf(slot).incarnation = incarnation;
}

void MemberTable::settle(Slot slot) {
    entryOf(slot).settled = 1;
}

void MemberTable::noteState(Entry& entry, wire::MemberState state, Instant now) {
    if (entry.state == state)
        return;
    --counts_[static_cast<std::size_t>(entry.state)];
    ++counts_[static_cast<std::size_t>(state)];
    entry.state = state;
    entry.settled = 0;
    entry.stateSince = now;
}

/// Finds a place for an identity: at best the roster's, so that who returns costs nothing again.
MemberTable::Source MemberTable::placeFor(const trace::Identity& identity) {
    if (roster_)
        if (const auto place = roster_->find(identity.name);
            place && roster_->rows()[*place] == identity)
            return *place;
    auto kept = std::make_shared<const trace::Identity>(identity);
    if (freeOwn_.empty()) {
        own_.push_back(std::move(kept));
        SWIMSCOPE_CHECK(rosterSize_ + own_.size() <= kNowhere);
        return rosterSize_ + static_cast<Source>(own_.size() - 1);
    }
    const std::uint32_t place = freeOwn_.back();
    freeOwn_.pop_back();
    own_[place] = std::move(kept);
    return rosterSize_ + place;
}

void MemberTable::drop(Source source) {
    if (source < rosterSize_)
        return;
    own_[source - rosterSize_].reset();
    freeOwn_.push_back(source - rosterSize_);
}

// ---- indexes ------------------------------------------------------------------------------------

const trace::MemberRow* MemberTable::rosterRow(Slot slot) const {
    return placeOf(slot) < rosterSize_ ? &roster_->rows()[placeOf(slot)] : nullptr;
}

void MemberTable::indexName(Slot slot) {
    const std::string& name = (*this)[slot].identity.name;
    const trace::MemberRow* row = rosterRow(slot);
    if (!row || row->name != name)
        byName_.insert(hashOfName(name), placeOf(slot));
}

void MemberTable::indexEndpoint(Slot slot) {
    const Endpoint& endpoint = (*this)[slot].identity.endpoint;
    const trace::MemberRow* row = rosterRow(slot);
    if (!row || row->endpoint != endpoint)
        byEndpoint_.insert(hashOfEndpoint(endpoint), placeOf(slot), kMostAtEndpoint);
}

void MemberTable::rebuildNames() {
    byName_.clear();
    for (const Slot slot : order_)
        indexName(slot);
}

void MemberTable::rebuildEndpoints() {
    byEndpoint_.clear();
    for (const Slot slot : order_)
        indexEndpoint(slot);
}

} // namespace swimscope::swim
