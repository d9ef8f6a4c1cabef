// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/endpoint.h"
#include "engine/base/ids.h"
#include "engine/base/time.h"
#include "engine/host/directory.h"
#include "engine/trace/event.h"

#include <map>
#include <string>

namespace swimscope::capture {

/// What is known of a run's nodes and faults while its events pass: where they are, and what may
/// keep a packet from them, as English sentences for people who look at a capture.
class RunNodes {
  public:
    void take(const trace::Event& event);

    /// None: a foreign address.
    NodeId at(const Endpoint& endpoint) const { return directory_.nodeAt(endpoint); }
    /// Where its packets come from.
    Endpoint addressOf(NodeId node) const;
    std::string nameOf(NodeId node) const;

    /// What a fault does, without a full stop; empty if it is not in force.
    std::string faultText(FaultId fault) const;
    /// Why a node has not read by now what was sent to it then. `ended`: now the recording ends.
    std::string whyUnread(NodeId node, Instant sent, Instant now, bool ended) const;

  private:
    struct Life {
        std::string name;
        Endpoint address;
        Instant started;
        Instant stopped;
        bool runs = false;
        bool killed = false;
        bool frozen = false;
    };
    void start(NodeId node, Instant at, const trace::NodeStarted& fact);

    std::map<NodeId, Life> lives_;
    host::Directory directory_;
    std::map<FaultId, std::string> faults_; ///< in force
};

} // namespace swimscope::capture
