// SPDX-License-Identifier: MPL-2.0
#include "engine/wire/codec.h"
#include "engine/wire/compound.h"
#include "engine/wire/compress.h"
#include "engine/wire/crc.h"
#include "engine/wire/label.h"
#include "engine/wire/packet.h"

#include <fmt/format.h>

#include <optional>
#include <string_view>
#include <utility>

namespace swimscope::wire {
namespace {

/// A packet is at most 64 KiB long, and a sender compresses what would have fitted into one, save
/// for an outsized user message. Streams' 40 MiB would let one datagram hold us up for a second.
constexpr std::size_t kMostUnpacked = std::size_t{1} << 20;
/// Compound in compression in compound is as deep as any sender goes.
constexpr int kMostDepth = 4;
/// Messages and unreadable parts, from one packet: many times what fits a sender's.
constexpr std::size_t kMostParts = 4096;

/// Longer messages don't stay in the pool, which so holds little.
constexpr std::size_t kMostPooled = 1400;

constexpr std::string_view kPacket = "packet";

using MaybeRefusal = std::optional<Refusal>;

class PacketDecoder {
  public:
    PacketDecoder(const Admission& admission, MessagePool& pool, Bytes& decrypted,
                  DecodedPacket& packet)
        : admission_(admission), pool_(pool), plain_(decrypted), packet_(packet) {
        plain_.clear();
        packet_.messages.clear();
        packet_.unreadable.clear();
        packet_.layers.clear();
    }

    /// Takes off the outermost layers, which come once, then opens the rest.
    Result<void, Refusal> run(ByteView bytes) {
        if (bytes.empty())
            return malformed("an empty packet");
        if (MaybeRefusal refusal = takeLabel(bytes))
            return *std::move(refusal);
        if (admission_.decrypts())
            if (MaybeRefusal refusal = takeEncryption(bytes))
                return *std::move(refusal);
        if (MaybeRefusal refusal = takeCrc(bytes))
            return *std::move(refusal);
        open(bytes, 0);
        if (!packet_.messages.empty())
            return {};
        if (packet_.unreadable.empty())
            return malformed("a packet without messages");
        return whyUnreadable(bytes);
    }

  private:
    static constexpr std::size_t kCrcHeader = 5;

    static Type typeOf(ByteView bytes) { return static_cast<Type>(bytes[0]); }
    static Refusal malformed(std::string reason) {
        return {Refusal::Kind::malformed, std::move(reason)};
    }

    MaybeRefusal takeLabel(ByteView& bytes) {
        const LabelHeader header = readLabel(bytes);
        if (header.state == LabelHeader::State::cutOff)
            return malformed("the packet is cut off in its label");
        if (header.state == LabelHeader::State::empty)
            return malformed("the packet's label is empty");
        if (MaybeRefusal refusal = refusalOfLabel(admission_, header.label, kPacket))
            return refusal;
        if (header.state == LabelHeader::State::none)
            return std::nullopt;
        const ByteView inner = bytes.subspan(header.size);
        if (inner.empty())
            return malformed("a packet without messages");
        enter(Type::hasLabel, bytes, inner);
        offset_ = header.size;
        bytes = inner;
        return std::nullopt;
    }

    /// What can't be decrypted is read as it is where the node takes that in.
    MaybeRefusal takeEncryption(ByteView& bytes) {
        const Result<void, DecryptFailure> opened =
            decrypt(*admission_.keys, bytes, viewOf(admission_.label), plain_);
        if (opened) {
            enter(Type::encrypt, bytes, plain_);
            bytes = plain_;
            return std::nullopt;
        }
        if (opened.error() == DecryptFailure::malformed)
            return malformed("there is nothing readable inside the encryption");
        if (!admission_.onlyEncrypted)
            return std::nullopt;
        // Pings begin as encrypted packets do, with a byte 0 or 1.
        const bool plaintext = opened.error() == DecryptFailure::notEncrypted || decode(bytes).ok();
        return plaintext ? refusalOfPlaintext(kPacket) : refusalOfWrongKey(kPacket);
    }

    MaybeRefusal takeCrc(ByteView& bytes) {
        if (typeOf(bytes) != Type::hasCrc)
            return std::nullopt;
        if (bytes.size() < kCrcHeader)
            return malformed("the packet is cut off in its checksum");
        const ByteView inner = bytes.subspan(kCrcHeader);
        std::uint32_t told = 0;
        for (const std::uint8_t byte : bytes.subspan(1, 4))
            told = told << 8 | byte;
        if (told != crc32(inner))
            return malformed("the checksum is wrong: the packet was damaged on its way");
        enter(Type::hasCrc, bytes, inner);
        offset_ = kCrcHeader;
        bytes = inner;
        return std::nullopt;
    }

    /// Notes one of the outermost layers.
    void enter(Type type, ByteView whole, ByteView inner) {
        packet_.layers.push_back({type, std::exchange(offset_, 0), whole.size(), inner.size()});
    }

    /// Of a packet that got in and holds no message that can be read.
    Refusal whyUnreadable(ByteView bytes) {
        std::string reason = std::move(packet_.unreadable.front().reason);
        if (!plain_.empty() || !mayBeEncrypted(bytes))
            return malformed(std::move(reason));
        if (admission_.decrypts())
            return refusalOfWrongKey(kPacket);
        return malformed(std::move(reason) + "; perhaps the packet is encrypted");
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
        std::shared_ptr<Message> message =
            bytes.size() <= kMostPooled ? pool_.next() : std::make_shared<Message>();
        if (const Result<void> read = decode(bytes, *message); !read)
            return note(read.error().message, bytes.size());
        if (countPart())
            packet_.messages.push_back(std::move(message));
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

    const Admission& admission_;
    MessagePool& pool_;
    Bytes& plain_; ///< what was inside the encryption
    DecodedPacket& packet_;
    std::size_t offset_ = 0; ///< where the next layer starts, in the bytes that hold it
    std::size_t unpacked_ = 0;
    std::size_t parts_ = 0;
};

} // namespace

Result<DecodedPacket, Refusal> decodePacket(ByteView bytes, const Admission& admission) {
    PacketRoom room;
    if (Result<void, Refusal> read = room.decode(bytes, admission); !read)
        return read.error();
    return std::move(room.decoded());
}

Result<void, Refusal> PacketRoom::decode(ByteView bytes, const Admission& admission) {
    return PacketDecoder(admission, pool_, decrypted_, decoded_).run(bytes);
}

} // namespace swimscope::wire
