// SPDX-License-Identifier: MPL-2.0
#include "engine/swim/variants.h"
#include "engine/wire/codec.h"
#include "tests/support/test_program.h"
#include "tests/swim/hand_node.h"

#include <QtTest>

using namespace swimscope;
using namespace std::chrono_literals;
using swim::LifeguardMode;
using swim::Variant;
using swimscope::test::at;
using swimscope::test::HandNode;
using swimscope::test::request;

namespace {

swim::Config quiet(Variant variant, LifeguardMode mode = LifeguardMode::memberlist) {
    swim::Config config;
    config.gossipInterval = 0s;
    config.pushPullInterval = 0s;
    config.lifeguardMode = mode;
    swim::setVariant(config, variant);
    return config;
}

/// A node among five alive members "a" to "e" at ports 7001 to 7005.
HandNode among(const swim::Config& config) {
    HandNode hand(config);
    for (std::uint16_t i = 0; i < 5; ++i)
        hand.meet(std::string(1, static_cast<char>('a' + i)), static_cast<std::uint16_t>(7001 + i));
    return hand;
}

/// Lets time pass until a probe has failed: nobody answers.
void failProbe(HandNode& hand) {
    const std::size_t failed = hand.count<trace::ProbeFailed>();
    while (hand.count<trace::ProbeFailed>() == failed)
        hand.wakeAtDeadline();
}

void suspect(HandNode& hand, const std::string& member) {
    hand.packet(at(7900), {wire::Suspect{1, member, "x"}});
}

/// The messages in the packet of a probe's ping. No other probe may run.
std::vector<wire::MessagePtr> pingTo(HandNode& hand, const std::string& member) {
    hand.give(trace::ProbeRequested{RequestId{1}, member});
    const auto& messages = hand.ordered<swim::SendPacket>().back()->messages;
    return {messages.begin(), messages.end()};
}

} // namespace

/// What a member does with parts of Lifeguard switched off, and in the paper's mode.
class TestNodeLifeguard : public QObject {
    Q_OBJECT

  private slots:
    void withoutLhaProbeNothingWeighsOnHealth() {
        HandNode hand = among(quiet(Variant::swim));
        failProbe(hand);
        failProbe(hand);
        QVERIFY(!hand.sent<wire::IndirectPing>().empty());
        for (const wire::IndirectPing* ask : hand.sent<wire::IndirectPing>())
            QVERIFY(!ask->nack);
        hand.packet(at(7001), {wire::Suspect{5, "me", "a"}});
        QCOMPARE(hand.node.incarnation(), 6U);
        QCOMPARE(hand.node.health(), 0U);
        QCOMPARE(hand.count<trace::HealthChanged>(), 0U);
        // The next deadline is no further off for it.
        failProbe(hand);
        const trace::ProbeStarted probe = hand.last<trace::ProbeStarted>();
        QCOMPARE(probe.deadline, hand.lastEvent<trace::ProbeStarted>().at + 1s);
    }

    void withoutLhaSuspicionSuspicionsAreShort() {
        HandNode hand = among(quiet(Variant::lhaProbe));
        suspect(hand, "a");
        const trace::SuspicionStarted started = hand.last<trace::SuspicionStarted>();
        QCOMPARE(started.wanted, 0U);
        QCOMPARE(started.min, Duration(4s));
        QCOMPARE(started.max, Duration(4s));
        QCOMPARE(started.deadline, hand.now + 4s);
        // Nobody else's suspicion counts or is passed on.
        const std::size_t queued = hand.count<trace::BroadcastQueued>();
        hand.packet(at(7900), {wire::Suspect{1, "a", "y"}});
        QCOMPARE(hand.count<trace::SuspicionConfirmed>(), 0U);
        QCOMPARE(hand.count<trace::BroadcastQueued>(), queued);
    }

    void thePaperWantsThreeConfirmations() {
        HandNode hand = among(quiet(Variant::lhaSuspicion, LifeguardMode::paper));
        suspect(hand, "a");
        QCOMPARE(hand.last<trace::SuspicionStarted>().wanted, 3U);
        const Instant start = hand.now;
        for (const char* from : {"p", "q", "r"})
            hand.packet(at(7900), {wire::Suspect{1, "a", from}});
        QCOMPARE(hand.count<trace::SuspicionConfirmed>(), 3U);
        QCOMPARE(hand.last<trace::SuspicionConfirmed>().deadline, start + 4s);
    }

    void inThePaperFailuresCountAndStretchTheTimeout() {
        HandNode hand = among(quiet(Variant::lhaProbe, LifeguardMode::paper));
        failProbe(hand);
        // The failure itself, and three nacks that did not come.
        QCOMPARE(hand.node.health(), 4U);
        const trace::ProbeStarted second = hand.last<trace::ProbeStarted>();
        QCOMPARE(second.timeout, Duration(2500ms));
        QCOMPARE(second.deadline, hand.now + 5s);
        hand.run(2499ms);
        QCOMPARE(hand.count<trace::ProbeWentIndirect>(), 1U);
        hand.run(1ms);
        QCOMPARE(hand.count<trace::ProbeWentIndirect>(), 2U);
        failProbe(hand);
        QCOMPARE(hand.node.health(), 8U);
        failProbe(hand);
        QCOMPARE(hand.node.health(), 8U);
    }

