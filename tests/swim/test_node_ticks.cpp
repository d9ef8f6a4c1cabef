// SPDX-License-Identifier: MPL-2.0
#include "tests/support/test_program.h"
#include "tests/swim/hand_node.h"

#include <QtTest>

using namespace swimscope;
using namespace std::chrono_literals;
using swimscope::test::HandNode;
using trace::Ticker;

/// What the trace says of the next ticks, held against the node's own timers. HandNode compares
/// them after each step; here the steps are those at which they could part.
class TestNodeTicks : public QObject {
    Q_OBJECT

    static const trace::HostedNode& folded(const HandNode& hand) {
        return *hand.fold.node(NodeId{1});
    }
    static std::optional<Instant> next(const HandNode& hand, Ticker ticker) {
        return folded(hand).beat(ticker).after(hand.now);
    }
    static std::optional<Instant> own(const HandNode& hand, Ticker ticker) {
        return hand.node.nextTick(ticker, hand.now);
    }

  private slots:
    void aStartSetsAllThree() {
        const HandNode hand;
        QCOMPARE(hand.count<trace::TickerSet>(), 3U);
        for (const auto ticker : {Ticker::probe, Ticker::gossip, Ticker::pushPull}) {
            QVERIFY(next(hand, ticker));
            QVERIFY(next(hand, ticker) == own(hand, ticker));
        }
    }

    void steadyTicksNeedNoEvents() {
        HandNode hand;
        hand.clear();
        hand.run(10s);
        QCOMPARE(hand.count<trace::TickerSet>(), 0U);
        QVERIFY(hand.count<trace::Woke>() >= 10);
        QVERIFY(next(hand, Ticker::probe) == own(hand, Ticker::probe));
        QVERIFY(next(hand, Ticker::gossip) == own(hand, Ticker::gossip));
    }

    void pushPullIsSetEachTime() {
        HandNode hand;
        hand.clear();
        hand.run(100s);
        QCOMPARE(hand.count<trace::TickerSet>(), 2U); // a whole interval and a phase come first
        for (const auto* set : hand.all<trace::TickerSet>())
            QVERIFY(set->ticker == Ticker::pushPull);
        QVERIFY(next(hand, Ticker::pushPull) == own(hand, Ticker::pushPull));
    }

    /// A frozen node is woken late, once.
    void ticksThatWereMissedDoNotMoveThePhase() {
        HandNode hand;
        const Instant first = *next(hand, Ticker::probe);
        hand.now += 7300ms;
        QVERIFY(*own(hand, Ticker::probe) < hand.now);
        hand.clear();
        hand.give(trace::Woke{});
        QCOMPARE(hand.count<trace::TickerSet>(), 0U);
        QVERIFY(next(hand, Ticker::probe) == own(hand, Ticker::probe));
        QVERIFY((*own(hand, Ticker::probe) - first) % hand.node.config().probeInterval ==
                Duration::zero());
    }

    void newIntervalsAreSaid() {
        HandNode hand;
        hand.run(5s);
        hand.clear();
        swim::Config config = hand.node.config();
        config.probeInterval = 7s;
        hand.give(trace::SettingsRequested{RequestId{1}, swim::toText(config)});
        QCOMPARE(hand.count<trace::TickerSet>(), 3U);
        QCOMPARE(folded(hand).beat(Ticker::probe).interval, Duration(7s));
        hand.run(30s);
        QVERIFY(next(hand, Ticker::probe) == own(hand, Ticker::probe));
        // Settings that move no ticker say nothing of them.
        hand.clear();
        config.suspicionMult += 1;
        hand.give(trace::SettingsRequested{RequestId{2}, swim::toText(config)});
        QCOMPARE(hand.count<trace::TickerSet>(), 0U);
    }

    void aTickerCanBeSwitchedOff() {
        HandNode hand;
        swim::Config config = hand.node.config();
        config.pushPullInterval = 0s;
        config.gossipNodes = 0;
        hand.give(trace::SettingsRequested{RequestId{1}, swim::toText(config)});
        QVERIFY(!next(hand, Ticker::pushPull));
        QVERIFY(!next(hand, Ticker::gossip));
        QVERIFY(next(hand, Ticker::probe));
        const HandNode never(config);
        QCOMPARE(never.count<trace::TickerSet>(), 1U);
    }

    void theQueueSaysWhatWaitsAndHowOftenItWent() {
        HandNode hand;
        hand.meet("a", 7001);
        hand.meet("b", 7002);
        const auto& queue = folded(hand).queue;
        QCOMPARE(queue.size(), hand.node.queuedBroadcasts());
        QCOMPARE(queue.back().about, std::string("b"));
        QVERIFY(std::holds_alternative<wire::Alive>(*queue.back().message));
        const EventId last = queue.back().id;
        std::uint32_t most = 0;
        while (!queue.empty() && queue.back().id == last) {
            QVERIFY(queue.back().sends >= most);
            most = queue.back().sends;
            hand.wakeAtDeadline();
        }
        QVERIFY(most > 0);
        QCOMPARE(queue.size(), hand.node.queuedBroadcasts());
    }
};

SWIMSCOPE_TEST(TestNodeTicks)
#include "test_node_ticks.moc"
