// SPDX-License-Identifier: MPL-2.0
#include "engine/base/random.h"
#include "tests/capture/frames.h"
#include "tests/support/test_program.h"

#include <QtTest>

using namespace swimscope;
using namespace swimscope::test;
using capture::carriedBy;
using capture::Datagram;
using capture::Link;
using capture::Segment;
using capture::Unread;

namespace {

const Endpoint kFrom{IpAddress::v4(192, 0, 2, 1), 7946};
const Endpoint kTo{IpAddress::v4(192, 0, 2, 2), 7947};
const Bytes kPayload = bytesOf("seven");

Endpoint v6(const char* text, std::uint16_t port) {
    return {*IpAddress::fromText(text), port};
}

Unread unreadIn(const capture::Frame& frame) {
    const auto carried = carriedBy(frame);
    const auto* unread = std::get_if<Unread>(&carried);
    return unread ? *unread : throw std::logic_error("it carries something");
}

} // namespace

/// Headers taken off, and frames that carry nothing whole.
class TestFrame : public QObject {
    Q_OBJECT

    static bool carriesTheDatagram(const Bytes& bytes, Link link) {
        const auto carried = carriedBy(frameOf(bytes, link));
        const auto* datagram = std::get_if<Datagram>(&carried);
        return datagram && datagram->from == kFrom && datagram->to == kTo &&
               Bytes(datagram->payload.begin(), datagram->payload.end()) == kPayload;
    }

  private slots:
    void everyLinksHeaderIsTakenOff() {
        const Bytes ip = udpPacket(kFrom, kTo, kPayload);
        const auto behind = [&](Bytes header) {
            put(header, ip);
            return header;
        };
        QVERIFY(carriesTheDatagram(onEthernet(ip), Link::ethernet));
        QVERIFY(carriesTheDatagram(ip, Link::raw));
        QVERIFY(carriesTheDatagram(behind({2, 0, 0, 0}), Link::loopback));
        Bytes cooked(14, 0);
        put(cooked, 0x0800, 2);
        QVERIFY(carriesTheDatagram(behind(cooked), Link::cooked));
        Bytes cooked2;
        put(cooked2, 0x0800, 2);
        cooked2.resize(20);
        QVERIFY(carriesTheDatagram(behind(cooked2), Link::cooked2));
        Bytes tagged(12, 2);
        put(tagged, 0x8100000A, 4);
        put(tagged, 0x0800, 2);
        QVERIFY(carriesTheDatagram(behind(tagged), Link::ethernet));
        QVERIFY(!carriesTheDatagram(behind(tagged), Link::raw));
    }

    void whatPadsAFrameIsNoPayload() {
        Bytes padded = onEthernet(udpPacket(kFrom, kTo, kPayload));
        padded.resize(padded.size() + 9);
        QVERIFY(carriesTheDatagram(padded, Link::ethernet));
        Bytes segment = onEthernet(tcpPacket(kFrom, kTo, 1, {.ack = true}));
        segment.resize(segment.size() + 6);
        QVERIFY(std::get<Segment>(carriedBy(frameOf(segment))).payload.empty());
    }

    void segmentsSayWhatTheyAre() {
        const Bytes bytes =
            onEthernet(tcpPacket(kFrom, kTo, 0xFFFFFFF0, {.syn = true, .fin = true}, kPayload));
        const auto segment = std::get<Segment>(carriedBy(frameOf(bytes)));
        QCOMPARE(segment.from, kFrom);
        QCOMPARE(segment.to, kTo);
        QCOMPARE(segment.sequence, 0xFFFFFFF0U);
        QVERIFY(segment.syn && segment.fin && !segment.ack && !segment.reset);
        QCOMPARE(segment.payload.size(), kPayload.size());
    }

    void bothFamiliesAreRead() {
        const Endpoint from = v6("2001:db8::1", 7946);
        const Endpoint to = v6("2001:db8::2", 7947);
        const Bytes bytes = onEthernet(udpPacket(from, to, kPayload));
        const auto datagram = std::get<Datagram>(carriedBy(frameOf(bytes)));
        QCOMPARE(datagram.from, from);
        QCOMPARE(datagram.to, to);
        // Options of the path between the header and UDP.
        Bytes udp = udpPacket(from, to, kPayload);
        Bytes options{17, 0, 1, 4, 0, 0, 0, 0};
        options.insert(options.end(), udp.begin() + 40, udp.end());
        const Bytes longer = onEthernet(ipPacket(0, from.ip, to.ip, options));
        QCOMPARE(std::get<Datagram>(carriedBy(frameOf(longer))).payload.size(), kPayload.size());
    }

    void whatIsNotOursIsPassedOver() {
        QCOMPARE(unreadIn(frameOf(onEthernet(ipPacket(1, kFrom.ip, kTo.ip, kPayload)))),
                 Unread::foreign); // ICMP
        Bytes arp(12, 2);
        put(arp, 0x0806, 2);
        arp.resize(42);
        QCOMPARE(unreadIn(frameOf(arp)), Unread::foreign);
    }

    void piecesAndTornFramesSaySo() {
        Bytes fragment = onEthernet(udpPacket(kFrom, kTo, kPayload));
        fragment[14 + 6] = 0x20; // more to come
        QCOMPARE(unreadIn(frameOf(fragment)), Unread::fragment);

        const Bytes whole = onEthernet(udpPacket(kFrom, kTo, kPayload));
        for (std::size_t kept = 0; kept < whole.size(); ++kept) {
            const capture::Frame cut{{}, Link::ethernet, ByteView(whole).first(kept), whole.size()};
            QCOMPARE(unreadIn(cut), Unread::cutShort);
            const capture::Frame broken{{}, Link::ethernet, ByteView(whole).first(kept), kept};
            QCOMPARE(unreadIn(broken), Unread::damaged);
        }
        Bytes lying = whole;
        lying[14 + 20 + 5] = 3; // UDP's length, below its own header's
        QCOMPARE(unreadIn(frameOf(lying)), Unread::damaged);
    }

    void anyBytesAreTakenCalmly() {
        Random random(3, 1);
        std::size_t read = 0;
        for (int round = 0; round < 200'000; ++round) {
            Bytes bytes = round % 2 == 0 ? onEthernet(udpPacket(kFrom, kTo, kPayload))
                                         : onEthernet(tcpPacket(kFrom, kTo, 1, {}, kPayload));
            for (int i = 0; i < 3; ++i)
                bytes[random.below(bytes.size())] = static_cast<std::uint8_t>(random.below(256));
            bytes.resize(random.below(bytes.size() + 1));
            const auto link = static_cast<Link>(random.below(5));
            if (!std::holds_alternative<Unread>(carriedBy(frameOf(bytes, link))))
                ++read;
        }
        QVERIFY(read > 0);
    }
};

SWIMSCOPE_TEST(TestFrame)
#include "test_frame.moc"
