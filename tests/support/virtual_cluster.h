// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/host/audit.h"
#include "engine/host/cluster.h"
#include "engine/trace/digest.h"
#include "tests/support/memory_network.h"

#include <functional>
#include <string>

namespace swimscope::test {

/// A cluster in virtual time whose every event is kept, folded and audited as it happens.
class VirtualCluster {
  public:
    explicit VirtualCluster(std::uint64_t seed = 1);

    /// Nodes n1, n2, ...: the first starts alone, the others join through it.
    void start(int nodes, const swim::Config& config = swim::configOf(swim::Profile::lan));
    void execute(const host::Command& command);

    /// Lets time pass until `done` holds or the time is up; true if it held.
    bool runUntil(const std::function<bool()>& done, Duration most);
    void run(Duration length);
    /// Until all agree again.
    bool converge(Duration most = std::chrono::seconds(60));

    /// Gives what the network or a command brought about to the audit.
    void collect();

    const trace::Fold& fold() const { return audit_.fold(); }
    const trace::Batch& events() const { return events_; }
    const std::string& difference() const { return difference_; }
    /// Empty, or what differs between the whole fold and the nodes' tables.
    std::string compareAll() const { return audit_.compareAll(cluster).value_or(std::string()); }
    std::size_t compared() const { return audit_.compared(); }
    std::string digest() const { return digest_.hex(); }

    /// All events of one kind.
    template <class Kind>
    std::vector<trace::Event> all() const {
        std::vector<trace::Event> found;
        for (const trace::Event& event : events_)
            if (std::holds_alternative<Kind>(event.body))
                found.push_back(event);
        return found;
    }

    /// True if all living observers but the member itself hold it in this state.
    bool allSay(std::string_view member, wire::MemberState state) const;

    MemoryNetwork network;
    host::Cluster cluster;

  private:
    host::Audit audit_;
    trace::Batch events_;
    trace::Digest digest_;
    std::string difference_;
};

} // namespace swimscope::test
