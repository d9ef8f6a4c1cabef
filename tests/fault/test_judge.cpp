// SPDX-License-Identifier: MPL-2.0
#include "engine/fault/judge.h"
#include "tests/fault/rules.h"
#include "tests/support/test_program.h"

#include <QtTest>

#include <array>

using namespace std::chrono_literals;

namespace swimscope::fault {

using trace::Carriers;
using trace::FaultKind;
using trace::Verdict;

/// What the rules are about, when they act, and how several go together.
class TestJudge : public QObject {
    Q_OBJECT

    static constexpr Link kForeign{NodeId::none, NodeId{2}};

    static Ruling stream(Judge& judge, const Link& link, Instant at = {}) {
        return judge.judgeStream({link, at, 100, {}}, false);
    }

  private slots:
    void withoutFaultsAllPasses() {
        Judge judge(1);
        QVERIFY(judged(judge, kLink).passed());
        QVERIFY(stream(judge, kLink).passed());
        QVERIFY(judge.judgeConnection(kLink, {}).passed());
        QVERIFY(!judge.nextChange({}));
    }

    void aCutIsOneWayAndStopsBoth() {
        Judge judge(1);
        const FaultId cut =
            judge.raise({.kind = FaultKind::cut, .from = only(1), .to = only(2)}, Instant());
        QCOMPARE(judged(judge, kLink).verdict, Verdict::cut);
        QCOMPARE(judged(judge, kLink).fault, cut);
        QCOMPARE(stream(judge, kLink).verdict, Verdict::cut);
        QVERIFY(judged(judge, kBack).passed());
        QVERIFY(stream(judge, kBack).passed());
        // A handshake takes both ways.
        QCOMPARE(judge.judgeConnection(kBack, {}).verdict, Verdict::cut);
        QVERIFY(judge.lift(cut));
        QVERIFY(!judge.lift(cut));
        QVERIFY(judged(judge, kLink).passed());
    }

    void bothWaysIsAboutBoth() {
        Judge judge(1);
        judge.raise({.kind = FaultKind::cut, .from = only(1), .to = some({2, 3}), .bothWays = true},
                    Instant());
        for (const auto& [from, to, passes] :
             {std::tuple(1, 2, false), {2, 1, false}, {3, 1, false}, {2, 3, true}, {4, 1, true}})
            QCOMPARE(judged(judge, {static_cast<NodeId>(from), static_cast<NodeId>(to)}).passed(),
                     passes);
    }

    void nobodyNamedMeansEverybodyForeignersIncluded() {
        Judge judge(1);
        judge.raise({.kind = FaultKind::cut, .to = only(2)}, Instant());
        QVERIFY(!judged(judge, kForeign).passed());
        QVERIFY(!judged(judge, kLink).passed());
        QVERIFY(judged(judge, kBack).passed());
    }

    void aForeignerIsKnownByItsAddress() {
        const Endpoint one{IpAddress::v4(192, 0, 2, 1), 7946};
        const Endpoint other{IpAddress::v4(192, 0, 2, 2), 7946};
        Judge judge(1);
        judge.raise({.kind = FaultKind::cut, .from = only(1), .to = {{}, {one}}}, Instant());
        QVERIFY(!judged(judge, {NodeId{1}, NodeId::none, one}).passed());
        QVERIFY(judged(judge, {NodeId{1}, NodeId::none, other}).passed());
        QVERIFY(judged(judge, {NodeId::none, NodeId{1}, one}).passed());
    }

    /// {1, 2, 5} and {3, 4, 5}: 5 is the bridge. 6 is in none.
    void betweenGroupsThoseWithOneInCommonReachEachOther() {
        Judge judge(1);
        judge.raise({.kind = FaultKind::cut, .groups = {some({1, 2, 5}), some({3, 4, 5})}},
                    Instant());
        const auto passes = [&](std::uint32_t from, std::uint32_t to) {
            return judged(judge, {static_cast<NodeId>(from), static_cast<NodeId>(to)}).passed();
        };
        QVERIFY(passes(1, 2) && passes(4, 3));
        QVERIFY(!passes(1, 3) && !passes(4, 2));
        QVERIFY(passes(1, 5) && passes(5, 4) && passes(3, 5));
        QVERIFY(passes(6, 1) && passes(3, 6));
    }

