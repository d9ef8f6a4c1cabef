// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/ids.h"
#include "engine/host/command.h"
#include "engine/sim/checkers/watch.h"
#include "engine/sim/simulation.h"
#include "engine/sim/swarm/protection.h"
#include "engine/swim/config.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace swimscope::sim {

/// Keeps the members of a running swarm protected as its plan says: whoever comes gets what the
/// others have, steps are taken, members are locked out and let in again. Holds the simulation and
/// the watch that it is made with, which must outlive it.
class Protector {
  public:
    Protector(const Protection& protection, Simulation& simulation, Watch& watch)
        : protection_(protection), guard_(protection.guard), simulation_(simulation),
          watch_(watch) {}

    /// For a member that comes next: what all have now. Once for each, in their order.
    void equip(host::AddNode& node);
    /// Other settings for a member, which leave its protection as it is.
    swim::Config kept(NodeId node, swim::Config config) const;

    /// From now on this is what a member should have.
    void begin(const GuardStep& step) { guard_ = step.guard; }
    /// Brings a member to what it should have; but one that is locked out stays so. Also for one
    /// that begins a new life: while it was down it could be given keys, but no settings.
    void catchUp(NodeId node);

    void lockOut(NodeId node, const LockOut& lockOut);
    void letIn(NodeId node);
    void letAllIn();

  private:
    struct Known {
        std::vector<wire::SecretKey> keys;
        bool skips = false;
        bool lockedOut = false;
    };

    void setKeys(NodeId node, const std::vector<wire::SecretKey>& keys);
    void change(NodeId node, trace::KeyChange change, const wire::SecretKey& key);
    void setConfig(NodeId node, const swim::Config& config);
    void guard(swim::Config& config, bool skips) const;
    const host::Driver& driver(NodeId node) const {
        return simulation_.cluster().drivers().at(node);
    }

    Protection protection_;
    Guard guard_; ///< what all should have
    Simulation& simulation_;
    Watch& watch_;
    std::map<NodeId, Known> known_;
};

} // namespace swimscope::sim
