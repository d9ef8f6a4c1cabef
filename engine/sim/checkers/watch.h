// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/latency.h"
#include "engine/base/time.h"
#include "engine/host/audit.h"
#include "engine/sim/checkers/complaint.h"
#include "engine/sim/checkers/disturbances.h"
#include "engine/sim/checkers/false_deaths.h"
#include "engine/sim/checkers/healing.h"
#include "engine/sim/checkers/suspicion_limits.h"
#include "engine/sim/simulation.h"
#include "engine/trace/event.h"
#include "engine/trace/fold.h"
#include "engine/trace/level.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace swimscope::sim {

/// All checkers, beside a simulation: folds its trace and looks whether what happens may happen.
/// Trace level `changes` is enough. A value, as the simulation is: a fork of both goes on checking.
class Watch {
  public:
    /// Complaints beyond so many are not kept: what follows from the first says little.
    static constexpr std::size_t kMostComplaints = 20;

    /// What the simulation was set up with.
    explicit Watch(const Setup& setup);

    /// Takes in what was just taken from the simulation: everything that happened since the last
    /// call, until its now.
    void take(const Simulation& simulation, const trace::Batch& batch);

    /// The member's keys or label are not those of the others from now on, or are again: no event
    /// tells (Disturbances).
    void lockOut(const std::string& member, Instant at) { disturbances_.lockOut(member, at); }
    void letIn(const std::string& member, Instant at) { disturbances_.letIn(member, at); }

    /// Compares all that was folded with the nodes' own tables. At the end, or whenever it is worth
    /// the time: rows that change are compared at every call of take.
    void compareAll(const Simulation& simulation);

    const std::vector<Complaint>& complaints() const { return complaints_; }
    const trace::Fold& fold() const { return audit_.fold(); }
    const Disturbances& disturbances() const { return disturbances_; }

  private:
    void note(std::optional<Complaint> complaint);
    void take(const trace::Event& event);

    trace::Level level_;
    host::Audit audit_;
    Disturbances disturbances_;
    FalseDeaths falseDeaths_;
    SuspicionLimits suspicionLimits_;
    Healing healing_;
    std::vector<Complaint> complaints_;
};

} // namespace swimscope::sim
