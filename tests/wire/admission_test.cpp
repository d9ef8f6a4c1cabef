// SPDX-License-Identifier: MPL-2.0
#include "engine/wire/label.h"
#include "engine/wire/packet.h"
#include "engine/wire/stream.h"
#include "tests/support/test_program.h"
#include "tests/wire/vector_messages.h"

#include <QTest>

#include <array>
#include <optional>
#include <string>

using namespace swimscope;
using Kind = wire::Refusal::Kind;

Q_DECLARE_METATYPE(std::string)

namespace {

wire::SecretKey key(std::uint8_t octet) {
    return wire::SecretKey::fromBytes(Bytes(32, octet)).value();
}

wire::Keyring ring(std::initializer_list<std::uint8_t> octets) {
    wire::Keyring keys;
    for (const std::uint8_t octet : octets)
        keys.add(key(octet));
    return keys;
}

/// A sender: its label, empty for none, and its key, 0 for none.
struct Sender {
    std::string label;
    std::uint8_t key = 0;
};

wire::Message aPing() {
    // Long enough to be taken for something encrypted.
    return wire::Ping{1, "a-member-with-a-name-of-some-length.example", {}};
}

template <class Options, class Encode>
Bytes sentBy(const Sender& sender, Encode encode) {
    wire::Keyring keys = ring({sender.key});
    Options options;
    options.compress = false;
    options.label = sender.label;
    if (sender.key != 0)
        options.sealing = wire::Sealing{&keys, wire::EncryptionVersion::plain, {9}};
    return encode(options);
}

Bytes packetOf(const Sender& sender) {
    return sentBy<wire::PacketOptions>(sender, [](const wire::PacketOptions& options) {
        const std::vector<wire::MessagePtr> messages{wire::share(aPing())};
        return wire::encodePacket(messages, options);
    });
}

Bytes streamOf(const Sender& sender, const wire::Message& message = aPing()) {
    return sentBy<wire::StreamOptions>(sender, [&](const wire::StreamOptions& options) {
        return wire::encodeStream(message, options);
    });
}

std::optional<Kind> refusalOfPacket(const Bytes& bytes, const wire::Admission& admission) {
    const auto packet = wire::decodePacket(bytes, admission);
    return packet ? std::nullopt : std::optional(packet.error().kind);
}

std::optional<wire::StreamError> errorOfStream(const Bytes& bytes,
                                               const wire::Admission& admission) {
    wire::StreamDecoder decoder;
    decoder.feed(bytes, admission);
    return decoder.error();
}

} // namespace

/// Who gets in, by label and key, and what those who don't are told.
class AdmissionTest : public QObject {
    Q_OBJECT

  private slots:
    void matrix_data();
    void matrix();
    void moreThanOneKey();
    void movingToEncryption();
    void labelTakenOff();
    void pingsAreNotTakenForCiphertext();
    void answersHaveNoLabelInFront();
    void theLabelIsAuthenticated();
    void badHeaders();
    void labelsOfOthersAreShownAsText();
    void badPadding();
    void keysMayChangeMeanwhile();
    void whatIsWrittenEqualsTheBudget();
};

void AdmissionTest::matrix_data() {
    QTest::addColumn<std::string>("label");
    QTest::addColumn<int>("sentKey");
    QTest::addColumn<std::string>("ownLabel");
    QTest::addColumn<int>("ownKey");
    QTest::addColumn<int>("refusal"); ///< -1: it gets in
    QTest::addColumn<bool>("answer");
    const auto row = [](const char* name, Sender sender, Sender own, std::optional<Kind> refusal,
                        bool answer = false) {
        QTest::newRow(name) << sender.label << int{sender.key} << own.label << int{own.key}
                            << (refusal ? static_cast<int>(*refusal) : -1) << answer;
    };
    row("neither has anything", {"", 0}, {"", 0}, {});
    row("the same label", {"eu", 0}, {"eu", 0}, {});
    row("the same key", {"", 1}, {"", 1}, {});
    row("both", {"eu", 1}, {"eu", 1}, {});
    row("another label", {"us", 0}, {"eu", 0}, Kind::labelled);
    row("a longer label", {"eu2", 0}, {"eu", 0}, Kind::labelled);
    row("a label for one that has none", {"eu", 0}, {"", 0}, Kind::labelled);
    row("no label for one that has one", {"", 0}, {"eu", 0}, Kind::unlabelled);
    row("another label, whatever the key", {"us", 1}, {"eu", 1}, Kind::labelled);
    row("another key", {"", 2}, {"", 1}, Kind::wrongKey, true);
    row("another key inside the right label", {"eu", 2}, {"eu", 1}, Kind::wrongKey, true);
    row("not encrypted", {"eu", 0}, {"eu", 1}, Kind::notEncrypted, true);
    row("longest label", {std::string(255, 'x'), 1}, {std::string(255, 'x'), 1}, {});
}

