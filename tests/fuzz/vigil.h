// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "tests/support/virtual_cluster.h"

#include <cstddef>
#include <cstdint>
#include <map>

namespace swimscope::fuzz {

/// What holds in a cluster whatever is done to it. Aborts with a sentence where it does not.
class Vigil {
  public:
    /// After anything has happened: what it changed is told in the trace; every node lists itself,
    /// and its incarnation never goes down within a life; tables and queues are no longer than what
    /// was heard; whom it suspects it also has a timer for.
    void check(const test::VirtualCluster& cluster);

    /// After time has passed: nothing is overdue.
    void checkTimers(const test::VirtualCluster& cluster) const;

    /// The whole trace against all tables.
    void checkAll(const test::VirtualCluster& cluster) const;

  private:
    void count(const test::VirtualCluster& cluster);
    void checkNode(const test::VirtualCluster& cluster, const host::Driver& driver);
    void checkMembers(const host::Driver& driver, Instant now) const;

    std::size_t eventsCounted_ = 0;
    std::size_t namesHeard_ = 0; ///< claims that somebody exists, at most so many different ones
    std::map<NodeId, std::uint32_t> incarnations_; ///< in the present life of each
};

} // namespace swimscope::fuzz
