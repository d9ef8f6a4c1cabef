// SPDX-License-Identifier: MPL-2.0
#include "tests/support/test_program.h"
#include "tests/swim/hand_node.h"

#include <QtTest>

#include <algorithm>

using namespace swimscope;
using namespace std::chrono_literals;
using swimscope::test::at;
using swimscope::test::HandNode;

namespace {

/// The address of a member "a", "b", ... as the tests below list them.
Endpoint addressOf(const std::string& member) {
    return at(static_cast<std::uint16_t>(7001 + member[0] - 'a'));
}

/// A node among `others` alive members, gossip and push/pull switched off.
HandNode among(int others, swim::Config config = {}) {
    config.gossipInterval = 0s;
    config.pushPullInterval = 0s;
    HandNode hand(config);
    for (int i = 0; i < others; ++i)
        hand.meet(std::string(1, static_cast<char>('a' + i)), static_cast<std::uint16_t>(7001 + i));
    return hand;
}

/// Lets time pass until a probe starts, and returns it.
trace::ProbeStarted nextProbe(HandNode& hand) {
    if (!hand.runUntil<trace::ProbeStarted>(20s))
        qFatal("no probe started");
    return hand.last<trace::ProbeStarted>();
}

void ack(HandNode& hand, const Endpoint& from, std::uint32_t seq, const Bytes& payload = {}) {
    hand.packet(from, {wire::Ack{seq, {payload, payload.empty()}}});
}

/// The members pinged indirectly in a probe's ProbeWentIndirect.
std::vector<std::string> relaysOf(const HandNode& hand) {
    return hand.last<trace::ProbeWentIndirect>().relays;
}

/// The stream of the probe's TCP ping.
StreamId tcpStream(const HandNode& hand) {
    return hand.last<trace::StreamDialled>().stream;
}

void ackOverTcp(HandNode& hand, std::uint32_t seq) {
    const StreamId stream = tcpStream(hand);
    hand.give(trace::StreamOpened{stream});
    hand.give(trace::StreamDrained{stream});
    trace::StreamReceived reply;
    reply.stream = stream;
    reply.arrival.message = wire::share(wire::Message(wire::Ack{seq, wire::Blob::nil()}));
    hand.give(std::move(reply));
}

} // namespace

class TestNodeProbe : public QObject {
    Q_OBJECT

  private slots:
    void anAckEndsTheProbe() {
        HandNode hand = among(1);
        const trace::ProbeStarted probe = nextProbe(hand);
        QCOMPARE(probe.member, std::string("a"));
        QCOMPARE(probe.deadline, hand.now + 1s);
        const wire::Ping& ping = *hand.sent<wire::Ping>().back();
        QCOMPARE(ping.node, std::string("a"));
        QCOMPARE(ping.source.node, std::string("me"));
        QVERIFY(ping.source.address == IpAddress::loopback() && ping.source.port == 7000);
        QVERIFY(!hand.ordered<swim::SendPacket>().back()->crc);

        hand.run(3ms);
        ack(hand, addressOf("a"), probe.seq, bytesOf("payload"));
        const auto& success = hand.last<trace::ProbeSucceeded>();
        QCOMPARE(success.way, trace::Way::direct);
        QCOMPARE(success.roundTrip, Duration(3ms));
        QCOMPARE(success.payload, bytesOf("payload"));
        QVERIFY(hand.node.probing().empty());
        // The ack's arrival is what ended it.
        const trace::Event& cause = hand.event(hand.lastEvent<trace::ProbeSucceeded>().cause);
        QVERIFY(std::holds_alternative<trace::MessageReceived>(cause.body));
    }

