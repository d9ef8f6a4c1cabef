// SPDX-License-Identifier: MPL-2.0
#include "engine/wire/codec.h"
#include "engine/wire/compound.h"
#include "engine/wire/compress.h"
#include "engine/wire/crc.h"
#include "engine/wire/packet.h"

#include <fmt/format.h>

namespace swimscope::wire {
namespace {

/// A packet is at most 64 KiB long, and a sender compresses what would have fitted into one, save
/// for an outsized user message. Streams' 40 MiB would let one datagram hold us up for a second.
constexpr std::size_t kMostUnpacked = std::size_t{1} << 20;
/// Compound in compression in compound is as deep as any sender goes.
constexpr int kMostDepth = 4;
/// Messages and unreadable parts, from one packet: many times what fits a sender's.
constexpr std::size_t kMostParts = 4096;
/// What encryption adds at least. Encrypted packets begin with their encryption's version, 0 or 1,
/// just as pings and indirect pings do.
constexpr std::size_t kShortestEncrypted = 29;

class PacketDecoder {
  public:
    /// Takes off the outermost layers, which come once, then opens the rest.
    Result<DecodedPacket> run(ByteView bytes) {
        if (bytes.empty())
            return Error{"an empty packet"};
        // Label, then encryption, are the outermost layers of clusters that have them.
        if (typeOf(bytes) == Type::hasLabel)
            return Error{"the packet carries a label, and this node's cluster has none"};
        if (typeOf(bytes) == Type::hasCrc) {
            if (!takeCrc(bytes))
                return Error{bytes.size() < kCrcHeader
                                 ? "the packet is cut off in its checksum"
                                 : "the checksum is wrong: the packet was damaged on its way"};
        }
        open(bytes, 0);
        if (!packet_.messages.empty())
            return std::move(packet_);
        if (packet_.unreadable.empty())
            return Error{"a packet without messages"};
        std::string reason = std::move(packet_.unreadable.front().reason);
        if (bytes[0] <= 1 && bytes.size() >= kShortestEncrypted)
            reason += "; perhaps the packet is encrypted";
        return Error{std::move(reason)};
    }

  private:
    static constexpr std::size_t kCrcHeader = 5;

    static Type typeOf(ByteView bytes) { return static_cast<Type>(bytes[0]); }

    bool takeCrc(ByteView& bytes) {
        if (bytes.size() < kCrcHeader)
            return false;
        const ByteView inner = bytes.subspan(kCrcHeader);
        std::uint32_t told = 0;
        for (const std::uint8_t byte : bytes.subspan(1, 4))
            told = told << 8 | byte;
        if (told != crc32(inner))
            return false;
        packet_.layers.push_back({Type::hasCrc, 0, bytes.size(), inner.size()});
        offset_ = kCrcHeader;
        bytes = inner;
        return true;
    }

    /// One layer or message; `depth` layers lie around it.
    void open(ByteView bytes, int depth) {
        const std::size_t offset = std::exchange(offset_, 0);
        if (bytes.empty())
            return note("an empty message: not even its type byte is there", 0);
        const Type type = typeOf(bytes);
        if (type != Type::compound && type != Type::compress)
            return openMessage(bytes);
        if (depth == kMostDepth)
            return note("layers within layers, too deep to be meant", bytes.size());
        if (type == Type::compound)
            openCompound(bytes, offset, depth);
        else
            openCompressed(bytes, offset, depth);
    }

    void openCompound(ByteView bytes, std::size_t offset, int depth) {
        const Result<CompoundParts> parts = splitCompound(bytes.subspan(1));
        if (!parts)
            return note(parts.error().message, bytes.size());
        std::size_t inner = 0;
        for (const ByteView part : parts->whole)
            inner += part.size();
        packet_.layers.push_back({Type::compound, offset, bytes.size(), inner});
        for (const ByteView part : parts->whole) {
            if (parts_ == kMostParts)
                return;
            offset_ = static_cast<std::size_t>(part.data() - bytes.data());
            open(part, depth + 1);
        }
        if (parts->missing > 0)
            note(fmt::format("compound: cut off before the end of the last {} of its {} messages",
                             parts->missing, parts->missing + parts->whole.size()),
                 parts->missingBytes);
    }

    void openCompressed(ByteView bytes, std::size_t offset, int depth) {
        const Result<Bytes, CompressFailure> plain =
            decompressed(bytes.subspan(1), kMostUnpacked - unpacked_);
        // What came to nothing took the same work, and counts as much.
        unpacked_ += plain ? plain->size() : plain.error().produced;
        if (!plain)
            return note(plain.error().reason, bytes.size());
        packet_.layers.push_back({Type::compress, offset, bytes.size(), plain->size()});
        open(*plain, depth + 1);
    }

    void openMessage(ByteView bytes) {
        Result<Message> message = decode(bytes);
        if (!message)
            return note(message.error().message, bytes.size());
        if (countPart())
            packet_.messages.push_back(share(std::move(*message)));
    }

    void note(std::string reason, std::size_t bytes) {
        if (countPart())
            packet_.unreadable.push_back({std::move(reason), bytes});
    }

    /// False once a packet has more parts than are looked at. The last one says so.
    bool countPart() {
        if (parts_ >= kMostParts)
            return false;
        if (++parts_ < kMostParts)
            return true;
        packet_.unreadable.push_back({"more messages than one packet may hold", 0});
        return false;
    }

    DecodedPacket packet_;
    std::size_t offset_ = 0; ///< where the next layer starts, in the bytes that hold it
    std::size_t unpacked_ = 0;
    std::size_t parts_ = 0;
};

} // namespace

Result<DecodedPacket> decodePacket(ByteView bytes) {
    return PacketDecoder().run(bytes);
}

} // namespace swimscope::wire
