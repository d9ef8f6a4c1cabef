// SPDX-License-Identifier: MPL-2.0
#include "engine/base/random.h"
#include "engine/wire/codec.h"
#include "engine/wire/compress.h"
#include "engine/wire/lzw.h"
#include "engine/wire/packet.h"
#include "engine/wire/stream.h"
#include "tests/support/allocation_meter.h"
#include "tests/support/test_program.h"
#include "tests/wire/vector_messages.h"

#include <QTest>

using namespace swimscope;

namespace {

constexpr std::size_t kMiB = std::size_t{1} << 20;

/// The bytes that a vector file lists as `hex`, wherever they are.
void collect(const nlohmann::json& json, std::vector<Bytes>& bytes) {
    for (const auto& [key, value] : json.items()) {
        if (key == "hex")
            bytes.push_back(test::hexBytes(value));
        else if (value.is_structured())
            collect(value, bytes);
    }
}

std::vector<Bytes> allOf(std::initializer_list<const char*> files) {
    std::vector<Bytes> bytes;
    for (const char* file : files)
        collect(test::loadVectors(file), bytes);
    return bytes;
}

Bytes compoundOf(const std::vector<Bytes>& parts) {
    Bytes bytes{7, static_cast<std::uint8_t>(parts.size())};
    for (const Bytes& part : parts) {
        bytes.push_back(static_cast<std::uint8_t>(part.size() >> 8));
        bytes.push_back(static_cast<std::uint8_t>(part.size()));
    }
    for (const Bytes& part : parts)
        bytes.insert(bytes.end(), part.begin(), part.end());
    return bytes;
}

Bytes damaged(Bytes bytes, Random& random) {
    for (std::uint64_t flips = 1 + random.below(4); flips > 0 && !bytes.empty(); --flips)
        bytes[random.below(bytes.size())] ^= static_cast<std::uint8_t>(1U << random.below(8));
    return bytes;
}

/// What a packet's reading may hold at most: the unpacked megabyte while it grows, its messages,
/// and tables of a fixed size.
constexpr std::size_t packetAllowance(std::size_t size) {
    return 8 * kMiB + 40 * size;
}

bool packetIsHarmless(const Bytes& bytes, const wire::Admission& admission = {}) {
    const test::AllocationMeter meter;
    {
        const auto packet = wire::decodePacket(bytes, admission);
        if (packet && packet->messages.empty())
            return false;
    }
    return meter.peak() <= packetAllowance(bytes.size());
}

/// The streams that begin with a label or a frame, and what lets them in.
struct Enclosed {
    const Bytes& bytes;
    wire::Admission admission;
};
std::vector<Enclosed> enclosed(const std::vector<Bytes>& streams, wire::Keyring& keys) {
    std::vector<Enclosed> found;
    for (const Bytes& bytes : streams) {
        const bool labelled = bytes[0] == 244;
        const bool encrypted = bytes[labelled ? 2 + bytes[1] : 0] == 10;
        if (labelled || encrypted)
            found.push_back(
                {bytes, {.label = labelled ? "prod" : "", .keys = encrypted ? &keys : nullptr}});
    }
    return found;
}

} // namespace

/// Whatever comes from the network: nothing crashes, and nothing is allocated beyond the limits.
class RobustnessTest : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase();
    void truncatedMessages();
    void truncatedPackets();
    void truncatedStreams();
    void truncatedFrames();
    void damagedMessages();
    void damagedPackets();
    void damagedStreams();
    void damagedFrames();
    void randomBytes();
    void randomBytesForMembersWithKeys();
    void lyingFrames();
    void truncatedCompoundDeliversWhatIsWhole();
    void nestedCompounds();
    void compressionBombs();
    void tooManyMessages();
    void streamBombs();
    void shortPacketsDoNotGetShorter();
    void damagedLzw();

  private:
    std::vector<Bytes> messages_;
    std::vector<Bytes> packets_;
    std::vector<Bytes> streams_;
    wire::Keyring keys_; ///< of the encrypted streams
};

