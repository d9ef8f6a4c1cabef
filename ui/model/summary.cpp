// SPDX-License-Identifier: MPL-2.0
#include "ui/model/summary.h"

#include <algorithm>

namespace swimscope::ui {

namespace {

constexpr Duration kSlice = std::chrono::milliseconds(100);
constexpr Duration kWindow = std::chrono::seconds(1);

} // namespace

Summary summaryOf(const trace::Fold& fold) {
    Summary summary;
    for (const std::string& member : fold.members()) {
        const auto majority = fold.tally(member).majority();
        if (!majority)
            continue;
        ++summary.members[static_cast<std::size_t>(*majority)];
        if (!fold.nodeNamed(member))
            ++summary.foreign;
    }
    for (const trace::HostedNode& node : fold.nodes())
        if (node.alive())
            ++summary.hosted;
    summary.converged = fold.converged();
    summary.convergedSince = fold.convergedSince();
    return summary;
}

std::vector<NodeId> nodesAmongStrangers(const trace::Fold& fold) {
    const auto isStranger = [&fold](const trace::MemberRow* row) {
        return (row->state == trace::MemberState::alive ||
                row->state == trace::MemberState::suspect) &&
               !fold.nodeNamed(row->name);
    };
    std::vector<NodeId> nodes;
    for (const trace::HostedNode& node : fold.nodes()) {
        if (!node.alive())
            continue;
        const auto table = fold.table(node.id);
        if (std::any_of(table.begin(), table.end(), isStranger))
            nodes.push_back(node.id);
    }
    return nodes;
}

void Traffic::take(const trace::Batch& batch) {
    for (const trace::Event& event : batch) {
        if (!std::holds_alternative<trace::MessageSent>(event.body))
            continue;
        ++total_;
        if (slices_.empty() || event.at - slices_.back().start >= kSlice)
            slices_.push_back({event.at, 0});
        ++slices_.back().messages;
    }
    while (!slices_.empty() && slices_.back().start - slices_.front().start > 2 * kWindow)
        slices_.pop_front();
}

double Traffic::perSecond(Instant now) const {
    std::uint64_t messages = 0;
    for (const Slice& slice : slices_)
        if (now - slice.start <= kWindow)
            messages += slice.messages;
    return static_cast<double>(messages) / inSeconds(kWindow);
}

} // namespace swimscope::ui
