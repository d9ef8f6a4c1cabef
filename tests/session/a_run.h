// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/sim/simulation.h"
#include "engine/trace/binary.h"

#include <QByteArray>

#include <string>

namespace swimscope::test {

/// A cluster of eight that loses a member, gets it back, and has faults: tens of thousands of
/// events, of most kinds.
inline const trace::Batch& aLongRun() {
    static const trace::Batch run = [] {
        using namespace std::chrono_literals;
        sim::Simulation simulation({.seed = 11, .version = "a version"});
        simulation.execute(host::StartTogether{std::vector<host::AddNode>(8)});
        simulation.schedule(Instant(5s), host::Kill{NodeId{3}});
        simulation.schedule(Instant(30s), host::Restart{NodeId{3}});
        simulation.schedule(Instant(40s), host::Freeze{NodeId{5}, 12s});
        simulation.schedule(Instant(60s), host::Starve{NodeId{2}, 500ms, 2500ms});
        simulation.run(120s);
        return simulation.takeEvents();
    }();
    return run;
}

inline QByteArray bytesOf(const trace::Batch& events) {
    Bytes bytes;
    for (const trace::Event& event : events)
        trace::encode(event, bytes);
    return {reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size())};
}

/// Everything that a fold says, to be compared.
inline std::string tableOf(const trace::Fold& fold) {
    std::string text = std::to_string(number(fold.last())) + (fold.converged() ? " one" : " apart");
    for (const trace::HostedNode& node : fold.nodes()) {
        text += "\n" + node.name + " life " + std::to_string(static_cast<int>(node.life)) +
                " health " + std::to_string(node.health) + " queue " + std::to_string(node.queued);
        for (const trace::MemberRow* row : fold.table(node.id)) {
            text += " " + row->name + ":" + std::to_string(static_cast<int>(row->state)) + "/" +
                    std::to_string(row->incarnation);
            if (const trace::Suspicion* suspicion = fold.suspicion(node.id, row->name))
                text += "?" + std::to_string(suspicion->accusers.size());
        }
    }
    return text;
}

} // namespace swimscope::test