void RobustnessTest::initTestCase() {
    messages_ = allOf({"messages.json"});
    packets_ = allOf({"framing.json"});
    streams_ = allOf({"streams.json", "streams-more.json"});
    const nlohmann::json file = test::loadVectors("streams.json");
    for (const nlohmann::json& vector : file.at("vectors"))
        if (vector.contains("key"))
            keys_.add(test::keysOf({vector.at("key")}).front());
}

void RobustnessTest::truncatedMessages() {
    for (const Bytes& bytes : messages_)
        for (std::size_t size = 0; size < bytes.size(); ++size)
            QVERIFY(!wire::decode(ByteView(bytes).first(size)).ok());
}

void RobustnessTest::truncatedPackets() {
    for (const Bytes& bytes : packets_)
        for (std::size_t size = 0; size < bytes.size(); size += 1 + size / 64)
            QVERIFY(packetIsHarmless({bytes.begin(), bytes.begin() + static_cast<long>(size)}));
}

void RobustnessTest::truncatedStreams() {
    for (const Bytes& bytes : streams_) {
        if (bytes[0] == 10 || bytes[0] == 244)
            continue; // refused at the first byte; truncatedFrames has them
        for (std::size_t size = 0; size < bytes.size(); size += 1 + size / 16) {
            wire::StreamDecoder decoder;
            decoder.feed(ByteView(bytes).first(size));
            QVERIFY(!decoder.message());
            QVERIFY(!decoder.error());
        }
    }
}

void RobustnessTest::truncatedFrames() {
    const std::vector<Enclosed> all = enclosed(streams_, keys_);
    QCOMPARE(all.size(), std::size_t{12});
    for (const Enclosed& stream : all)
        for (std::size_t size = 0; size < stream.bytes.size(); ++size) {
            wire::StreamDecoder decoder;
            decoder.feed(ByteView(stream.bytes).first(size), stream.admission);
            QVERIFY(!decoder.message());
            QVERIFY(!decoder.error());
            decoder.feed(ByteView(stream.bytes).subspan(size), stream.admission);
            QVERIFY(decoder.message());
        }
}

/// Nothing of what was altered gets in, wherever it was altered.
void RobustnessTest::damagedFrames() {
    for (const Enclosed& stream : enclosed(streams_, keys_)) {
        if (!stream.admission.keys)
            continue;
        for (std::size_t at = 0; at < stream.bytes.size(); ++at) {
            Bytes bad = stream.bytes;
            bad[at] ^= 1;
            const test::AllocationMeter meter;
            wire::StreamDecoder decoder;
            decoder.feed(bad, stream.admission);
            QVERIFY(!decoder.message());
            QVERIFY(meter.peak() <= 4096 + 10 * bad.size());
        }
    }
}

void RobustnessTest::randomBytesForMembersWithKeys() {
    Random random(9, 1);
    for (const bool onlyEncrypted : {true, false})
        for (int round = 0; round < 50'000; ++round) {
            Bytes bytes(1 + random.below(80));
            for (std::uint8_t& byte : bytes)
                byte = static_cast<std::uint8_t>(random.next());
            bytes[0] %= 14;
            const wire::Admission admission{.keys = &keys_, .onlyEncrypted = onlyEncrypted};
            QVERIFY(packetIsHarmless(bytes, admission));
            QVERIFY(!onlyEncrypted || !wire::decodePacket(bytes, admission).ok());
            wire::StreamDecoder decoder;
            decoder.feed(bytes, admission);
            QVERIFY(!onlyEncrypted || !decoder.message());
        }
}

/// A length is only believed as far as bytes have come.
void RobustnessTest::lyingFrames() {
    const wire::Admission admission{.keys = &keys_};
    const test::AllocationMeter meter;
    wire::StreamDecoder most;
    most.feed(Bytes{10, 0x01, 0x40, 0, 0, 1, 2, 3}, admission);
    QVERIFY(!most.error());
    QVERIFY(meter.peak() < 4096);
    wire::StreamDecoder more;
    more.feed(Bytes{10, 0x01, 0x40, 0, 1}, admission);
    QVERIFY(more.error() && more.error()->kind == wire::Refusal::Kind::tooLarge);
    QVERIFY(more.error()->answer);
    wire::StreamDecoder nothing;
    nothing.feed(Bytes{10, 0, 0, 0, 0}, admission);
    QVERIFY(nothing.error() && nothing.error()->kind == wire::Refusal::Kind::malformed);
}

