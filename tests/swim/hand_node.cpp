// SPDX-License-Identifier: MPL-2.0
#include "tests/swim/hand_node.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <utility>

namespace swimscope::test {

constexpr NodeId kNode{1};

HandNode::HandNode(const swim::Config& config, std::uint64_t seed)
    : HandNode(startOf(config, seed)) {}

HandNode::HandNode(trace::NodeStarted started) {
    give(std::move(started));
}

trace::NodeStarted HandNode::startOf(const swim::Config& config, std::uint64_t seed) {
    trace::NodeStarted started;
    started.name = "me";
    started.bound = at(7000);
    started.advertised = at(7000);
    started.seed = seed;
    started.settings = swim::toText(config);
    return started;
}

void HandNode::give(trace::Input input) {
    const EventId id = after(last_);
    swim::Outbox out(kNode, now, id);
    node.step(now, input, out);
    events.push_back({id, now, kNode, EventId::none, trace::bodyOf(std::move(input))});
    fold.apply(events.back());
    for (trace::Event& event : out.events()) {
        fold.apply(event);
        events.push_back(std::move(event));
    }
    last_ = after(id, out.events().size());
    for (swim::Effect& effect : out.effects())
        effects.push_back(std::move(effect));
    if (const std::string wrong = difference(); !wrong.empty())
        fail(wrong);
}

void HandNode::packet(const Endpoint& from, std::vector<wire::Message> messages) {
    trace::PacketReceived input;
    input.from = from;
    for (wire::Message& message : messages)
        input.messages.push_back({wire::share(std::move(message)), EventId::none});
    give(std::move(input));
    give(trace::Woke{});
}

void HandNode::wakeAtDeadline() {
    now = std::max(now, *node.nextDeadline());
    give(trace::Woke{});
}

void HandNode::run(Duration length) {
    const Instant end = now + length;
    while (node.nextDeadline() && *node.nextDeadline() <= end)
        wakeAtDeadline();
    now = end;
}

void HandNode::meet(const std::string& name, std::uint16_t port, std::uint32_t incarnation,
                    const Bytes& meta) {
    wire::Alive alive;
    alive.incarnation = incarnation;
    alive.node = name;
    alive.address = IpAddress::loopback();
    alive.port = port;
    alive.meta = {meta, false};
    packet(at(port), {std::move(alive)});
}

const trace::Event& HandNode::event(EventId id) const {
    const auto found = std::ranges::find(events, id, &trace::Event::id);
    if (found == events.end())
        fail("no event has that id");
    return *found;
}

void HandNode::clear() {
    events.clear();
    effects.clear();
}

std::string HandNode::difference() const {
    const std::vector<const trace::MemberRow*> folded = fold.table(kNode);
    if (folded.size() != node.members().size())
        return "the tables differ in length";
    for (const trace::MemberRow* row : folded) {
        if (node.row(row->name) != *row)
            return "the rows of " + row->name + " differ";
        const trace::Suspicion* suspicion = fold.suspicion(kNode, row->name);
        const auto ownSuspicion = node.suspicion(row->name);
        if ((suspicion != nullptr) != ownSuspicion.has_value() ||
            (suspicion != nullptr && !(*suspicion == *ownSuspicion)))
            return "the suspicions of " + row->name + " differ";
        if ((row->state == wire::MemberState::suspect) != ownSuspicion.has_value())
            return row->name + " is suspect without a timer, or has one and is not";
    }
    const trace::HostedNode& hosted = *fold.node(kNode);
    if (hosted.health != node.health())
        return "the health scores differ";
    if (hosted.queued != node.queuedBroadcasts())
        return "the numbers of queued broadcasts differ";
    if (hosted.probing != node.probing())
        return "the running probes differ";
    for (const auto ticker :
         {trace::Ticker::probe, trace::Ticker::gossip, trace::Ticker::pushPull}) {
        const std::optional<Instant> own = node.nextTick(ticker, now);
        // One that is overdue still lies on its beat.
        if (own != hosted.beat(ticker).after(own ? std::min(now, *own - Duration(1)) : now))
            return "the next ticks differ";
    }
    return {};
}

void HandNode::fail(const std::string& reason) {
    std::fprintf(stderr, "HandNode: %s\n", reason.c_str());
    std::abort();
}

swim::Config quiet() {
    swim::Config config;
    config.probeInterval = std::chrono::minutes(10);
    config.pushPullInterval = Duration::zero();
    return config;
}

wire::IndirectPing request(bool nack) {
    wire::IndirectPing message;
    message.seq = 42;
    message.target = IpAddress::loopback();
    message.port = 7009;
    message.node = "target";
    message.nack = nack;
    return message;
}

} // namespace swimscope::test
