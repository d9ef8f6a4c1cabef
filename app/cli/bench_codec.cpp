// SPDX-License-Identifier: MPL-2.0
#include "app/cli/bench_loop.h"
#include "app/cli/bench_micro.h"
#include "engine/wire/codec.h"
#include "engine/wire/lzw.h"
#include "engine/wire/packet.h"
#include "engine/wire/stream.h"

#include <fmt/format.h>

#include <utility>
#include <vector>

namespace swimscope::cli {
namespace {

constexpr std::size_t kMeta = 64;
constexpr std::size_t kCompound = 20;
constexpr std::size_t kPacket = 1400;
constexpr std::size_t kTable = 1000;

const IpAddress& address() {
    static const IpAddress ip = IpAddress::loopback();
    return ip;
}

Bytes metaOf(std::size_t number) {
    Bytes meta(kMeta);
    for (std::size_t i = 0; i < meta.size(); ++i)
        meta[i] = static_cast<std::uint8_t>('a' + (i * 7 + number) % 26);
    return meta;
}

std::string nameOf(std::size_t number) {
    return fmt::format("node-{:04}", number);
}

wire::Message ping() {
    return wire::Ping{.seq = 4711, .node = nameOf(1), .source = {address(), 7946, nameOf(2)}};
}
wire::Message ack() {
    return wire::Ack{.seq = 4711};
}
wire::Message alive(std::size_t number) {
    return wire::Alive{.incarnation = 3,
                       .node = nameOf(number),
                       .address = address(),
                       .port = 7946,
                       .meta = {metaOf(number)}};
}
wire::Message suspect() {
    return wire::Suspect{.incarnation = 3, .node = nameOf(1), .from = nameOf(2)};
}

wire::Message table() {
    wire::PushPull pushPull;
    for (std::size_t number = 0; number < kTable; ++number)
        pushPull.nodes.push_back({.name = nameOf(number),
                                  .address = address(),
                                  .port = 7946,
                                  .meta = {metaOf(number)},
                                  .incarnation = 3});
    return pushPull;
}

/// Alive messages as they fill a packet of gossip.
std::vector<wire::MessagePtr> rumours(std::size_t count) {
    std::vector<wire::MessagePtr> messages;
    for (std::size_t number = 0; number < count; ++number)
        messages.push_back(wire::share(alive(number)));
    return messages;
}

class CodecBench {
  public:
    CodecBench(const BenchPlan& plan, BenchReport& report) : plan_(plan), report_(report) {}

    void single(const std::string& name, const wire::Message& message) {
        Bytes bytes;
        tell("encode " + name, [&] {
            bytes.clear();
            wire::encode(message, bytes);
            keep(bytes);
        });
        tell("decode " + name, [&] { keep(wire::decode(bytes)); });
    }

    void compound() {
        const auto messages = rumours(kCompound);
        const wire::PacketOptions plain{.compress = false};
        tell("encode compound of 20 alive", [&] { keep(wire::encodePacket(messages, plain)); });
        const Bytes packet = wire::encodePacket(messages, plain);
        tell("decode compound of 20 alive", [&] { keep(wire::decodePacket(packet)); });
    }

    void lzw() {
        Bytes plain = wire::encodePacket(rumours(kCompound), {.compress = false});
        plain.resize(kPacket);
        tell("compress 1400 bytes", [&] { keep(wire::lzwCompress(plain)); });
        const Bytes packed = wire::lzwCompress(plain);
        tell("decompress 1400 bytes", [&] { keep(wire::lzwDecompress(packed, kPacket)); });
    }

    void pushPull() {
        const wire::Message message = table();
        tell("encode push/pull of 1000, LZW",
             [&] { keep(wire::encodeStream(message, {.compress = true})); });
        const Bytes bytes = wire::encodeStream(message, {.compress = true});
        tell("decode push/pull of 1000, LZW", [&] {
            wire::StreamDecoder decoder;
            decoder.feed(bytes);
            SWIMSCOPE_CHECK(decoder.message());
        });
    }

  private:
    template <class Work>
    void tell(const std::string& name, Work work) {
        report_.tell(microLine("codec", name, timeOf(plan_.repeats, work)));
    }

    const BenchPlan& plan_;
    BenchReport& report_;
};

} // namespace

void benchCodec(const BenchPlan& plan, BenchReport& report) {
    CodecBench bench(plan, report);
    bench.single("ping", ping());
    bench.single("ack", ack());
    bench.single("alive with 64 bytes of meta", alive(1));
    bench.single("suspect", suspect());
    bench.compound();
    bench.lzw();
    bench.pushPull();
}

} // namespace swimscope::cli
