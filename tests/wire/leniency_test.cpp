// SPDX-License-Identifier: MPL-2.0
#include "engine/wire/codec.h"
#include "tests/support/test_program.h"
#include "tests/wire/vector_messages.h"

#include <QTest>

#include <msgpack.hpp>

#include <functional>

using namespace swimscope;

namespace {

using Packer = msgpack::packer<msgpack::sbuffer>;

/// A message whose body is packed by hand, in ways that the reference does not send.
Bytes packed(wire::Type type, const std::function<void(Packer&)>& pack) {
    msgpack::sbuffer buffer;
    Packer packer(buffer);
    pack(packer);
    Bytes bytes{static_cast<std::uint8_t>(type)};
    bytes.insert(bytes.end(), buffer.data(), buffer.data() + buffer.size());
    return bytes;
}

void text(Packer& packer, const std::string& value) {
    packer.pack(value); // of the new spec: str8 from 32 bytes on
}

void raw(Packer& packer, const std::string& value) {
    const auto length = static_cast<std::uint32_t>(value.size());
    packer.pack_v4raw(length).pack_v4raw_body(value.data(), length);
}

void binary(Packer& packer, const std::string& value) {
    const auto length = static_cast<std::uint32_t>(value.size());
    packer.pack_bin(length).pack_bin_body(value.data(), length);
}

std::string failure(const Bytes& bytes) {
    const Result<wire::Message> message = wire::decode(bytes);
    return message ? std::string() : message.error().message;
}

const std::string kLoopback("\x7f\0\0\1", 4);
const std::string kLongName(40, 'n');

} // namespace

/// What protocol.md wants accepted beyond what members send, and what is refused.
class LeniencyTest : public QObject {
    Q_OBJECT

  private slots:
    void anyOrderStringTypeAndWidth();
    void unknownKeysOfAnyType();
    void missingKeys();
    void nilForEmpty();
    void lastOfDoublesCounts();
    void signedNumbers();
    void shortVersions();
    void longVersions();
    void refusals();
    void layersAreNoMessages();
};

void LeniencyTest::anyOrderStringTypeAndWidth() {
    const Bytes bytes = packed(wire::Type::alive, [](Packer& p) {
        p.pack_map(6);
        text(p, "Vsn");
        binary(p, std::string("\1\5\2\2\5\4", 6));
        raw(p, "Port");
        p.pack_fix_uint64(7946);
        binary(p, "Node");
        text(p, kLongName);
        text(p, "Meta");
        binary(p, "m");
        text(p, "Incarnation");
        p.pack_fix_uint32(3);
        text(p, "Addr");
        binary(p, kLoopback);
    });
    const wire::Alive expected{3,    kLongName,      IpAddress::loopback(),
                               7946, {{'m'}, false}, {{1, 5, 2, 2, 5, 4}, 6}};
    const Result<wire::Message> message = wire::decode(bytes);
    QVERIFY2(message.ok(), failure(bytes).c_str());
    QVERIFY(*message == wire::Message(expected));
}

void LeniencyTest::unknownKeysOfAnyType() {
    const Bytes bytes = packed(wire::Type::nack, [](Packer& p) {
        p.pack_map(7);
        raw(p, "Zebra");
        p.pack_map(2);
        p.pack(1);
        p.pack_array(3).pack(1.5).pack_nil().pack(true);
        text(p, "inner");
        p.pack_ext(16, 1).pack_ext_body("0123456789abcdef", 16);
        p.pack(17); // keys that are no text
        p.pack(-4);
        p.pack_nil();
        binary(p, "x");
        p.pack_array(1).pack(2);
        p.pack_map(0);
        raw(p, "SeqNo");
        p.pack(9);
        raw(p, "seqno"); // names are exact
        p.pack(10);
        raw(p, "");
        p.pack(3.0F);
    });
    const Result<wire::Message> message = wire::decode(bytes);
    QVERIFY2(message.ok(), failure(bytes).c_str());
    QVERIFY(*message == wire::Message(wire::Nack{9}));
}

void LeniencyTest::missingKeys() {
    const auto empty = [](wire::Type type) {
        return packed(type, [](Packer& p) { p.pack_map(0); });
    };
    QVERIFY(*wire::decode(empty(wire::Type::ping)) == wire::Message(wire::Ping{}));
    QVERIFY(*wire::decode(empty(wire::Type::dead)) == wire::Message(wire::Dead{}));
    wire::Alive alive;
    alive.versions = {{}, 0};
    QVERIFY(*wire::decode(empty(wire::Type::alive)) == wire::Message(alive));
}

