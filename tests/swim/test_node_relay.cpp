// SPDX-License-Identifier: MPL-2.0
#include "tests/support/test_program.h"
#include "tests/swim/hand_node.h"

#include <QtTest>

using namespace swimscope;
using namespace std::chrono_literals;
using swimscope::test::at;
using swimscope::test::HandNode;
using swimscope::test::request;

class TestNodeRelay : public QObject {
    Q_OBJECT

  private slots:
    void aPingIsAnsweredToItsSource() {
        trace::NodeStarted started = HandNode::startOf({});
        started.ackPayload = bytesOf("coordinate");
        HandNode hand(started);
        wire::Ping ping{5, "me", {IpAddress::loopback(), 7100, "asker"}};
        hand.packet(at(40000), {ping});
        const wire::Ack& ack = *hand.sent<wire::Ack>().back();
        QCOMPARE(ack.seq, 5U);
        QCOMPARE(ack.payload.bytes, bytesOf("coordinate"));
        QCOMPARE(hand.last<trace::PacketSent>().to, at(7100));
        QCOMPARE(hand.last<trace::PacketSent>().toName, std::string("asker"));
        // The queued alive message about ourselves rides along.
        QCOMPARE(hand.sent<wire::Alive>().size(), 1U);
    }

    void aPingWithoutASourceIsAnsweredToTheSender() {
        HandNode hand;
        hand.packet(at(40000), {wire::Ping{5, "", {}}});
        QCOMPARE(hand.last<trace::PacketSent>().to, at(40000));
        QVERIFY(hand.sent<wire::Ack>().back()->payload.isNil);
    }

    void aPingForSomebodyElseIsIgnored() {
        HandNode hand;
        hand.packet(at(40000), {wire::Ping{5, "you", {}}});
        QCOMPARE(hand.count<trace::PacketSent>(), 0U);
        QCOMPARE(hand.last<trace::MessageIgnored>().reason, std::string("ping for another node"));
    }

    void aRelayedPingBringsItsAckBack() {
        HandNode hand;
        hand.packet(at(7100), {request(true)});
        const wire::Ping ping = *hand.sent<wire::Ping>().back();
        QCOMPARE(ping.node, std::string("target"));
        QCOMPARE(ping.source.node, std::string("me"));
        QCOMPARE(hand.last<trace::PacketSent>().to, at(7009));
        hand.run(10ms);
        hand.packet(at(7009), {wire::Ack{ping.seq, {bytesOf("payload"), false}}});
        const wire::Ack& ack = *hand.sent<wire::Ack>().back();
        QCOMPARE(ack.seq, 42U);
        QVERIFY(ack.payload.isNil);
        QCOMPARE(hand.last<trace::PacketSent>().to, at(7100));
        hand.run(2s);
        QVERIFY(hand.sent<wire::Nack>().empty());
    }

    void silenceBringsANackWhereOneIsWanted() {
        HandNode hand;
        hand.packet(at(7100), {request(true)});
        hand.packet(at(7101), {request(false)});
        const std::uint32_t seq = hand.sent<wire::Ping>().front()->seq;
        hand.run(499ms);
        QVERIFY(hand.sent<wire::Nack>().empty());
        hand.run(1ms);
        QCOMPARE(hand.sent<wire::Nack>().size(), 1U);
        QCOMPARE(hand.sent<wire::Nack>().front()->seq, 42U);
        // The handler lives no longer: a later ack is dropped.
        hand.packet(at(7009), {wire::Ack{seq, wire::Blob::nil()}});
        QVERIFY(hand.sent<wire::Ack>().empty());
        QCOMPARE(hand.last<trace::MessageIgnored>().reason, std::string("late or unknown ack"));
    }

    void aRequestWithoutAPortMeansOurOwn() {
        HandNode hand;
        wire::IndirectPing message = request(true);
        message.port = 0;
        hand.packet(at(7100), {message});
        QCOMPARE(hand.last<trace::PacketSent>().to, at(7000));
    }

    void tooManyRequestsAtOnceAreIgnored() {
        HandNode hand;
        for (int i = 0; i < 1100; ++i)
            hand.packet(at(7100), {request(true)});
        QCOMPARE(hand.count<trace::MessageIgnored>(), 1100U - 1024U);
    }

    void withRequiredNamesNobodyNamelessIsAnswered() {
        swim::Config config;
        config.requireNodeNames = true;
        HandNode hand(config);
        hand.packet(at(40000), {wire::Ping{5, "me", {}}});
        QCOMPARE(hand.count<trace::PacketSent>(), 0U);
        hand.packet(at(40000), {wire::Ping{5, "me", {IpAddress::loopback(), 7100, "asker"}}});
        QCOMPARE(hand.count<trace::PacketSent>(), 1U);
    }
};

SWIMSCOPE_TEST(TestNodeRelay)
#include "test_node_relay.moc"
