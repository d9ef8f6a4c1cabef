// SPDX-License-Identifier: MPL-2.0
#include "tests/support/test_program.h"
#include "tests/ui/staged_cluster.h"
#include "ui/model/node_view.h"

#include <QTest>

namespace {

using namespace swimscope;
using namespace swimscope::ui;
using namespace std::chrono_literals;
using test::StagedCluster;
using wire::MemberState;

NodeView viewOf(StagedCluster& cluster, const std::string& member,
                Viewpoint viewpoint = Viewpoint::mostBelieve()) {
    cluster.frame(0ms);
    for (const NodeView& view : NodeViewer().viewsOf(cluster.model.fold(), viewpoint))
        if (view.name == member)
            return view;
    return {};
}

class TestNodeView : public QObject {
    Q_OBJECT

  private slots:
    void membersStandInNaturalOrder();
    void mostBelieveFollowsTheMajority();
    void groundTruthKnowsOurOwnNodes();
    void seenByShowsOneTable();
    void theMostUrgentSuspicionIsShown();
    void frozenObserversAreNotUrgent();
    void whatIsLeftRunsDown();
    void foreignMembersAreMarked();
    void healthHasItsScale();
    void theTimersThatRunOutFirstAreKept();
    void workIsRefreshedWithoutANewVersion();
};

void TestNodeView::membersStandInNaturalOrder() {
    StagedCluster cluster(11);
    cluster.frame();
    const auto views = NodeViewer().viewsOf(cluster.model.fold(), Viewpoint::mostBelieve());
    QCOMPARE(views.size(), std::size_t(11));
    QCOMPARE(views[1].name, std::string("n2"));
    QCOMPARE(views[10].name, std::string("n11"));
}

void TestNodeView::mostBelieveFollowsTheMajority() {
    StagedCluster cluster(5);
    cluster.suspect(5, 2);
    QCOMPARE(viewOf(cluster, "n5").state, MemberState::alive);
    cluster.suspect(5, 4);
    const NodeView view = viewOf(cluster, "n5");
    QCOMPARE(view.state, MemberState::suspect);
    QCOMPARE(view.tally.of(MemberState::suspect), 4U);
}

void TestNodeView::groundTruthKnowsOurOwnNodes() {
    StagedCluster cluster(4);
    cluster.kill(2);
    QCOMPARE(viewOf(cluster, "n2").state, MemberState::alive); // nobody noticed yet
    QVERIFY(viewOf(cluster, "n2").killed());
    QCOMPARE(viewOf(cluster, "n2", Viewpoint::groundTruth()).state, MemberState::dead);
    cluster.freeze(3, 5s);
    cluster.suspect(3, 3);
    QCOMPARE(viewOf(cluster, "n3", Viewpoint::groundTruth()).state, MemberState::alive);
    QVERIFY(viewOf(cluster, "n3").frozen());
}

void TestNodeView::seenByShowsOneTable() {
    StagedCluster cluster(4);
    cluster.suspect(4, 1); // n1 alone
    QCOMPARE(viewOf(cluster, "n4", Viewpoint::seenBy(StagedCluster::id(1))).state,
             MemberState::suspect);
    const NodeView other = viewOf(cluster, "n4", Viewpoint::seenBy(StagedCluster::id(2)));
    QCOMPARE(other.state, MemberState::alive);
    QVERIFY(!other.suspicion);
    cluster.session.push(StagedCluster::id(2), trace::MemberForgotten{"n4"});
    QVERIFY(!viewOf(cluster, "n4", Viewpoint::seenBy(StagedCluster::id(2))).state);
}

void TestNodeView::theMostUrgentSuspicionIsShown() {
    StagedCluster cluster(5);
    cluster.suspect(5, 3, 9s);
    const NodeView view = viewOf(cluster, "n5");
    QVERIFY(view.suspicion);
    QCOMPARE(view.suspicion->timers, 3U);
    QCOMPARE(view.suspicion->deadline, Instant(9s + 100ms)); // n1's
    QCOMPARE(view.suspicion->confirmations(), std::size_t(1));
    QCOMPARE(view.suspicion->wanted, 2U);
}

void TestNodeView::frozenObserversAreNotUrgent() {
    StagedCluster cluster(5);
    cluster.suspect(5, 3, 9s);
    cluster.freeze(1, 60s);
    QCOMPARE(viewOf(cluster, "n5").suspicion->deadline, Instant(9s + 200ms)); // n2's
}

void TestNodeView::whatIsLeftRunsDown() {
    SuspicionView suspicion;
    suspicion.longest = 20s;
    suspicion.deadline = Instant(10s);
    QCOMPARE(suspicion.remaining(Instant(5s)), 0.25);
    QCOMPARE(suspicion.remaining(Instant(11s)), 0.0);
    QCOMPARE(suspicion.remaining(Instant(-30s)), 1.0);
    QCOMPARE(SuspicionView().remaining(Instant()), 0.0);
}

void TestNodeView::foreignMembersAreMarked() {
    StagedCluster cluster(2);
    cluster.addForeign("serf-a", 9000);
    const NodeView view = viewOf(cluster, "serf-a");
    QVERIFY(view.foreign());
    QCOMPARE(view.state, MemberState::alive);
    QCOMPARE(view.healthMost, 0U);
    QVERIFY(!viewOf(cluster, "n1").foreign());
}

void TestNodeView::healthHasItsScale() {
    StagedCluster cluster(2);
    cluster.health(1, 3);
    QCOMPARE(viewOf(cluster, "n1").health, 3U);
    QCOMPARE(viewOf(cluster, "n1").healthMost, 7U); // AwarenessMaxMultiplier is 8
}

void TestNodeView::theTimersThatRunOutFirstAreKept() {
    StagedCluster cluster(8);
    cluster.suspect(8, 1, 9s);
    cluster.suspect(7, 1, 4s);
    cluster.suspect(6, 1, 6s);
    cluster.suspect(5, 1, 12s);
    const NodeView view = viewOf(cluster, "n1");
    QCOMPARE(view.suspecting, 4U);
    QCOMPARE(view.soonest.size(), NodeView::kMostTimers);
    QCOMPARE(view.soonest[0].member, std::string("n7"));
    QCOMPARE(view.soonest[1].member, std::string("n6"));
    QCOMPARE(view.soonest[2].member, std::string("n8"));
    QCOMPARE(viewOf(cluster, "n2").suspecting, 0U);
}

void TestNodeView::workIsRefreshedWithoutANewVersion() {
    StagedCluster cluster(3);
    NodeView view = viewOf(cluster, "n1");
    const auto version = cluster.model.fold().version();
    trace::ProbeStarted probe;
    probe.member = "n3";
    probe.deadline = Instant(1s);
    cluster.session.push(StagedCluster::id(1), probe);
    cluster.frame(0ms);
    QCOMPARE(cluster.model.fold().version(), version);
    QVERIFY(NodeViewer::refresh(view, cluster.model.fold()));
    QCOMPARE(view.probing, std::string("n3"));
    QCOMPARE(view.probeDeadline, Instant(1s));
    QVERIFY(!NodeViewer::refresh(view, cluster.model.fold()));
    NodeView stranger;
    QVERIFY(!NodeViewer::refresh(stranger, cluster.model.fold()));
}

} // namespace

SWIMSCOPE_TEST(TestNodeView)
#include "test_node_view.moc"
