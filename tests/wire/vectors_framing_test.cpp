// SPDX-License-Identifier: MPL-2.0
#include "engine/wire/codec.h"
#include "engine/wire/compound.h"
#include "engine/wire/compress.h"
#include "engine/wire/encryption.h"
#include "engine/wire/label.h"
#include "engine/wire/packet.h"
#include "tests/support/test_program.h"
#include "tests/wire/vector_messages.h"

#include <QTest>

#include <algorithm>

using namespace swimscope;

/// Compound, compression, checksum, label and encryption, as the reference implementation makes
/// them.
class VectorsFramingTest : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() { framing_ = test::loadVectors("framing.json"); }
    void compound();
    void compression();
    void checksum();
    void label();
    void encryption();
    void encryptedPackets();

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

        const auto packet = wire::decodePacket(expected);
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

        const auto read = wire::decodePacket(packet);
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

void VectorsFramingTest::label() {
    for (const nlohmann::json& vector : framing_.at("label")) {
        const std::string label = vector.at("label");
        const Bytes packet = test::hexBytes(vector.at("hex"));
        Result<wire::Message> message = wire::decode(test::hexBytes(vector.at("plain")));
        QVERIFY(message.ok());
        const std::vector<wire::MessagePtr> messages{wire::share(*std::move(message))};
        QCOMPARE(toHex(wire::encodePacket(messages, {.compress = false, .label = label})),
                 toHex(packet));

        const auto read = wire::decodePacket(packet, {.label = label});
        QVERIFY(read.ok());
        QVERIFY(*read->messages.at(0) == *messages[0]);
        QCOMPARE(read->layers.size(), std::size_t{1});
        QVERIFY(read->layers[0].type == wire::Type::hasLabel);
        QCOMPARE(read->layers[0].size - read->layers[0].inner, wire::labelOverhead(label));
    }
}

void VectorsFramingTest::encryption() {
    for (const nlohmann::json& vector : framing_.at("encrypted")) {
        wire::Keyring keys(test::keysOf({vector.at("key")}));
        const auto version = wire::EncryptionVersion{vector.at("version").get<std::uint8_t>()};
        wire::Nonce nonce{};
        std::ranges::copy(test::hexBytes(vector.at("nonce")), nonce.begin());
        const std::string aad = vector.at("aad");
        const Bytes plain = test::hexBytes(vector.at("plain"));
        const Bytes sealed = test::hexBytes(vector.at("hex"));

        Bytes ours;
        wire::encrypt({&keys, version, nonce}, plain, viewOf(aad), ours);
        QCOMPARE(toHex(ours), toHex(sealed));
        QCOMPARE(ours.size(), wire::encryptedSize(version, plain.size()));
        QVERIFY(ours.size() <= plain.size() + wire::encryptionOverhead(version));

        const auto opened = wire::decrypt(keys, sealed, viewOf(aad));
        QVERIFY(opened.ok());
        QCOMPARE(toHex(*opened), toHex(plain));
        QVERIFY(!wire::decrypt(keys, sealed, viewOf(aad + "x")).ok());
        for (std::size_t at = 0; at < sealed.size(); ++at) {
            Bytes altered = sealed;
            altered[at] ^= 0x40;
            QVERIFY(!wire::decrypt(keys, altered, viewOf(aad)).ok());
        }
    }
}

/// The encryption's place among the layers: inside the label, around the checksum.
void VectorsFramingTest::encryptedPackets() {
    wire::Keyring keys(test::keysOf({framing_.at("encrypted").at(0).at("key")}));
    for (const nlohmann::json& vector : framing_.at("crc")) {
        const Bytes inner = test::hexBytes(vector.at("hex"));
        Result<wire::Message> message = wire::decode(test::hexBytes(vector.at("plain")));
        const std::vector<wire::MessagePtr> messages{wire::share(*std::move(message))};
        const wire::Sealing sealing{&keys, wire::EncryptionVersion::plain, {1, 2, 3}};
        const Bytes packet = wire::encodePacket(
            messages, {.compress = false, .crc = true, .label = "eu", .sealing = sealing});
        Bytes expected{244, 2, 'e', 'u'};
        wire::encrypt(sealing, inner, viewOf("eu"), expected);
        QCOMPARE(toHex(packet), toHex(expected));

        const auto read = wire::decodePacket(packet, {.label = "eu", .keys = &keys});
        QVERIFY(read.ok());
        QVERIFY(*read->messages.at(0) == *messages[0]);
        QCOMPARE(read->layers.size(), std::size_t{3});
        QVERIFY(read->layers[0].type == wire::Type::hasLabel);
        QVERIFY(read->layers[1].type == wire::Type::encrypt);
        QCOMPARE(read->layers[1].offset, std::size_t{4});
        QCOMPARE(read->layers[1].size - read->layers[1].inner, std::size_t{29});
        QVERIFY(read->layers[2].type == wire::Type::hasCrc);
        QCOMPARE(read->layers[2].offset, std::size_t{0});
    }
}

SWIMSCOPE_TEST(VectorsFramingTest)
#include "vectors_framing_test.moc"
