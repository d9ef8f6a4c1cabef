// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/endpoint.h"
#include "engine/base/ids.h"

#include <map>
#include <set>

namespace swimscope::host {

/// Which of our nodes is reached at an address: tells our own from foreign members. A node that
/// stopped keeps its entry, since packets of its last moment may still arrive.
class Directory {
  public:
    void add(NodeId node, const Endpoint& bound, const Endpoint& advertised) {
        remove(node);
        nodes_[advertised] = node;
        nodes_[bound] = node;
        // Bound to all addresses of the machine, a node's packets come from the one they left by.
        if (bound.ip.isUnspecified())
            nodes_[{IpAddress::loopback(), bound.port}] = node;
    }

    void noteStopped(NodeId node) { stopped_.insert(node); }
    bool stopped(NodeId node) const { return stopped_.contains(node); }

    /// None: a foreign address.
    NodeId nodeAt(const Endpoint& endpoint) const {
        const auto found = nodes_.find(endpoint);
        return found != nodes_.end() ? found->second : NodeId::none;
    }

  private:
    void remove(NodeId node) {
        stopped_.erase(node);
        std::erase_if(nodes_, [node](const auto& entry) { return entry.second == node; });
    }

    std::map<Endpoint, NodeId> nodes_;
    std::set<NodeId> stopped_;
};

} // namespace swimscope::host