    void whatItIsAboutIsLeftToOthers() {
        Judge judge(1);
        judge.raise({.kind = FaultKind::cut,
                     .from = only(1),
                     .to = only(2),
                     .carriers = Carriers::datagrams},
                    Instant());
        QVERIFY(!judged(judge, kLink).passed());
        QVERIFY(stream(judge, kLink).passed());
        QVERIFY(judge.judgeConnection(kLink, {}).passed());
        Judge other(1);
        other.raise(
            {.kind = FaultKind::cut, .from = only(1), .to = only(2), .carriers = Carriers::streams},
            Instant());
        QVERIFY(judged(other, kLink).passed());
        QVERIFY(!stream(other, kLink).passed());
    }

    // ---- messages -------------------------------------------------------------------------------

    void messagesOfATypeAreTakenOut() {
        Judge judge(1);
        QVERIFY(!judge.sifts());
        const FaultId acks = judge.raise(
            {.kind = FaultKind::loss, .to = only(2), .types = bitOf(wire::Type::ack)}, Instant());
        QVERIFY(judge.sifts());
        const Passage passage{kLink, {}, 0, {}};
        const Rule* by = judge.takesOut(passage, wire::Ack{});
        QVERIFY(by && by->id() == acks);
        QVERIFY(!judge.takesOut(passage, wire::Ping{}));
        QVERIFY(!judge.takesOut({kBack, {}, 0, {}}, wire::Ack{}));
        // The datagram as a whole is left alone.
        const std::array messages{wire::share(wire::Ack{})};
        QVERIFY(judged(judge, kLink, {}, 100, messages).passed());
    }

    void messagesAboutAMemberAreTakenOut() {
        Judge judge(1);
        judge.raise({.kind = FaultKind::loss, .subject = "n5"}, Instant());
        const Passage passage{kLink, {}, 0, {}};
        QVERIFY(judge.takesOut(passage, wire::Suspect{.node = "n5", .from = "n1"}));
        QVERIFY(!judge.takesOut(passage, wire::Suspect{.node = "n1", .from = "n5"}));
        QVERIFY(judge.takesOut(passage, wire::Ping{.node = "n5"}));
        QVERIFY(!judge.takesOut(passage, wire::Ack{}));
    }

    /// What does not stop a datagram does to it as a whole what it does, for one message in it.
    void oneMessageIsEnoughForTheRest() {
        Judge judge(1);
        judge.raise({.kind = FaultKind::delay, .types = bitOf(wire::Type::ack), .low = 10ms},
                    Instant());
        QVERIFY(!judge.sifts());
        const std::array pings{wire::share(wire::Ping{})};
        const std::array both{wire::share(wire::Ping{}), wire::share(wire::Ack{})};
        QCOMPARE(judged(judge, kLink, {}, 100, pings).wait(), 0ms);
        QCOMPARE(judged(judge, kLink, {}, 100, both).wait(), 10ms);
    }

    void aFullQueueTurnsGossipAway() {
        Judge judge(1);
        judge.raise({.kind = FaultKind::queueFull, .to = only(2)}, Instant());
        const Passage passage{kLink, {}, 0, {}};
        QVERIFY(judge.takesOut(passage, wire::Alive{}));
        QVERIFY(judge.takesOut(passage, wire::User{}));
        QVERIFY(!judge.takesOut(passage, wire::Ping{}));
        QVERIFY(!judge.takesOut({kBack, {}, 0, {}}, wire::Alive{}));
    }

    // ---- when -----------------------------------------------------------------------------------

