// SPDX-License-Identifier: MPL-2.0
#include "engine/wire/packet.h"

#include "engine/wire/codec.h"
#include "engine/wire/compress.h"
#include "engine/wire/crc.h"
#include "engine/wire/label.h"

#include <limits>

namespace swimscope::wire {
namespace {

constexpr std::size_t kCrcOverhead = 5;

void putBigEndian(std::uint32_t number, std::size_t width, std::uint8_t* at) {
    for (std::size_t i = width; i-- > 0; number >>= 8)
        at[i] = static_cast<std::uint8_t>(number);
}

/// The compound layer, or the bare message where there is only one.
void putTogether(std::span<const MessagePtr> messages, Bytes& packet) {
    packet.clear();
    if (messages.size() == 1)
        return encode(*messages.front(), packet);
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
}

void putCrc(Bytes& packet) {
    const std::uint32_t crc = crc32(packet);
    packet.insert(packet.begin(), kCrcOverhead, static_cast<std::uint8_t>(Type::hasCrc));
    putBigEndian(crc, 4, packet.data() + 1);
}

/// The outermost layers: the label, and inside it the encryption.
void enclose(ByteView packet, const PacketOptions& options, Bytes& out) {
    out.clear();
    const std::size_t sealed =
        options.sealing ? encryptionOverhead(options.sealing->version) : std::size_t{0};
    out.reserve(labelOverhead(options.label) + sealed + packet.size());
    putLabel(options.label, out);
    if (options.sealing)
        encrypt(*options.sealing, packet, viewOf(options.label), out);
    else
        out.insert(out.end(), packet.begin(), packet.end());
}

} // namespace

Bytes encodePacket(std::span<const MessagePtr> messages, const PacketOptions& options) {
    PacketRoom room;
    const ByteView packet = room.encode(messages, options);
    return {packet.begin(), packet.end()};
}

std::size_t packetSize(std::span<const MessagePtr> messages, bool crc) {
    std::size_t size = crc ? kCrcOverhead : 0;
    if (messages.size() > 1)
        size += kCompoundOverhead + kCompoundPerMessage * messages.size();
    for (const MessagePtr& message : messages)
        size += encodedSize(*message);
    return size;
}

ByteView PacketRoom::encode(std::span<const MessagePtr> messages, const PacketOptions& options) {
    SWIMSCOPE_CHECK(!messages.empty() && messages.size() <= kCompoundMost);
    putTogether(messages, made_);
    if (options.compress && made_.size() >= kShortestCompressible) {
        Bytes shorter = compressed(made_);
        if (shorter.size() < made_.size())
            made_ = std::move(shorter);
    }
    if (options.crc)
        putCrc(made_);
    if (options.label.empty() && !options.sealing)
        return made_;
    enclose(made_, options, enclosed_);
    return enclosed_;
}

} // namespace swimscope::wire
