// SPDX-License-Identifier: MPL-2.0
#include "tests/swim/scenarios/network.h"

#include "engine/base/check.h"

#include <algorithm>
#include <utility>

namespace swimscope::test {

namespace {

/// The MessageSent events that travelled in one packet or on one stream, in order.
std::vector<const trace::Event*> sentBy(const trace::Batch& events, EventId carrier) {
    std::vector<const trace::Event*> found;
    for (const auto& event : events)
        if (const auto* sent = std::get_if<trace::MessageSent>(&event.body))
            if (sent->carrier == carrier)
                found.push_back(&event);
    return found;
}

StreamId streamOf(const trace::Input& input) {
    return std::visit(
        [](const auto& i) {
            if constexpr (requires { i.stream; })
                return i.stream;
            else
                return StreamId::none;
        },
        input);
}

/// More steps at one instant than any script can mean: a node that wakes for nothing, for ever.
constexpr int kMostSpins = 100'000;

bool isLast(const trace::Input& input) {
    const auto* failed = std::get_if<trace::StreamFailed>(&input);
    return std::holds_alternative<trace::StreamClosed>(input) || (failed && !failed->answer);
}

} // namespace

// ---- what a script does to nodes ----------------------------------------------------------------

NodeId Network::start(trace::NodeStarted setup) {
    const Host* known = named(setup.name);
    const NodeId id = known ? known->id : NodeId{static_cast<std::uint32_t>(hosts_.size() + 1)};
    SWIMSCOPE_CHECK(!known || !known->running);
    Host& host = hosts_[id];
    host = Host();
    host.id = id;
    host.setup = setup;
    host.running = true;
    stepNode(host, std::move(setup));
    return id;
}

void Network::kill(NodeId id) {
    Host& host = hosts_.at(id);
    host.running = false;
    host.frozen = false;
    host.waiting.clear();
    host.node = {};
    record(host, trace::NodeStopped{.killed = true});
    std::vector<End> own;
    for (const auto& [end, pipe] : pipes_)
        if (end.node == id)
            own.push_back(end);
    for (const End& end : own) {
        part(end, trace::StreamFailed{StreamId::none, trace::Failure::reset, "killed", false});
        pipes_.erase(end);
    }
    // Its next life numbers its streams from the start again.
    std::erase_if(arrivals_, [id](const auto& entry) {
        const auto* input = std::get_if<StreamInput>(&entry.second);
        return input && input->end.node == id;
    });
}

void Network::freeze(NodeId id) {
    hosts_.at(id).frozen = true;
    record(hosts_.at(id), trace::NodeFrozen{});
}

void Network::thaw(NodeId id) {
    Host& host = hosts_.at(id);
    host.frozen = false;
    record(host, trace::NodeThawed{static_cast<std::uint32_t>(host.waiting.size()), 0});
    stepNode(host, trace::Woke{});
    for (auto& input : std::exchange(host.waiting, {}))
        deliver(host, std::move(input));
}

void Network::feed(NodeId id, trace::Input input) {
    deliver(hosts_.at(id), std::move(input));
}

void Network::inject(NodeId id, Endpoint from, const std::vector<wire::MessagePtr>& messages) {
    trace::PacketReceived packet{.from = from, .bytes = 0, .hash = 0, .messages = {}};
    for (const auto& message : messages)
        packet.messages.push_back({message, EventId::none});
    deliver(hosts_.at(id), std::move(packet));
}

// ---- time ---------------------------------------------------------------------------------------

bool Network::step(Instant limit) {
    Host* sleeper = firstToWake();
    const auto deadline = sleeper ? *sleeper->node.nextDeadline() : Instant::max();
    const auto arrival = arrivals_.empty() ? Instant::max() : arrivals_.begin()->first;
    const Instant next = std::max(now_, std::min(arrival, deadline));
    if (std::min(arrival, deadline) > limit) {
        now_ = std::max(now_, limit);
        return false;
    }
    spins_ = next == now_ ? spins_ + 1 : 0;
    SWIMSCOPE_CHECK(spins_ < kMostSpins);
    now_ = next;
    if (arrival <= next) {
        Arrival first = std::move(arrivals_.begin()->second);
        arrivals_.erase(arrivals_.begin());
        std::visit([this](auto& a) { arrive(a); }, first);
    } else {
        stepNode(*sleeper, trace::Woke{});
    }
    return true;
}

Network::Host* Network::firstToWake() {
    Host* first = nullptr;
    Instant earliest = Instant::max();
    for (auto& [id, host] : hosts_) {
        if (!host.running || host.frozen)
            continue;
        const auto deadline = host.node.nextDeadline();
        if (deadline && *deadline < earliest) {
            first = &host;
            earliest = *deadline;
        }
    }
    return first;
}

void Network::schedule(Duration after, Arrival arrival) {
    arrivals_.emplace(now_ + after, std::move(arrival));
}

// ---- arrivals -----------------------------------------------------------------------------------

void Network::arrive(PacketArrival& arrival) {
    if (const Host* to = at(arrival.to))
        deliver(hosts_.at(to->id), std::move(arrival.packet));
}

void Network::arrive(Connecting& arrival) {
    const auto dialler = pipes_.find(arrival.from);
    if (dialler == pipes_.end())
        return; // given up meanwhile
    const Host& from = hosts_.at(arrival.from.node);
    const StreamId stream = arrival.from.stream;
    const Host* known = at(arrival.to);
    if (!known) {
        schedule(links_[{NodeId::none, from.id}].delay,
                 StreamInput{arrival.from, trace::StreamFailed{stream, trace::Failure::refused,
                                                               "nobody listens there", false}});
        return;
    }
    Host& to = hosts_.at(known->id);
    const End accepted{to.id, after(StreamId::firstAccepted, to.accepted++)};
    dialler->second.peer = accepted;
    pipes_[accepted].peer = arrival.from;
    schedule(links_[{to.id, from.id}].delay,
             StreamInput{arrival.from, trace::StreamOpened{stream}});
    deliver(to, trace::StreamAccepted{accepted.stream, from.setup.bound});
}

void Network::arrive(StreamInput& arrival) {
    if (pipes_.contains(arrival.end))
        deliver(hosts_.at(arrival.end.node), std::move(arrival.input));
}

void Network::deliver(Host& host, trace::Input input) {
    if (host.frozen)
        host.waiting.push_back(std::move(input));
    else if (host.running)
        stepNode(host, std::move(input));
}

void Network::stepNode(Host& host, trace::Input input) {
    const EventId id = record(host, trace::bodyOf(input));
    const End end{host.id, streamOf(input)};
    if (std::holds_alternative<trace::StreamAccepted>(input))
        pipes_[end].carrier = id;
    swim::Outbox out(host.id, now_, id);
    host.node.step(now_, input, out);
    if (isLast(input))
        pipes_.erase(end);
    log_.append(trace::Batch(out.events()), out.made());
    for (const auto& effect : out.effects())
        std::visit([&](const auto& order) { carryOut(host, order, out.events()); }, effect);
}

// ---- effects ------------------------------------------------------------------------------------

void Network::carryOut(Host& host, const swim::SendPacket& order, const trace::Batch& events) {
    const Way way{host.id, idAt(order.to)};
    const auto verdict = links_.judge(way, order.messages);
    if (verdict != trace::Verdict::passed) {
        record(
            host,
            trace::Judged{order.packet, host.setup.bound, order.to, 0, 0, verdict, FaultId::none},
            order.packet);
        return;
    }
    const auto sent = sentBy(events, order.packet);
    SWIMSCOPE_CHECK(sent.size() == order.messages.size());
    trace::PacketReceived packet{.from = host.setup.bound, .bytes = 0, .hash = 0, .messages = {}};
    for (std::size_t i = 0; i < sent.size(); ++i)
        packet.messages.push_back({order.messages[i], sent[i]->id});
    schedule(links_[way].delay, PacketArrival{order.to, std::move(packet)});
}

void Network::carryOut(Host& host, const swim::OpenStream& order, const trace::Batch&) {
    const End end{host.id, order.stream};
    pipes_[end].carrier = order.dialled;
    const Link& link = links_[{host.id, idAt(order.to)}];
    if (link.streamsCut)
        record(host,
               trace::Judged{order.dialled, host.setup.bound, order.to, 0, 0, trace::Verdict::cut,
                             FaultId::none},
               order.dialled);
    else
        schedule(link.delay, Connecting{end, order.to});
}

void Network::carryOut(Host& host, const swim::SendOnStream& order, const trace::Batch& events) {
    const auto pipe = pipes_.find({host.id, order.stream});
    if (pipe == pipes_.end())
        return;
    schedule(Duration::zero(), StreamInput{pipe->first, trace::StreamDrained{order.stream}});
    if (!pipe->second.peer)
        return;
    const End peer = *pipe->second.peer;
    const Link& link = links_[{host.id, peer.node}];
    if (link.streamsCut)
        return;
    EventId cause = EventId::none;
    for (const auto* sent : sentBy(events, pipe->second.carrier))
        if (std::get<trace::MessageSent>(sent->body).message == order.message)
            cause = sent->id;
    pipe->second.lastArrival = std::max(pipe->second.lastArrival, now_ + link.delay);
    arrivals_.emplace(
        pipe->second.lastArrival,
        StreamInput{peer, trace::StreamReceived{peer.stream, 0, {order.message, cause}}});
}

void Network::carryOut(Host& host, const swim::CloseStream& order, const trace::Batch&) {
    const End end{host.id, order.stream};
    part(end, trace::StreamClosed{});
    pipes_.erase(end);
}

void Network::part(End end, const trace::Input& last) {
    const auto pipe = pipes_.find(end);
    if (pipe == pipes_.end() || !pipe->second.peer)
        return;
    const End peer = *pipe->second.peer;
    const auto other = pipes_.find(peer);
    if (other == pipes_.end())
        return;
    other->second.peer = std::nullopt;
    trace::Input input = last;
    std::visit(
        [&](auto& i) {
            if constexpr (requires { i.stream; })
                i.stream = peer.stream;
        },
        input);
    const Instant at =
        std::max(pipe->second.lastArrival, now_ + links_[{end.node, peer.node}].delay);
    arrivals_.emplace(at, StreamInput{peer, std::move(input)});
}

// ---- looking up ---------------------------------------------------------------------------------

const Network::Host* Network::named(std::string_view name) const {
    for (const auto& [id, host] : hosts_)
        if (host.setup.name == name)
            return &host;
    return nullptr;
}

const Network::Host* Network::at(const Endpoint& endpoint) const {
    for (const auto& [id, host] : hosts_)
        if (host.running && host.setup.bound == endpoint)
            return &host;
    return nullptr;
}

NodeId Network::idAt(const Endpoint& endpoint) const {
    const Host* host = at(endpoint);
    return host ? host->id : NodeId::none;
}

EventId Network::record(const Host& host, trace::Body body, EventId cause) {
    return log_.record(now_, host.id, std::move(body), cause);
}

} // namespace swimscope::test
