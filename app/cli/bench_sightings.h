// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/trace/event.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace swimscope::cli {

/// What the members of a measured cluster were seen to do: counted event by event, so that the
/// trace need not be kept. A value.
class Sightings {
  public:
    void take(const trace::Event& event);

    std::uint64_t events() const { return events_; }
    /// Datagrams sent by our nodes, and the payload in them.
    std::uint64_t packets() const { return packets_; }
    std::uint64_t bytes() const { return bytes_; }
    /// So many times one running node holds one member, itself included, alive or suspect. When
    /// each of n sees all, n * n.
    std::uint64_t pairs() const { return pairs_; }
    /// How often one node declared one member dead, or heard that it is.
    std::uint64_t deaths() const { return deaths_; }
    /// Joins that are over.
    std::uint64_t joins() const { return joins_; }
    /// The last command that failed, or the last join that reached nobody; empty if none was.
    const std::string& whatFailed() const { return whatFailed_; }
    /// Those that run, in the order of their start.
    const std::vector<NodeId>& running() const { return running_; }

  private:
    template <class Fact>
    void count(NodeId, const Fact&) {}
    void count(NodeId node, const trace::NodeStarted& fact);
    void count(NodeId node, const trace::NodeStopped& fact);
    void count(NodeId node, const trace::MemberChanged& fact);
    void count(NodeId node, const trace::Judged& fact);
    void count(NodeId node, const trace::JoinFinished& fact);
    void count(NodeId node, const trace::CommandFailed& fact);

    std::uint64_t& held(NodeId node);

    std::uint64_t events_ = 0;
    std::uint64_t packets_ = 0;
    std::uint64_t bytes_ = 0;
    std::uint64_t pairs_ = 0;
    std::uint64_t deaths_ = 0;
    std::uint64_t joins_ = 0;
    std::string whatFailed_;
    std::vector<NodeId> running_;
    std::vector<std::uint64_t> held_; ///< by node: its part of the pairs
};

} // namespace swimscope::cli
