// SPDX-License-Identifier: MPL-2.0
#include "engine/swim/probe.h"

#include "engine/swim/lifeguard.h"
#include "engine/swim/membership.h"
#include "engine/swim/node_state.h"
#include "engine/swim/packets.h"
#include "engine/swim/random_members.h"
#include "engine/swim/streams.h"
#include "engine/swim/suspect.h"

#include <algorithm>
#include <array>
#include <utility>

namespace swimscope::swim {
namespace {

// The maximum protocol versions from which on a member understands these.
constexpr std::uint8_t kTcpPingSince = 3;
constexpr std::uint8_t kNackSince = 4;

/// Whose turn it is; nobody if the table holds nobody to probe. Wrapping round forgets the dead and
/// shuffles, so that a member is probed once a round and at no foreseeable time (SWIM 4.3).
std::optional<Slot> nextTarget(Step& step) {
    NodeState& node = step.node;
    for (std::size_t checked = 0; checked < node.members.size(); ++checked) {
        if (node.probing.next >= node.members.size()) {
            node.probing.next = 0;
            for (std::string& name : node.members.startRound(
                     step.now(), node.config.gossipToTheDeadTime, node.self, node.chances.order))
                step.record(trace::MemberForgotten{std::move(name)}, step.input());
            continue;
        }
        const Slot slot = node.members.order()[node.probing.next++];
        if (slot != node.self && !node.members[slot].deadOrLeft())
            return slot;
    }
    return std::nullopt;
}

/// A member that is not alive gets the suspicion along with the ping, so that it can refute it as
/// early as can be (Lifeguard's buddy system). As memberlist does it, nothing else travels in that
/// packet; as in the paper, sendWithGossip sees to it.
std::optional<EventId> sendProbePing(Step& step, const Probe& probe, const Member& target) {
    const trace::Identity& identity = target.identity;
    const Destination to{identity.endpoint, identity.name, identity.versions.protocolMax()};
    if (target.state == wire::MemberState::alive || !tellsInCompound(step.node.config))
        return sendWithGossip(step, to, probe.ping, probe.started);
    const std::array<Outgoing, 2> messages{
        Outgoing{probe.ping, probe.started},
        Outgoing{wire::share(wire::Message(
                     wire::Suspect{target.incarnation, identity.name, step.node.name})),
                 probe.started}};
    return sendPacket(step, to, messages);
}

void startProbe(Step& step, Slot slot) {
    NodeState& node = step.node;
    const Member target = node.members[slot];
    Probe probe;
    probe.member = target.identity.name;
    probe.endpoint = target.identity.endpoint;
    probe.incarnation = target.incarnation;
    probe.protocolMax = target.identity.versions.protocolMax();
    probe.ping = makePing(step, probe.member);
    probe.seq = node.lastSeq;
    probe.sentAt = probe.lastSent = step.now();
    probe.deadline = step.now() + node.health.scale(node.config.probeInterval);
    const Duration timeout = directTimeout(node.config, node.health);
    probe.started = step.record(
        trace::ProbeStarted{probe.member, probe.seq, timeout, probe.deadline}, step.input());
    probe.packet = sendProbePing(step, probe, target).value_or(EventId::none);
    probe.timeoutAlarm =
        node.timers.arm(step.now() + timeout, {TimerKind::probeTimeout, probe.seq});
    probe.deadlineAlarm = node.timers.arm(probe.deadline, {TimerKind::probeDeadline, probe.seq});
    node.probing.current = std::move(probe);
    holdProbe(step);
}

void startNextProbe(Step& step) {
    if (const auto slot = nextTarget(step))
        startProbe(step, *slot);
}

/// Hands the ended probe out; a tick that came meanwhile is to be served after its outcome.
Probe takeCurrent(Step& step) {
    Probing& probing = step.node.probing;
    Probe probe = std::move(*probing.current);
    probing.current.reset();
    step.node.timers.cancel(probe.timeoutAlarm);
    step.node.timers.cancel(probe.deadlineAlarm);
    return probe;
}

/// The member's row if it can be probed: another than ourselves, neither dead nor left.
std::optional<Slot> probeable(const NodeState& node, const std::string& member) {
    const auto slot = node.members.find(member);
    return slot && *slot != node.self && !node.members[*slot].deadOrLeft() ? slot : std::nullopt;
}

/// What was wished for while the probe ran, then the tick that came meanwhile.
void serveRemembered(Step& step) {
    Probing& probing = step.node.probing;
    const std::string wanted = std::exchange(probing.wanted, {});
    if (const auto slot = probeable(step.node, wanted))
        startProbe(step, *slot);
    else if (std::exchange(probing.tickWaits, false))
        startNextProbe(step);
}

void succeed(Step& step, const Probe& probe, trace::Way way, Duration roundTrip, Bytes payload,
             EventId cause) {
    const EventId event = step.record(
        trace::ProbeSucceeded{probe.member, probe.seq, way, roundTrip, std::move(payload)}, cause);
    // A ping that our own system refused says nothing good about us.
    if (!probe.sendFailed)
        applyHealth(step, -1, event);
    serveRemembered(step);
}

/// No ack and no sign of life by TCP. Relays that answered with nacks show that it is not us.
void fail(Step& step, const Probe& probe) {
    const EventId failed = step.record(
        trace::ProbeFailed{probe.member, probe.seq, static_cast<std::uint32_t>(probe.relays.size()),
                           probe.nacksExpected, probe.nacksReceived, probe.tcp},
        probe.started);
    takeSuspect(step, {probe.member, probe.incarnation, step.node.name, nullptr}, failed);
    applyHealth(step, failureCost(step.node.config, probe.nacksExpected, probe.nacksReceived),
                failed);
    serveRemembered(step);
}

struct Request {
    Slot relay{};
    bool nack = false;
};

std::vector<Request> chooseRelays(Step& step, Probe& probe) {
    NodeState& node = step.node;
    const auto excluded = [&](Slot slot) {
        const Member member = node.members[slot];
        return slot == node.self || member.identity.name == probe.member ||
               member.state != wire::MemberState::alive;
    };
    std::vector<Request> requests;
    for (const Slot slot :
         randomMembers(node.members, static_cast<std::size_t>(node.config.indirectChecks),
                       node.chances.relays, excluded)) {
        const trace::Identity& relay = node.members[slot].identity;
        const bool nack = node.config.lhaProbe && relay.versions.protocolMax() >= kNackSince;
        requests.push_back({slot, nack});
        probe.relays.push_back(relay.endpoint);
        probe.nacksExpected += nack ? 1 : 0;
    }
    return requests;
}

void askRelays(Step& step, const Probe& probe, std::span<const Request> requests, EventId cause) {
    NodeState& node = step.node;
    for (const Request& request : requests) {
        const trace::Identity& relay = node.members[request.relay].identity;
        wire::IndirectPing message;
        message.seq = probe.seq;
        message.target = probe.endpoint.ip;
        message.port = probe.endpoint.port;
        message.node = probe.member;
        message.nack = request.nack;
        message.source = node.source();
        sendWithGossip(step, {relay.endpoint, relay.name, 0},
                       wire::share(wire::Message(std::move(message))), cause);
    }
}

void goIndirect(Step& step) {
    NodeState& node = step.node;
    Probe& probe = *node.probing.current;
    probe.indirect = true;
    probe.lastSent = step.now();
    probe.tcp = !node.config.disableTcpPings && probe.protocolMax >= kTcpPingSince &&
                !node.config.disableTcpPingsFor.contains(probe.member);
    const std::vector<Request> requests = chooseRelays(step, probe);
    trace::ProbeWentIndirect event{probe.member, probe.seq, {}, probe.tcp};
    for (const Request& request : requests)
        event.relays.push_back(node.members[request.relay].identity.name);
    const EventId cause = step.record(std::move(event), probe.started);
    askRelays(step, probe, requests, cause);
    if (probe.tcp)
        dial(step,
             {StreamPurpose::probePing, probe.seq, probe.endpoint, probe.member, probe.ping,
              probe.deadline},
             cause);
    holdProbe(step);
}

/// The probe goes on when what it sent is out. If its time is up by then, it still asks the relays,
/// and fails at once: as in memberlist, whose handler for the ack has run out meanwhile.
void waitUntilOut(Step& step, Instant out) {
    NodeState& node = step.node;
    Probe& probe = *node.probing.current;
    const Instant end = std::max(probe.deadline, out);
    if (!probe.indirect) {
        node.timers.cancel(probe.timeoutAlarm);
        const Instant timeout = std::min(end, out + directTimeout(node.config, node.health));
        probe.timeoutAlarm = node.timers.arm(timeout, {TimerKind::probeTimeout, probe.seq});
    }
    node.timers.cancel(probe.deadlineAlarm);
    probe.deadlineAlarm = node.timers.arm(end, {TimerKind::probeDeadline, probe.seq});
}

} // namespace

void probeTick(Step& step) {
    Probing& probing = step.node.probing;
    if (probing.current)
        probing.tickWaits = true;
    else
        startNextProbe(step);
}

void probeNow(Step& step, const trace::ProbeRequested& request) {
    using trace::Failure;
    const auto finish = [&](Failure failure, const std::string& detail = {}) {
        step.record(trace::RequestFinished{request.request, failure, detail}, step.input());
    };
    Probing& probing = step.node.probing;
    const auto slot = probeable(step.node, request.member);
    if (!request.member.empty() && !slot)
        return finish(Failure::unknownMember, request.member);
    if (request.member.empty()) {
        probeTick(step);
        if (!probing.current)
            return finish(Failure::nobodyElse);
    } else if (probing.current) {
        probing.wanted = request.member;
    } else {
        startProbe(step, *slot);
    }
    finish(Failure::none);
}

void probeTimedOut(Step& step) {
    if (step.node.probing.current && !step.node.probing.current->indirect)
        goIndirect(step);
}

void probeDeadlinePassed(Step& step) {
    if (!step.node.probing.current)
        return;
    const Probe probe = takeCurrent(step);
    if (probe.tcpAck)
        succeed(step, probe, trace::Way::tcp, probe.tcpAck->roundTrip, {}, probe.tcpAck->received);
    else
        fail(step, probe);
}

bool takeProbeAck(Step& step, const wire::Ack& ack, const Endpoint& from, EventId received) {
    if (!step.node.probing.current || step.node.probing.current->seq != ack.seq)
        return false;
    const Probe probe = takeCurrent(step);
    const bool relayed = std::ranges::find(probe.relays, from) != probe.relays.end();
    succeed(step, probe, relayed ? trace::Way::relayed : trace::Way::direct,
            step.now() - probe.sentAt, ack.payload.bytes, received);
    return true;
}

bool takeProbeNack(Step& step, const wire::Nack& nack) {
    std::optional<Probe>& probe = step.node.probing.current;
    if (!probe || probe->seq != nack.seq)
        return false;
    if (probe->nacksReceived < probe->nacksExpected)
        ++probe->nacksReceived;
    return true;
}

void takeTcpAck(Step& step, std::uint32_t seq, EventId received) {
    std::optional<Probe>& probe = step.node.probing.current;
    if (probe && probe->seq == seq)
        probe->tcpAck = Probe::TcpAck{step.now() - probe->sentAt, received};
}

void holdProbe(Step& step) {
    NodeState& node = step.node;
    std::optional<Probe>& probe = node.probing.current;
    if (!probe || !node.held.keep(probe->lastSent, step.now()))
        return;
    probe->heldBack = true;
    waitUntilOut(step, node.held.until);
}

void resumeProbe(Step& step) {
    std::optional<Probe>& probe = step.node.probing.current;
    if (probe && std::exchange(probe->heldBack, false))
        waitUntilOut(step, step.now());
}

void probeSendFailed(Step& step, EventId packet) {
    std::optional<Probe>& probe = step.node.probing.current;
    if (!probe || probe->packet != packet || probe->indirect)
        return;
    probe->sendFailed = true;
    step.node.timers.cancel(probe->timeoutAlarm);
    goIndirect(step);
}

} // namespace swimscope::swim
