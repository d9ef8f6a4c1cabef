// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/ids.h"
#include "engine/base/time.h"
#include "engine/host/command.h"
#include "engine/sim/swarm/protection.h"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

/// Members that move: they end, and come back under the same name at another address, where they
/// are nodes of their own for us.
namespace swimscope::sim {

struct Move {
    Instant at{};
    Duration away{};
    NodeId member = NodeId::none; ///< as it was first numbered, however often it moves
    bool leaves = false;          ///< properly, before it goes; else it is killed
};

/// A third of all seeds have some. They have chances of their own.
std::vector<Move> drawMoves(std::uint64_t seed, const TroubleSpan& trouble);

/// "; at 3.2 s n2 leaves and moves within 5s"
std::string toText(const Move& move);

/// As whom those who have moved run now.
class Whereabouts {
  public:
    /// From now on the member runs as another node.
    void moved(NodeId member, NodeId to);
    /// The node that a member runs as, or ran last.
    NodeId nodeOf(NodeId member) const;
    /// Whether its member has moved away from that node, which must not start again.
    bool left(NodeId node) const { return left_.contains(node); }
    /// The same order, to the nodes that its members run as now.
    host::Command addressed(host::Command command) const;

  private:
    void address(fault::Effect& effect) const;

    std::map<NodeId, NodeId> nodes_; ///< by member
    std::set<NodeId> left_;
};

} // namespace swimscope::sim