void AdmissionTest::matrix() {
    QFETCH(std::string, label);
    QFETCH(int, sentKey);
    QFETCH(std::string, ownLabel);
    QFETCH(int, ownKey);
    QFETCH(int, refusal);
    QFETCH(bool, answer);
    const Sender sender{label, static_cast<std::uint8_t>(sentKey)};
    wire::Keyring keys = ownKey == 0 ? wire::Keyring() : ring({static_cast<std::uint8_t>(ownKey)});
    const wire::Admission own{.label = ownLabel, .keys = &keys};
    const std::optional<Kind> packet = refusalOfPacket(packetOf(sender), own);
    QCOMPARE(packet ? static_cast<int>(*packet) : -1, refusal);
    const auto stream = errorOfStream(streamOf(sender), own);
    QCOMPARE(stream ? static_cast<int>(stream->kind) : -1, refusal);
    QCOMPARE(stream && stream->answer, answer);
}

void AdmissionTest::moreThanOneKey() {
    wire::Keyring keys = ring({1, 2, 3});
    const wire::Admission own{.keys = &keys};
    for (const std::uint8_t octet : {1, 2, 3}) {
        QVERIFY(!refusalOfPacket(packetOf({"", octet}), own));
        QVERIFY(!errorOfStream(streamOf({"", octet}), own));
    }
    QVERIFY(refusalOfPacket(packetOf({"", 4}), own) == Kind::wrongKey);
}

/// GossipVerifyIncoming off: encrypted or not, both get in; a wrong key still does not.
void AdmissionTest::movingToEncryption() {
    wire::Keyring keys = ring({1});
    const wire::Admission own{.keys = &keys, .onlyEncrypted = false};
    for (const std::uint8_t octet : {0, 1}) {
        QVERIFY(!refusalOfPacket(packetOf({"", octet}), own));
        QVERIFY(!errorOfStream(streamOf({"", octet}), own));
    }
    QVERIFY(refusalOfPacket(packetOf({"", 2}), own) == Kind::wrongKey);
    QCOMPARE(errorOfStream(streamOf({"", 2}), own)->kind, Kind::wrongKey);
}

/// Something in between takes the labels off: then a label that still comes is one too many, and
/// the own one is authenticated all the same.
void AdmissionTest::labelTakenOff() {
    wire::Keyring keys = ring({1});
    const wire::Admission own{.label = "eu", .labelTakenOff = true, .keys = &keys};
    const auto without = [](Bytes bytes) {
        bytes.erase(bytes.begin(), bytes.begin() + 4);
        return bytes;
    };
    QVERIFY(!refusalOfPacket(without(packetOf({"eu", 1})), own));
    QVERIFY(!errorOfStream(without(streamOf({"eu", 1})), own));
    QVERIFY(refusalOfPacket(without(packetOf({"us", 1})), own) == Kind::wrongKey);
    for (const char* label : {"eu", "us"}) {
        QVERIFY(refusalOfPacket(packetOf({label, 1}), own) == Kind::doubleLabel);
        const auto error = errorOfStream(streamOf({label, 1}), own);
        QVERIFY(error && error->kind == Kind::doubleLabel && !error->answer);
    }
}

/// A ping begins with the same byte as what is encrypted the old way.
void AdmissionTest::pingsAreNotTakenForCiphertext() {
    wire::Keyring keys = ring({1});
    const Bytes ping = packetOf({"", 0});
    QVERIFY(wire::mayBeEncrypted(ping));
    const auto read = wire::decodePacket(ping, {.keys = &keys});
    QVERIFY(!read.ok());
    QCOMPARE(read.error().kind, Kind::notEncrypted);
}

void AdmissionTest::answersHaveNoLabelInFront() {
    wire::Keyring keys = ring({1});
    const wire::Sealing sealing{&keys, wire::EncryptionVersion::padded, {3}};
    for (const std::optional<wire::Sealing>& how : {std::optional<wire::Sealing>(), {sealing}}) {
        const Bytes answer = wire::encodeStream(
            wire::Ack{1, {}}, {.label = "eu", .announceLabel = false, .sealing = how});
        QVERIFY(wire::readLabel(answer).state == wire::LabelHeader::State::none);
        const wire::Admission own{
            .label = "eu", .labelTakenOff = true, .keys = how ? &keys : nullptr};
        QVERIFY(!errorOfStream(answer, own));
        QCOMPARE(errorOfStream(answer, {.label = "eu", .keys = own.keys})->kind, Kind::unlabelled);
    }
}

