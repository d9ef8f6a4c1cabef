// SPDX-License-Identifier: MPL-2.0
#include "tests/support/test_program.h"
#include "tests/swim/hand_node.h"

#include <QtTest>

#include <limits>

using namespace swimscope;
using namespace std::chrono_literals;
using swimscope::test::at;
using swimscope::test::HandNode;

namespace {

HandNode amongMembers(int others) {
    swim::Config config;
    config.probeInterval = 1s;
    config.gossipInterval = 0s;
    config.pushPullInterval = 0s;
    HandNode hand(config);
    for (int i = 0; i < others; ++i)
        hand.meet("m" + std::to_string(i), static_cast<std::uint16_t>(7001 + i));
    return hand;
}

void accuse(HandNode& hand, const std::string& from, std::uint32_t incarnation = 1) {
    hand.packet(at(7900), {wire::Suspect{incarnation, "m0", from}});
}

/// Lets time pass as if all probes were answered.
void runAnswering(HandNode& hand, Instant until) {
    while (hand.node.nextDeadline() && *hand.node.nextDeadline() <= until) {
        const std::size_t before = hand.count<trace::ProbeStarted>();
        hand.wakeAtDeadline();
        if (hand.count<trace::ProbeStarted>() > before)
            hand.packet(at(7900), {wire::Ack{hand.last<trace::ProbeStarted>().seq, {}}});
    }
    hand.now = until;
}

} // namespace

class TestNodeSuspicion : public QObject {
    Q_OBJECT

  private slots:
    void aSuspicionRunsOut() {
        HandNode hand = amongMembers(6);
        accuse(hand, "m1");
        const trace::SuspicionStarted started = hand.last<trace::SuspicionStarted>();
        QCOMPARE(started.wanted, 2U);
        QCOMPARE(started.min, Duration(4s));
        QCOMPARE(started.max, Duration(24s));
        QCOMPARE(started.deadline, hand.now + 24s);
        runAnswering(hand, started.deadline - 1ms);
        QVERIFY(hand.node.row("m0")->state == wire::MemberState::suspect);
        hand.run(1ms);
        QVERIFY(hand.node.row("m0")->state == wire::MemberState::dead);
        QVERIFY(hand.last<trace::SuspicionEnded>().ranOut);
        const trace::Event& ended = hand.lastEvent<trace::SuspicionEnded>();
        QVERIFY(std::holds_alternative<trace::SuspicionStarted>(hand.event(ended.cause).body));
        QCOMPARE(hand.last<trace::MemberChanged>().by, std::string("me"));
        QCOMPARE(hand.lastEvent<trace::MemberChanged>().cause, ended.cause);
    }

    void confirmationsShortenIt() {
        HandNode hand = amongMembers(6);
        accuse(hand, "m1");
        const Instant start = hand.now;
        accuse(hand, "m1");
        QCOMPARE(hand.count<trace::SuspicionConfirmed>(), 0U);
        accuse(hand, "m2");
        accuse(hand, "m3");
        QCOMPARE(hand.count<trace::SuspicionConfirmed>(), 2U);
        QCOMPARE(hand.last<trace::SuspicionConfirmed>().deadline, start + 4s);
        accuse(hand, "m4");
        QCOMPARE(hand.count<trace::SuspicionConfirmed>(), 2U);
        runAnswering(hand, start + 4s);
        QVERIFY(hand.node.row("m0")->state == wire::MemberState::dead);
        const trace::Event& ended = hand.lastEvent<trace::SuspicionEnded>();
        QVERIFY(std::holds_alternative<trace::SuspicionConfirmed>(hand.event(ended.cause).body));
    }

    void aLateConfirmationCanRunItOutAtOnce() {
        HandNode hand = amongMembers(6);
        accuse(hand, "m1");
        const Instant start = hand.now;
        runAnswering(hand, start + 20s);
        accuse(hand, "m2");
        accuse(hand, "m3");
        hand.give(trace::Woke{});
        QVERIFY(hand.node.row("m0")->state == wire::MemberState::dead);
    }

    void aRefutationEndsIt() {
        HandNode hand = amongMembers(6);
        accuse(hand, "m1");
        hand.meet("m0", 7001, 2);
        QVERIFY(hand.node.row("m0")->state == wire::MemberState::alive);
        QVERIFY(!hand.last<trace::SuspicionEnded>().ranOut);
        QVERIFY(hand.last<trace::MemberChanged>().change == trace::Change::refuted);
        QVERIFY(!hand.node.suspicion("m0"));
        runAnswering(hand, hand.now + 60s);
        QVERIFY(hand.node.row("m0")->state == wire::MemberState::alive);
    }

    void oneRefutesWhatIsSaidAboutOneself() {
        HandNode hand = amongMembers(3);
        hand.packet(at(7001), {wire::Suspect{5, "me", "m0"}});
        QCOMPARE(hand.node.incarnation(), 6U);
        QCOMPARE(hand.last<trace::SelfRefuted>().accuser, std::string("m0"));
        QCOMPARE(hand.node.health(), 1U);
        const auto& alive = std::get<wire::Alive>(*hand.last<trace::BroadcastQueued>().message);
        QCOMPARE(alive.incarnation, 6U);
        QCOMPARE(alive.node, std::string("me"));
        hand.packet(at(7001), {wire::Dead{6, "me", "m0"}});
        QCOMPARE(hand.node.incarnation(), 7U);
    }

    void theLastIncarnationDoesNotGoRound() {
        HandNode hand = amongMembers(3);
        constexpr std::uint32_t last = std::numeric_limits<std::uint32_t>::max();
        hand.packet(at(7001), {wire::Suspect{last, "me", "m0"}});
        QCOMPARE(hand.node.incarnation(), last);
    }

    void aDeadNamesAddressCanBeReclaimedAfterItsTime() {
        swim::Config config;
        config.gossipInterval = 0s;
        config.pushPullInterval = 0s;
        config.probeInterval = 0s;
        config.deadNodeReclaimTime = 10s;
        HandNode hand(config);
        hand.meet("x", 7001);
        hand.packet(at(7002), {wire::Dead{1, "x", "y"}});
        hand.meet("x", 7005, 2);
        QCOMPARE(hand.count<trace::ConflictSeen>(), 1U);
        hand.run(10001ms);
        hand.meet("x", 7005, 1);
        QVERIFY(hand.node.row("x")->endpoint == at(7005));
        QVERIFY(hand.node.row("x")->state == wire::MemberState::alive);
    }
};

SWIMSCOPE_TEST(TestNodeSuspicion)
#include "test_node_suspicion.moc"
