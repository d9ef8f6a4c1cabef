// SPDX-License-Identifier: MPL-2.0
#include "engine/host/cluster.h"
#include "engine/swim/self.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

/// What each command does to a cluster.
namespace swimscope::host {
namespace {

/// The node that a command is for; nothing where it is for the cluster.
std::optional<NodeId> nodeOf(const Command& command) {
    return std::visit(
        [](const auto& c) -> std::optional<NodeId> {
            if constexpr (requires { c.node; })
                return c.node;
            else
                return std::nullopt;
        },
        command);
}

} // namespace

void Cluster::execute(World world, const Command& command) {
    const std::optional<NodeId> node = nodeOf(command);
    const NodeId id = node.value_or(NodeId::none);
    const EventId cause =
        log_.record(world.now, id, trace::CommandGiven{toText(command)}, EventId::none);
    Driver* driver = find(id);
    if (node && !driver) {
        fail(world, id, trace::Failure::unknownNode, {}, cause);
        return;
    }
    // A keyring outlasts a node's life, so that it can follow while it is down.
    const bool needsLife = driver && !std::holds_alternative<Restart>(command) &&
                           !std::holds_alternative<ChangeKeys>(command);
    if (needsLife && !driver->running()) {
        fail(world, id, trace::Failure::notRunning, driver->setup().name, cause);
        return;
    }
    std::visit([&](const auto& c) { run(world, c, cause); }, command);
    if (driver)
        settle(world, *driver);
}

void Cluster::run(World world, const Join& command, EventId cause) {
    keepPaceWith(world, command.targets, cause);
    Surroundings s = surroundings(world);
    find(command.node)
        ->feed(s, trace::JoinRequested{requestOr(command.request), command.targets}, cause);
}

void Cluster::run(World world, const Leave& command, EventId cause) {
    Driver& driver = *find(command.node);
    if (command.stop)
        driver.stopAfterLeaving();
    Surroundings s = surroundings(world);
    driver.feed(s, trace::LeaveRequested{requestOr(command.request), command.timeout}, cause);
}

void Cluster::run(World world, const Kill& command, EventId cause) {
    end(world, *find(command.node), true, cause);
}

void Cluster::run(World world, const Restart& command, EventId cause) {
    Driver& driver = *find(command.node);
    if (command.name.size() > swim::kNameMost)
        return fail(world, command.node, trace::Failure::longName, std::to_string(swim::kNameMost),
                    cause);
    if (driver.running())
        end(world, driver, true, cause);
    // Asked while the former life's table is still at hand.
    const Driver* acquaintance = findRunning(command.through);
    if (!acquaintance)
        acquaintance = acquaintanceOf(driver);
    if (!command.name.empty())
        driver.rename(command.name);
    const Endpoint wanted = command.bind.value_or(driver.bound());
    begin(world, driver, wanted, wanted.port != 0, cause);
    if (driver.running())
        rejoin(world, driver, acquaintance ? acquaintance->id() : NodeId::none, cause);
}

/// It goes back to where it was: through one of ours that was there as well, or else the way that
/// it was taken in. Never into a cluster that it was not part of.
void Cluster::rejoin(World world, Driver& driver, NodeId through, EventId command) {
    if (const Driver* known = findRunning(through))
        return joinThrough(world, driver, *known, command);
    if (driver.joinedThrough().empty())
        return;
    keepPaceWith(world, driver.joinedThrough(), command);
    Surroundings s = surroundings(world);
    driver.feed(s, trace::JoinRequested{requestOr(RequestId::none), driver.joinedThrough()},
                command);
    settle(world, driver);
}

void Cluster::run(World world, const Freeze& command, EventId cause) {
    Surroundings s = surroundings(world);
    find(command.node)
        ->freeze(s, command.length ? world.now + *command.length : Instant::max(), cause);
}

void Cluster::run(World world, const Thaw& command, EventId cause) {
    Driver& driver = *find(command.node);
    if (!driver.frozen()) {
        fail(world, command.node, trace::Failure::notFrozen, driver.setup().name, cause);
        return;
    }
    Surroundings s = surroundings(world);
    driver.thaw(s, cause);
}

void Cluster::run(World world, const SetMeta& command, EventId cause) {
    Surroundings s = surroundings(world);
    find(command.node)
        ->feed(s, trace::MetaRequested{requestOr(command.request), command.meta}, cause);
}

void Cluster::run(World world, const SendUser& command, EventId cause) {
    Surroundings s = surroundings(world);
    find(command.node)
        ->feed(s,
               trace::SendRequested{requestOr(command.request), command.delivery, command.member,
                                    command.payload},
               cause);
}

void Cluster::run(World world, const PingMember& command, EventId cause) {
    Surroundings s = surroundings(world);
    find(command.node)
        ->feed(s, trace::PingRequested{requestOr(command.request), command.member}, cause);
}

void Cluster::run(World world, const ProbeNow& command, EventId cause) {
    Surroundings s = surroundings(world);
    find(command.node)
        ->feed(s, trace::ProbeRequested{requestOr(command.request), command.member}, cause);
}

void Cluster::run(World world, const ChangeSettings& command, EventId cause) {
    if (const auto config = swim::configFromText(swim::toText(command.config)); !config) {
        fail(world, command.node, trace::Failure::malformed, config.error().message, cause);
        return;
    }
    if (const auto problems = swim::problemsOf(command.config); !problems.empty()) {
        fail(world, command.node, trace::Failure::unfitSettings, problems.front(), cause);
        return;
    }
    Surroundings s = surroundings(world);
    find(command.node)->configure(s, command.config, cause);
}

void Cluster::run(World world, const ChangeKeys& command, EventId cause) {
    Surroundings s = surroundings(world);
    const auto done = find(command.node)->changeKeys(s, command.change, command.key, cause);
    if (done)
        return;
    const bool isPrimary = done.error() == wire::KeyringError::primaryKey;
    fail(world, command.node, isPrimary ? trace::Failure::primaryKey : trace::Failure::unknownKey,
         {}, cause);
}

// ---- pace ---------------------------------------------------------------------------------------

void Cluster::run(World world, const SetPace& command, EventId cause) {
    if (!setup_.realTime)
        return fail(world, NodeId::none, trace::Failure::notAllowed,
                    "a simulation's time is led, not slowed", cause);
    if (!(command.pace >= SetPace::kSlowest && command.pace <= 1))
        return fail(world, NodeId::none, trace::Failure::malformed,
                    fmt::format("a pace has to be between {} and 1", SetPace::kSlowest), cause);
    const auto isGuest = [this](const auto& entry) {
        return entry.second.running() && strangerOf(entry.second);
    };
    if (command.pace < 1 && std::ranges::any_of(drivers_, isGuest))
        return fail(world, NodeId::none, trace::Failure::notAlone, {}, cause);
    changePace(world, command.pace, {}, cause);
}

void Cluster::changePace(World world, double pace, std::string_view stranger, EventId cause) {
    if (pace_ == pace)
        return;
    pace_ = pace;
    log_.record(world.now, NodeId::none, trace::PaceChanged{pace, std::string(stranger)}, cause);
}

/// Somebody else's member has come in, to whom slow nodes would soon be dead ones.
void Cluster::keepPaceWith(World world, const Driver& driver) {
    if (const auto stranger = strangerOf(driver))
        changePace(world, 1, *stranger, EventId::none);
}

/// Others are about to be asked.
void Cluster::keepPaceWith(World world, const std::vector<trace::JoinTarget>& targets,
                           EventId cause) {
    const auto foreign = std::ranges::find_if(targets, [&](const auto& target) {
        return target.failure == trace::Failure::none &&
               directory_.nodeAt(target.endpoint) == NodeId::none;
    });
    if (foreign != targets.end())
        changePace(world, 1, foreign->text, cause);
}

std::string Cluster::nameOf(NodeId node) {
    const Driver* driver = find(node);
    return driver ? driver->setup().name : std::string();
}

} // namespace swimscope::host
