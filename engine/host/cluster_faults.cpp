// SPDX-License-Identifier: MPL-2.0
#include "engine/base/overloaded.h"
#include "engine/host/cluster.h"

#include <string>
#include <utility>
#include <variant>
#include <vector>

/// Faults of a cluster: put in force, muted and lifted, and what they hold back until its time.
namespace swimscope::host {

// ---- what is told -------------------------------------------------------------------------------

std::vector<std::string> Cluster::namesOf(const fault::Party& party) {
    std::vector<std::string> names;
    for (const NodeId node : party.nodes)
        names.push_back(nameOf(node));
    for (const Endpoint& stranger : party.strangers)
        names.push_back(stranger.text());
    return names;
}

trace::FaultRaised Cluster::describe(FaultId id, const fault::Effect& effect) {
    fault::PartyNames names{namesOf(effect.from), namesOf(effect.to), {}};
    for (const fault::Party& group : effect.groups)
        names.groups.push_back(namesOf(group));
    return fault::toldAs(id, effect, std::move(names));
}

// ---- commands -----------------------------------------------------------------------------------

/// Whether there can be such a fault; says why where there can't.
bool Cluster::admits(World world, const fault::Effect& effect, EventId command) {
    std::vector<const fault::Party*> parties{&effect.from, &effect.to};
    for (const fault::Party& group : effect.groups)
        parties.push_back(&group);
    for (const fault::Party* party : parties)
        for (const NodeId node : party->nodes)
            if (!find(node)) {
                fail(world, NodeId::none, trace::Failure::unknownNode, {}, command);
                return false;
            }
    if (auto problem = fault::problemOf(effect)) {
        fail(world, NodeId::none, trace::Failure::malformed, std::move(*problem), command);
        return false;
    }
    return true;
}

void Cluster::raise(World world, const fault::Effect& effect, EventId cause) {
    if (!admits(world, effect, cause))
        return;
    const FaultId id = judge_.raise(effect, world.now);
    log_.record(world.now, NodeId::none, describe(id, effect), cause);
    faultsChanged(world, cause);
}

void Cluster::run(World world, const RaiseFault& command, EventId cause) {
    raise(world, command.effect, cause);
}

void Cluster::run(World world, const ChangeFault& command, EventId cause) {
    if (!judge_.find(command.fault))
        return fail(world, NodeId::none, trace::Failure::noSuchFault, {}, cause);
    if (!admits(world, command.effect, cause))
        return;
    judge_.change(command.fault, command.effect, world.now);
    transit_.release(command.fault, world.now);
    log_.record(world.now, NodeId::none, describe(command.fault, command.effect), cause);
    faultsChanged(world, cause);
}

void Cluster::run(World world, const MuteFault& command, EventId cause) {
    const fault::Rule* rule = judge_.find(command.fault);
    if (!rule)
        return fail(world, NodeId::none, trace::Failure::noSuchFault, {}, cause);
    if (rule->muted() == command.muted)
        return;
    judge_.mute(command.fault, command.muted);
    transit_.release(command.fault, world.now);
    log_.record(world.now, NodeId::none, trace::FaultMuted{command.fault, command.muted}, cause);
    faultsChanged(world, cause);
}

void Cluster::run(World world, const LiftFault& command, EventId cause) {
    if (!judge_.find(command.fault))
        return fail(world, NodeId::none, trace::Failure::noSuchFault, {}, cause);
    lift(world, command.fault, cause);
    faultsChanged(world, cause);
}

void Cluster::run(World world, const LiftAllFaults&, EventId cause) {
    while (!judge_.rules().empty())
        lift(world, judge_.rules().front().id(), cause);
    faultsChanged(world, cause);
}

void Cluster::lift(World world, FaultId fault, EventId cause) {
    judge_.lift(fault);
    transit_.release(fault, world.now);
    log_.record(world.now, NodeId::none, trace::FaultLifted{fault}, cause);
}

void Cluster::run(World world, const LoseDatagrams& command, EventId cause) {
    raise(world,
          {.kind = trace::FaultKind::loss,
           .from = partyOf(command.from),
           .to = partyOf(command.to),
           .probability = command.probability},
          cause);
}

void Cluster::run(World world, const CutLink& command, EventId cause) {
    raise(world,
          {.kind = trace::FaultKind::cut, .from = partyOf(command.from), .to = partyOf(command.to)},
          cause);
}

void Cluster::run(World world, const Starve& command, EventId cause) {
    raise(world,
          {.kind = trace::FaultKind::late,
           .to = partyOf(command.node),
           .low = command.least,
           .high = command.most},
          cause);
}

void Cluster::run(World world, const Block& command, EventId cause) {
    raise(world,
          {.kind = trace::FaultKind::blocked,
           .to = partyOf(command.node),
           .low = command.blocked,
           .high = command.free,
           .reading = command.reading},
          cause);
}

fault::Party Cluster::partyOf(NodeId node) {
    return node == NodeId::none ? fault::Party() : fault::Party{{node}, {}};
}

// ---- what follows -------------------------------------------------------------------------------

/// What a fault held up may go on, clocks run as they now do, and the next change is awaited.
void Cluster::faultsChanged(World world, EventId cause) {
    for (auto& [id, driver] : drivers_) {
        Surroundings s = surroundings(world);
        driver.setClock(s, judge_.clockOf(id, world.now), cause);
        if (!driver.running())
            continue;
        driver.waitNoLonger(s);
        settle(world, driver);
    }
    linksChanged(world);
    ruleChange_ = judge_.nextChange(world.now);
    scheduleOwn();
}

/// The cluster's own deadline stands under nobody's name.
void Cluster::scheduleOwn() {
    std::optional<Instant> next = ruleChange_;
    if (const auto flight = transit_.next())
        next = next ? std::min(*next, *flight) : *flight;
    if (std::exchange(ownDeadline_, next) != next)
        deadlines_.set(NodeId::none, next);
}

void Cluster::wakeOwn(World world) {
    while (auto flight = transit_.takeDue(world.now))
        release(world, *flight);
    if (ruleChange_ && *ruleChange_ <= world.now) {
        for (const FaultId fault : judge_.over(world.now))
            lift(world, fault, EventId::none);
        faultsChanged(world, EventId::none);
    }
    scheduleOwn();
}

void Cluster::release(World world, Flight& flight) {
    std::visit(Overloaded{[&](DelayedDatagram& held) { release(world, held); },
                          [&](const DelayedArrival& held) {
                              withRunning(world, held.receiver,
                                          [&](Driver& driver, Surroundings& s) {
                                              driver.arriveDelayed(s, held);
                                          });
                          },
                          [&](const DelayedWrite& held) {
                              if (const auto* bytes = std::get_if<Bytes>(&held.what))
                                  world.transport.writeStream(held.node, held.stream, *bytes);
                              else
                                  world.transport.writeParcel(held.node, held.stream,
                                                              std::get<StreamParcel>(held.what));
                          },
                          [&](const DelayedClose& held) {
                              world.transport.closeStream(held.node, held.stream);
                          }},
               flight);
}

/// What has left a node arrives whatever has become of it since. Its sockets being gone, only one
/// of ours can be reached.
void Cluster::release(World world, DelayedDatagram& held) {
    if (findRunning(held.sender))
        return withRunning(world, held.sender,
                           [&](Driver& driver, Surroundings& s) { driver.sendDelayed(s, held); });
    const NodeId receiver = directory_.nodeAt(held.to);
    if (!findRunning(receiver)) {
        log_.record(
            world.now, held.sender,
            trace::Judged{held.packet, held.from, held.to, 0, 0, trace::Verdict::lost, held.fault},
            held.packet);
        return;
    }
    if (auto* parcel = std::get_if<Parcel>(&held.what))
        return onParcel(world, receiver, held.from, std::move(*parcel));
    datagramTies_.sent(held.sender, receiver, held.sending);
    onDatagram(world, receiver, held.from, std::get<Bytes>(held.what));
}

} // namespace swimscope::host
