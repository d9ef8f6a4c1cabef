// SPDX-License-Identifier: MPL-2.0
#include "engine/trace/metrics.h"
#include "tests/support/test_program.h"

#include <QtTest>

#include <set>
#include <string_view>

using namespace swimscope;
using namespace swimscope::trace;
using namespace std::chrono_literals;

/// A run written by hand, measured.
class TestMetrics : public QObject {
    Q_OBJECT

    static constexpr NodeId kNode{1};
    static constexpr Endpoint kHere{IpAddress::loopback(), 7001};
    static constexpr Endpoint kThere{IpAddress::loopback(), 7002};

    MetricsFold fold_;
    Metrics expected_;
    std::uint64_t lastId_ = 0;
    Instant now_{};

    EventId happen(Body body, EventId cause = EventId::none, NodeId node = kNode) {
        fold_.apply({EventId{++lastId_}, now_, node, cause, std::move(body)});
        return EventId{lastId_};
    }
    EventId change(Change kind, MemberState state, EventId cause = EventId{1},
                   const std::string& name = "x") {
        return happen(MemberChanged{kind, {name, kThere, {}, {}, 1, state}, {}}, cause);
    }
    std::uint64_t& instances(MemberState state) {
        return expected_.nodeInstances[static_cast<std::size_t>(state)];
    }
    /// Nothing but what a test expects has moved.
    bool asExpected() const { return fold_.metrics() == expected_; }

  private slots:
    void instancesCanBeLeftOut() {
        MetricsFold fold(NodeId{1}, MetricsFold::Instances::leftOut);
        MemberRow row;
        row.name = "n2";
        fold.apply({EventId{1}, Instant(1s), NodeId{1}, EventId::none,
                    MemberChanged{Change::joined, row, {}}});
        QCOMPARE(fold.metrics().msgAlive, std::uint64_t{1});
        QCOMPARE(fold.metrics().nodeInstances, StateCounts{});
    }
    void init() {
        fold_ = MetricsFold(kNode);
        expected_ = {};
        lastId_ = 0;
        now_ = {};
        happen(NodeStarted{.name = "me"});
    }

    void countsDatagramsByBytes() {
        const EventId packet = happen(PacketSent{kThere, "x", 1});
        happen(Judged{packet, kHere, kThere, 100, 1, Verdict::passed, FaultId::none});
        happen(Judged{packet, kHere, kThere, 20, 1, Verdict::lost, FaultId{1}});
        // What arrives from foreign members is judged, too.
        happen(Judged{EventId::none, kThere, kHere, 3000, 1, Verdict::passed, FaultId::none});
        happen(PacketReceived{kThere, 3000, 1, {}});
        happen(InputRejected{kThere, false, Failure::malformed, "what?", 7});
        expected_.udpSent = 120;
        expected_.udpReceived = 3000;
        QVERIFY(asExpected());
    }

    void countsStreams() {
        happen(StreamDialled{StreamId{1}, kThere, "x", "join"});
        happen(StreamDialled{StreamId{2}, kThere, "x", "push/pull"});
        happen(StreamDialled{StreamId{3}, kThere, "x", "ping"});
        happen(StreamOpened{StreamId{1}});
        happen(StreamOpened{StreamId{3}});
        happen(StreamDrained{StreamId{1}, 500});
        happen(StreamDrained{StreamId{3}, 40});
        happen(StreamAccepted{StreamId::firstAccepted, kThere});
        now_ += 20ms;
        happen(StreamFinished{StreamId{1}, Failure::none});
        happen(StreamFinished{StreamId{3}, Failure::none});
        now_ += 10ms;
        happen(StreamFinished{StreamId{2}, Failure::refused});
        expected_.tcpSent = 540;
        expected_.tcpConnect = 1;
        expected_.tcpAccept = 1;
        expected_.pushPullNode = {2, 50ms, 30ms};
        QVERIFY(asExpected());
    }

    void countsWhatChangedRows() {
        change(Change::joined, MemberState::alive);
        change(Change::suspected, MemberState::suspect);
        change(Change::refuted, MemberState::alive);
        change(Change::updated, MemberState::alive);
        change(Change::renewed, MemberState::alive);
        change(Change::died, MemberState::dead);
        change(Change::joined, MemberState::alive, EventId{1}, "y");
        change(Change::left, MemberState::left, EventId{1}, "y");
        expected_.msgAlive = 5;
        expected_.msgSuspect = 1;
        expected_.msgDead = 2;
        instances(MemberState::dead) = 1;
        instances(MemberState::left) = 1;
        QVERIFY(asExpected());
        happen(MemberForgotten{"x"});
        happen(MemberForgotten{"nobody"});
        instances(MemberState::dead) = 0;
        QVERIFY(asExpected());
    }

