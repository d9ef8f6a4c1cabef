// SPDX-License-Identifier: MPL-2.0
#include "engine/base/random.h"
#include "engine/capture/dissector.h"
#include "engine/capture/reader.h"
#include "engine/wire/packet.h"
#include "engine/wire/stream.h"
#include "tests/capture/frames.h"
#include "tests/support/test_program.h"

#include <QtTest>

#include <set>

using namespace swimscope;
using namespace swimscope::test;
using capture::Dissector;
using capture::Found;
using capture::Packet;
using capture::Stream;
using capture::Torn;
using capture::Trouble;

namespace {

const Endpoint kA{IpAddress::loopback(), 40001};
const Endpoint kB{IpAddress::loopback(), 7946};

Bytes pingBytes() {
    return wire::encodeStream(wire::Ping{7, "b", {}}, {});
}
Bytes ackBytes() {
    return wire::encodeStream(wire::Ack{7, {}}, {});
}

/// Frames of one capture, and what is found in them.
class Tape {
  public:
    void add(const Bytes& ip) { dissector_.take(frameOf(onEthernet(ip)), found_); }
    void say(const Endpoint& from, const Endpoint& to, std::uint32_t sequence, Flags flags,
             ByteView payload = {}) {
        add(tcpPacket(from, to, sequence, flags, payload));
    }
    /// A connection that stands; A's first byte is 1001, B's is 5001.
    void connect() {
        say(kA, kB, 1000, {.syn = true});
        say(kB, kA, 5000, {.syn = true, .ack = true});
        say(kA, kB, 1001, {.ack = true});
    }
    std::vector<Found>& found() { return found_; }
    std::vector<Found>& finish() {
        dissector_.finish(found_);
        return found_;
    }

  private:
    Dissector dissector_;
    std::vector<Found> found_;
};

bool is(const wire::MessagePtr& message, wire::Type type) {
    return message && wire::typeOf(*message) == type;
}

Trouble troubleOf(const capture::Said& said) {
    return said.trouble ? said.trouble->trouble : throw std::logic_error("no trouble");
}

/// What a whole capture comes to.
struct Counts {
    std::size_t packets = 0;
    std::size_t streams = 0;
    std::size_t undecodable = 0;
    std::set<Trouble> reasons;

    void take(const Packet& packet) {
        packets += packet.content.messages.empty() ? 0 : 1;
        for (const capture::Undecodable& part : packet.troubles)
            note(part);
    }
    void take(const Stream& stream) {
        streams += stream.said.message ? 1 : 0;
        for (const capture::Said* said : {&stream.said, &stream.answered})
            if (said->trouble)
                note(*said->trouble);
    }
    void take(const Torn& torn) { note(torn.trouble); }
    void note(const capture::Undecodable& part) {
        ++undecodable;
        reasons.insert(part.trouble);
    }
};

Counts countsOf(const char* file, Dissector dissector) {
    auto reader = capture::Reader::open(std::string(SWIMSCOPE_TEST_DATA "/captures/") + file);
    std::vector<Found> found;
    while (const auto frame = reader.value().next())
        dissector.take(*frame, found);
    dissector.finish(found);
    Counts counts;
    for (const Found& one : found)
        std::visit([&](const auto& it) { counts.take(it); }, one);
    return counts;
}

} // namespace

/// Frames become packets and streams.
class TestDissector : public QObject {
    Q_OBJECT

  private slots:
    void datagramsArePackets() {
        Tape tape;
        const auto ping = wire::share(wire::Message(wire::Ping{7, "b", {}}));
        tape.add(udpPacket(kA, kB, wire::encodePacket({&ping, 1}, {})));
        tape.add(udpPacket(kA, kB, bytesOf("\x7fsomething else")));
        QCOMPARE(tape.found().size(), 2U);
        const auto& packet = std::get<Packet>(tape.found()[0]);
        QCOMPARE(packet.from, kA);
        QCOMPARE(packet.to, kB);
        QVERIFY(is(packet.content.messages.at(0), wire::Type::ping));
        QVERIFY(packet.troubles.empty());
        const auto& other = std::get<Packet>(tape.found()[1]);
        QVERIFY(other.content.messages.empty());
        QCOMPARE(other.troubles.size(), 1U);
    }

