// SPDX-License-Identifier: MPL-2.0
#include "tests/support/test_program.h"
#include "tests/ui/staged_cluster.h"
#include "ui/geometry/flight_tracker.h"

#include <QTest>

#include <string>

namespace {

using namespace swimscope;
using namespace swimscope::ui;
using namespace std::chrono_literals;
using test::StagedCluster;

const char* nameOf(FlightKind kind) {
    constexpr const char* names[kFlightKinds] = {"ping",  "ack",  "indirect", "nack", "suspect",
                                                 "alive", "dead", "user",     "tcp",  "unread"};
    return names[static_cast<std::size_t>(kind)];
}

const char* nameOf(Fate fate) {
    constexpr const char* names[] = {"arrives", "lost", "cut", "refused", "nobody", "rejected"};
    return names[static_cast<std::size_t>(fate)];
}

wire::MessagePtr ping() {
    return wire::share(wire::Ping{});
}
wire::MessagePtr suspect() {
    return wire::share(wire::Suspect{});
}

/// A staged cluster and a tracker that follows it.
struct Fixture {
    explicit Fixture(int count = 3, FlightTimes times = {}) : cluster(count), tracker(times) {
        QObject::connect(
            &cluster.model, &ClusterModel::eventsArrived,
            [this](const trace::Batch& batch) { tracker.apply(batch, cluster.model.fold()); });
        cluster.frame();
    }

    /// What flies, a line each: kind count from>to fate +delay.
    QStringList flights() {
        cluster.frame(0ms);
        tracker.prune(cluster.model.now());
        QStringList lines;
        for (const Flight& f : tracker.flights()) {
            const auto delay =
                std::chrono::duration_cast<std::chrono::milliseconds>(f.start - f.sent).count();
            lines << QStringLiteral("%1 x%2 %3>%4 %5 +%6%7")
                         .arg(nameOf(f.kind))
                         .arg(f.count)
                         .arg(QString::fromStdString(f.from), QString::fromStdString(f.to),
                              nameOf(f.fate))
                         .arg(delay)
                         .arg(f.onStream ? QStringLiteral(" stream") : QString());
        }
        return lines;
    }
    /// Streams, a line each: from>to fate open|closed|failed.
    QStringList bands() {
        cluster.frame(0ms);
        tracker.prune(cluster.model.now());
        QStringList lines;
        for (const Band& b : tracker.bands())
            lines << QStringLiteral("%1>%2 %3 %4")
                         .arg(QString::fromStdString(b.from), QString::fromStdString(b.to),
                              nameOf(b.fate),
                              b.failed                     ? QStringLiteral("failed")
                              : b.closed == Instant::max() ? QStringLiteral("open")
                                                           : QStringLiteral("closed"));
        return lines;
    }
    void receive(int node, const Endpoint& from, wire::MessagePtr message,
                 EventId cause = EventId::none) {
        trace::PacketReceived packet;
        packet.from = from;
        const EventId carrier = cluster.session.push(StagedCluster::id(node), packet);
        cluster.session.push(StagedCluster::id(node),
                             trace::MessageReceived{carrier, from, std::move(message)}, cause);
    }

    StagedCluster cluster;
    FlightTracker tracker;
};

class TestFlightTracker : public QObject {
    Q_OBJECT

