// SPDX-License-Identifier: MPL-2.0
#include "engine/wire/codec.h"
#include "engine/wire/compound.h"
#include "engine/wire/compress.h"
#include "engine/wire/packet.h"
#include "tests/wire/vector_messages.h"

#include <QTest>

#include <algorithm>

using namespace swimscope;

/// Compound, compression and checksum, as the reference implementation makes them.
class VectorsFramingTest : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() { framing_ = test::loadVectors("framing.json"); }
    void compound();
    void compression();
    void checksum();

  private:
    nlohmann::json framing_;
};

void VectorsFramingTest::compound() {
    for (const nlohmann::json& vector : framing_.at("compound")) {
        const Bytes expected = test::hexBytes(vector.at("hex"));
        std::vector<wire::MessagePtr> messages;
        for (const nlohmann::json& part : vector.at("parts")) {
            Result<wire::Message> message = wire::decode(test::hexBytes(part));
            QVERIFY(message.ok());
            messages.push_back(wire::share(*std::move(message)));
        }

        const Result<wire::CompoundParts> parts =
            wire::splitCompound(ByteView(expected).subspan(1));
        QVERIFY(parts.ok());
        QCOMPARE(parts->missing, std::size_t{0});
        QVERIFY(
            std::ranges::equal(parts->whole, vector.at("parts"), {}, &toHex,
                               [](const auto& hex) { return hex.template get<std::string>(); }));

        // The vectors have a compound of a single part; a member sends that message bare.
        if (messages.size() > 1)
            QCOMPARE(toHex(wire::encodePacket(messages, {.compress = false, .crc = false})),
                     toHex(expected));

        const Result<wire::DecodedPacket> packet = wire::decodePacket(expected);
        QVERIFY(packet.ok());
        QVERIFY(packet->unreadable.empty());
        QVERIFY(std::ranges::equal(packet->messages, messages,
                                   [](const auto& a, const auto& b) { return *a == *b; }));
        QCOMPARE(packet->layers.size(), std::size_t{1});
        QCOMPARE(packet->layers[0].size, expected.size());
    }
}

void VectorsFramingTest::compression() {
    for (const nlohmann::json& vector : framing_.at("lzw")) {
        const Bytes plain = test::hexBytes(vector.at("plain"));
        const Bytes packed = test::hexBytes(vector.at("hex"));
        QCOMPARE(toHex(wire::compressed(plain)), toHex(packed));
        const auto unpacked = wire::decompressed(ByteView(packed).subspan(1), plain.size());
        QVERIFY2(unpacked.ok(), unpacked.ok() ? "" : unpacked.error().reason.c_str());
        QCOMPARE(toHex(*unpacked), toHex(plain));
        if (plain.empty())
            continue;
        const auto tooMuch = wire::decompressed(ByteView(packed).subspan(1), plain.size() - 1);
        QVERIFY(!tooMuch.ok() && tooMuch.error().tooLarge);
    }
}

void VectorsFramingTest::checksum() {
    for (const nlohmann::json& vector : framing_.at("crc")) {
        const Bytes plain = test::hexBytes(vector.at("plain"));
        const Bytes packet = test::hexBytes(vector.at("hex"));
        Result<wire::Message> message = wire::decode(plain);
        QVERIFY(message.ok());
        const std::vector<wire::MessagePtr> messages{wire::share(*std::move(message))};
        QCOMPARE(toHex(wire::encodePacket(messages, {.compress = false, .crc = true})),
                 toHex(packet));

        const Result<wire::DecodedPacket> read = wire::decodePacket(packet);
        QVERIFY(read.ok());
        QVERIFY(*read->messages.at(0) == *messages[0]);
        QCOMPARE(read->layers.size(), std::size_t{1});
        QVERIFY(read->layers[0].type == wire::Type::hasCrc);
        QCOMPARE(read->layers[0].inner, plain.size());

        Bytes damaged = packet;
        damaged.back() ^= 1;
        QVERIFY(!wire::decodePacket(damaged).ok());
    }
}

QTEST_GUILESS_MAIN(VectorsFramingTest)
#include "vectors_framing_test.moc"
