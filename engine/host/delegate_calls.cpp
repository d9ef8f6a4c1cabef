// SPDX-License-Identifier: MPL-2.0
#include "engine/host/delegate_calls.h"

#include "engine/base/overloaded.h"
#include "engine/host/delegate.h"

#include <fmt/format.h>

#include <optional>
#include <string>

namespace swimscope::host {
namespace {

/// Fewer version bytes than these say too little to decide on (memberlist's aliveNode).
constexpr std::size_t kVersionBytes = 6;

trace::MemberRow rowOf(const wire::Alive& alive) {
    return {{alive.node, {alive.address, alive.port}, alive.meta.bytes, alive.versions},
            alive.incarnation,
            wire::MemberState::alive};
}

trace::MemberRow rowOf(const wire::PushNodeState& row) {
    return {{row.name, {row.address, row.port}, row.meta.bytes, row.versions},
            row.incarnation,
            row.state};
}

std::optional<trace::Refusal> refusalOf(Delegate& delegate, const trace::MemberRow& member,
                                        std::uint32_t place) {
    const std::optional<std::string> reason = member.versions.count < kVersionBytes
                                                  ? "it tells no protocol versions"
                                                  : delegate.admitAlive(member);
    if (!reason)
        return std::nullopt;
    return trace::Refusal{place, fmt::format("{} is not admitted: {}", member.name, *reason)};
}

std::vector<trace::Refusal> refusalsOfTable(Delegate& delegate, const wire::PushPull& table,
                                            std::string_view self, bool join) {
    std::vector<trace::MemberRow> rows;
    rows.reserve(table.nodes.size());
    for (const wire::PushNodeState& row : table.nodes)
        rows.push_back(rowOf(row));
    if (join)
        if (const auto reason = delegate.admitMerge(rows))
            return {{0, *reason}};
    std::vector<trace::Refusal> refusals;
    for (std::uint32_t place = 1; const trace::MemberRow& row : rows) {
        if (row.state == wire::MemberState::alive && row.name != self)
            if (auto refusal = refusalOf(delegate, row, place))
                refusals.push_back(std::move(*refusal));
        ++place;
    }
    return refusals;
}

void tellOfChange(Delegate& delegate, const trace::MemberChanged& change) {
    switch (change.change) {
    case trace::Change::joined:
        return delegate.memberJoined(change.row);
    case trace::Change::updated:
    case trace::Change::refuted: // which may bring something new
        return delegate.memberUpdated(change.row);
    case trace::Change::died:
    case trace::Change::left:
        return delegate.memberGone(change.row);
    case trace::Change::renewed:
    case trace::Change::suspected:
        return; // to an application a suspect lives
    }
}

} // namespace

std::vector<trace::Refusal> refusalsOf(Delegate& delegate, const wire::Message& message,
                                       std::string_view self, bool join) {
    if (const auto* table = std::get_if<wire::PushPull>(&message))
        return refusalsOfTable(delegate, *table, self, join);
    const auto* alive = std::get_if<wire::Alive>(&message);
    if (alive && alive->node != self)
        if (auto refusal = refusalOf(delegate, rowOf(*alive), 0))
            return {std::move(*refusal)};
    return {};
}

void tell(Delegate& delegate, const trace::Body& event) {
    std::visit(Overloaded{
                   [&](const trace::MemberChanged& fact) { tellOfChange(delegate, fact); },
                   [&](const trace::ConflictSeen& fact) {
                       delegate.nameContested(fact.member, fact.known, fact.claimed);
                   },
                   [&](const trace::UserReceived& fact) {
                       delegate.messageReceived(fact.payload, fact.from);
                   },
                   [&](const trace::UserStateReceived& fact) {
                       delegate.mergeRemoteState(fact.state, fact.join);
                   },
                   [&](const trace::ProbeSucceeded& fact) {
                       if (fact.way == trace::Way::direct)
                           delegate.pingCompleted(fact.member, fact.roundTrip, fact.payload);
                   },
                   [](const auto&) {},
               },
               event);
}

} // namespace swimscope::host