void RobustnessTest::damagedMessages() {
    Random random(5, 1);
    for (int round = 0; round < 100; ++round)
        for (const Bytes& bytes : messages_) {
            const Bytes bad = damaged(bytes, random);
            const test::AllocationMeter meter;
            const bool ok = wire::decode(bad).ok();
            QVERIFY2(meter.peak() <= 4096 + 10 * bad.size(), ok ? "read" : "refused");
        }
}

void RobustnessTest::damagedPackets() {
    Random random(6, 1);
    for (int round = 0; round < 100; ++round)
        for (const Bytes& bytes : packets_)
            QVERIFY(packetIsHarmless(damaged(bytes, random)));
}

void RobustnessTest::damagedStreams() {
    Random random(7, 1);
    for (int round = 0; round < 20; ++round)
        for (const Bytes& bytes : streams_) {
            const Bytes bad = damaged(bytes, random);
            const test::AllocationMeter meter;
            wire::StreamDecoder decoder;
            decoder.feed(bad);
            QVERIFY(meter.peak() <= 4 * kMiB + 40 * bad.size());
        }
}

void RobustnessTest::randomBytes() {
    Random random(8, 1);
    for (int round = 0; round < 100'000; ++round) {
        Bytes bytes(1 + random.below(60));
        for (std::uint8_t& byte : bytes)
            byte = static_cast<std::uint8_t>(random.next());
        bytes[0] %= 14;
        QVERIFY(packetIsHarmless(bytes));
        wire::StreamDecoder decoder;
        decoder.feed(bytes);
    }
}

void RobustnessTest::truncatedCompoundDeliversWhatIsWhole() {
    const Bytes nack = test::bytesOfMessage(wire::Nack{1});
    const Bytes whole = compoundOf({nack, nack, nack});
    const Bytes cut(whole.begin(), whole.end() - 1);
    const auto packet = wire::decodePacket(cut);
    QVERIFY(packet.ok());
    QCOMPARE(packet->messages.size(), std::size_t{2});
    QCOMPARE(packet->unreadable.size(), std::size_t{1});
    QCOMPARE(packet->unreadable[0].bytes, nack.size() - 1);

    const auto mixed = wire::decodePacket(compoundOf({nack, {}, {0, 0xc1}, {77}, nack}));
    QVERIFY(mixed.ok());
    QCOMPARE(mixed->messages.size(), std::size_t{2});
    QCOMPARE(mixed->unreadable.size(), std::size_t{3});

    QVERIFY(!wire::decodePacket(compoundOf({})).ok());
    QVERIFY(!wire::decodePacket(Bytes{7}).ok());
    QVERIFY(!wire::decodePacket(Bytes{7, 3, 0, 1}).ok());
    QVERIFY(!wire::decodePacket({}).ok());
    QVERIFY(!wire::decodePacket(Bytes{12, 0, 0}).ok());
    QVERIFY(!wire::decodePacket(Bytes{244, 1, 'x', 0}).ok());
    QVERIFY(!wire::decodePacket(test::bytesOfMessage(wire::PushPull{})).ok());
}

void RobustnessTest::nestedCompounds() {
    Bytes bytes = test::bytesOfMessage(wire::Nack{1});
    // Deeper than any sender goes, but not by much.
    for (int depth = 1; depth <= 4; ++depth) {
        bytes = compoundOf({bytes});
        QVERIFY(wire::decodePacket(bytes).ok());
    }
    QVERIFY(!wire::decodePacket(compoundOf({bytes})).ok());
    for (int depth = 0; depth < 5000; ++depth)
        bytes = compoundOf({bytes});
    QVERIFY(packetIsHarmless(bytes));
}

