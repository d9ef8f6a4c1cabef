// SPDX-License-Identifier: MPL-2.0
// What faults do to messages that fly.
#include "tests/support/test_program.h"
#include "tests/ui/staged_cluster.h"
#include "ui/geometry/flight_motion.h"
#include "ui/geometry/flight_tracker.h"

#include <QTest>

#include <algorithm>

namespace {

using namespace swimscope;
using namespace swimscope::ui;
using namespace std::chrono_literals;
using test::StagedCluster;
using trace::FaultKind;

constexpr auto kFault = static_cast<FaultId>(7);

struct FaultyFlights {
    FaultyFlights() : cluster(3) {
        QObject::connect(
            &cluster.model, &ClusterModel::eventsArrived,
            [this](const trace::Batch& batch) { tracker.apply(batch, cluster.model.fold()); });
        cluster.frame();
    }
    void judge(EventId carrier, trace::Verdict verdict) {
        trace::Judged judged;
        judged.carrier = carrier;
        judged.verdict = verdict;
        judged.fault = kFault;
        cluster.session.push(NodeId::none, judged);
    }
    void disturb(EventId carrier, FaultKind kind, EventId cause, Instant until = {},
                 std::uint32_t amount = 0) {
        cluster.session.push(StagedCluster::id(1),
                             trace::Disturbed{carrier, kFault, kind, until, amount}, cause);
    }
    const std::deque<Flight>& flights() {
        cluster.frame(0ms);
        return tracker.flights();
    }
    bool isSeen(Instant at) const {
        const Curve path{{0, 0}, {50, 0}, {100, 0}};
        return viewOf(tracker.flights().front(), path, tracker.times(), at, false).has_value();
    }

    StagedCluster cluster;
    FlightTracker tracker;
};

wire::MessagePtr news() {
    return wire::share(wire::Suspect{});
}

class TestFlightFaults : public QObject {
    Q_OBJECT