    void countsWhomARosterBrings() {
        const MemberRow x{"x", kThere, {}, {}, 1, MemberState::alive};
        const MemberRow y{"y", kHere, {}, {}, 1, MemberState::alive};
        change(Change::joined, MemberState::alive);
        happen(RosterGiven{EventId{1}, std::make_shared<const Roster>(std::vector{x, y})});
        expected_.msgAlive = 1;
        instances(MemberState::alive) = 2;
        QVERIFY(asExpected());
    }

    void doesNotCountItsOwnRefutations() {
        change(Change::joined, MemberState::alive, EventId{1}, "me");
        const EventId refuted = happen(SelfRefuted{2, "x"});
        change(Change::renewed, MemberState::alive, refuted, "me");
        expected_.msgAlive = 1;
        instances(MemberState::alive) = 1;
        QVERIFY(asExpected());
    }

    void countsSuspicionsThatRanOutUnconfirmed_data() {
        QTest::addColumn<unsigned>("wanted");
        QTest::addColumn<int>("confirmations");
        QTest::addColumn<bool>("ranOut");
        QTest::addColumn<unsigned>("degraded");
        QTest::newRow("unconfirmed") << 2U << 0 << true << 1U;
        QTest::newRow("half confirmed") << 2U << 1 << true << 1U;
        QTest::newRow("confirmed") << 2U << 2 << true << 0U;
        QTest::newRow("none wanted") << 0U << 0 << true << 0U;
        QTest::newRow("refuted") << 2U << 0 << false << 0U;
    }
    void countsSuspicionsThatRanOutUnconfirmed() {
        QFETCH(unsigned, wanted);
        QFETCH(int, confirmations);
        QFETCH(bool, ranOut);
        QFETCH(unsigned, degraded);
        happen(SuspicionStarted{"x", "y", 1, wanted, 4s, 24s, Instant(24s)});
        for (int i = 0; i < confirmations; ++i)
            happen(SuspicionConfirmed{"x", "z", Instant(10s)});
        happen(SuspicionEnded{"x", ranOut});
        expected_.degradedTimeout = degraded;
        QVERIFY(asExpected());
    }

    void timesProbesAndCountsTheStretchedOnes() {
        happen(ProbeStarted{"x", 1, 500ms, Instant(1s)});
        now_ += 2ms;
        happen(ProbeSucceeded{"x", 1, Way::direct, 2ms, {}});
        happen(HealthChanged{3, 3});
        happen(ProbeStarted{"x", 2, 500ms, Instant(4s)});
        now_ += 4s;
        happen(ProbeFailed{"x", 2, 3, 3, 0, true});
        happen(HealthChanged{0, -3});
        happen(ProbeStarted{"x", 3, 500ms, Instant(6s)});
        expected_.degradedProbe = 1;
        expected_.probeNode = {2, 4002ms, 4s};
        QVERIFY(asExpected());
        happen(HealthChanged{1, 1});
        expected_.healthScore = 1;
        QVERIFY(asExpected());
    }

    void knowsWhatWaitsInTheQueue() {
        const EventId first = happen(BroadcastQueued{"x", nullptr});
        happen(BroadcastQueued{"y", nullptr});
        const EventId users = happen(BroadcastQueued{"", nullptr});
        expected_.queueBroadcasts = 2;
        QVERIFY(asExpected());
        happen(BroadcastFinished{first, true});
        happen(BroadcastFinished{users, false});
        expected_.queueBroadcasts = 1;
        QVERIFY(asExpected());
    }

    void knowsOneNodeOnly() {
        happen(PacketReceived{kThere, 10, 1, {}}, EventId::none, NodeId{2});
        QVERIFY(asExpected());
    }

    void startsAnewWithEachLife() {
        change(Change::joined, MemberState::alive);
        happen(HealthChanged{2, 2});
        happen(BroadcastQueued{"x", nullptr});
        happen(NodeStarted{.name = "me"});
        QVERIFY(asExpected());
        happen(BroadcastQueued{"x", nullptr});
        expected_.queueBroadcasts = 1;
        QVERIFY(asExpected());
    }

    void hasANameForEach() {
        std::set<std::string_view> names;
        Metrics::fields(expected_, [&](std::string_view name, const auto&) { names.insert(name); });
        QCOMPARE(names.size(), 15U);
        for (const std::string_view name : names)
            QVERIFY(name.starts_with("memberlist."));
    }
};

SWIMSCOPE_TEST(TestMetrics)
#include "test_metrics.moc"
