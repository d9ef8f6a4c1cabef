// SPDX-License-Identifier: MPL-2.0
#include "engine/base/check.h"
#include "engine/wire/packet.h"
#include "tests/bench/engine/samples.h"
#include "tests/bench/engine/works.h"
#include "tests/support/one_node.h"

#include <span>

namespace swimscope::bench {
namespace {

/// So many rumours fill a packet, with room for the user message behind them.
constexpr std::size_t kRumours = 10;

host::AddNode setupOf(bool compress, bool encrypt) {
    host::AddNode setup;
    setup.name = nameOf(1);
    setup.config = swim::configOf(swim::Profile::lan);
    setup.config.enableCompression = compress;
    if (encrypt)
        setup.keys = {key()};
    return setup;
}

Bytes sealed(std::span<const wire::MessagePtr> messages, bool compress, bool encrypt) {
    const wire::SecretKey secret = key();
    wire::Keyring keys{std::span(&secret, 1)};
    wire::PacketOptions options{.compress = compress};
    if (encrypt)
        options.sealing = wire::Sealing{.keys = &keys};
    return wire::encodePacket(messages, options);
}

/// A packet of gossip as Go's benchmark has it: the user message is there by which it sees that
/// everything before it was handled.
Bytes packetOfNews(std::uint32_t incarnation) {
    std::vector<wire::MessagePtr> messages = rumours(kRumours + 2, incarnation);
    messages.erase(messages.begin(), messages.begin() + 2); // the node itself is number 1
    messages.push_back(wire::share(wire::Message(wire::User{{'x'}})));
    return sealed(messages, true, true);
}

void pingIn(benchmark::State& state, bool compress, bool encrypt) {
    test::OneNode node(setupOf(compress, encrypt));
    const wire::MessagePtr message = wire::share(ping());
    const Bytes packet = sealed(std::span(&message, 1), compress, encrypt);
    // The broadcast about itself must have gone out: acks are to carry nothing else.
    while (node.node().queuedBroadcasts() > 0)
        node.receive(packet);
    const std::size_t before = node.bytesSent();
    measure(state, [&] { node.receive(packet); });
    SWIMSCOPE_CHECK(node.bytesSent() > before);
}

void oldNews(benchmark::State& state) {
    test::OneNode node(setupOf(true, true));
    const Bytes packet = packetOfNews(3);
    measure(state, [&] { node.receive(packet); });
    SWIMSCOPE_CHECK(node.members() == kRumours + 1);
}

/// Each packet must bring something newer than the one before; they are made ahead of being timed.
void allNews(benchmark::State& state) {
    constexpr std::size_t kAhead = 500;
    test::OneNode node(setupOf(true, true));
    std::uint32_t incarnation = 0;
    node.receive(packetOfNews(++incarnation));
    std::vector<Bytes> packets;
    std::size_t allocations = 0;
    while (state.KeepRunningBatch(kAhead)) {
        state.PauseTiming();
        packets.clear();
        for (std::size_t i = 0; i < kAhead; ++i)
            packets.push_back(packetOfNews(++incarnation));
        const test::AllocationMeter meter;
        state.ResumeTiming();
        for (const Bytes& packet : packets)
            node.receive(packet);
        allocations += meter.count();
    }
    state.counters["allocations"] =
        benchmark::Counter(static_cast<double>(allocations), benchmark::Counter::kAvgIterations);
}

} // namespace

void registerDriver() {
    benchmark::RegisterBenchmark("ping in, ack out: plain",
                                 [](benchmark::State& state) { pingIn(state, false, false); });
    benchmark::RegisterBenchmark("ping in, ack out: LAN default",
                                 [](benchmark::State& state) { pingIn(state, true, false); });
    benchmark::RegisterBenchmark("ping in, ack out: encrypted",
                                 [](benchmark::State& state) { pingIn(state, true, true); });
    benchmark::RegisterBenchmark("packet in, 1400 bytes, encrypted: all old", oldNews);
    benchmark::RegisterBenchmark("packet in, 1400 bytes, encrypted: all news", allNews);
}

} // namespace swimscope::bench
