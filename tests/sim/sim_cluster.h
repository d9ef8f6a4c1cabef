// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/host/audit.h"
#include "engine/sim/simulation.h"

#include <optional>
#include <string>

namespace swimscope::test {

/// A simulation whose every event is kept, folded and audited as it happens.
class SimCluster {
  public:
    explicit SimCluster(const sim::Setup& setup = {}) : sim(setup) { collect(); }

    /// Nodes n1, n2, ...: the first starts alone, the others join through it, one each 20 ms.
    void start(int nodes, const swim::Config& config = swim::configOf(swim::Profile::lan)) {
        for (int i = 0; i < nodes; ++i) {
            sim.execute(host::AddNode{.config = config, .joinRunning = i > 0});
            run(std::chrono::milliseconds(20));
        }
    }
    void execute(const host::Command& command) {
        sim.execute(command);
        collect();
    }
    bool runUntil(const std::function<bool()>& done, Duration most) {
        return sim.runUntil(
            [&] {
                collect();
                return done();
            },
            most);
    }
    void run(Duration length) {
        runUntil([] { return false; }, length);
    }
    bool converge(Duration most = std::chrono::seconds(60)) {
        return runUntil([this] { return fold().converged(); }, most);
    }
    /// Whether all living observers but the member itself hold it in this state.
    bool allSay(std::string_view member, wire::MemberState state) const {
        for (const trace::HostedNode& node : fold().nodes()) {
            if (!node.alive() || node.name == member)
                continue;
            const trace::MemberRow* row = fold().row(node.id, member);
            if (!row || row->state != state)
                return false;
        }
        return true;
    }

    const trace::Fold& fold() const { return audit_.fold(); }
    /// Empty, or the first difference between the folded trace and a node's own table.
    std::string difference() const {
        return difference_ ? *difference_ : audit_.compareAll(sim.cluster()).value_or("");
    }

    template <class Kind>
    std::vector<trace::Event> all() const {
        std::vector<trace::Event> found;
        for (const trace::Event& event : events)
            if (std::holds_alternative<Kind>(event.body))
                found.push_back(event);
        return found;
    }

    sim::Simulation sim;
    trace::Batch events;

  private:
    void collect() {
        trace::Batch batch = sim.takeEvents();
        if (auto difference = audit_.take(sim.cluster(), batch); difference && !difference_)
            difference_ = std::move(difference);
        events.insert(events.end(), std::make_move_iterator(batch.begin()),
                      std::make_move_iterator(batch.end()));
    }

    host::Audit audit_;
    std::optional<std::string> difference_;
};

} // namespace swimscope::test