  private slots:
    void eachVerdictHasItsEnd();
    void connectionsThatFaultsEndAreBroken();
    void aMessageTakenOutFallsAlone();
    void theOnlyOneOfItsKindFalls();
    void aHeldMessageFliesLonger();
    void aHeldMessageThatArrivesLateIsFound();
    void nothingIsHeldForEver();
    void copiesAndDamageAreRemembered();
};

void TestFlightFaults::eachVerdictHasItsEnd() {
    for (const auto& [verdict, fate] : {std::pair(trace::Verdict::lost, Fate::lost),
                                        {trace::Verdict::cut, Fate::cut},
                                        {trace::Verdict::tooLarge, Fate::tooLarge},
                                        {trace::Verdict::noRoom, Fate::noRoom}}) {
        FaultyFlights f;
        f.judge(f.cluster.send(1, 2, {news()}), verdict);
        QCOMPARE(f.flights().front().fate, fate);
        QCOMPARE(f.flights().front().fault, kFault);
    }
}

void TestFlightFaults::connectionsThatFaultsEndAreBroken() {
    const Curve path{{0, 0}, {50, 0}, {100, 0}};
    for (const auto& [verdict, fate, reach] :
         {std::tuple(trace::Verdict::refused, Fate::denied, 100.0),
          {trace::Verdict::reset, Fate::reset, 50.0}}) {
        FaultyFlights f;
        f.judge(f.cluster.dial(1, 2), verdict);
        f.flights();
        QCOMPARE(f.tracker.bands().front().fate, fate);
        f.cluster.frame(400ms);
        const auto view =
            viewOf(f.tracker.bands().front(), path, f.tracker.times(), f.cluster.model.now());
        QVERIFY(view && view->broken);
        QVERIFY(std::abs(view->path.to.x() - reach) < 1);
    }
}

void TestFlightFaults::aMessageTakenOutFallsAlone() {
    FaultyFlights f;
    const EventId packet = f.cluster.send(1, 2, {news(), news(), news()});
    const std::uint32_t together = f.flights().front().bytes;
    const auto second = static_cast<EventId>(swimscope::number(packet) + 2);
    f.disturb(packet, FaultKind::loss, second, {}, 1);
    QCOMPARE(f.flights().size(), std::size_t(2));
    QCOMPARE(f.flights().front().fate, Fate::arrives);
    QCOMPARE(f.flights().front().count, 2U);
    QCOMPARE(f.flights().front().bytes, together * 2 / 3);
    QCOMPARE(f.flights().back().fate, Fate::lost);
    QCOMPARE(f.flights().back().count, 1U);
    QCOMPARE(f.flights().back().bytes, together / 3);
    QVERIFY(f.tracker.flight(f.flights().back().id) == &f.flights().back());
    f.disturb(packet, FaultKind::queueFull, f.flights().front().id, {}, 1); // the first of them
    QCOMPARE(f.flights().front().count, 1U);
    QCOMPARE(f.flights().back().fate, Fate::full);
}

void TestFlightFaults::theOnlyOneOfItsKindFalls() {
    FaultyFlights f;
    const EventId packet = f.cluster.send(1, 2, {wire::share(wire::Ping{}), news()});
    f.disturb(packet, FaultKind::cut, static_cast<EventId>(swimscope::number(packet) + 2), {}, 1);
    QCOMPARE(f.flights().size(), std::size_t(2));
    QCOMPARE(f.flights().front().fate, Fate::arrives);
    QCOMPARE(f.flights().back().fate, Fate::cut);
}

void TestFlightFaults::aHeldMessageFliesLonger() {
    FaultyFlights f;
    const EventId packet = f.cluster.send(1, 2, {news()});
    const Instant sent = f.cluster.session.now();
    f.disturb(packet, FaultKind::delay, packet, sent + 500ms);
    f.flights();
    const Duration usual = f.tracker.times().flight;
    QVERIFY(f.isSeen(sent + usual + 450ms));
    QVERIFY(!f.isSeen(sent + usual + 550ms));
    f.tracker.prune(sent + usual + 450ms); // others of its time have landed
    QVERIFY(f.tracker.flights().empty());
    QCOMPARE(f.tracker.fallen().size(), std::size_t(1));
    f.tracker.prune(sent + usual + 550ms);
    QVERIFY(f.tracker.fallen().empty());
}

void TestFlightFaults::aHeldMessageThatArrivesLateIsFound() {
    FaultyFlights f;
    const EventId packet = f.cluster.send(1, 2, {news()});
    const auto message = static_cast<EventId>(swimscope::number(packet) + 1);
    f.disturb(packet, FaultKind::delay, packet, f.cluster.session.now() + 2s);
    f.cluster.frame(1900ms);
    f.tracker.prune(f.cluster.model.now());
    f.cluster.session.push(StagedCluster::id(2),
                           trace::MessageReceived{packet, StagedCluster::endpoint(1), news()},
                           message);
    f.cluster.frame(0ms);
    const Flight* flight = f.tracker.flight(message);
    QVERIFY(flight);
    QVERIFY(flight->arrived != Instant::max());
}

void TestFlightFaults::nothingIsHeldForEver() {
    FaultyFlights f;
    const EventId packet = f.cluster.send(1, 2, {news()});
    f.disturb(packet, FaultKind::delay, packet, f.cluster.session.now() + 10min);
    f.flights();
    f.tracker.prune(f.cluster.session.now() + 20s);
    QVERIFY(f.tracker.flights().empty() && f.tracker.fallen().empty());
}

void TestFlightFaults::copiesAndDamageAreRemembered() {
    FaultyFlights f;
    const EventId packet = f.cluster.send(1, 2, {news()});
    f.disturb(packet, FaultKind::duplicate, packet, {}, 2);
    f.disturb(packet, FaultKind::corrupt, packet, {}, 1);
    QCOMPARE(f.flights().front().copies, 2U);
    QVERIFY(f.flights().front().damaged);
    QCOMPARE(f.flights().front().fate, Fate::arrives);
}

} // namespace

SWIMSCOPE_TEST(TestFlightFaults)
#include "test_flight_faults.moc"
