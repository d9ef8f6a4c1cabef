// SPDX-License-Identifier: MPL-2.0
#include "tests/support/virtual_cluster.h"

namespace swimscope::test {

VirtualCluster::VirtualCluster(std::uint64_t seed)
    : cluster({.seed = seed, .unixTime = {}, .version = "test"}) {
    cluster.begin(network.now());
}

void VirtualCluster::start(int nodes, const swim::Config& config) {
    for (int i = 0; i < nodes; ++i)
        execute(host::AddNode{.config = config, .joinRunning = i > 0});
}

void VirtualCluster::execute(const host::Command& command) {
    cluster.execute(network.world(), command);
    collect();
}

bool VirtualCluster::runUntil(const std::function<bool()>& done, Duration most) {
    return network.run(cluster, most, [&] {
        collect();
        return done();
    });
}

void VirtualCluster::run(Duration length) {
    runUntil([] { return false; }, length);
}

bool VirtualCluster::converge(Duration most) {
    return runUntil([this] { return fold().converged(); }, most);
}

void VirtualCluster::collect() {
    trace::Batch batch = cluster.takeEvents();
    if (auto difference = audit_.take(cluster, batch); difference && difference_.empty())
        difference_ = *difference;
    for (trace::Event& event : batch) {
        digest_.add(event);
        events_.push_back(std::move(event));
    }
}

bool VirtualCluster::allSay(std::string_view member, wire::MemberState state) const {
    for (const trace::HostedNode& node : fold().nodes()) {
        if (!node.alive() || node.name == member)
            continue;
        const trace::MemberRow* row = fold().row(node.id, member);
        if (!row || row->state != state)
            return false;
    }
    return true;
}

} // namespace swimscope::test