/// Whoever changes the label in front of an encrypted packet does not bring it into another
/// cluster with the same key.
void AdmissionTest::theLabelIsAuthenticated() {
    wire::Keyring keys = ring({1});
    Bytes packet = packetOf({"eu", 1});
    packet[2] = 'E';
    QVERIFY(refusalOfPacket(packet, {.label = "Eu", .keys = &keys}) == Kind::wrongKey);
    Bytes stream = streamOf({"eu", 1});
    stream[2] = 'E';
    QCOMPARE(errorOfStream(stream, {.label = "Eu", .keys = &keys})->kind, Kind::wrongKey);
}

void AdmissionTest::badHeaders() {
    const wire::Admission own{.label = "eu"};
    for (const Bytes& bytes :
         {Bytes{244}, Bytes{244, 2, 'e'}, Bytes{244, 0, 0x80}, Bytes{244, 2, 'e', 'u'}})
        QVERIFY(refusalOfPacket(bytes, own) == Kind::malformed);
    for (const Bytes& bytes : {Bytes{}, Bytes{244}, Bytes{244, 2, 'e'}, Bytes{244, 2, 'e', 'u'}})
        QVERIFY(!errorOfStream(bytes, own)); // more may come
    const auto empty = errorOfStream({244, 0}, own);
    QVERIFY(empty && empty->kind == Kind::malformed && !empty->answer);
    // Labelled twice: the second one is no message.
    QCOMPARE(errorOfStream({244, 2, 'e', 'u', 244, 2, 'e', 'u'}, own)->kind, Kind::notMemberlist);
}

void AdmissionTest::labelsOfOthersAreShownAsText() {
    const auto read = wire::decodePacket(packetOf({"\xff\xfe", 0}), {.label = "eu"});
    QVERIFY(!read.ok());
    QVERIFY(read.error().reason.find("\"\xEF\xBF\xBD\xEF\xBF\xBD\"") != std::string::npos);
}

/// Only somebody with the key can do this; it is refused all the same.
void AdmissionTest::badPadding() {
    wire::Keyring keys = ring({1});
    for (const std::uint8_t last : {0, 17, 32, 255}) {
        Bytes inside(32, last);
        Bytes sealed;
        wire::encrypt({&keys, wire::EncryptionVersion::plain, {1}}, inside, {}, sealed);
        sealed[0] = 0; // the version is not authenticated
        QVERIFY(refusalOfPacket(sealed, {.keys = &keys}) == Kind::malformed);
    }
    Bytes nothing;
    wire::encrypt({&keys, wire::EncryptionVersion::padded, {1}}, {}, {}, nothing);
    QVERIFY(refusalOfPacket(nothing, {.keys = &keys}) == Kind::malformed);
}

void AdmissionTest::keysMayChangeMeanwhile() {
    wire::Keyring before = ring({1});
    wire::Keyring after = ring({2});
    const Bytes stream = streamOf({"", 2});
    wire::StreamDecoder decoder;
    decoder.feed(ByteView(stream).first(20), {.keys = &before});
    decoder.feed(ByteView(stream).subspan(20), {.keys = &after});
    QVERIFY(decoder.message());
    wire::StreamDecoder without;
    without.feed(ByteView(stream).first(20), {.keys = &before});
    without.feed(ByteView(stream).subspan(20), {});
    QVERIFY(without.error() && without.error()->kind == Kind::encrypted);
}

/// What the budgets of packets count with (29, 45, and 2 and the label) is never too little.
void AdmissionTest::whatIsWrittenEqualsTheBudget() {
    QCOMPARE(wire::encryptionOverhead(wire::EncryptionVersion::plain), std::size_t{29});
    QCOMPARE(wire::encryptionOverhead(wire::EncryptionVersion::padded), std::size_t{45});
    wire::Keyring keys = ring({1});
    for (std::size_t size = 1; size < 40; ++size) {
        const std::vector<wire::MessagePtr> messages{
            wire::share(wire::Message(wire::User{Bytes(size, 'u')}))};
        for (const auto version :
             {wire::EncryptionVersion::padded, wire::EncryptionVersion::plain}) {
            const Bytes packet = wire::encodePacket(
                messages,
                {.compress = false, .label = "eu", .sealing = wire::Sealing{&keys, version, {}}});
            const std::size_t most =
                1 + size + wire::labelOverhead("eu") + wire::encryptionOverhead(version);
            const bool exact = version == wire::EncryptionVersion::plain;
            QVERIFY(exact ? packet.size() == most : packet.size() <= most);
        }
    }
}

SWIMSCOPE_TEST(AdmissionTest)
#include "admission_test.moc"
