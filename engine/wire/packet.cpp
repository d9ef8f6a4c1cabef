// SPDX-License-Identifier: MPL-2.0
#include "engine/wire/packet.h"

#include "engine/wire/codec.h"
#include "engine/wire/compress.h"
#include "engine/wire/crc.h"
#include "engine/wire/label.h"

#include <limits>

namespace swimscope::wire {
namespace {

void putBigEndian(std::uint32_t number, std::size_t width, std::uint8_t* at) {
    for (std::size_t i = width; i-- > 0; number >>= 8)
        at[i] = static_cast<std::uint8_t>(number);
}

/// The compound layer, or the bare message where there is only one.
Bytes together(std::span<const MessagePtr> messages) {
    Bytes packet;
    if (messages.size() == 1) {
        encode(*messages.front(), packet);
        return packet;
    }
    packet.resize(kCompoundOverhead + kCompoundPerMessage * messages.size());
    packet[0] = static_cast<std::uint8_t>(Type::compound);
    packet[1] = static_cast<std::uint8_t>(messages.size());
    std::size_t lengthAt = kCompoundOverhead;
    for (const MessagePtr& message : messages) {
        const std::size_t start = packet.size();
        encode(*message, packet);
        const std::size_t length = packet.size() - start;
        SWIMSCOPE_CHECK(length <= std::numeric_limits<std::uint16_t>::max());
        putBigEndian(static_cast<std::uint32_t>(length), 2, packet.data() + lengthAt);
        lengthAt += kCompoundPerMessage;
    }
    return packet;
}

Bytes withCrc(const Bytes& packet) {
    Bytes out(5);
    out.reserve(out.size() + packet.size());
    out[0] = static_cast<std::uint8_t>(Type::hasCrc);
    putBigEndian(crc32(packet), 4, out.data() + 1);
    out.insert(out.end(), packet.begin(), packet.end());
    return out;
}

/// The outermost layers: the label, and inside it the encryption.
Bytes enclosed(Bytes packet, const PacketOptions& options) {
    if (options.label.empty() && !options.sealing)
        return packet;
    Bytes out;
    const std::size_t sealed =
        options.sealing ? encryptionOverhead(options.sealing->version) : std::size_t{0};
    out.reserve(labelOverhead(options.label) + sealed + packet.size());
    putLabel(options.label, out);
    if (options.sealing)
        encrypt(*options.sealing, packet, viewOf(options.label), out);
    else
        out.insert(out.end(), packet.begin(), packet.end());
    return out;
}

} // namespace

Bytes encodePacket(std::span<const MessagePtr> messages, const PacketOptions& options) {
    SWIMSCOPE_CHECK(!messages.empty() && messages.size() <= kCompoundMost);
    Bytes packet = together(messages);
    if (options.compress && packet.size() >= kShortestCompressible) {
        Bytes shorter = compressed(packet);
        if (shorter.size() < packet.size())
            packet = std::move(shorter);
    }
    if (options.crc)
        packet = withCrc(packet);
    return enclosed(std::move(packet), options);
}

} // namespace swimscope::wire