    void silenceLeadsToRelaysThenToSuspicion() {
        HandNode hand = among(5);
        const trace::ProbeStarted probe = nextProbe(hand);
        const Instant start = hand.now;
        hand.run(499ms);
        QCOMPARE(hand.count<trace::ProbeWentIndirect>(), 0U);
        hand.run(1ms);
        const std::vector<std::string> relays = relaysOf(hand);
        QCOMPARE(relays.size(), 3U);
        QVERIFY(std::ranges::find(relays, probe.member) == relays.end());
        QVERIFY(std::ranges::find(relays, "me") == relays.end());
        QCOMPARE(hand.sent<wire::IndirectPing>().size(), 3U);
        for (const wire::IndirectPing* ask : hand.sent<wire::IndirectPing>()) {
            QCOMPARE(ask->node, probe.member);
            QCOMPARE(ask->seq, probe.seq);
            QVERIFY(ask->nack);
            QVERIFY((Endpoint{ask->target, ask->port}) == addressOf(probe.member));
        }
        QVERIFY(hand.last<trace::ProbeWentIndirect>().tcp);
        QVERIFY(hand.ordered<swim::OpenStream>().back()->to == addressOf(probe.member));

        hand.run(499ms);
        QCOMPARE(hand.count<trace::ProbeFailed>(), 0U);
        hand.run(1ms);
        QCOMPARE(hand.now, start + 1s);
        const trace::Event& failed = hand.lastEvent<trace::ProbeFailed>();
        QVERIFY(std::holds_alternative<trace::ProbeStarted>(hand.event(failed.cause).body));
        QVERIFY(hand.node.row(probe.member)->state == wire::MemberState::suspect);
        QCOMPARE(hand.lastEvent<trace::SuspicionStarted>().cause, failed.id);
        QCOMPARE(hand.last<trace::SuspicionStarted>().from, std::string("me"));
        // Three nacks were expected and none came.
        QCOMPARE(hand.node.health(), 3U);
        // The TCP ping had the probe's deadline.
        QCOMPARE(hand.last<trace::StreamFinished>().failure, trace::Failure::timedOut);
        QCOMPARE(hand.node.openStreams(), 0U);
    }

    void nacksInTimeSpareOurHealth() {
        HandNode hand = among(5);
        const trace::ProbeStarted probe = nextProbe(hand);
        hand.run(500ms);
        for (const std::string& relay : relaysOf(hand))
            hand.packet(addressOf(relay), {wire::Nack{probe.seq}});
        QVERIFY(hand.runUntil<trace::ProbeFailed>(1s));
        QCOMPARE(hand.last<trace::ProbeFailed>().nacksReceived, 3U);
        QCOMPARE(hand.node.health(), 0U);
    }

    void aNackAfterTheDeadlineIsLate() {
        HandNode hand = among(5);
        const trace::ProbeStarted probe = nextProbe(hand);
        QVERIFY(hand.runUntil<trace::ProbeFailed>(2s));
        hand.packet(addressOf("a"), {wire::Nack{probe.seq}});
        QCOMPARE(hand.last<trace::MessageIgnored>().reason, std::string("late or unknown nack"));
        QCOMPARE(hand.node.health(), 3U);
    }

    void anAckThroughARelayEndsTheProbeToo() {
        HandNode hand = among(5);
        const trace::ProbeStarted probe = nextProbe(hand);
        hand.run(600ms);
        ack(hand, addressOf(relaysOf(hand).front()), probe.seq);
        QCOMPARE(hand.last<trace::ProbeSucceeded>().way, trace::Way::relayed);
        QCOMPARE(hand.count<trace::ProbeFailed>(), 0U);
    }

    void anAckOverTcpSavesTheProbeOnlyAtItsDeadline() {
        HandNode hand = among(5);
        const trace::ProbeStarted probe = nextProbe(hand);
        hand.run(500ms);
        ackOverTcp(hand, probe.seq);
        QCOMPARE(hand.last<trace::StreamFinished>().failure, trace::Failure::none);
        QCOMPARE(hand.count<trace::ProbeSucceeded>(), 0U);
        hand.run(499ms);
        QCOMPARE(hand.count<trace::ProbeSucceeded>(), 0U);
        hand.run(1ms);
        QCOMPARE(hand.last<trace::ProbeSucceeded>().way, trace::Way::tcp);
        QCOMPARE(hand.last<trace::ProbeSucceeded>().roundTrip, Duration(500ms));
        QVERIFY(hand.node.row(probe.member)->state == wire::MemberState::alive);
    }

    void aWrongAckOverTcpSavesNothing() {
        HandNode hand = among(5);
        const trace::ProbeStarted probe = nextProbe(hand);
        hand.run(500ms);
        ackOverTcp(hand, probe.seq + 1);
        QCOMPARE(hand.last<trace::StreamFinished>().failure, trace::Failure::malformed);
        hand.run(500ms);
        QCOMPARE(hand.count<trace::ProbeFailed>(), 1U);
    }

    void tcpPingsCanBeSwitchedOff() {
        swim::Config config;
        config.disableTcpPings = true;
        HandNode hand = among(3, config);
        nextProbe(hand);
        hand.run(500ms);
        QVERIFY(!hand.last<trace::ProbeWentIndirect>().tcp);
        QVERIFY(hand.ordered<swim::OpenStream>().empty());
    }

