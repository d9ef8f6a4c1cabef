// SPDX-License-Identifier: MPL-2.0
#include "engine/base/random.h"
#include "engine/wire/compress.h"
#include "engine/wire/stream.h"
#include "tests/support/test_program.h"
#include "tests/wire/vector_messages.h"

#include <QTest>

using namespace swimscope;
using Kind = wire::StreamError::Kind;

namespace {

/// Streams of every kind, short enough to be cut anywhere.
std::vector<Bytes> someStreams() {
    wire::PushPull table;
    table.join = true;
    table.userState = bytesOf("state of the application");
    for (int i = 0; i < 40; ++i) {
        wire::PushNodeState row;
        row.name = "member-" + std::to_string(i);
        row.address = IpAddress::loopback();
        row.port = static_cast<std::uint16_t>(7000 + i);
        row.meta = {Bytes(static_cast<std::size_t>(i), 0x55), false};
        row.incarnation = static_cast<std::uint32_t>(1) << (i % 32);
        row.state = static_cast<wire::MemberState>(i % 4);
        table.nodes.push_back(row);
    }
    const std::vector<wire::Message> messages{
        table,
        wire::PushPull{},
        wire::User{bytesOf(std::string(1000, 'u'))},
        wire::User{},
        wire::Ping{70000, "n1", {IpAddress::loopback(), 7946, "n2"}},
        wire::Ack{70000, {bytesOf("payload"), false}},
        wire::ErrorReply{"something is wrong"},
    };
    std::vector<Bytes> streams;
    for (const wire::Message& message : messages)
        for (const bool compress : {false, true})
            streams.push_back(wire::encodeStream(message, {compress}));
    return streams;
}

wire::Message whole(const Bytes& stream) {
    wire::StreamDecoder decoder;
    decoder.feed(stream);
    return *decoder.message();
}

std::optional<wire::StreamError> errorOf(const Bytes& stream, wire::StreamLimits limits = {}) {
    wire::StreamDecoder decoder(limits);
    decoder.feed(stream);
    return decoder.error();
}

Bytes hex(const char* text) {
    return *fromHex(text);
}

} // namespace

/// Streams as they come in: in any pieces, too large, and not memberlist's at all.
class StreamDecoderTest : public QObject {
    Q_OBJECT

  private slots:
    void byteByByte();
    void anySplit();
    void isAValue();
    void ignoresWhatFollows();
    void firstByte_data();
    void firstByte();
    void signedLengths();
    void limits();
    void longRowsAndBodies();
    void damagedCompression();
    void millionsOfBytesOneByOne();
};

void StreamDecoderTest::byteByByte() {
    for (const Bytes& stream : someStreams()) {
        wire::StreamDecoder decoder;
        for (std::size_t i = 0; i < stream.size(); ++i) {
            QVERIFY(!decoder.message());
            QVERIFY(!decoder.error());
            decoder.feed(ByteView(stream).subspan(i, 1));
        }
        QVERIFY(decoder.message());
        QVERIFY(*decoder.message() == whole(stream));
        QCOMPARE(decoder.received(), stream.size());
    }
}

void StreamDecoderTest::anySplit() {
    Random random(4, 1);
    for (const Bytes& stream : someStreams())
        for (int round = 0; round < 20; ++round) {
            wire::StreamDecoder decoder;
            for (ByteView rest = stream; !rest.empty();) {
                const std::size_t size = random.below(rest.size() + 1);
                decoder.feed(rest.first(size));
                rest = rest.subspan(size);
            }
            QVERIFY(decoder.message() && *decoder.message() == whole(stream));
        }
}

void StreamDecoderTest::isAValue() {
    for (const Bytes& stream : someStreams()) {
        wire::StreamDecoder first;
        const std::size_t half = stream.size() / 2;
        first.feed(ByteView(stream).first(half));
        wire::StreamDecoder second = first;
        first.feed(Bytes(100, 0xc1));
        second.feed(ByteView(stream).subspan(half));
        QVERIFY(second.message() && *second.message() == whole(stream));
    }
}

void StreamDecoderTest::ignoresWhatFollows() {
    for (const Bytes& stream : someStreams()) {
        Bytes longer = stream;
        longer.insert(longer.end(), 50, 0xff);
        QVERIFY(whole(longer) == whole(stream));
        wire::StreamDecoder decoder;
        decoder.feed(stream);
        decoder.feed(Bytes(50, 0xff));
        QVERIFY(!decoder.error());
        QCOMPARE(decoder.received(), longer.size());
    }
}

void StreamDecoderTest::firstByte_data() {
    QTest::addColumn<int>("byte");
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("answer");
    const auto add = [](int byte, Kind kind, bool answer) {
        QTest::addRow("%d", byte) << byte << static_cast<int>(kind) << answer;
    };
    for (const int byte : {1, 3, 4, 5, 7, 11, 12, 14, 71, 243, 245, 255})
        add(byte, Kind::notMemberlist, true);
    add(10, Kind::encrypted, true);
    add(244, Kind::labelled, false);
}

void StreamDecoderTest::firstByte() {
    QFETCH(int, byte);
    QFETCH(int, kind);
    QFETCH(bool, answer);
    // Behind a label's first byte comes the label.
    const auto error = errorOf({static_cast<std::uint8_t>(byte), 1, 0x80});
    QVERIFY(error.has_value());
    QCOMPARE(static_cast<int>(error->kind), kind);
    QCOMPARE(error->answer, answer);
    QVERIFY(!error->reason.empty());
    // The same inside compression is never another layer.
    const auto inner = errorOf(wire::compressed(Bytes{static_cast<std::uint8_t>(byte), 0x80}));
    QVERIFY(inner.has_value() && inner->kind == Kind::notMemberlist);
}