    void oneThatLastsIsOverByItself() {
        Judge judge(1);
        const FaultId cut = judge.raise({.kind = FaultKind::cut, .lasts = 10s}, Instant(5s));
        QVERIFY(!judged(judge, kLink, Instant(14'999ms)).passed());
        QCOMPARE(judge.nextChange(Instant(5s)), std::optional(Instant(15s)));
        QVERIFY(judge.over(Instant(14'999ms)).empty());
        QCOMPARE(judge.over(Instant(15s)), std::vector{cut});
        QVERIFY(judged(judge, kLink, Instant(15s)).passed());
    }

    void aScheduleBeginsWithTheFault() {
        Judge judge(1);
        judge.raise({.kind = FaultKind::cut, .on = 2s, .off = 3s}, Instant(1s));
        for (const auto& [at, passes] : {std::pair(1s, false),
                                         {2s, false},
                                         {3s, true},
                                         {5s, true},
                                         {6s, false},
                                         {8s, true},
                                         {11s, false}})
            QCOMPARE(judged(judge, kLink, Instant(at)).passed(), passes);
        QCOMPARE(judge.nextChange(Instant(1s)), std::optional(Instant(3s)));
        QCOMPARE(judge.nextChange(Instant(3s)), std::optional(Instant(6s)));
    }

    void aMutedOneDoesNothing() {
        Judge judge(1);
        const FaultId cut = judge.raise({.kind = FaultKind::cut}, Instant());
        QVERIFY(judge.mute(cut, true));
        QVERIFY(judged(judge, kLink).passed());
        QVERIFY(stream(judge, kLink).passed());
        QVERIFY(judge.mute(cut, false));
        QVERIFY(!judged(judge, kLink).passed());
        QVERIFY(!judge.mute(FaultId{7}, true));
    }

    void anotherCanStandInItsPlace() {
        Judge judge(1);
        const FaultId fault = judge.raise({.kind = FaultKind::cut}, Instant());
        QVERIFY(judge.change(fault, {.kind = FaultKind::delay, .low = 50ms}, Instant(1s)));
        QVERIFY(judged(judge, kLink).passed());
        QCOMPARE(judged(judge, kLink).wait(), 50ms);
        QCOMPARE(judge.rules().size(), std::size_t{1});
        QVERIFY(!judge.change(FaultId{7}, {}, Instant()));
    }

    // ---- together -------------------------------------------------------------------------------

    void delaysAddUp() {
        Judge judge(1);
        judge.raise({.kind = FaultKind::delay, .low = 50ms}, Instant());
        judge.raise({.kind = FaultKind::delay, .to = only(2), .low = 20ms}, Instant());
        judge.raise({.kind = FaultKind::duplicate}, Instant());
        const Ruling ruling = judged(judge, kLink);
        QCOMPARE(ruling.wait(), 70ms);
        QCOMPARE(ruling.meddlings.size(), std::size_t{3});
        QCOMPARE(judged(judge, kBack).wait(), 50ms);
    }

    void whatIsStoppedIsNotMeddledWith() {
        Judge judge(1);
        judge.raise({.kind = FaultKind::delay, .low = 50ms}, Instant());
        const FaultId size = judge.raise({.kind = FaultKind::tooLarge, .limit = 1000}, Instant());
        QVERIFY(judged(judge, kLink, {}, 1000).passed());
        const Ruling ruling = judged(judge, kLink, {}, 1001);
        QCOMPARE(ruling.verdict, Verdict::tooLarge);
        QCOMPARE(ruling.fault, size);
        QVERIFY(ruling.meddlings.empty());
    }

    void anotherFaultLeavesTheLuckAlone() {
        const Effect half{
            .kind = FaultKind::loss, .from = only(1), .to = only(2), .probability = 0.5};
        Judge alone(7);
        alone.raise(half, Instant());
        Judge both(7);
        both.raise(half, Instant());
        both.raise({.kind = FaultKind::loss, .from = only(2), .to = only(1), .probability = 0.5},
                   Instant());
        both.raise({.kind = FaultKind::corrupt, .probability = 0.5}, Instant());
        QCOMPARE(luckOf(both, kLink), luckOf(alone, kLink));
    }

    void theSeedDecides() {
        Judge one(1);
        Judge other(2);
        for (Judge* judge : {&one, &other})
            judge->raise({.kind = FaultKind::loss, .probability = 0.5}, Instant());
        QVERIFY(luckOf(one, kLink) != luckOf(other, kLink));
        QCOMPARE(luckOf(one, kLink), luckOf(one, kLink)); // a copy is a fork
    }

    // ---- connections ----------------------------------------------------------------------------

    void connectionsAreRefusedOneWay() {
        Judge judge(1);
        judge.raise({.kind = FaultKind::refuse, .from = only(1), .to = only(2)}, Instant());
        QCOMPARE(judge.judgeConnection(kLink, {}).verdict, Verdict::refused);
        QVERIFY(judge.judgeConnection(kBack, {}).passed());
        QVERIFY(judged(judge, kLink).passed());
        QVERIFY(stream(judge, kLink).passed());
    }

    void aConnectionBreaksWhenItIsWrittenTo() {
        Judge judge(1);
        judge.raise({.kind = FaultKind::reset, .from = only(1), .to = only(2)}, Instant());
        QVERIFY(judge.judgeConnection(kLink, {}).passed());
        QVERIFY(judge.judgeStream({kLink, {}, 100, {}}, false).passed());
        QCOMPARE(judge.judgeStream({kLink, {}, 100, {}}, true).verdict, Verdict::reset);
        QVERIFY(judge.judgeStream({kBack, {}, 100, {}}, true).passed());
    }

    // ---- nodes ----------------------------------------------------------------------------------

    void clocksMultiply() {
        Judge judge(1);
        QCOMPARE(judge.clockOf(NodeId{1}, {}), 1.0);
        judge.raise({.kind = FaultKind::clock, .to = only(1), .clock = 2}, Instant());
        judge.raise({.kind = FaultKind::clock, .clock = 1.5, .on = 1s, .off = 1s}, Instant());
        QCOMPARE(judge.clockOf(NodeId{1}, Instant(500ms)), 3.0);
        QCOMPARE(judge.clockOf(NodeId{2}, Instant(500ms)), 1.5);
        QCOMPARE(judge.clockOf(NodeId{1}, Instant(1500ms)), 2.0);
    }

    // ---- what can't be --------------------------------------------------------------------------

    void whatCannotBeIsSaid_data() {
        QTest::addColumn<QByteArray>("problem");
        QTest::addColumn<int>("which");
        QTest::newRow("nothing") << QByteArray() << 0;
        QTest::newRow("share") << QByteArray("a probability has to be between 0 and 1") << 1;
        QTest::newRow("one group") << QByteArray("there have to be 2 to 60 groups") << 2;
        QTest::newRow("schedule") << QByteArray("a schedule needs a time on and a time off") << 3;
        QTest::newRow("TCP loss")
            << QByteArray("TCP mends this by itself, so that it can only happen to datagrams") << 4;
        QTest::newRow("clock") << QByteArray("a clock runs at 0.1 to 10 of its pace") << 5;
        QTest::newRow("rate") << QByteArray("a link has to let some bytes pass a second") << 6;
        QTest::newRow("not a number") << QByteArray("a probability has to be between 0 and 1") << 7;
    }
    void whatCannotBeIsSaid() {
        QFETCH(const QByteArray, problem);
        QFETCH(const int, which);
        const std::array effects{
            Effect{},
            Effect{.probability = 1.5},
            Effect{.kind = FaultKind::cut, .groups = {only(1)}},
            Effect{.on = 1s},
            Effect{.carriers = Carriers::streams},
            Effect{.kind = FaultKind::clock, .clock = 20},
            Effect{.kind = FaultKind::bandwidth},
            Effect{.probability = std::numeric_limits<double>::quiet_NaN()},
        };
        QCOMPARE(
            QByteArray::fromStdString(
                problemOf(effects.at(static_cast<std::size_t>(which))).value_or(std::string())),
            problem);
    }
};

SWIMSCOPE_TEST(TestJudge)

} // namespace swimscope::fault

#include "test_judge.moc"
