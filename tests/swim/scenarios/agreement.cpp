// SPDX-License-Identifier: MPL-2.0
#include "tests/swim/scenarios/agreement.h"

#include "engine/base/bytes.h"

#include <fmt/format.h>

namespace swimscope::test {

namespace {

constexpr std::string_view kStates[] = {"alive", "suspect", "dead", "left"};

} // namespace

std::vector<std::string> disagreements(NodeId id, const swim::Node& node, const trace::Fold& fold) {
    std::vector<std::string> found;
    const auto& members = node.members();
    for (const swim::Slot slot : members.order()) {
        const trace::MemberRow own = members[slot].row();
        const trace::MemberRow* folded = fold.row(id, own.name);
        const trace::Suspicion* suspicion = fold.suspicion(id, own.name);
        const auto ownSuspicion = node.suspicion(own.name);
        if (!folded || *folded != own)
            found.push_back(fmt::format("its row is {}, the trace's {}", rowText(own, nullptr),
                                        folded ? rowText(*folded, nullptr) : "none"));
        if (ownSuspicion.has_value() != (suspicion != nullptr) ||
            (suspicion && *ownSuspicion != *suspicion))
            found.push_back("its suspicion of " + own.name + " is not the trace's");
    }
    if (fold.table(id).size() != members.size())
        found.push_back(fmt::format("it lists {} members, the trace {}", members.size(),
                                    fold.table(id).size()));
    if (fold.node(id)->health != node.health())
        found.push_back(fmt::format("its health score is {}, the trace's {}", node.health(),
                                    fold.node(id)->health));
    if (fold.node(id)->queued != node.queuedBroadcasts())
        found.push_back(fmt::format("it has {} broadcasts queued, the trace {}",
                                    node.queuedBroadcasts(), fold.node(id)->queued));
    return found;
}

std::string rowText(const trace::MemberRow& row, const trace::Suspicion* suspicion) {
    std::string text =
        fmt::format("{} {} {} {}", row.name, kStates[static_cast<std::size_t>(row.state)],
                    row.incarnation, row.endpoint.text());
    if (!row.meta.empty())
        text += fmt::format(" meta={}", toUtf8Lossy(row.meta));
    if (suspicion) {
        text += " accusers=";
        for (const std::string& accuser : suspicion->accusers)
            text += (accuser == suspicion->accusers.front() ? "" : ",") + accuser;
    }
    return text;
}

} // namespace swimscope::test
