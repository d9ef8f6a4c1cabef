// SPDX-License-Identifier: MPL-2.0
#include "engine/host/cluster.h"
#include "engine/swim/self.h"

#include <algorithm>
#include <memory>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

/// New nodes: one that joins or stays alone, or a cluster at once.
namespace swimscope::host {
namespace {

/// The names that nodes bear, and those for nodes that are given none: n1, n2, ...
class Names {
  public:
    explicit Names(const std::map<NodeId, Driver>& drivers) {
        for (const auto& [id, driver] : drivers)
            take(driver.setup().name);
    }

    void take(const std::string& name) { taken_.insert(name); }
    /// The next that is free, taken with that.
    std::string next() {
        std::string name;
        do
            name = "n" + std::to_string(++last_);
        while (!taken_.insert(name).second);
        return name;
    }

  private:
    std::unordered_set<std::string> taken_; // never iterated
    std::size_t last_ = 0;
};

} // namespace

bool Cluster::admits(World world, const AddNode& setup, EventId command) {
    if (setup.name.size() > swim::kNameMost) {
        fail(world, NodeId::none, trace::Failure::longName, std::to_string(swim::kNameMost),
             command);
        return false;
    }
    if (setup.meta.size() > swim::kMetaMost) {
        fail(world, NodeId::none, trace::Failure::tooLarge,
             "metadata may have at most " + std::to_string(swim::kMetaMost) + " bytes", command);
        return false;
    }
    const auto config = swim::configFromText(swim::toText(setup.config));
    if (!config)
        fail(world, NodeId::none, trace::Failure::malformed, config.error().message, command);
    return config.ok();
}

void Cluster::run(World world, const AddNode& command, EventId cause) {
    if (!admits(world, command, cause))
        return;
    AddNode setup = command;
    if (setup.name.empty())
        setup.name = Names(drivers_).next();
    Driver& driver = addDriver(std::move(setup));
    const NodeId id = driver.id();
    begin(world, driver, command.bind, command.exactPort, cause);
    if (!driver.running()) {
        drivers_.erase(id);
        return;
    }
    if (!command.joinRunning)
        return;
    if (const Driver* through = ownToJoin(driver))
        return joinThrough(world, driver, *through, cause);
    if (std::ranges::any_of(drivers_, [id](const auto& entry) {
            return entry.first != id && entry.second.running();
        }))
        fail(world, id, trace::Failure::amongStrangers, driver.setup().name, cause);
}

void Cluster::run(World world, const StartTogether& command, EventId cause) {
    // All sockets first: the roster tells of where everybody is.
    std::vector<std::pair<Driver*, Endpoint>> bound;
    std::vector<trace::MemberRow> rows;
    for (Driver* driver : addDrivers(world, command, cause)) {
        const AddNode& setup = driver->setup();
        if (const auto at = bind(world, *driver, setup.bind, setup.exactPort, cause)) {
            bound.emplace_back(driver, *at);
            rows.push_back(
                swim::firstRow(setup.name, driver->advertised(*at), setup.meta, setup.config));
        } else {
            drivers_.erase(driver->id());
        }
    }
    if (bound.empty())
        return;
    const auto roster = std::make_shared<const trace::Roster>(std::move(rows));
    const EventId made = log_.record(world.now, NodeId::none, trace::RosterMade{roster}, cause);
    for (const auto& [driver, at] : bound) {
        live(world, *driver, at, cause);
        Surroundings s = surroundings(world);
        driver->feed(s, trace::RosterGiven{made, roster}, made);
        settle(world, *driver);
    }
}

/// Without those that can't be.
std::vector<Driver*> Cluster::addDrivers(World world, const StartTogether& command, EventId cause) {
    std::vector<Driver*> added;
    std::unordered_set<std::string> own; // never iterated
    Names names(drivers_);
    for (const AddNode& node : command.nodes)
        names.take(node.name);
    for (const AddNode& node : command.nodes) {
        if (!admits(world, node, cause))
            continue;
        if (!node.name.empty() && !own.insert(node.name).second) {
            fail(world, NodeId::none, trace::Failure::malformed,
                 "two of the nodes have the name " + node.name, cause);
            continue;
        }
        AddNode setup = node;
        if (setup.name.empty())
            setup.name = names.next();
        added.push_back(&addDriver(std::move(setup)));
    }
    return added;
}

} // namespace swimscope::host
