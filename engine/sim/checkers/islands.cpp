// SPDX-License-Identifier: MPL-2.0
#include "engine/sim/checkers/islands.h"

#include <cstddef>
#include <utility>

namespace swimscope::sim {
namespace {

bool counts(const trace::MemberRow* row) {
    return row &&
           (row->state == wire::MemberState::alive || row->state == wire::MemberState::suspect);
}

} // namespace

std::vector<std::vector<NodeId>> islandsOf(const trace::Fold& fold) {
    std::vector<const trace::HostedNode*> unvisited;
    for (const trace::HostedNode& node : fold.nodes())
        if (node.alive() && !node.leaving)
            unvisited.push_back(&node);
    std::vector<std::vector<NodeId>> islands;
    while (!unvisited.empty()) {
        std::vector<const trace::HostedNode*> island{unvisited.front()};
        unvisited.erase(unvisited.begin());
        for (std::size_t i = 0; i < island.size(); ++i) {
            const trace::HostedNode* one = island[i];
            std::erase_if(unvisited, [&](const trace::HostedNode* other) {
                const bool together = counts(fold.row(one->id, other->name)) ||
                                      counts(fold.row(other->id, one->name));
                if (together)
                    island.push_back(other);
                return together;
            });
        }
        std::vector<NodeId>& ids = islands.emplace_back();
        for (const trace::HostedNode* node : island)
            ids.push_back(node->id);
    }
    return islands;
}

} // namespace swimscope::sim
