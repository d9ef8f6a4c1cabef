// SPDX-License-Identifier: MPL-2.0
#include "tests/bench/engine/samples.h"

#include "engine/wire/packet.h"

#include <fmt/format.h>

namespace swimscope::bench {

std::string nameOf(std::size_t number) {
    return fmt::format("node-{:04}", number);
}

Bytes metaOf(std::size_t number) {
    Bytes meta(64);
    for (std::size_t i = 0; i < meta.size(); ++i)
        meta[i] = static_cast<std::uint8_t>('a' + (i * 7 + number) % 26);
    return meta;
}

wire::Message ping() {
    return wire::Ping{
        .seq = 4711, .node = nameOf(1), .source = {IpAddress::loopback(), 7946, nameOf(2)}};
}

wire::Message ack() {
    return wire::Ack{.seq = 4711};
}

wire::Message alive(std::size_t number, std::uint32_t incarnation) {
    return wire::Alive{.incarnation = incarnation,
                       .node = nameOf(number),
                       .address = IpAddress::loopback(),
                       .port = 7946,
                       .meta = {metaOf(number)}};
}

wire::Message suspect() {
    return wire::Suspect{.incarnation = 3, .node = nameOf(1), .from = nameOf(2)};
}

wire::Message table(std::size_t members) {
    wire::PushPull pushPull;
    for (std::size_t number = 0; number < members; ++number)
        pushPull.nodes.push_back({.name = nameOf(number),
                                  .address = IpAddress::loopback(),
                                  .port = 7946,
                                  .meta = {metaOf(number)},
                                  .incarnation = 3});
    return pushPull;
}

std::vector<wire::MessagePtr> rumours(std::size_t count, std::uint32_t incarnation) {
    std::vector<wire::MessagePtr> messages;
    for (std::size_t number = 0; number < count; ++number)
        messages.push_back(wire::share(alive(number, incarnation)));
    return messages;
}

Bytes packetOfRumours() {
    Bytes packet = wire::encodePacket(rumours(kCompound), {.compress = false});
    packet.resize(kPacket);
    return packet;
}

wire::SecretKey key() {
    return wire::SecretKey::fromBytes(viewOf("0123456789abcdef")).value();
}

} // namespace swimscope::bench
