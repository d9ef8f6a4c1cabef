// SPDX-License-Identifier: MPL-2.0
#include "engine/wire/codec.h"
#include "engine/wire/packet.h"
#include "tests/support/test_program.h"
#include "tests/swim/hand_node.h"

#include <QtTest>

#include <set>

using namespace swimscope;
using namespace std::chrono_literals;
using swimscope::test::at;
using swimscope::test::HandNode;
using swimscope::test::quiet;

namespace {

/// Gossip only, to be seen alone. (Without any probes suspicions would last no time at all.)
/// Lets all that is queued go out.
void drain(HandNode& hand) {
    hand.run(20s);
    QCOMPARE(hand.node.queuedBroadcasts(), 0U);
    hand.clear();
}

std::size_t bytesOfPacket(const swim::SendPacket& packet) {
    std::size_t bytes = wire::kCompoundOverhead;
    for (const wire::MessagePtr& message : packet.messages)
        bytes += wire::encodedSize(*message) + wire::kCompoundPerMessage;
    return bytes;
}

} // namespace

class TestNodeGossip : public QObject {
    Q_OBJECT

  private slots:
    void everyIntervalAFewMembersHear() {
        HandNode hand(quiet());
        for (int i = 0; i < 8; ++i)
            hand.meet("m" + std::to_string(i), static_cast<std::uint16_t>(7001 + i));
        drain(hand);
        hand.packet(at(7001), {wire::Suspect{1, "m7", "m0"}});
        const EventId queued = hand.lastEvent<trace::BroadcastQueued>().id;
        QVERIFY(hand.runUntil<trace::PacketSent>(200ms));
        std::set<Endpoint> targets;
        for (const auto* packet : hand.all<trace::PacketSent>())
            targets.insert(packet->to);
        QCOMPARE(targets.size(), 3U);
        QVERIFY(!targets.contains(at(7000)));
        QVERIFY(hand.ordered<swim::SendPacket>().front()->crc);
        QCOMPARE(hand.lastEvent<trace::MessageSent>().cause, queued);
        // 4 × ceil(log10(9 + 1)) transmissions, then it is done.
        hand.run(10s);
        QCOMPARE(hand.sent<wire::Suspect>().size(), 4U);
        QCOMPARE(hand.last<trace::BroadcastFinished>().broadcast, queued);
        QVERIFY(!hand.last<trace::BroadcastFinished>().replaced);
    }

    /// memberlist's members can't announce more, and a stream could bring megabytes.
    void metadataBeyondTheLimitIsIgnored() {
        HandNode hand(quiet());
        hand.meet("most", 7001, 1, Bytes(swim::kMetaMost, 'm'));
        QVERIFY(hand.node.row("most"));
        hand.meet("more", 7002, 1, Bytes(swim::kMetaMost + 1, 'm'));
        QVERIFY(!hand.node.row("more"));
        hand.meet("most", 7001, 2, Bytes(swim::kMetaMost + 1, 'm'));
        QCOMPARE(hand.node.row("most")->incarnation, 1U);
        QCOMPARE(hand.last<trace::MessageIgnored>().reason,
                 std::string("alive with metadata beyond the limit"));
    }

    void packetsKeepWithinTheirBudget() {
        HandNode hand(quiet());
        const Bytes meta(400, 'm');
        for (int i = 0; i < 30; ++i)
            hand.meet("m" + std::to_string(i), static_cast<std::uint16_t>(7001 + i), 1, meta);
        hand.clear();
        hand.run(2s);
        QVERIFY(hand.ordered<swim::SendPacket>().size() > 10);
        for (const swim::SendPacket* packet : hand.ordered<swim::SendPacket>()) {
            QVERIFY(bytesOfPacket(*packet) <= 1400);
            QVERIFY(bytesOfPacket(*packet) > 700);
        }
        // A ping's packet is filled up likewise, the ping first.
        hand.meet("again", 7999, 1, meta);
        hand.clear();
        hand.give(trace::PingRequested{RequestId{1}, "m3"});
        const swim::SendPacket& packet = *hand.ordered<swim::SendPacket>().front();
        QVERIFY(std::holds_alternative<wire::Ping>(*packet.messages.front()));
        QVERIFY(packet.messages.size() > 1);
        // The reference does not count the length of the first message's entry.
        QVERIFY(bytesOfPacket(packet) <= 1402);
        QVERIFY(!packet.crc);
    }

    void aNewerRumourReplacesTheOlder() {
        HandNode hand(quiet());
        hand.meet("a", 7001);
        hand.meet("b", 7002);
        const EventId alive = hand.lastEvent<trace::BroadcastQueued>().id;
        hand.packet(at(7001), {wire::Suspect{1, "b", "a"}});
        QCOMPARE(hand.last<trace::BroadcastFinished>().broadcast, alive);
        QVERIFY(hand.last<trace::BroadcastFinished>().replaced);
    }

