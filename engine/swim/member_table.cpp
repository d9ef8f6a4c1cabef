// SPDX-License-Identifier: MPL-2.0
#include "engine/swim/member_table.h"

#include "engine/base/bytes.h"

#include <utility>

namespace swimscope::swim {
namespace {

/// So many members at one address are told apart there. One peer may claim an address for a million
/// names.
constexpr int kMostAtEndpoint = 16;

} // namespace

std::uint64_t MemberTable::hashOfName(std::string_view name) const {
    return hashOf({reinterpret_cast<const std::uint8_t*>(name.data()), name.size()}, salt_);
}

std::uint64_t MemberTable::hashOfEndpoint(const Endpoint& endpoint) const {
    return hashOf(endpoint.ip.bytes(), salt_ + endpoint.port);
}

std::optional<Slot> MemberTable::find(std::string_view name) const {
    return byName_.find(hashOfName(name),
                        [&](Slot slot) { return (*this)[slot].row.name == name; });
}

std::optional<Slot> MemberTable::at(const Endpoint& endpoint) const {
    std::optional<Slot> best;
    const auto better = [&](const trace::MemberRow& row) {
        const trace::MemberRow& other = (*this)[*best].row;
        return row.state != other.state ? row.state < other.state : row.name < other.name;
    };
    byEndpoint_.find(hashOfEndpoint(endpoint), [&](Slot slot) {
        const trace::MemberRow& row = (*this)[slot].row;
        if (row.endpoint == endpoint && (!best || better(row)))
            best = slot;
        return false; // look at all of them
    });
    return best;
}

Slot MemberTable::add(trace::MemberRow row, Instant now, Random& chance) {
    const Slot slot = list({std::move(row), now});
    // It changes places with any of those before it, as in memberlist.
    if (order_.size() > 1)
        std::swap(order_.back(), order_[chance.below(order_.size() - 1)]);
    return slot;
}

Slot MemberTable::takeRoster(const trace::Roster& roster, Slot self, Instant now, Random& chance) {
    const Member own = (*this)[self];
    *this = MemberTable(salt_);
    std::optional<Slot> place;
    for (const trace::MemberRow& row : roster.rows()) {
        if (row.name == own.row.name)
            place = list(own);
        else
            list({row, now});
    }
    if (!place)
        place = list(own);
    chance.shuffle(std::span<Slot>(order_));
    return *place;
}

Slot MemberTable::list(Member member) {
    Slot slot{static_cast<std::uint32_t>(members_.size())};
    if (free_.empty()) {
        members_.emplace_back();
    } else {
        slot = free_.back();
        free_.pop_back();
    }
    ++counts_[static_cast<std::size_t>(member.row.state)];
    byName_.insert(hashOfName(member.row.name), slot);
    mutableAt(slot) = std::move(member);
    indexEndpoint(slot);
    order_.push_back(slot);
    return slot;
}

void MemberTable::replace(Slot slot, const trace::MemberRow& row, Instant now) {
    Member& member = mutableAt(slot);
    noteState(member, row.state, now);
    const bool moved = member.row.endpoint != row.endpoint;
    member.row = row; // in the room of the old one
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
    Member& member = mutableAt(slot);
    noteState(member, state, now);
    member.row.incarnation = incarnation;
}

void MemberTable::setIncarnation(Slot slot, std::uint32_t incarnation) {
    mutableAt(slot).row.incarnation = incarnation;
}

std::vector<std::string> MemberTable::startRound(Instant now, Duration keep, Slot self,
                                                 Random& chance) {
    std::vector<std::string> forgotten;
    std::erase_if(order_, [&](Slot slot) {
        Member& member = mutableAt(slot);
        if (slot == self || !member.deadOrLeft() || now - member.stateSince <= keep)
            return false;
        --counts_[static_cast<std::size_t>(member.row.state)];
        forgotten.push_back(std::move(member.row.name));
        member = {};
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

void MemberTable::noteState(Member& member, wire::MemberState state, Instant now) {
    if (member.row.state == state)
        return;
    --counts_[static_cast<std::size_t>(member.row.state)];
    ++counts_[static_cast<std::size_t>(state)];
    member.row.state = state;
    member.stateSince = now;
}

void MemberTable::indexEndpoint(Slot slot) {
    const std::uint64_t hash = hashOfEndpoint((*this)[slot].row.endpoint);
    int there = 0;
    byEndpoint_.find(hash, [&there](Slot) { return ++there == kMostAtEndpoint; });
    if (there < kMostAtEndpoint)
        byEndpoint_.insert(hash, slot);
}

void MemberTable::rebuildNames() {
    byName_.clear();
    for (const Slot slot : order_)
        byName_.insert(hashOfName((*this)[slot].row.name), slot);
}

void MemberTable::rebuildEndpoints() {
    byEndpoint_.clear();
    for (const Slot slot : order_)
        indexEndpoint(slot);
}

} // namespace swimscope::swim