void LeniencyTest::nilForEmpty() {
    const Bytes bytes = packed(wire::Type::indirectPing, [](Packer& p) {
        p.pack_map(8);
        for (const char* key : {"Nack", "Node", "Port", "SeqNo", "SourceAddr", "SourceNode",
                                "SourcePort", "Target"}) {
            raw(p, key);
            p.pack_nil();
        }
    });
    const Result<wire::Message> message = wire::decode(bytes);
    QVERIFY2(message.ok(), failure(bytes).c_str());
    QVERIFY(*message == wire::Message(wire::IndirectPing{}));
}

void LeniencyTest::lastOfDoublesCounts() {
    const Bytes bytes = packed(wire::Type::nack, [](Packer& p) {
        p.pack_map(2);
        raw(p, "SeqNo");
        p.pack(1);
        raw(p, "SeqNo");
        p.pack(2);
    });
    QVERIFY(*wire::decode(bytes) == wire::Message(wire::Nack{2}));
}

void LeniencyTest::signedNumbers() {
    const Bytes bytes = packed(wire::Type::nack, [](Packer& p) {
        p.pack_map(1);
        raw(p, "SeqNo");
        p.pack_fix_int64(70000);
    });
    QVERIFY(*wire::decode(bytes) == wire::Message(wire::Nack{70000}));
}

void LeniencyTest::shortVersions() {
    for (std::uint8_t count = 0; count < 6; ++count) {
        const Bytes bytes = packed(wire::Type::alive, [count](Packer& p) {
            p.pack_map(1);
            raw(p, "Vsn");
            raw(p, std::string(count, '\3'));
        });
        const Result<wire::Message> message = wire::decode(bytes);
        QVERIFY2(message.ok(), failure(bytes).c_str());
        const wire::Versions& versions = std::get<wire::Alive>(*message).versions;
        QCOMPARE(versions.count, count);
        for (std::size_t i = 0; i < 6; ++i)
            QCOMPARE(versions.octets[i], static_cast<std::uint8_t>(i < count ? 3 : 0));

        // Passed on, they are six again: old members crash on fewer.
        const auto again = wire::decode(test::bytesOfMessage(*message));
        QCOMPARE(std::get<wire::Alive>(*again).versions.count, std::uint8_t{6});
        QCOMPARE(wire::encodedSize(*message), test::bytesOfMessage(*message).size());
    }
}

void LeniencyTest::longVersions() {
    const Bytes bytes = packed(wire::Type::alive, [](Packer& p) {
        p.pack_map(1);
        raw(p, "Vsn");
        raw(p, std::string("\1\2\3\4\5\6\7", 7));
    });
    const wire::Versions expected{{1, 2, 3, 4, 5, 6}, 6};
    QVERIFY(std::get<wire::Alive>(*wire::decode(bytes)).versions == expected);
}

void LeniencyTest::refusals() {
    const auto withField = [](const char* name, const std::function<void(Packer&)>& value) {
        return failure(packed(wire::Type::alive, [&](Packer& p) {
            p.pack_map(1);
            raw(p, name);
            value(p);
        }));
    };
    const auto says = [](const std::string& sentence, const char* part) {
        return sentence.find(part) != std::string::npos;
    };
    QVERIFY(says(withField("Port", [](Packer& p) { p.pack(65536); }), "alive: Port is too large"));
    QVERIFY(says(withField("Port", [](Packer& p) { p.pack(-1); }), "Port is negative"));
    QVERIFY(says(withField("Port", [](Packer& p) { p.pack(1.5); }), "Port is no whole number"));
    QVERIFY(says(withField("Incarnation", [](Packer& p) { p.pack(std::uint64_t{1} << 32); }),
                 "Incarnation is too large"));
    QVERIFY(says(withField("Node", [](Packer& p) { p.pack(7); }), "Node is neither text"));
    QVERIFY(says(withField("Node", [](Packer& p) { p.pack_v4raw(9); }), "Node is cut off"));
    QVERIFY(says(withField("Addr", [](Packer& p) { raw(p, "abc"); }), "Addr is no IP address"));

    QVERIFY(says(failure({}), "type byte"));
    QVERIFY(says(failure({200}), "no message type"));
    QVERIFY(says(failure({0}), "cut off"));
    QVERIFY(says(failure({0, 0xc0}), "no MessagePack map"));
    QVERIFY(says(failure({0, 0x93}), "no MessagePack map"));
    QVERIFY(says(failure({0, 0xc1}), "not MessagePack"));
    QVERIFY(says(failure({0, 0x81, 0xa1, 'x', 0xc1}), "not MessagePack"));
    QVERIFY(says(failure({0, 0x80, 0x00}), "left over"));
}

void LeniencyTest::layersAreNoMessages() {
    for (const std::uint8_t type : {6, 7, 9, 10, 12, 244})
        QVERIFY(!wire::decode(Bytes{type, 0x80}).ok());
}

SWIMSCOPE_TEST(LeniencyTest)
#include "leniency_test.moc"