    void anExchangeIsOneStream() {
        Tape tape;
        tape.connect();
        const Bytes ping = pingBytes();
        const Bytes ack = ackBytes();
        // In two pieces, the second first; and B closes, then A.
        tape.say(kA, kB, 1001 + 4, {}, ByteView(ping).subspan(4));
        tape.say(kA, kB, 1001, {}, ByteView(ping).first(4));
        tape.say(kB, kA, 5001, {.fin = true}, ack);
        QVERIFY(tape.found().empty());
        tape.say(kA, kB, 1001 + static_cast<std::uint32_t>(ping.size()), {.fin = true});
        QCOMPARE(tape.found().size(), 1U);
        const auto& stream = std::get<Stream>(tape.found()[0]);
        QCOMPARE(stream.from, kA);
        QCOMPARE(stream.to, kB);
        QVERIFY(is(stream.said.message, wire::Type::ping));
        QCOMPARE(stream.said.bytes, ping.size());
        QVERIFY(is(stream.answered.message, wire::Type::ack));
        // What trails behind changes nothing.
        tape.say(kB, kA, 5001, {.fin = true}, ack);
        tape.say(kB, kA, 5001, {.reset = true});
        QCOMPARE(tape.finish().size(), 1U);
    }

    void aConnectionAfterAnotherIsAnother() {
        Tape tape;
        for (std::uint32_t first : {1000U, 90'000U}) {
            tape.say(kA, kB, first, {.syn = true});
            tape.say(kA, kB, first, {.syn = true}); // sent again
            tape.say(kA, kB, first + 1, {}, pingBytes());
        }
        QCOMPARE(tape.finish().size(), 2U);
        for (const Found& found : tape.found())
            QVERIFY(is(std::get<Stream>(found).said.message, wire::Type::ping));
    }

    void refusedAndSilentConnectionsAreNone() {
        Tape tape;
        tape.say(kA, kB, 1000, {.syn = true});
        tape.say(kB, kA, 0, {.ack = true, .reset = true});
        tape.connect();
        QVERIFY(tape.finish().empty());
    }

    void whatIsNotWholeSaysWhy() {
        const Bytes ping = pingBytes();
        const ByteView half = ByteView(ping).first(5);
        Tape open;
        open.connect();
        open.say(kA, kB, 1001, {}, half);
        QCOMPARE(troubleOf(std::get<Stream>(open.finish().at(0)).said), Trouble::unfinished);

        Tape closed;
        closed.connect();
        closed.say(kA, kB, 1001, {.fin = true}, half);
        QCOMPARE(troubleOf(std::get<Stream>(closed.finish().at(0)).said), Trouble::closedEarly);

        Tape reset;
        reset.connect();
        reset.say(kA, kB, 1001, {}, half);
        reset.say(kB, kA, 5001, {.reset = true});
        QCOMPARE(troubleOf(std::get<Stream>(reset.found().at(0)).said), Trouble::closedEarly);

        Tape torn;
        torn.connect();
        torn.say(kA, kB, 1001, {}, half);
        torn.say(kA, kB, 1007, {.fin = true}, ByteView(ping).subspan(6));
        QCOMPARE(troubleOf(std::get<Stream>(torn.finish().at(0)).said), Trouble::gap);

        Tape late;
        late.say(kA, kB, 2000, {.ack = true}); // alone it says nothing
        QVERIFY(late.finish().empty());
        late.say(kA, kB, 2000, {.ack = true}, ByteView(ping).subspan(3));
        QCOMPARE(troubleOf(std::get<Stream>(late.finish().at(0)).said), Trouble::noBeginning);

        Tape other;
        other.connect();
        other.say(kA, kB, 1001, {.fin = true}, bytesOf("GET / HTTP/1.1\r\n\r\n"));
        QCOMPARE(troubleOf(std::get<Stream>(other.finish().at(0)).said), Trouble::notMemberlist);
    }

    /// The keys and the label of the captures of encrypted clusters (tests/data/captures).
    void encryptedCapturesDecodeWithTheirKeys() {
        const auto serf = wire::SecretKey::fromBase64("dpfyFniJPNhOJnNOufleAw==").value();
        const Counts plain =
            countsOf("serf-encrypted.pcapng", Dissector(wire::Keyring({&serf, 1})));
        QCOMPARE(plain.packets, 456U);
        QCOMPARE(plain.streams, 4U);
        QCOMPARE(plain.undecodable, 0U);

        const auto key = wire::SecretKey::fromBytes(
            *fromHex("4b6de1d20825f36b7edf8f65301b6055b0d440f1d7557646c2513f6092d99b9e"));
        const wire::Keyring ring({&key.value(), 1});
        const char* labelled = "memberlist-encrypted-labelled.pcapng";
        const Counts both = countsOf(labelled, Dissector(ring, "eu-prod"));
        QCOMPARE(both.packets, 389U);
        QCOMPARE(both.streams, 5U);
        QCOMPARE(both.undecodable, 0U);

        // With the wrong label, key or none there is nothing to be read, and it is said why.
        const Counts noLabel = countsOf(labelled, Dissector(ring));
        QCOMPARE(noLabel.packets + noLabel.streams, 0U);
        QVERIFY(noLabel.reasons.contains(Trouble::labelled));
        const Counts noKey = countsOf(labelled, Dissector({}, "eu-prod"));
        QCOMPARE(noKey.packets + noKey.streams, 0U);
        QVERIFY(noKey.reasons.contains(Trouble::encrypted));
        const Counts otherKey = countsOf("serf-encrypted.pcapng", Dissector(ring));
        QCOMPARE(otherKey.packets + otherKey.streams, 0U);
        QVERIFY(otherKey.reasons.contains(Trouble::wrongKey));
    }

    /// Of a stream that is none of memberlist's nothing more is kept, however long it goes on.
    void whatIsSettledIsNotHeld() {
        Tape tape;
        tape.connect();
        tape.say(kA, kB, 1001, {}, bytesOf("GET / HTTP/1.1"));
        const Bytes piece(1 << 16, 'x');
        for (std::uint32_t i = 1; i < 100; ++i)
            tape.say(kA, kB, 1001 + (i << 17), {}, ByteView(piece).first(60'000)); // behind gaps
        tape.say(kB, kA, 5001, {.fin = true});
        QVERIFY(tape.found().empty());
        tape.say(kA, kB, 1001 + (100U << 17), {.fin = true});
        QCOMPARE(tape.found().size(), std::size_t{1});
        QCOMPARE(troubleOf(std::get<Stream>(tape.found()[0]).said), Trouble::notMemberlist);
    }

    void tornFramesAreTold() {
        Tape tape;
        Bytes fragment = udpPacket(kA, kB, pingBytes());
        fragment[6] = 0x20;
        tape.add(fragment);
        QCOMPARE(std::get<Torn>(tape.found().at(0)).trouble.trouble, Trouble::fragment);
    }

    void manyOpenConnectionsAreGivenUpFromTheOldestOn() {
        Tape tape;
        const Bytes ping = pingBytes();
        constexpr std::uint32_t kMany = 40'000;
        for (std::uint32_t i = 0; i < kMany; ++i) {
            const Endpoint from{IpAddress::v4(10, 0, static_cast<std::uint8_t>(i >> 8),
                                              static_cast<std::uint8_t>(i)),
                                1000};
            tape.say(from, kB, 0, {.syn = true});
            tape.say(from, kB, 1, {}, ByteView(ping).first(3));
        }
        const std::size_t early = tape.found().size();
        QVERIFY(early > 0 && early < kMany);
        QCOMPARE(std::get<Stream>(tape.found()[0]).from.ip, IpAddress::v4(10, 0, 0, 0));
        QCOMPARE(tape.finish().size(), std::size_t{kMany});
    }

    void anySegmentsAreTakenCalmly() {
        Random random(11, 1);
        const Bytes ping = pingBytes();
        for (int round = 0; round < 300; ++round) {
            Tape tape;
            for (int i = 0; i < 60; ++i) {
                const bool forth = random.below(2) == 0;
                const Flags flags{random.below(8) == 0, random.below(2) == 0, random.below(8) == 0,
                                  random.below(20) == 0};
                const std::size_t size = random.below(ping.size() + 1);
                tape.say(forth ? kA : kB, forth ? kB : kA,
                         static_cast<std::uint32_t>(random.below(100)), flags,
                         ByteView(ping).first(size));
            }
            tape.finish();
        }
    }
};

SWIMSCOPE_TEST(TestDissector)
#include "test_dissector.moc"
