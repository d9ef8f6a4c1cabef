// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/result.h"
#include "engine/wire/admission.h"
#include "engine/wire/encryption.h"
#include "engine/wire/message_pool.h"
#include "engine/wire/messages.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// The whole envelope of a UDP packet, outermost layer first:
/// label, encryption, CRC, compression, compound, messages.
namespace swimscope::wire {

/// A message's place among others costs this much (a compound's header, then each length).
inline constexpr std::size_t kCompoundOverhead = 2;
inline constexpr std::size_t kCompoundPerMessage = 2;
inline constexpr std::size_t kCompoundMost = 255;

/// What a packet is wrapped in on its way out.
struct PacketOptions {
    bool compress = true;             ///< only where it makes the packet smaller
    bool crc = false;                 ///< towards members that understand protocol version 5
    std::string_view label{};         ///< of the cluster; empty for none
    std::optional<Sealing> sealing{}; ///< with the label as authenticated data
};

/// One layer of a received packet, for people who want to look inside.
struct Layer {
    Type type = Type::compound;
    std::size_t offset = 0; ///< where it starts, in the bytes that hold it
    std::size_t size = 0;   ///< its length there, header included
    std::size_t inner = 0;  ///< length of what it holds, unwrapped
};

/// A message, or part of a packet, that could not be read.
struct Unreadable {
    std::string reason;
    std::size_t bytes = 0;
};

struct DecodedPacket {
    std::vector<MessagePtr> messages;
    std::vector<Unreadable> unreadable; ///< parts of a compound that were cut off or malformed
    std::vector<Layer> layers;          ///< outermost first
};

/// The bytes of one packet with 1 to 255 messages; more than one travel in a compound, and then
/// none may be longer than its 16-bit length can say.
Bytes encodePacket(std::span<const MessagePtr> messages, const PacketOptions& options);

/// How long that packet would be with neither compression, label nor encryption, without making it.
std::size_t packetSize(std::span<const MessagePtr> messages, bool crc);

/// Takes a packet apart. What is whole in a truncated compound is delivered all the same; a packet
/// of which nothing can be read is an error, as is one that must not come in. Bounded in memory and
/// depth whatever the bytes say.
Result<DecodedPacket, Refusal> decodePacket(ByteView bytes, const Admission& admission = {});

/// Where packets are made and taken apart, one after the other. It keeps its room, so that in the
/// long run only what is large, or travels compressed or together, makes it allocate. A value.
class PacketRoom {
  public:
    /// As encodePacket. The bytes stand here until the next packet is made.
    ByteView encode(std::span<const MessagePtr> messages, const PacketOptions& options);
    /// As decodePacket. What came of it stands in `decoded()` until the next one.
    Result<void, Refusal> decode(ByteView bytes, const Admission& admission);
    DecodedPacket& decoded() { return decoded_; }

  private:
    Bytes made_;
    Bytes enclosed_;
    Bytes decrypted_;
    DecodedPacket decoded_;
    MessagePool pool_;
};

} // namespace swimscope::wire
