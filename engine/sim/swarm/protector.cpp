// SPDX-License-Identifier: MPL-2.0
#include "engine/sim/swarm/protector.h"

#include <algorithm>
#include <utility>

namespace swimscope::sim {

/// Numbers are given out in the order in which nodes come.
void Protector::equip(host::AddNode& node) {
    const std::size_t number = known_.size() + 1;
    Known& known = known_[static_cast<NodeId>(number)];
    known.keys = guard_.keys;
    known.skips = protection_.skips(number);
    node.keys = guard_.keys;
    guard(node.config, known.skips);
}

void Protector::guard(swim::Config& config, bool skips) const {
    config.label = protection_.label;
    config.skipInboundLabelCheck = skips;
    config.gossipVerifyIncoming = guard_.verifyIncoming;
    config.gossipVerifyOutgoing = guard_.verifyOutgoing;
}

swim::Config Protector::kept(NodeId node, swim::Config config) const {
    const swim::Config& now = driver(node).setup().config;
    config.label = now.label;
    config.skipInboundLabelCheck = now.skipInboundLabelCheck;
    config.gossipVerifyIncoming = now.gossipVerifyIncoming;
    config.gossipVerifyOutgoing = now.gossipVerifyOutgoing;
    return config;
}

void Protector::catchUp(NodeId node) {
    const Known& known = known_.at(node);
    if (known.lockedOut)
        return;
    // The settings first: a member that gets its first key must not use it yet.
    swim::Config config = driver(node).setup().config;
    guard(config, known.skips);
    setConfig(node, config);
    setKeys(node, guard_.keys);
}

/// A member that does not run can be given keys, but no settings.
void Protector::lockOut(NodeId node, const LockOut& lockOut) {
    if (lockOut.by != LockOut::By::key && !driver(node).running())
        return;
    Known& known = known_.at(node);
    known.lockedOut = true;
    watch_.lockOut(driver(node).setup().name, simulation_.now());
    swim::Config config = driver(node).setup().config;
    switch (lockOut.by) {
    case LockOut::By::key:
        return setKeys(node, {*lockOut.key});
    case LockOut::By::label:
        config.label = protection_.label + "x";
        break;
    case LockOut::By::skippedCheck:
        config.skipInboundLabelCheck = true;
        break;
    }
    setConfig(node, config);
}

void Protector::letIn(NodeId node) {
    if (!std::exchange(known_.at(node).lockedOut, false))
        return;
    catchUp(node);
    watch_.letIn(driver(node).setup().name, simulation_.now());
}

void Protector::letAllIn() {
    for (const auto& [node, known] : known_)
        letIn(node);
}

/// A member that does not run keeps its settings; when it starts again it catches up.
void Protector::setConfig(NodeId node, const swim::Config& config) {
    if (driver(node).running() && config != driver(node).setup().config)
        simulation_.execute(host::ChangeSettings{node, config});
}

void Protector::setKeys(NodeId node, const std::vector<wire::SecretKey>& keys) {
    std::vector<wire::SecretKey>& known = known_.at(node).keys;
    if (known == keys || keys.empty())
        return; // the last key can't be taken away
    for (const wire::SecretKey& key : keys)
        if (std::ranges::find(known, key) == known.end())
            change(node, trace::KeyChange::added, key);
    if (known.empty() || known.front() != keys.front())
        change(node, trace::KeyChange::used, keys.front());
    const std::vector<wire::SecretKey> before = std::exchange(known, keys);
    for (const wire::SecretKey& key : before)
        if (std::ranges::find(keys, key) == keys.end())
            change(node, trace::KeyChange::removed, key);
}

void Protector::change(NodeId node, trace::KeyChange change, const wire::SecretKey& key) {
    simulation_.execute(host::ChangeKeys{node, change, key});
}

} // namespace swimscope::sim
