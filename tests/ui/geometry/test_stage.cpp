// SPDX-License-Identifier: MPL-2.0
#include "tests/support/test_program.h"
#include "tests/ui/staged_cluster.h"
#include "ui/geometry/stage.h"

#include <QTest>

#include <cmath>

namespace {

using namespace swimscope;
using namespace swimscope::ui;
using namespace std::chrono_literals;
using test::StagedCluster;

/// A stage that follows a staged cluster.
struct StageFixture {
    explicit StageFixture(int count) : cluster(count) {
        stage.setSpace({{900, 600}, {}});
        QObject::connect(
            &cluster.model, &ClusterModel::eventsArrived,
            [this](const trace::Batch& batch) { stage.apply(batch, cluster.model.fold()); });
        compose();
    }
    const Scene& compose(Duration by = 16ms) {
        cluster.frame(by);
        return stage.compose(cluster.model.fold(), cluster.model.now(), inSeconds(by));
    }

    StagedCluster cluster;
    Stage stage;
};

wire::MessagePtr aPing() {
    return wire::share(wire::Ping{});
}

double apart(QPointF a, QPointF b) {
    return std::hypot(a.x() - b.x(), a.y() - b.y());
}

class TestStage : public QObject {
    Q_OBJECT

  private slots:
    void theFirstClusterIsThereAtOnce();
    void aNewMemberEasesIn();
    void flightsRunBetweenTheirMembers();
    void strangersAreBeyondTheMember();
    void hiddenKindsAreNotComposed();
    void nothingMovesInAQuietCluster();
    void aSuspicionMovesUntilItEnds();
    void hitTestsFindWhatIsThere();
    void aSuspicionsArcBelongsToItsMember();
    void streamsAndLossesAreHitWhereTheyAreSeen();
    void whatIsSwitchedOffIsNotMissed();
    void zoomedDiscsGrowAndStopGrowing();
    void anotherArrangementIsEasedTo();
    void withReducedMotionItIsThereAtOnce();
    void aMovedMemberStaysWhoeverComesAndGoes();
    void aMovedMemberKeepsItsShareOfTheSpace();
    void nobodyCanBeMovedOutOfSight();
    void arrangingAgainEasesBack();
    void nearEnoughWorkIsShown();
    void clearingForgetsTheRun();
};

void TestStage::theFirstClusterIsThereAtOnce() {
    StageFixture f(8);
    const Scene& scene = f.stage.scene();
    QCOMPARE(scene.nodes.size(), std::size_t(8));
    for (const PlacedNode& node : scene.nodes)
        QCOMPARE(node.presence, 1.0);
    QVERIFY(!scene.moving);
}

void TestStage::aNewMemberEasesIn() {
    StageFixture f(8);
    const QPointF before = f.stage.scene().nodeNamed("n5")->centre;
    f.cluster.addForeign("x1", 9000);
    f.compose();
    const QPointF during = f.stage.scene().nodeNamed("n5")->centre;
    QVERIFY(f.stage.scene().moving);
    QVERIFY(f.stage.scene().nodeNamed("x1")->presence < 0.5);
    for (int i = 0; i < 100; ++i)
        f.compose();
    const QPointF after = f.stage.scene().nodeNamed("n5")->centre;
    QVERIFY(!f.stage.scene().moving);
    QVERIFY(std::abs(after.x() - before.x()) > std::abs(during.x() - before.x()));
}

void TestStage::flightsRunBetweenTheirMembers() {
    StageFixture f(8);
    f.cluster.send(1, 5, {aPing()});
    f.compose(1ms);
    const Scene& scene = f.compose(300ms);
    QCOMPARE(scene.flights.size(), std::size_t(1));
    const QPointF from = scene.nodeNamed("n1")->centre;
    const QPointF to = scene.nodeNamed("n5")->centre;
    const QPointF place = scene.flights.front().place;
    QVERIFY(place.y() > from.y() && place.y() < to.y());
    QVERIFY(scene.moving);
}

void TestStage::strangersAreBeyondTheMember() {
    StageFixture f(8);
    trace::PacketReceived packet;
    packet.from = {IpAddress::loopback(), 9999};
    const EventId carrier = f.cluster.session.push(StagedCluster::id(1), packet);
    f.cluster.session.push(StagedCluster::id(1),
                           trace::MessageReceived{carrier, packet.from, aPing()});
    f.compose(1ms);
    const Scene& scene = f.compose(100ms);
    QCOMPARE(scene.flights.size(), std::size_t(1));
    QVERIFY(scene.flights.front().place.y() < scene.nodeNamed("n1")->centre.y());
}

void TestStage::hiddenKindsAreNotComposed() {
    StageFixture f(4);
    f.cluster.send(1, 2, {aPing()});
    f.cluster.dial(1, 2);
    f.compose(1ms);
    f.stage.setKindShown(FlightKind::ping, false);
    f.stage.setKindShown(FlightKind::tcp, false);
    QVERIFY(f.compose(100ms).flights.empty());
    QVERIFY(f.stage.scene().bands.empty());
    f.stage.setKindShown(FlightKind::ping, true);
    QCOMPARE(f.compose(16ms).flights.size(), std::size_t(1));
}

void TestStage::nothingMovesInAQuietCluster() {
    StageFixture f(8);
    f.cluster.send(1, 2, {aPing()});
    QVERIFY(f.compose().moving);
    f.compose(2s);
    QVERIFY(!f.compose().moving);
}

void TestStage::aSuspicionMovesUntilItEnds() {
    StageFixture f(8);
    f.cluster.suspect(3, 5, 9s);
    f.compose();
    for (int i = 0; i < 200; ++i)
        f.compose();
    const double arc = f.stage.scene().nodeNamed("n3")->arc;
    QVERIFY(f.stage.scene().moving);
    f.compose(1s);
    QVERIFY(f.stage.scene().nodeNamed("n3")->arc < arc);
    for (int observer = 1; observer <= 8; ++observer)
        f.cluster.session.push(StagedCluster::id(observer), trace::SuspicionEnded{"n3", false});
    f.compose();
    QCOMPARE(f.stage.scene().nodeNamed("n3")->arc, 0.0);
    QVERIFY(!f.compose().moving);
}

void TestStage::hitTestsFindWhatIsThere() {
    StageFixture f(8);
    const Scene& scene = f.stage.scene();
    const PlacedNode* n4 = scene.nodeNamed("n4");
    QVERIFY(nodeAt(scene, n4->centre) == n4);
    QVERIFY(nodeAt(scene, n4->centre + QPointF(scene.radius * 1.2, 0)) == n4);
    QVERIFY(!nodeAt(scene, {450, 300}));
    QVERIFY(!flightAt(scene, {450, 300}));
    f.cluster.send(1, 5, {aPing()});
    f.compose(1ms);
    f.compose(310ms);
    const QPointF place = scene.flights.front().place;
    QVERIFY(flightAt(scene, place + QPointF(3, 3)) == &scene.flights.front());
    QVERIFY(f.stage.flight(scene.flights.front().id));
    QVERIFY(!f.stage.flight(EventId::none));
}

void TestStage::aSuspicionsArcBelongsToItsMember() {
    StageFixture f(8);
    const Scene& scene = f.stage.scene();
    const QPointF onArc = scene.nodeNamed("n4")->centre + QPointF(scene.radius * 1.62, 0);
    QVERIFY(!nodeAt(scene, onArc));
    f.cluster.suspect(4, 5);
    f.compose();
    QVERIFY(nodeAt(scene, onArc) == scene.nodeNamed("n4"));
}

void TestStage::streamsAndLossesAreHitWhereTheyAreSeen() {
    StageFixture f(8);
    const EventId stream = f.cluster.dial(1, 5);
    f.compose(1ms);
    const Scene& scene = f.compose(1s);
    const QPointF onBand = scene.bands.front().path.at(0.4);
    QCOMPARE(messageAt(scene, onBand + QPointF(3, 3)), stream);
    QCOMPARE(messageAt(scene, onBand + QPointF(40, 0)), EventId::none);
    QVERIFY(f.stage.band(stream) && !f.stage.flight(stream));
    QVERIFY(!f.stage.band(EventId::none));

    f.cluster.lose(f.cluster.send(3, 7, {aPing()}));
    f.compose(1ms);
    f.compose(1000ms);
    QCOMPARE(scene.flights.size(), std::size_t(1));
    const FlightView& lost = scene.flights.front();
    QVERIFY(lost.falling);
    QCOMPARE(messageAt(scene, lost.place), lost.id);
    QCOMPARE(messageAt(scene, lost.path.at(lost.progress)), lost.id);
}

void TestStage::whatIsSwitchedOffIsNotMissed() {
    StageFixture f(8);
    const FlightTimes times;
    for (std::size_t i = 0; i < times.mostFlights + 7; ++i)
        f.cluster.send(1, 2, {aPing()});
    QCOMPARE(f.compose().notDrawn, std::uint64_t(7));
    f.stage.setKindShown(FlightKind::ping, false);
    QCOMPARE(f.compose().notDrawn, std::uint64_t(0));
}

void TestStage::zoomedDiscsGrowAndStopGrowing() {
    StageFixture f(8);
    const double before = f.stage.scene().radius;
    f.stage.viewport().zoomAbout({450, 300}, 1.5);
    QVERIFY(f.compose().radius > before);
    f.stage.viewport().zoomAbout({450, 300}, 100);
    QCOMPARE(f.compose().radius, Stage::kLargestDisc);
}

void TestStage::anotherArrangementIsEasedTo() {
    StageFixture f(8);
    const QPointF before = f.stage.scene().nodeNamed("n1")->centre;
    f.stage.setArrangement(Arrangement::spiral);
    const QPointF goal = spiralLayout(8, f.stage.space()).centres[0];
    const QPointF during = f.compose().nodeNamed("n1")->centre;
    QVERIFY(f.stage.scene().moving);
    QVERIFY(during != before);
    QVERIFY(apart(during, before) < apart(goal, before) / 2);
    for (int i = 0; i < 100; ++i)
        f.compose();
    QVERIFY(!f.stage.scene().moving);
    QVERIFY(apart(f.stage.scene().nodeNamed("n1")->centre, goal) < 1);
}

void TestStage::withReducedMotionItIsThereAtOnce() {
    StageFixture f(8);
    f.stage.setReducedMotion(true);
    f.stage.setArrangement(Arrangement::spiral);
    const QPointF goal = spiralLayout(8, f.stage.space()).centres[0];
    QVERIFY(apart(f.compose(1ms).nodeNamed("n1")->centre, goal) < 1);
    QVERIFY(!f.stage.scene().moving);
}

void TestStage::aMovedMemberStaysWhoeverComesAndGoes() {
    StageFixture f(8);
    f.stage.moveMember("n3", {300, 200});
    QCOMPARE(f.compose().nodeNamed("n3")->centre, QPointF(300, 200));
    QCOMPARE(f.stage.moves().size(), std::size_t(1));
    f.cluster.addForeign("x1", 9000);
    f.cluster.addForeign("x2", 9001);
    for (int i = 0; i < 100; ++i)
        f.compose();
    QCOMPARE(f.stage.scene().nodes.size(), std::size_t(10));
    QCOMPARE(f.stage.scene().nodeNamed("n3")->centre, QPointF(300, 200));
    for (int observer = 1; observer <= 8; ++observer)
        f.cluster.session.push(StagedCluster::id(observer), trace::MemberForgotten{"x1"});
    for (int i = 0; i < 100; ++i)
        f.compose();
    QCOMPARE(f.stage.scene().nodes.size(), std::size_t(9));
    QCOMPARE(f.stage.scene().nodeNamed("n3")->centre, QPointF(300, 200));
}

void TestStage::aMovedMemberKeepsItsShareOfTheSpace() {
    StageFixture f(8);
    f.stage.moveMember("n3", {300, 200});
    f.stage.setSpace({{1800, 1200}, {}});
    QCOMPARE(f.compose().nodeNamed("n3")->centre, QPointF(600, 400));
}

/// Or fitting the view would not show all.
void TestStage::nobodyCanBeMovedOutOfSight() {
    StageFixture f(8);
    for (const QPointF far : {QPointF(-500, 300), QPointF(5000, -5000)}) {
        f.stage.moveMember("n3", far);
        QVERIFY(QRectF(0, 0, 900, 600).contains(f.compose().nodeNamed("n3")->centre));
    }
    f.stage.moveMember("stranger", {1, 1});
    f.stage.setSpace({{10, 10}, {}});
    f.stage.moveMember("n3", {5, 5});
}

void TestStage::arrangingAgainEasesBack() {
    StageFixture f(8);
    const QPointF home = f.stage.scene().nodeNamed("n3")->centre;
    f.stage.moveMember("n3", {200, 500});
    f.compose();
    f.stage.arrangeAgain();
    QVERIFY(f.stage.moves().empty());
    QVERIFY(apart(f.compose().nodeNamed("n3")->centre, home) > 100);
    QVERIFY(f.stage.scene().moving);
    for (int i = 0; i < 100; ++i)
        f.compose();
    QVERIFY(apart(f.stage.scene().nodeNamed("n3")->centre, home) < 1);
}

void TestStage::nearEnoughWorkIsShown() {
    StageFixture f(8);
    f.compose();
    trace::ProbeStarted probe;
    probe.member = "n2";
    probe.deadline = f.cluster.model.now() + 1s;
    f.cluster.session.push(StagedCluster::id(1), probe);
    QVERIFY(!f.compose().moving); // too small to be read
    QVERIFY(!f.stage.scene().detailed);
    QCOMPARE(f.stage.scene().nodeNamed("n1")->view.probing, std::string("n2"));
    f.stage.viewport().zoomAbout({450, 300}, 2);
    QVERIFY(f.compose().detailed);
    QVERIFY(f.stage.scene().moving);
}

void TestStage::clearingForgetsTheRun() {
    StageFixture f(8);
    f.cluster.send(1, 2, {aPing()});
    f.compose();
    f.stage.clear();
    QVERIFY(f.stage.scene().nodes.empty());
    const Scene& scene = f.stage.compose(trace::Fold(), Instant(), 0);
    QVERIFY(scene.nodes.empty() && scene.flights.empty() && !scene.moving);
}

} // namespace

SWIMSCOPE_TEST(TestStage)
#include "test_stage.moc"