  private slots:
    void messagesOfOnePacketFollowOneAnother();
    void equalKindsInOnePacketFlyAsOne();
    void aVerdictStopsWhatThePacketCarries();
    void aRefusedSendStopsToo();
    void nobodyListensAtAKilledNode();
    void flightsEndAndAreForgotten();
    void surplusIsCountedAndForgotten();
    void aLossKeepsNobodysPlace();
    void surplusStreamsAreCountedUntilTheyWouldBeGone();
    void foreignMessagesAreDrawnOnArrival();
    void ourOwnMessagesAreDrawnOnce();
    void streamsAreBandsUntilTheyFinish();
    void answersOnAStreamFlyBack();
    void aCutStreamIsBroken();
    void aForeignDiallerIsDrawnWithItsFirstMessage();
    void aKilledNodesStreamsClose();
    void whatIsTurnedAwayFallsAtTheDoor();
    void aForeignPacketThatIsTurnedAwayIsDrawn();
    void streamsThatAreTurnedAwayAreDrawn();
};

void TestFlightTracker::whatIsTurnedAwayFallsAtTheDoor() {
    Fixture f;
    const EventId packet = f.cluster.send(1, 2, {ping()});
    trace::InputRejected rejected{f.cluster.endpoint(1), false, trace::Failure::labelled, {}, 30};
    f.cluster.session.push(StagedCluster::id(2), rejected, packet);
    QCOMPARE(f.flights(), QStringList({"ping x1 n1>n2 rejected +0"}));
    QCOMPARE(f.tracker.flights().front().failure, trace::Failure::labelled);
    // Of a packet that was read otherwise the rest arrives.
    const EventId other = f.cluster.send(1, 3, {ping()});
    rejected.part = true;
    f.cluster.session.push(StagedCluster::id(3), rejected, other);
    QCOMPARE(f.flights().last(), QStringLiteral("ping x1 n1>n3 arrives +0"));
}

void TestFlightTracker::aForeignPacketThatIsTurnedAwayIsDrawn() {
    Fixture f;
    const Endpoint stranger{*IpAddress::fromText("10.9.9.9"), 7946};
    const trace::InputRejected rejected{stranger, false, trace::Failure::malformed, {}, 30};
    f.cluster.session.push(StagedCluster::id(2), rejected);
    QCOMPARE(f.flights(), QStringList({"unread x1 >n2 rejected +0"}));
    QCOMPARE(f.tracker.flights().front().bytes, 30U);
    // What may be of one of our own nodes was drawn when it left.
    f.cluster.session.push(
        StagedCluster::id(2),
        trace::InputRejected{f.cluster.endpoint(1), false, trace::Failure::malformed, {}, 30});
    QCOMPARE(f.flights().size(), 1);
}

void TestFlightTracker::streamsThatAreTurnedAwayAreDrawn() {
    Fixture f;
    const Endpoint stranger{*IpAddress::fromText("10.9.9.9"), 40000};
    const EventId accepted = f.cluster.session.push(
        StagedCluster::id(2), trace::StreamAccepted{StreamId{1U << 31}, stranger});
    QVERIFY(f.bands().isEmpty());
    f.cluster.session.push(StagedCluster::id(2),
                           trace::InputRejected{stranger, true, trace::Failure::wrongKey, {}, 30},
                           accepted);
    QCOMPARE(f.bands(), QStringList({">n2 rejected open"}));
    QCOMPARE(f.tracker.bands().front().failure, trace::Failure::wrongKey);

    // Of our own nodes' streams the message falls.
    const EventId dialled = f.cluster.session.push(
        StagedCluster::id(1),
        trace::StreamDialled{StreamId{5}, f.cluster.endpoint(3), "n3", "push/pull"});
    const EventId sent = f.cluster.session.push(
        StagedCluster::id(1),
        trace::MessageSent{dialled, f.cluster.endpoint(3), wire::share(wire::PushPull{})});
    f.cluster.session.push(StagedCluster::id(3),
                           trace::InputRejected{stranger, true, trace::Failure::labelled, {}, 30},
                           sent);
    QCOMPARE(f.flights(), QStringList({"tcp x1 n1>n3 rejected +0 stream"}));
}

void TestFlightTracker::messagesOfOnePacketFollowOneAnother() {
    Fixture f;
    f.cluster.send(1, 2, {ping(), suspect(), wire::share(wire::Alive{})});
    QCOMPARE(f.flights(), QStringList({"ping x1 n1>n2 arrives +0", "suspect x1 n1>n2 arrives +55",
                                       "alive x1 n1>n2 arrives +110"}));
}

void TestFlightTracker::equalKindsInOnePacketFlyAsOne() {
    Fixture f;
    f.cluster.send(1, 2, {suspect(), suspect(), suspect()});
    QCOMPARE(f.flights(), QStringList({"suspect x3 n1>n2 arrives +0"}));
    QVERIFY(f.tracker.flights().front().bytes % 3 == 0);
}

void TestFlightTracker::aVerdictStopsWhatThePacketCarries() {
    Fixture f;
    f.cluster.lose(f.cluster.send(1, 2, {ping(), suspect()}));
    f.cluster.send(1, 3, {ping()});
    QCOMPARE(f.flights(), QStringList({"ping x1 n1>n2 lost +0", "suspect x1 n1>n2 lost +55",
                                       "ping x1 n1>n3 arrives +0"}));
    QCOMPARE(f.tracker.flights().front().fault, static_cast<FaultId>(1));
}

void TestFlightTracker::aRefusedSendStopsToo() {
    Fixture f;
    const EventId packet = f.cluster.send(1, 2, {ping()});
    f.cluster.session.push(StagedCluster::id(1),
                           trace::SendFailed{packet, trace::Failure::unreachable, {}});
    QCOMPARE(f.flights(), QStringList({"ping x1 n1>n2 refused +0"}));
    QCOMPARE(f.tracker.flights().front().failure, trace::Failure::unreachable);
}

void TestFlightTracker::nobodyListensAtAKilledNode() {
    Fixture f;
    f.cluster.kill(2);
    f.cluster.send(1, 2, {ping()});
    QCOMPARE(f.flights(), QStringList({"ping x1 n1>n2 nobody +0"}));
}

void TestFlightTracker::flightsEndAndAreForgotten() {
    Fixture f;
    f.cluster.send(1, 2, {ping()});
    QCOMPARE(f.flights().size(), 1);
    f.cluster.frame(f.tracker.times().flight - 1ms);
    QCOMPARE(f.flights().size(), 1);
    f.cluster.frame(1ms);
    QCOMPARE(f.flights().size(), 0);
}

void TestFlightTracker::surplusIsCountedAndForgotten() {
    FlightTimes times;
    times.mostFlights = 10;
    Fixture f(3, times);
    for (int i = 0; i < 25; ++i)
        f.cluster.send(1, 2, {ping()});
    QCOMPARE(f.flights().size(), 10);
    QCOMPARE(f.tracker.notDrawn(FlightKind::ping), std::uint64_t(15));
    f.cluster.frame(times.flight);
    QCOMPARE(f.flights().size(), 0);
    QCOMPARE(f.tracker.notDrawn(FlightKind::ping), std::uint64_t(0));
}

void TestFlightTracker::aLossKeepsNobodysPlace() {
    FlightTimes times;
    times.mostFlights = 10;
    Fixture f(3, times);
    f.cluster.lose(f.cluster.send(1, 2, {ping()}));
    for (int i = 0; i < 9; ++i)
        f.cluster.send(1, 2, {ping()});
    QCOMPARE(f.flights().size(), 10);
    const EventId lost = f.tracker.flights().front().id;
    f.cluster.frame(times.flight);
    QCOMPARE(f.flights().size(), 0);
    QCOMPARE(f.tracker.fallen().size(), std::size_t(1));
    QVERIFY(f.tracker.flight(lost));
    for (int i = 0; i < 9; ++i)
        f.cluster.send(1, 2, {ping()});
    QCOMPARE(f.flights().size(), 9);
    QCOMPARE(f.tracker.notDrawn(FlightKind::ping), std::uint64_t(0));
    f.cluster.frame(times.fall);
    f.flights();
    QCOMPARE(f.tracker.fallen().size(), std::size_t(0));
}

void TestFlightTracker::surplusStreamsAreCountedUntilTheyWouldBeGone() {
    FlightTimes times;
    times.mostBands = 1;
    Fixture f(3, times);
    f.cluster.dial(1, 2);
    f.cluster.dial(1, 3);
    QCOMPARE(f.bands(), QStringList({"n1>n2 arrives open"}));
    f.cluster.frame(60s);
    f.bands();
    QCOMPARE(f.tracker.notDrawn(FlightKind::tcp), std::uint64_t(1)); // open, and still not drawn
    f.cluster.session.push(StagedCluster::id(1),
                           trace::StreamFinished{static_cast<StreamId>(2), trace::Failure::none});
    f.bands();
    QCOMPARE(f.tracker.notDrawn(FlightKind::tcp), std::uint64_t(1)); // it would be fading
    f.cluster.frame(times.bandFade + 4ms);
    f.bands();
    QCOMPARE(f.tracker.notDrawn(FlightKind::tcp), std::uint64_t(0));
}

void TestFlightTracker::foreignMessagesAreDrawnOnArrival() {
    Fixture f;
    f.cluster.addForeign("serf-a", 9000);
    f.receive(2, {IpAddress::loopback(), 9000}, ping());
    f.receive(2, {IpAddress::loopback(), 9999}, ping());
    QCOMPARE(f.flights(), QStringList({"ping x1 serf-a>n2 arrives +0", "ping x1 >n2 arrives +0"}));
}

void TestFlightTracker::ourOwnMessagesAreDrawnOnce() {
    Fixture f;
    const EventId packet = f.cluster.send(1, 2, {ping()});
    f.receive(2, StagedCluster::endpoint(1), ping(), after(packet));
    f.receive(2, StagedCluster::endpoint(1), ping()); // its sending could not be told
    QCOMPARE(f.flights(), QStringList({"ping x1 n1>n2 arrives +0"}));
}

void TestFlightTracker::streamsAreBandsUntilTheyFinish() {
    Fixture f;
    f.cluster.dial(1, 2);
    QCOMPARE(f.bands(), QStringList({"n1>n2 arrives open"}));
    f.cluster.frame(20s);
    QCOMPARE(f.bands(), QStringList({"n1>n2 arrives open"}));
    f.cluster.session.push(StagedCluster::id(1),
                           trace::StreamFinished{static_cast<StreamId>(1), trace::Failure::none});
    QCOMPARE(f.bands(), QStringList({"n1>n2 arrives closed"}));
    f.cluster.frame(f.tracker.times().bandFade);
    QCOMPARE(f.bands(), QStringList());
}

void TestFlightTracker::answersOnAStreamFlyBack() {
    Fixture f;
    const EventId dialled = f.cluster.dial(1, 2);
    const EventId sent = f.cluster.session.push(
        StagedCluster::id(1),
        trace::MessageSent{dialled, StagedCluster::endpoint(2), wire::share(wire::PushPull{})});
    const auto stream = StreamId::firstAccepted;
    const Endpoint ephemeral{IpAddress::loopback(), 50001};
    const EventId accepted =
        f.cluster.session.push(StagedCluster::id(2), trace::StreamAccepted{stream, ephemeral});
    f.cluster.session.push(
        StagedCluster::id(2),
        trace::MessageReceived{accepted, ephemeral, wire::share(wire::PushPull{})}, sent);
    f.cluster.session.push(StagedCluster::id(2),
                           trace::MessageSent{accepted, ephemeral, wire::share(wire::PushPull{})});
    QCOMPARE(f.flights(),
             QStringList({"tcp x1 n1>n2 arrives +0 stream", "tcp x1 n2>n1 arrives +0 stream"}));
    QCOMPARE(f.bands(), QStringList({"n1>n2 arrives open"}));
}

void TestFlightTracker::aCutStreamIsBroken() {
    Fixture f;
    trace::Judged judged;
    judged.carrier = f.cluster.dial(1, 2);
    judged.verdict = trace::Verdict::cut;
    f.cluster.session.push(NodeId::none, judged);
    QCOMPARE(f.bands(), QStringList({"n1>n2 cut open"}));
    f.cluster.session.push(
        StagedCluster::id(1),
        trace::StreamFailed{static_cast<StreamId>(1), trace::Failure::timedOut, {}, false});
    QCOMPARE(f.bands(), QStringList({"n1>n2 cut failed"}));
    QCOMPARE(f.tracker.bands().front().failure, trace::Failure::timedOut);
}

void TestFlightTracker::aForeignDiallerIsDrawnWithItsFirstMessage() {
    Fixture f;
    const Endpoint ephemeral{IpAddress::loopback(), 50001};
    const EventId accepted = f.cluster.session.push(
        StagedCluster::id(2), trace::StreamAccepted{StreamId::firstAccepted, ephemeral});
    QCOMPARE(f.bands(), QStringList());
    f.cluster.session.push(
        StagedCluster::id(2),
        trace::MessageReceived{accepted, ephemeral, wire::share(wire::PushPull{})});
    QCOMPARE(f.bands(), QStringList({">n2 arrives open"}));
    QCOMPARE(f.flights(), QStringList({"tcp x1 >n2 arrives +0 stream"}));
}

void TestFlightTracker::aKilledNodesStreamsClose() {
    Fixture f;
    f.cluster.dial(1, 2);
    f.cluster.dial(3, 2);
    f.cluster.kill(1);
    QCOMPARE(f.bands(), QStringList({"n1>n2 arrives failed", "n3>n2 arrives open"}));
}

} // namespace

SWIMSCOPE_TEST(TestFlightTracker)
#include "test_flight_tracker.moc"