    void tcpPingsCanBeSwitchedOffForSome() {
        for (const bool named : {true, false}) {
            swim::Config config;
            for (const std::string name : {"a", "b"})
                config.disableTcpPingsFor.add(named ? name : "not " + name);
            HandNode hand = among(3, config);
            nextProbe(hand);
            hand.run(500ms);
            QCOMPARE(hand.last<trace::ProbeWentIndirect>().tcp, !named);
            QCOMPARE(hand.ordered<swim::OpenStream>().empty(), named);
        }
    }

    void oldMembersGiveNoNacksAndNoTcpPings() {
        HandNode hand = among(0);
        for (const std::string name : {"a", "b"}) {
            wire::Alive old;
            old.incarnation = 1;
            old.node = name;
            old.address = IpAddress::loopback();
            old.port = addressOf(name).port;
            old.versions.octets = {1, 2, 2, 0, 0, 0};
            hand.packet(addressOf(name), {old});
        }
        nextProbe(hand);
        hand.run(500ms);
        QVERIFY(!hand.last<trace::ProbeWentIndirect>().tcp);
        QVERIFY(!hand.sent<wire::IndirectPing>().front()->nack);
        hand.run(500ms);
        QCOMPARE(hand.last<trace::ProbeFailed>().nacksExpected, 0U);
        QCOMPARE(hand.node.health(), 1U);
    }

    void aBadScoreStretchesTheDeadlineAndNotTheTick() {
        HandNode hand = among(5);
        nextProbe(hand);
        QVERIFY(hand.runUntil<trace::ProbeFailed>(2s));
        QCOMPARE(hand.node.health(), 3U);
        // The tick that came with the deadline is served with the new score.
        const trace::ProbeStarted second = hand.last<trace::ProbeStarted>();
        QCOMPARE(second.deadline, hand.now + 4s);
        ack(hand, addressOf(second.member), second.seq);
        const Instant before = hand.now;
        nextProbe(hand);
        QCOMPARE(hand.now, before + 1s);
    }

    void oneTickIsRememberedWhileAProbeRuns() {
        HandNode hand = among(5);
        nextProbe(hand);
        QVERIFY(hand.runUntil<trace::ProbeFailed>(2s));
        const trace::ProbeStarted slow = hand.last<trace::ProbeStarted>();
        hand.clear();
        hand.run(3500ms); // three ticks pass
        QCOMPARE(hand.count<trace::ProbeStarted>(), 0U);
        ack(hand, addressOf(slow.member), slow.seq);
        QCOMPARE(hand.count<trace::ProbeStarted>(), 1U);
        const trace::ProbeStarted next = hand.last<trace::ProbeStarted>();
        ack(hand, addressOf(next.member), next.seq);
        QCOMPARE(hand.count<trace::ProbeStarted>(), 1U);
    }

    void aSuspectIsToldWithItsPing() {
        HandNode hand = among(1);
        hand.packet(addressOf("a"), {wire::Suspect{1, "a", "b"}});
        nextProbe(hand);
        const swim::SendPacket& packet = *hand.ordered<swim::SendPacket>().back();
        QCOMPARE(packet.messages.size(), 2U);
        QVERIFY(std::holds_alternative<wire::Ping>(*packet.messages[0]));
        const auto& told = std::get<wire::Suspect>(*packet.messages[1]);
        QVERIFY(told == (wire::Suspect{1, "a", "me"}));
        QVERIFY(packet.crc);
    }

    void aRefusedPingGoesIndirectAtOnce() {
        HandNode hand = among(5);
        const trace::ProbeStarted probe = nextProbe(hand);
        const EventId packet = hand.ordered<swim::SendPacket>().back()->packet;
        hand.give(trace::SendFailed{packet, trace::Failure::unreachable, "no route"});
        QCOMPARE(hand.count<trace::ProbeWentIndirect>(), 1U);
        hand.run(500ms);
        QCOMPARE(hand.count<trace::ProbeWentIndirect>(), 1U);
        ack(hand, addressOf(relaysOf(hand).front()), probe.seq);
        QCOMPARE(hand.count<trace::ProbeSucceeded>(), 1U);
    }