void StreamDecoderTest::signedLengths() {
    // UserMsgLen 200 as int16, and as int32; then -1.
    for (const char* header :
         {"0881aa557365724d73674c656ed100c8", "0881aa557365724d73674c656ed2000000c8"}) {
        Bytes stream = hex(header);
        stream.insert(stream.end(), 200, 'u');
        QVERIFY(whole(stream) == wire::Message(wire::User{Bytes(200, 'u')}));
    }
    const auto error = errorOf(hex("0881aa557365724d73674c656eff"));
    QVERIFY(error && error->kind == Kind::malformed && !error->answer);
}

void StreamDecoderTest::limits() {
    const wire::StreamLimits small{.userState = 10,
                                   .userMessage = 20,
                                   .decompressed = 200,
                                   .nodes = 2,
                                   .table = 2 * sizeof(wire::PushNodeState) + 20,
                                   .value = 100};
    const auto tooLarge = [&](const wire::Message& message, bool compress) {
        const auto error = errorOf(wire::encodeStream(message, {compress}), small);
        return error && error->kind == Kind::tooLarge;
    };
    const auto table = [](std::size_t rows, std::size_t nameSize, std::size_t state) {
        wire::PushPull pushPull;
        pushPull.nodes.resize(rows);
        for (wire::PushNodeState& row : pushPull.nodes)
            row.name = std::string(nameSize, 'n');
        pushPull.userState.resize(state);
        return pushPull;
    };
    QVERIFY(!tooLarge(table(2, 1, 10), false));
    QVERIFY(tooLarge(table(2, 1, 11), false));
    QVERIFY(tooLarge(table(3, 1, 0), false));
    QVERIFY(tooLarge(table(2, 30, 0), false));  // all rows together
    QVERIFY(tooLarge(table(1, 200, 0), false)); // one row
    QVERIFY(!tooLarge(wire::User{Bytes(20, 1)}, false));
    QVERIFY(tooLarge(wire::User{Bytes(21, 1)}, false));
    QVERIFY(tooLarge(wire::ErrorReply{std::string(101, 'e')}, false));
    QVERIFY(tooLarge(wire::User{Bytes(250, 1)}, true)); // unpacks to more than it may

    // A million rows are not too many to announce; one more is.
    const auto announced = [](const char* nodes) {
        return errorOf(hex(
            ("0683a44a6f696ec2a54e6f646573" + std::string(nodes) + "ac5573657253746174654c656e00")
                .c_str()));
    };
    QVERIFY(!announced("ce00100000"));
    QVERIFY(announced("ce00100001")->kind == Kind::tooLarge);
    QVERIFY(announced("cfffffffffffffffff")->kind == Kind::tooLarge);
}

void StreamDecoderTest::longRowsAndBodies() {
    // A header that is no header, and a text of 4 GiB in a place where any value may stand.
    QVERIFY(errorOf(hex("06c0"))->kind == Kind::malformed);
    QVERIFY(errorOf(hex("0681a14edbffffffff"))->kind == Kind::tooLarge);
    QVERIFY(errorOf(hex("00dfffffffff"))->kind == Kind::tooLarge);
    QVERIFY(errorOf(hex("00c1"))->kind == Kind::malformed);
    // The buffer of a compress message: more than an honest one could need.
    const auto error = errorOf(hex("0982a4416c676f00a3427566db10000000"));
    QVERIFY(error && error->kind == Kind::tooLarge && error->answer);
}

void StreamDecoderTest::damagedCompression() {
    const auto answered = [](const Bytes& stream) {
        const auto error = errorOf(stream);
        return error && error->kind == Kind::malformed && error->answer;
    };
    QVERIFY(answered(hex("0982a4416c676f01a3427566a400010104"))); // an unknown algorithm
    QVERIFY(answered(hex("0982a4416c676f00a3427566a0")));         // no LZW at all
    QVERIFY(answered(hex("0981a4416c676fc1")));
    QVERIFY(answered(wire::compressed({}))); // nothing inside
    // The message inside is cut off: nobody is told, as memberlist tells nobody.
    const auto cut = errorOf(wire::compressed(hex("0681a44a6f69")));
    QVERIFY(cut && cut->kind == Kind::malformed && !cut->answer);
    // Compression inside compression.
    const auto twice = errorOf(wire::compressed(wire::compressed(hex("0080"))));
    QVERIFY(twice && twice->kind == Kind::notMemberlist);
}

void StreamDecoderTest::millionsOfBytesOneByOne() {
    // Quadratic work here would take hours, not a second.
    wire::PushPull table;
    table.nodes.resize(20'000);
    for (wire::PushNodeState& row : table.nodes)
        row.name = "a member with a name of some length";
    table.userState.resize(2'000'000);
    const Bytes stream = wire::encodeStream(table, {false});
    wire::StreamDecoder decoder;
    for (std::size_t i = 0; i < stream.size(); ++i)
        decoder.feed(ByteView(stream).subspan(i, 1));
    QVERIFY(decoder.message());
    QCOMPARE(std::get<wire::PushPull>(*decoder.message()).nodes.size(), table.nodes.size());
}

SWIMSCOPE_TEST(StreamDecoderTest)
#include "stream_decoder_test.moc"