    void theRecentlyDeadHearGossipAndTheLeftDoNot() {
        swim::Config config = quiet();
        config.gossipToTheDeadTime = 5s;
        HandNode hand(config);
        hand.meet("dead", 7001);
        hand.meet("left", 7002);
        drain(hand);
        hand.packet(at(7001), {wire::Dead{1, "dead", "x"}, wire::Dead{1, "left", "left"}});
        hand.run(1s);
        std::set<std::string> told;
        for (const auto* packet : hand.all<trace::PacketSent>())
            told.insert(packet->toName);
        QCOMPARE(told, std::set<std::string>{"dead"});
        drain(hand);
        hand.run(5s);
        hand.meet("c", 7003);
        hand.clear();
        hand.run(3s);
        for (const auto* packet : hand.all<trace::PacketSent>())
            QCOMPARE(packet->toName, std::string("c"));
    }

    void oneRumourIsPassedOnAsItCame() {
        HandNode hand(quiet());
        hand.meet("a", 7001);
        const auto received = hand.last<trace::MessageReceived>().message;
        QCOMPARE(hand.last<trace::BroadcastQueued>().message.get(), received.get());
    }

    void aliveMessagesAreHandledFirstAndTheNewestOfAKindBefore() {
        HandNode hand(quiet());
        hand.meet("x", 7001, 10);
        hand.clear();
        wire::Alive alive;
        alive.incarnation = 11;
        alive.node = "x";
        alive.address = IpAddress::loopback();
        alive.port = 7001;
        wire::Alive newer = alive;
        newer.incarnation = 12;
        hand.packet(at(7002), {wire::Suspect{10, "x", "s"}, wire::Dead{10, "x", "d"}, alive, newer,
                               wire::User{bytesOf("1")}, wire::User{bytesOf("2")}});
        // Incarnation 12 first: 11 and the accusations of 10 are old news then.
        QCOMPARE(hand.count<trace::MemberChanged>(), 1U);
        QCOMPARE(hand.last<trace::MemberChanged>().row.incarnation, 12U);
        const auto users = hand.all<trace::UserReceived>();
        QCOMPARE(users.size(), 2U);
        QCOMPARE(users.front()->payload, bytesOf("2"));
    }

    void gossipWaitsForTheNextWakingAndPingsDoNot() {
        HandNode hand(quiet());
        trace::PacketReceived input;
        input.from = at(7001);
        input.messages = {{wire::share(wire::Message(wire::User{bytesOf("x")})), EventId::none},
                          {wire::share(wire::Message(wire::Ping{1, "me", {}})), EventId::none}};
        hand.give(input);
        QCOMPARE(hand.sent<wire::Ack>().size(), 1U);
        QCOMPARE(hand.count<trace::UserReceived>(), 0U);
        QVERIFY(hand.node.nextDeadline() == hand.now);
        hand.give(trace::Woke{});
        QCOMPARE(hand.count<trace::UserReceived>(), 1U);
        QVERIFY(hand.node.nextDeadline() > hand.now);
    }

    void aFullHandoffQueueDrops() {
        swim::Config config = quiet();
        config.handoffQueueDepth = 4;
        HandNode hand(config);
        trace::PacketReceived input;
        input.from = at(7001);
        const auto user = wire::share(wire::Message(wire::User{bytesOf("x")}));
        for (int i = 0; i < 6; ++i)
            input.messages.push_back({user, EventId::none});
        hand.give(input);
        QCOMPARE(hand.count<trace::HandoffDropped>(), 2U);
        hand.give(trace::Woke{});
        QCOMPARE(hand.count<trace::UserReceived>(), 4U);
    }

    void withNothingToSayTheBeatIsNotWaitedForAndKeepsItsPhase() {
        swim::Config config = quiet();
        config.probeInterval = 0s;
        HandNode hand(config);
        hand.meet("a", 7001);
        QVERIFY(hand.runUntil<trace::PacketSent>(200ms));
        const Instant beat = hand.lastEvent<trace::PacketSent>().at;
        drain(hand);
        QVERIFY(!hand.node.nextDeadline());
        hand.meet("b", 7002);
        QVERIFY(hand.runUntil<trace::PacketSent>(200ms));
        QCOMPARE((hand.lastEvent<trace::PacketSent>().at - beat) % 200ms, Duration(0));
    }

    void moreThan255MessagesMakeMoreThanOnePacket() {
        swim::Config config = quiet();
        config.udpBufferSize = 60000;
        HandNode hand(config);
        hand.meet("a", 7001);
        for (int i = 0; i < 300; ++i)
            hand.give(trace::SendRequested{RequestId{1}, trace::Delivery::gossip, {}, {'x'}});
        hand.clear();
        QVERIFY(hand.runUntil<trace::PacketSent>(1s));
        QCOMPARE(hand.ordered<swim::SendPacket>().size(), 2U);
        QCOMPARE(hand.ordered<swim::SendPacket>()[0]->messages.size(), 255U);
        QCOMPARE(hand.all<trace::PacketSent>()[0]->messages, std::uint16_t{255});
    }
};

SWIMSCOPE_TEST(TestNodeGossip)
#include "test_node_gossip.moc"