    void theRoundRobinVisitsEverybodyOnceARound() {
        HandNode hand = among(7);
        nextProbe(hand);
        std::vector<std::string> round;
        // The first round may be begun in its middle; the two that follow are whole.
        for (int probes = 0; probes < 21; ++probes) {
            const trace::ProbeStarted probe = hand.last<trace::ProbeStarted>();
            round.push_back(probe.member);
            ack(hand, addressOf(probe.member), probe.seq);
            nextProbe(hand);
        }
        std::vector<std::string> second(round.begin() + 7, round.begin() + 14);
        const std::vector<std::string> order = second;
        std::ranges::sort(second);
        QCOMPARE(second.size(), 7U);
        QVERIFY(std::ranges::adjacent_find(second) == second.end());
        QVERIFY(order != std::vector<std::string>(round.begin() + 14, round.end()));
    }

    void theDeadAreNotProbedAndForgottenLater() {
        HandNode hand = among(2);
        hand.packet(addressOf("a"), {wire::Dead{1, "b", "a"}});
        const Instant died = hand.now;
        while (hand.count<trace::MemberForgotten>() == 0) {
            const trace::ProbeStarted probe = nextProbe(hand);
            QCOMPARE(probe.member, std::string("a"));
            ack(hand, addressOf("a"), probe.seq);
        }
        QVERIFY(hand.now > died + 30s);
        QVERIFY(hand.now < died + 33s);
        QCOMPARE(hand.last<trace::MemberForgotten>().member, std::string("b"));
        QVERIFY(!hand.node.row("b"));
        // Somebody of that name can come again.
        hand.meet("b", 7102, 1);
        QVERIFY(hand.node.row("b")->state == wire::MemberState::alive);
    }

    void anIntervalOfZeroMeansNoProbes() {
        swim::Config config;
        config.probeInterval = 0s;
        HandNode hand = among(2, config);
        QVERIFY(!hand.runUntil<trace::ProbeStarted>(60s));
    }

    void aProbeAskedForRunsAtOnce() {
        swim::Config config;
        config.probeInterval = 0s;
        HandNode hand = among(3, config);
        hand.give(trace::ProbeRequested{RequestId{7}, "b"});
        QCOMPARE(hand.last<trace::ProbeStarted>().member, std::string("b"));
        QCOMPARE(hand.lastEvent<trace::ProbeStarted>().cause,
                 hand.lastEvent<trace::ProbeRequested>().id);
        QCOMPARE(hand.last<trace::RequestFinished>().request, RequestId{7});
        QCOMPARE(hand.last<trace::RequestFinished>().failure, trace::Failure::none);
        ack(hand, addressOf("b"), hand.last<trace::ProbeStarted>().seq);
        QCOMPARE(hand.count<trace::ProbeSucceeded>(), 1U);
        // Without a name it is the turn's, and the turn moves on.
        hand.give(trace::ProbeRequested{RequestId{8}, {}});
        const std::string first = hand.last<trace::ProbeStarted>().member;
        ack(hand, addressOf(first), hand.last<trace::ProbeStarted>().seq);
        hand.give(trace::ProbeRequested{RequestId{9}, {}});
        QVERIFY(hand.last<trace::ProbeStarted>().member != first);
    }

    void aProbeAskedForWaitsForTheOneThatRuns() {
        HandNode hand = among(3);
        const trace::ProbeStarted running = nextProbe(hand);
        const std::string other = running.member == "a" ? "b" : "a";
        hand.give(trace::ProbeRequested{RequestId{7}, other});
        QCOMPARE(hand.count<trace::ProbeStarted>(), 1U);
        ack(hand, addressOf(running.member), running.seq);
        QCOMPARE(hand.count<trace::ProbeStarted>(), 2U);
        QCOMPARE(hand.last<trace::ProbeStarted>().member, other);
        // Once: the next one comes with the tick.
        ack(hand, addressOf(other), hand.last<trace::ProbeStarted>().seq);
        QCOMPARE(hand.count<trace::ProbeStarted>(), 2U);
    }

    void aProbeAskedForCanBeImpossible() {
        HandNode hand = among(1);
        const auto failureOf = [&hand](const std::string& member) {
            hand.give(trace::ProbeRequested{RequestId{7}, member});
            return hand.last<trace::RequestFinished>().failure;
        };
        QCOMPARE(failureOf("nobody"), trace::Failure::unknownMember);
        QCOMPARE(failureOf("me"), trace::Failure::unknownMember);
        hand.packet(addressOf("a"), {wire::Dead{1, "a", "a"}});
        QCOMPARE(failureOf("a"), trace::Failure::unknownMember);
        QCOMPARE(failureOf({}), trace::Failure::nobodyElse);
        QCOMPARE(hand.count<trace::ProbeStarted>(), 0U);
    }
};

SWIMSCOPE_TEST(TestNodeProbe)
#include "test_node_probe.moc"
