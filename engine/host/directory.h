// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/endpoint.h"
#include "engine/base/ids.h"

#include <map>
#include <set>
#include <unordered_map>
#include <utility>
#include <vector>

namespace swimscope::host {

/// Which of our nodes is reached at an address: tells our own from foreign members. A node that
/// stopped keeps its entry, since packets of its last moment may still arrive.
class Directory {
  public:
    void add(NodeId node, const Endpoint& bound, const Endpoint& advertised) {
        remove(node);
        list(node, advertised);
        list(node, bound);
        // Bound to all addresses of the machine, a node's packets come from the one they left by.
        if (bound.ip.isUnspecified())
            list(node, {IpAddress::loopback(), bound.port});
    }

    void noteStopped(NodeId node) { stopped_.insert(node); }
    bool stopped(NodeId node) const { return stopped_.contains(node); }

    /// None: a foreign address.
    NodeId nodeAt(const Endpoint& endpoint) const {
        const auto found = nodes_.find(endpoint);
        return found != nodes_.end() ? found->second : NodeId::none;
    }

  private:
    void list(NodeId node, const Endpoint& endpoint) {
        nodes_[endpoint] = node;
        endpoints_[node].push_back(endpoint);
    }
    void remove(NodeId node) {
        stopped_.erase(node);
        for (const Endpoint& endpoint : std::exchange(endpoints_[node], {}))
            if (nodeAt(endpoint) == node)
                nodes_.erase(endpoint);
    }

    std::unordered_map<Endpoint, NodeId> nodes_; // never iterated
    std::map<NodeId, std::vector<Endpoint>> endpoints_;
    std::set<NodeId> stopped_;
};

} // namespace swimscope::host
