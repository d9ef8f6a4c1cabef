// SPDX-License-Identifier: MPL-2.0
// Where faults in force are drawn.
#include "tests/support/test_program.h"
#include "tests/ui/staged_faults.h"
#include "ui/geometry/hull.h"
#include "ui/geometry/stage.h"

#include <QTest>

#include <cmath>

namespace {

using namespace swimscope;
using namespace swimscope::ui;
using namespace std::chrono_literals;
using test::StagedCluster;
using test::StagedFaults;
using trace::FaultKind;

struct PlanFixture {
    explicit PlanFixture(int count) : cluster(count), faults(&cluster) {
        stage.setSpace({{900, 600}, {}});
        stage.setReducedMotion(true);
    }
    const Scene& compose() {
        cluster.frame();
        stage.setFaults(&cluster.model.faults());
        return stage.compose(cluster.model.fold(), cluster.model.now(), 0.016);
    }
    FaultMarks marksOf(const char* member) { return stage.scene().nodeNamed(member)->marks; }

    StagedCluster cluster;
    StagedFaults faults;
    Stage stage;
};

class TestFaultPlan : public QObject {
    Q_OBJECT

  private slots:
    void aHullHasTheOutermostPoints();
    void hullsOfFewAreWhatTheyAre();
    void aLineLiesBetweenWhatIsApart();
    void aLinkIsDrawnFromMemberToMember();
    void bothWaysShareAStraightLine();
    void severalOnALinkStandBesideOneAnother();
    void whatIsBetweenManyIsNoTangleOfLines();
    void somebodyCutOffFromAllHasASign();
    void whatConcernsAllIsOnAll();
    void mutedOnesAreMarkedApart();
    void aSplitHasSidesAndALineBetweenThem();
    void mingledSidesAreMarkedOnTheirMembers();
    void strangersAreFoundByTheirAddresses();
    void aLiftedFaultIsGone();
    void aNewMemberKeepsTheOthersMarks();
    void signsAndLinesAreHit();
    void aLongListOfLinksIsBounded();
};

void TestFaultPlan::aHullHasTheOutermostPoints() {
    const auto hull = convexHull({{0, 0}, {10, 0}, {10, 10}, {0, 10}, {5, 5}, {5, 0}, {2, 7}});
    QCOMPARE(hull.size(), std::size_t(4));
    for (const QPointF corner : {QPointF(0, 0), QPointF(10, 0), QPointF(10, 10), QPointF(0, 10)})
        QVERIFY(std::ranges::find(hull, corner) != hull.end());
}

void TestFaultPlan::hullsOfFewAreWhatTheyAre() {
    QCOMPARE(convexHull({}).size(), std::size_t(0));
    QCOMPARE(convexHull({{1, 2}, {1, 2}}).size(), std::size_t(1));
    QCOMPARE(convexHull({{0, 0}, {5, 5}, {10, 10}}).size(), std::size_t(2));
}

void TestFaultPlan::aLineLiesBetweenWhatIsApart() {
    const auto left = convexHull({{0, 0}, {0, 100}, {40, 50}});
    const auto right = convexHull({{100, 0}, {100, 100}, {60, 50}});
    const auto line = lineBetween(left, right, 5);
    QVERIFY(line.has_value());
    for (const QPointF corner : left)
        for (const QPointF other : right)
            QVERIFY(sideOf(*line, corner) * sideOf(*line, other) < 0);
    QVERIFY(!lineBetween(left, right, 60));
    QVERIFY(!lineBetween(left, convexHull({{20, 50}, {80, 0}, {80, 90}}), 1));
    const auto points = lineBetween({{0, 0}}, {{10, 0}}, 1);
    QVERIFY(points && std::abs(points->center().x() - 5) < 1e-9);
}

void TestFaultPlan::aLinkIsDrawnFromMemberToMember() {
    PlanFixture f(8);
    const FaultId fault = f.faults.raise(FaultKind::loss, "n1", "n4");
    const Scene& scene = f.compose();
    QCOMPARE(scene.faults.links.size(), std::size_t(1));
    const FaultLink& link = scene.faults.links.front();
    QCOMPARE(link.fault, fault);
    QVERIFY(!link.bothWays && !link.muted && link.strokes);
    const auto reach = [&](QPointF end, const char* member) {
        const QPointF way = end - scene.nodeNamed(member)->centre;
        return std::abs(std::hypot(way.x(), way.y()) - 1.38 * scene.radius) < 2;
    };
    QVERIFY(reach(link.path.from, "n1"));
    QVERIFY(reach(link.path.to, "n4"));
    QCOMPARE(f.marksOf("n1"), FaultMarks(0));
}

void TestFaultPlan::bothWaysShareAStraightLine() {
    PlanFixture f(8);
    f.faults.raise(FaultKind::cut, "n1", "n4", StagedFaults::bothWays());
    const FaultLink& link = f.compose().faults.links.front();
    QVERIFY(link.bothWays);
    const QPointF middle = (link.path.from + link.path.to) / 2;
    QVERIFY((link.path.at(0.5) - middle).manhattanLength() < 0.01);
}

void TestFaultPlan::severalOnALinkStandBesideOneAnother() {
    PlanFixture f(8);
    f.faults.raise(FaultKind::loss, "n1", "n4");
    f.faults.raise(FaultKind::delay, "n1", "n4");
    f.faults.raise(FaultKind::delay, "n4", "n1"); // another line: it bends the other way
    const auto& links = f.compose().faults.links;
    QCOMPARE(links.size(), std::size_t(3));
    QVERIFY(links[0].strokes && !links[1].strokes && links[2].strokes);
    const QPointF apart = links[0].sign - links[1].sign;
    QVERIFY(std::hypot(apart.x(), apart.y()) > 2 * kFaultSign);
}

void TestFaultPlan::whatIsBetweenManyIsNoTangleOfLines() {
    PlanFixture f(40);
    trace::FaultTerms terms;
    terms.alsoFrom = StagedFaults::members(2, 20);
    terms.alsoTo = StagedFaults::members(22, 40);
    f.faults.raise(FaultKind::loss, "n1", "n21", terms);
    const Scene& scene = f.compose();
    QCOMPARE(scene.faults.links.size(), std::size_t(0));
    QCOMPARE(scene.faults.splits.size(), std::size_t(1));
    QVERIFY(!scene.faults.splits.front().bothWays);
}

void TestFaultPlan::somebodyCutOffFromAllHasASign() {
    PlanFixture f(8);
    f.faults.raise(FaultKind::cut, "n3", "", StagedFaults::bothWays());
    f.faults.raise(FaultKind::cut, "n5", "");
    f.faults.raise(FaultKind::clock, "", "n6");
    f.compose();
    QCOMPARE(f.marksOf("n3"), bitOf(FaultMark::isolated));
    QCOMPARE(f.marksOf("n5"), bitOf(markOf(FaultKind::cut)));
    QCOMPARE(f.marksOf("n6"), bitOf(markOf(FaultKind::clock)));
    QCOMPARE(f.marksOf("n1"), FaultMarks(0));
}

void TestFaultPlan::whatConcernsAllIsOnAll() {
    PlanFixture f(8);
    f.faults.raise(FaultKind::loss, "", "");
    const Scene& scene = f.compose();
    QVERIFY(scene.faults.empty());
    for (const PlacedNode& node : scene.nodes)
        QCOMPARE(node.marks, bitOf(markOf(FaultKind::loss)));
}

void TestFaultPlan::mutedOnesAreMarkedApart() {
    PlanFixture f(8);
    f.faults.mute(f.faults.raise(FaultKind::clock, "", "n2"));
    f.faults.mute(f.faults.raise(FaultKind::cut, "n1", "n4"));
    const Scene& scene = f.compose();
    QCOMPARE(f.marksOf("n2"), FaultMarks(0));
    QCOMPARE(scene.nodeNamed("n2")->mutedMarks, bitOf(markOf(FaultKind::clock)));
    QVERIFY(scene.faults.links.front().muted);
}

void TestFaultPlan::aSplitHasSidesAndALineBetweenThem() {
    PlanFixture f(8);
    f.faults.split({StagedFaults::members(1, 5), StagedFaults::members(6, 8)});
    const Scene& scene = f.compose();
    const FaultSplit& split = scene.faults.splits.front();
    QVERIFY(split.apart);
    QCOMPARE(split.sides.front().count, std::size_t(5));
    QCOMPARE(split.sides.back().count, std::size_t(3));
    const QLineF wall(split.wallFrom, split.wallTo);
    const double here = sideOf(wall, scene.nodeNamed("n1")->centre);
    for (int i = 1; i <= 8; ++i)
        QCOMPARE(sideOf(wall, scene.nodeNamed(StagedCluster::name(i))->centre) * here > 0, i <= 5);
    QCOMPARE(scene.nodes.front().side, std::uint8_t(0));
}

void TestFaultPlan::mingledSidesAreMarkedOnTheirMembers() {
    PlanFixture f(8);
    f.faults.split({{"n1", "n3", "n5", "n7"}, {"n2", "n4", "n6"}});
    const Scene& scene = f.compose();
    QVERIFY(!scene.faults.splits.front().apart);
    QCOMPARE(scene.nodeNamed("n1")->side, std::uint8_t(1));
    QCOMPARE(scene.nodeNamed("n4")->side, std::uint8_t(2));
    QCOMPARE(scene.nodeNamed("n8")->side, std::uint8_t(0)); // in no group
}

void TestFaultPlan::strangersAreFoundByTheirAddresses() {
    PlanFixture f(4);
    f.cluster.addForeign("x", 9000);
    f.faults.raise(FaultKind::cut, "n1", "127.0.0.1:9000");
    const Scene& scene = f.compose();
    QCOMPARE(scene.faults.links.size(), std::size_t(1));
    const QPointF way = scene.faults.links.front().path.to - scene.nodeNamed("x")->centre;
    QVERIFY(std::hypot(way.x(), way.y()) < 1.5 * scene.radius + 2);
}

void TestFaultPlan::aLiftedFaultIsGone() {
    PlanFixture f(8);
    const FaultId link = f.faults.raise(FaultKind::cut, "n1", "n2");
    const FaultId split = f.faults.split({{"n1"}, {"n2"}});
    const FaultId mark = f.faults.raise(FaultKind::clock, "", "n2");
    QVERIFY(!f.compose().faults.empty());
    for (const FaultId fault : {link, split, mark})
        f.faults.lift(fault);
    QVERIFY(f.compose().faults.empty());
    QCOMPARE(f.marksOf("n2"), FaultMarks(0));
}

void TestFaultPlan::aNewMemberKeepsTheOthersMarks() {
    PlanFixture f(4);
    f.faults.raise(FaultKind::clock, "", "n3");
    f.compose();
    f.cluster.addForeign("a", 9000); // before the others in their order
    f.compose();
    QCOMPARE(f.marksOf("n3"), bitOf(markOf(FaultKind::clock)));
    QCOMPARE(f.marksOf("a"), FaultMarks(0));
}

void TestFaultPlan::signsAndLinesAreHit() {
    PlanFixture f(8);
    const FaultId link = f.faults.raise(FaultKind::cut, "n1", "n4");
    const FaultId split =
        f.faults.split({StagedFaults::members(1, 4), StagedFaults::members(5, 8)});
    const FaultPicture& picture = f.compose().faults;
    const FaultLink& laid = picture.links.front();
    QCOMPARE(faultSignAt(picture, laid.sign), link);
    QCOMPARE(faultSignAt(picture, laid.path.at(0.2)), FaultId::none);
    QCOMPARE(faultLineAt(picture, laid.path.at(0.2)), link);
    QCOMPARE(faultSignAt(picture, picture.splits.front().sign), split);
    QCOMPARE(faultLineAt(picture, {2, 2}), FaultId::none);
}

void TestFaultPlan::aLongListOfLinksIsBounded() {
    PlanFixture f(30);
    for (int from = 1; from <= 30; ++from)
        for (int to = 1; to <= 30; to += 6)
            if (from != to)
                f.faults.raise(FaultKind::loss, StagedCluster::name(from), StagedCluster::name(to));
    const Scene& scene = f.compose();
    QCOMPARE(scene.faults.links.size(), FaultPlan::kMostLinksOfAll);
    QVERIFY(scene.faults.splits.size() <= FaultPlan::kMostSplits);
    QVERIFY(f.marksOf("n30") != 0); // it is not forgotten
}

} // namespace

SWIMSCOPE_TEST(TestFaultPlan)
#include "test_fault_plan.moc"
