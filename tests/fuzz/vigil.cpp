// SPDX-License-Identifier: MPL-2.0
#include "tests/fuzz/vigil.h"

#include "engine/base/check.h"
#include "engine/swim/config.h"

#include <cstdio>
#include <string>

namespace swimscope::fuzz {
namespace {

void checkNothingDiffers(const std::string& difference) {
    if (!difference.empty())
        std::fprintf(stderr, "%s\n", difference.c_str());
    SWIMSCOPE_CHECK(difference.empty());
}

/// How many members a message can make known at most.
std::size_t claimsIn(const wire::Message& message) {
    if (const auto* table = std::get_if<wire::PushPull>(&message))
        return table->nodes.size();
    return std::holds_alternative<wire::Alive>(message) ? 1 : 0;
}

} // namespace

void Vigil::count(const test::VirtualCluster& cluster) {
    for (; eventsCounted_ < cluster.events().size(); ++eventsCounted_) {
        const trace::Event& event = cluster.events()[eventsCounted_];
        if (const auto* received = std::get_if<trace::MessageReceived>(&event.body))
            namesHeard_ += claimsIn(*received->message);
        if (std::holds_alternative<trace::NodeStarted>(event.body))
            incarnations_[event.node] = 0;
    }
}

void Vigil::check(const test::VirtualCluster& cluster) {
    checkNothingDiffers(cluster.difference());
    count(cluster);
    for (const auto& [id, driver] : cluster.cluster.drivers())
        if (driver.running())
            checkNode(cluster, driver);
}

void Vigil::checkNode(const test::VirtualCluster& cluster, const host::Driver& driver) {
    const swim::Node& node = driver.node();
    const std::optional<trace::MemberRow> self = node.row(node.name());
    SWIMSCOPE_CHECK(self);
    SWIMSCOPE_CHECK(self->state ==
                    (node.left() ? wire::MemberState::left : wire::MemberState::alive));
    SWIMSCOPE_CHECK(self->endpoint == driver.advertised());
    std::uint32_t& before = incarnations_[driver.id()];
    SWIMSCOPE_CHECK(node.incarnation() >= before);
    before = node.incarnation();
    SWIMSCOPE_CHECK(node.health() < node.config().awarenessMaxMultiplier);
    // Frozen nodes hear later what counts already.
    const std::size_t most = cluster.cluster.drivers().size() + namesHeard_;
    SWIMSCOPE_CHECK(node.members().size() <= most);
    SWIMSCOPE_CHECK(node.queuedBroadcasts() <= most);
    checkMembers(driver, cluster.network.now());
}

void Vigil::checkMembers(const host::Driver& driver, Instant now) const {
    const swim::Node& node = driver.node();
    for (const swim::Slot slot : node.members().order()) {
        const trace::MemberRow row = node.members()[slot].row();
        SWIMSCOPE_CHECK(!row.name.empty() && row.name.size() <= swim::kNameMost);
        SWIMSCOPE_CHECK(row.meta.size() <= swim::kMetaMost);
        const auto suspicion = node.suspicion(row.name);
        SWIMSCOPE_CHECK(suspicion.has_value() == (row.state == wire::MemberState::suspect));
        if (suspicion) {
            SWIMSCOPE_CHECK(suspicion->min <= suspicion->max);
            SWIMSCOPE_CHECK(suspicion->started <= now);
            SWIMSCOPE_CHECK(suspicion->deadline <= suspicion->started + suspicion->max);
        }
    }
}

void Vigil::checkTimers(const test::VirtualCluster& cluster) const {
    const auto deadline = cluster.cluster.nextDeadline();
    SWIMSCOPE_CHECK(!deadline || *deadline > cluster.network.now());
    for (const auto& [id, driver] : cluster.cluster.drivers())
        SWIMSCOPE_CHECK(!driver.running() || driver.frozen() || driver.nextDeadline());
}

void Vigil::checkAll(const test::VirtualCluster& cluster) const {
    checkNothingDiffers(cluster.difference());
    checkNothingDiffers(cluster.compareAll());
}

} // namespace swimscope::fuzz
