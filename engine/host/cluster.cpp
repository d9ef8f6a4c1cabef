// SPDX-License-Identifier: MPL-2.0
#include "engine/host/cluster.h"

#include <algorithm>
#include <utility>

namespace swimscope::host {

Cluster::Cluster(RunSetup setup) : setup_(std::move(setup)), judge_(setup_.seed) {
    log_.setLevel(setup_.level);
    if (setup_.digest)
        log_.takeDigest();
}

void Cluster::begin(Instant now) {
    log_.record(now, NodeId::none, trace::RunStarted{setup_.seed, setup_.unixTime, setup_.version});
}

Surroundings Cluster::surroundings(World world) {
    return {world.now,   world.transport, world.nonces, log_,          judge_,    datagramTies_,
            streamTies_, transit_,        directory_,   streamMemory_, workplace_};
}

Driver* Cluster::find(NodeId node) {
    const auto found = drivers_.find(node);
    return found != drivers_.end() ? &found->second : nullptr;
}

Driver* Cluster::findRunning(NodeId node) {
    Driver* driver = find(node);
    return driver && driver->running() ? driver : nullptr;
}

// ---- what the transport tells -------------------------------------------------------------------

template <class Act>
void Cluster::withRunning(World world, NodeId node, Act act) {
    Driver* driver = findRunning(node);
    if (!driver)
        return;
    Surroundings s = surroundings(world);
    act(*driver, s);
    settle(world, *driver);
}

void Cluster::onDatagram(World world, NodeId node, Endpoint from, ByteView bytes) {
    withRunning(world, node,
                [&](Driver& driver, Surroundings& s) { driver.datagram(s, from, bytes); });
}

void Cluster::onParcel(World world, NodeId node, Endpoint from, Parcel parcel) {
    withRunning(world, node, [&](Driver& driver, Surroundings& s) {
        driver.parcel(s, from, std::move(parcel));
    });
}

StreamId Cluster::onStreamAccepted(World world, NodeId node, Endpoint from) {
    StreamId stream = StreamId::none;
    withRunning(world, node,
                [&](Driver& driver, Surroundings& s) { stream = driver.streamAccepted(s, from); });
    return stream;
}

void Cluster::onStreamOpened(World world, NodeId node, StreamId stream, Endpoint local) {
    withRunning(world, node,
                [&](Driver& driver, Surroundings& s) { driver.streamOpened(s, stream, local); });
}

void Cluster::onStreamBytes(World world, NodeId node, StreamId stream, ByteView bytes) {
    withRunning(world, node,
                [&](Driver& driver, Surroundings& s) { driver.streamBytes(s, stream, bytes); });
}

void Cluster::onStreamParcel(World world, NodeId node, StreamId stream,
                             const StreamParcel& parcel) {
    withRunning(world, node,
                [&](Driver& driver, Surroundings& s) { driver.streamParcel(s, stream, parcel); });
}

void Cluster::onStreamDrained(World world, NodeId node, StreamId stream) {
    withRunning(world, node,
                [&](Driver& driver, Surroundings& s) { driver.streamDrained(s, stream); });
}

void Cluster::onStreamClosed(World world, NodeId node, StreamId stream) {
    withRunning(world, node,
                [&](Driver& driver, Surroundings& s) { driver.streamClosed(s, stream); });
}

void Cluster::onStreamFailed(World world, NodeId node, StreamId stream,
                             const TransportError& error) {
    withRunning(world, node,
                [&](Driver& driver, Surroundings& s) { driver.streamFailed(s, stream, error); });
}

void Cluster::onStreamRefused(World world, NodeId node, Endpoint from,
                              const TransportError& error) {
    withRunning(world, node,
                [&](Driver& driver, Surroundings& s) { driver.streamRefused(s, from, error); });
}

void Cluster::linksChanged(World world) {
    for (auto& [id, driver] : drivers_) {
        if (!driver.running())
            continue;
        Surroundings s = surroundings(world);
        driver.linksChanged(s);
        settle(world, driver);
    }
}

// ---- deadlines ----------------------------------------------------------------------------------

void Cluster::wake(World world, int most) {
    for (int turn = 0; turn < most; ++turn) {
        if (deadlines_.empty() || deadlines_.first().first > world.now)
            return;
        if (deadlines_.first().second == NodeId::none) {
            wakeOwn(world);
            continue;
        }
        Driver& driver = drivers_.at(deadlines_.first().second);
        Surroundings s = surroundings(world);
        driver.wake(s);
        settle(world, driver);
    }
}

std::optional<Instant> Cluster::nextDeadline() const {
    return deadlines_.empty() ? std::nullopt : std::optional(deadlines_.first().first);
}

void Cluster::schedule(const Driver& driver) {
    deadlines_.set(driver.id(), driver.nextDeadline());
}

void Cluster::settle(World world, Driver& driver) {
    if (driver.running() && driver.wantsStop())
        end(world, driver, false, EventId::none);
    else
        schedule(driver);
    if (pace_ < 1 && driver.running())
        keepPaceWith(world, driver);
    if (!transit_.empty())
        scheduleOwn();
}

// ---- lives --------------------------------------------------------------------------------------

Driver& Cluster::addDriver(AddNode setup) {
    const NodeId id = lastNode_ = after(lastNode_);
    return drivers_.emplace(id, Driver(id, std::move(setup))).first->second;
}

std::optional<Endpoint> Cluster::bind(World world, const Driver& driver, Endpoint wanted,
                                      bool exactPort, EventId command) {
    const auto bound = world.transport.bind(driver.id(), wanted, exactPort);
    if (!bound) {
        fail(world, driver.id(), bound.error().failure, wanted.text() + ": " + bound.error().detail,
             command);
        return std::nullopt;
    }
    if (!bound->wantedDetail.empty())
        log_.record(world.now, driver.id(),
                    trace::AddressTaken{wanted, bound->endpoint, bound->wantedDetail}, command);
    return bound->endpoint;
}

void Cluster::live(World world, Driver& driver, Endpoint bound, EventId command) {
    const std::uint32_t life = ++lives_[driver.id()];
    const std::uint64_t purpose = std::uint64_t{life} << 32 | number(driver.id());
    Surroundings s = surroundings(world);
    driver.setClock(s, judge_.clockOf(driver.id(), world.now), command);
    driver.start(s, bound, Random(setup_.seed, purpose).next(), command);
    directory_.add(driver.id(), driver.bound(), driver.advertised());
    settle(world, driver);
}

void Cluster::begin(World world, Driver& driver, Endpoint wanted, bool exactPort, EventId command) {
    if (const auto bound = bind(world, driver, wanted, exactPort, command))
        live(world, driver, *bound, command);
}

void Cluster::end(World world, Driver& driver, bool killed, EventId command) {
    directory_.noteStopped(driver.id());
    Surroundings s = surroundings(world);
    driver.stop(s, killed, command);
    schedule(driver);
}

/// A member that it holds to be there and that is not one of ours, if there is one. Joining through
/// it would bring its friends into somebody else's cluster.
std::optional<std::string> Cluster::strangerOf(const Driver& driver) const {
    const swim::MemberTable& members = driver.node().members();
    const auto found = std::ranges::find_if(members.order(), [&](swim::Slot slot) {
        return !members[slot].deadOrLeft() &&
               directory_.nodeAt(members[slot].identity.endpoint) == NodeId::none;
    });
    if (found == members.order().end())
        return std::nullopt;
    return members[*found].identity.name;
}

/// A node of ours that a new one may join through without anybody being asked.
const Driver* Cluster::ownToJoin(const Driver& driver) const {
    for (const auto& [id, other] : drivers_)
        if (id != driver.id() && other.running() && !other.frozen() && !strangerOf(other))
            return &other;
    return nullptr;
}

/// A running node of ours that was in the same cluster as it: one of the two knows the other.
const Driver* Cluster::acquaintanceOf(const Driver& driver) const {
    for (const auto& [id, other] : drivers_)
        if (id != driver.id() && other.running() && !other.frozen() &&
            (other.knows(driver.setup().name, driver.advertised()) ||
             driver.knows(other.setup().name, other.advertised())))
            return &other;
    return nullptr;
}

void Cluster::joinThrough(World world, Driver& driver, const Driver& through, EventId command) {
    const Endpoint target = through.advertised();
    Surroundings s = surroundings(world);
    driver.feed(s,
                trace::JoinRequested{requestOr(RequestId::none),
                                     {{.text = target.text(),
                                       .member = through.setup().name,
                                       .endpoint = target,
                                       .failure = trace::Failure::none,
                                       .detail = {}}}},
                command);
    settle(world, driver);
}

RequestId Cluster::requestOr(RequestId given) {
    if (given != RequestId::none)
        return given;
    // Far from the numbers that callers give out.
    constexpr auto kOwn = RequestId{std::uint64_t{1} << 62};
    lastRequest_ = after(std::max(lastRequest_, kOwn));
    return lastRequest_;
}

void Cluster::fail(World world, NodeId node, trace::Failure failure, std::string detail,
                   EventId command) {
    log_.record(world.now, node, trace::CommandFailed{failure, std::move(detail)}, command);
}

} // namespace swimscope::host