    void inThePaperANackComesBeforeTheTimeout() {
        HandNode hand(quiet(Variant::lifeguard, LifeguardMode::paper));
        hand.packet(at(7100), {request(true)});
        const std::uint32_t seq = hand.sent<wire::Ping>().back()->seq;
        hand.run(399ms);
        QVERIFY(hand.sent<wire::Nack>().empty());
        hand.run(1ms);
        QCOMPARE(hand.sent<wire::Nack>().size(), 1U);
        // A late ack is still worth more than the nack.
        hand.run(99ms);
        hand.packet(at(7009), {wire::Ack{seq, wire::Blob::nil()}});
        QCOMPARE(hand.sent<wire::Ack>().size(), 1U);
        QCOMPARE(hand.sent<wire::Ack>().front()->seq, 42U);
    }

    void inThePaperARelayGivesUpAfterTheTimeoutAsWell() {
        for (const bool nack : {true, false}) {
            HandNode hand(quiet(Variant::lifeguard, LifeguardMode::paper));
            hand.packet(at(7100), {request(nack)});
            const std::uint32_t seq = hand.sent<wire::Ping>().back()->seq;
            hand.run(500ms);
            QCOMPARE(hand.sent<wire::Nack>().size(), nack ? 1U : 0U);
            hand.packet(at(7009), {wire::Ack{seq, wire::Blob::nil()}});
            QVERIFY(hand.sent<wire::Ack>().empty());
        }
    }

    void withoutTheBuddySystemASuspectIsOnlyPinged() {
        HandNode hand = among(quiet(Variant::lhaSuspicion));
        suspect(hand, "a");
        // Its suspicion may be among the gossip that fills the packet, as anybody's may.
        const auto messages = pingTo(hand, "a");
        for (const wire::MessagePtr& message : messages)
            if (const auto* told = std::get_if<wire::Suspect>(message.get()))
                QCOMPARE(told->from, std::string("x"));
    }

    void inThePaperASuspectHearsOfItFirst() {
        HandNode hand = among(quiet(Variant::buddySystem, LifeguardMode::paper));
        suspect(hand, "a");
        const auto messages = pingTo(hand, "a");
        QVERIFY(messages.size() > 2); // gossip fills what is left
        QVERIFY(std::get<wire::Suspect>(*messages[1]) == (wire::Suspect{1, "a", "me"}));
        // An ack to it says so as well, one to somebody else does not.
        hand.clear();
        hand.packet(at(7001), {wire::Ping{9, "me", {IpAddress::loopback(), 7001, "a"}}});
        const auto& toSuspect = hand.ordered<swim::SendPacket>().back()->messages;
        QVERIFY(std::get<wire::Suspect>(*toSuspect[1]) == (wire::Suspect{1, "a", "me"}));
        hand.packet(at(7002), {wire::Ping{9, "me", {IpAddress::loopback(), 7002, "b"}}});
        for (const wire::MessagePtr& message : hand.ordered<swim::SendPacket>().back()->messages)
            if (const auto* told = std::get_if<wire::Suspect>(message.get()))
                QCOMPARE(told->from, std::string("x"));
    }

    void whatIsSuspectedFillsNoMoreThanItsPacket() {
        swim::Config config = quiet(Variant::buddySystem, LifeguardMode::paper);
        config.udpBufferSize = 512;
        HandNode hand(config);
        for (std::uint16_t i = 0; i < 30; ++i)
            hand.meet("a" + std::to_string(i), static_cast<std::uint16_t>(7001 + i), 1,
                      Bytes(100, 'x'));
        suspect(hand, "a0");
        std::size_t size = 2;
        for (const wire::MessagePtr& message : pingTo(hand, "a0"))
            size += 2 + wire::encodedSize(*message);
        QVERIFY(size <= 512);
    }

    void aPartCanBeSwitchedOffWhileANodeRuns() {
        HandNode hand = among(quiet(Variant::lifeguard));
        failProbe(hand);
        QCOMPARE(hand.node.health(), 3U);
        hand.give(trace::SettingsRequested{RequestId{7}, swim::toText(quiet(Variant::swim))});
        QCOMPARE(hand.last<trace::RequestFinished>().failure, trace::Failure::none);
        QCOMPARE(hand.node.health(), 0U);
        QCOMPARE(hand.last<trace::HealthChanged>().score, 0U);
    }
};

SWIMSCOPE_TEST(TestNodeLifeguard)
#include "test_node_lifeguard.moc"