void RobustnessTest::compressionBombs() {
    const Bytes bomb = wire::compressed(Bytes(50 * kMiB, 8));
    QVERIFY(bomb.size() < 100'000);
    QVERIFY(packetIsHarmless(bomb));
    QVERIFY(!wire::decodePacket(bomb).ok());

    // Many small ones share one allowance.
    const Bytes small = wire::compressed(Bytes(900'000, 8));
    const Bytes many = compoundOf(std::vector<Bytes>(25, small));
    QVERIFY(packetIsHarmless(many));
    const auto packet = wire::decodePacket(many);
    QVERIFY(packet.ok());
    QCOMPARE(packet->messages.size(), std::size_t{1});

    // So do those that end in the middle: their work is not free for being in vain.
    Bytes broken = small;
    std::fill(broken.end() - 2, broken.end(), std::uint8_t{0});
    const auto inVain = wire::decodePacket(
        compoundOf({broken, broken, broken, broken, test::bytesOfMessage(wire::Nack{1})}));
    QVERIFY(inVain.ok());
    QCOMPARE(inVain->unreadable.size(), std::size_t{4});
    QVERIFY(inVain->unreadable[0].reason.find("damaged") != std::string::npos);
    QVERIFY(inVain->unreadable[1].reason.find("more than") != std::string::npos);

    // Compression in compression in compression.
    Bytes nested = test::bytesOfMessage(wire::Nack{1});
    for (int depth = 0; depth < 8; ++depth)
        nested = wire::compressed(nested);
    QVERIFY(!wire::decodePacket(nested).ok());
    QVERIFY(packetIsHarmless(nested));
}

void RobustnessTest::tooManyMessages() {
    // Three layers of the smallest messages there are, in one compressed packet.
    const Bytes inner = compoundOf(std::vector<Bytes>(255, Bytes{11, 0x80}));
    const Bytes outer = compoundOf(std::vector<Bytes>(60, inner));
    const Bytes packet = wire::compressed(outer);
    QVERIFY(packetIsHarmless(packet));
    const auto read = wire::decodePacket(packet);
    QVERIFY(read.ok());
    QCOMPARE(read->messages.size(), std::size_t{4095});
    QCOMPARE(read->unreadable.size(), std::size_t{1});
}

void RobustnessTest::streamBombs() {
    const Bytes bomb = wire::compressed(Bytes(41 * kMiB, 8));
    {
        const test::AllocationMeter meter;
        wire::StreamDecoder decoder;
        decoder.feed(bomb);
        QVERIFY(decoder.error() && decoder.error()->kind == wire::StreamError::Kind::tooLarge);
        QVERIFY(meter.peak() < 130 * kMiB);
    }
    {
        // Announces all it may, and sends nothing.
        const test::AllocationMeter meter;
        wire::StreamDecoder decoder;
        decoder.feed(*fromHex("0683a44a6f696ec2a54e6f646573ce00100000"
                              "ac5573657253746174654c656ece01400000"));
        decoder.feed(Bytes(100, 0x80));
        QVERIFY(!decoder.error());
        QVERIFY(meter.peak() < kMiB);
    }
}

/// What encodePacket relies on when it does not even try. Nothing gets shorter than one byte, again
/// and again: each phrase is one byte longer than the one before.
void RobustnessTest::shortPacketsDoNotGetShorter() {
    std::size_t size = 1;
    while (wire::compressed(Bytes(size, 'x')).size() >= size)
        ++size;
    QCOMPARE(size, wire::kShortestCompressible);
}

void RobustnessTest::damagedLzw() {
    Random random(9, 1);
    for (int round = 0; round < 2000; ++round) {
        Bytes plain(random.below(3000));
        for (std::uint8_t& byte : plain)
            byte = static_cast<std::uint8_t>(random.below(4));
        const Bytes packed = wire::lzwCompress(plain);
        const auto back = wire::lzwDecompress(packed, plain.size());
        QVERIFY(back.ok() && *back == plain);
        const auto bad = wire::lzwDecompress(damaged(packed, random), 5000);
        QVERIFY(!bad.ok() || bad->size() <= 5000);
    }
    for (int round = 0; round < 20'000; ++round) {
        Bytes noise(random.below(100));
        for (std::uint8_t& byte : noise)
            byte = static_cast<std::uint8_t>(random.next());
        const auto result = wire::lzwDecompress(noise, 5000);
        QVERIFY(!result.ok() || result->size() <= 5000);
    }
}

SWIMSCOPE_TEST(RobustnessTest)
#include "robustness_test.moc"
