// SPDX-License-Identifier: MPL-2.0
#include "engine/base/check.h"
#include "engine/wire/codec.h"
#include "engine/wire/compound.h"
#include "engine/wire/packet.h"
#include "tests/bench/engine/samples.h"
#include "tests/bench/engine/works.h"

namespace swimscope::bench {
namespace {

void registerMessage(const std::string& name, const wire::Message& message) {
    Bytes bytes;
    wire::encode(message, bytes);
    registerWork("encode " + name, [message, out = Bytes()]() mutable {
        out.clear();
        wire::encode(message, out);
        benchmark::DoNotOptimize(out.data());
    });
    registerWork("decode " + name, [bytes] {
        const auto decoded = wire::decode(bytes);
        benchmark::DoNotOptimize(&decoded);
    });
}

} // namespace

void registerMessages() {
    registerMessage("ping", ping());
    registerMessage("ack", ack());
    registerMessage("alive with 64 bytes of meta", alive(1));
    registerMessage("suspect", suspect());

    const auto messages = rumours(kCompound);
    const wire::PacketOptions plain{.compress = false};
    const Bytes packet = wire::encodePacket(messages, plain);
    const auto make = [messages, plain, room = wire::PacketRoom()]() mutable {
        const ByteView made = room.encode(messages, plain);
        benchmark::DoNotOptimize(made.data());
    };
    // The reference keeps the bytes of what it gossips; we write them anew for each packet.
    registerWork("make compound of 20", make);
    registerWork("encode and make compound of 20", make);
    registerWork("split compound of 20", [packet] {
        const auto parts = wire::splitCompound(ByteView(packet).subspan(1));
        benchmark::DoNotOptimize(&parts);
    });
    registerWork("split and decode compound of 20", [packet, room = wire::PacketRoom()]() mutable {
        SWIMSCOPE_CHECK(room.decode(packet, {}));
        benchmark::DoNotOptimize(room.decoded().messages.data());
    });
}

} // namespace swimscope::bench
