// SPDX-License-Identifier: MPL-2.0
#include "tests/support/test_program.h"
#include "tests/ui/window/bench.h"

#include <QApplication>
#include <QSignalSpy>

using namespace swimscope;
using namespace swimscope::ui;
using test::Bench;
using test::id;

namespace {

/// A window one of whose nodes, n4, is a member of somebody else's cluster.
struct AmongStrangers : Bench {
    AmongStrangers() {
        open();
        session->believe(id(4), "web-1", 9000, trace::Change::joined, wire::MemberState::alive, 1);
        frame();
    }
    void leave() {
        session->push(id(4), trace::LeaveRequested{});
        frame();
    }
    void stop() { session->push(id(4), trace::NodeStopped{}); }
};

} // namespace

/// Other people's clusters are left properly, whatever the person does meanwhile.
class TestFarewell : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() { test::prepareWindows(); }
    void init() { test::failOnWarnings(); }

    void closingWaitsForALeaveThatRuns() {
        AmongStrangers bench;
        bench.leave();
        const QSignalSpy gone(bench.window.get(), &MainWindow::gone);
        QVERIFY(!bench.window->close());
        QCOMPARE(gone.count(), 0);
        bench.stop();
        QTRY_COMPARE(gone.count(), 1);
    }

    void askingTwiceEndsTheWait() {
        AmongStrangers bench;
        const QSignalSpy gone(bench.window.get(), &MainWindow::gone);
        QVERIFY(!bench.window->close());
        bench.window->close();
        QTRY_COMPARE(gone.count(), 1);
        QVERIFY(!bench.window->isVisible());
    }

    void ofTwoNewClustersTheSecondIsStartedOnce() {
        AmongStrangers bench;
        const test::FakeSession* old = bench.session;
        bench.window->startCluster({2, swim::Profile::lan});
        bench.window->startCluster({3, swim::Profile::lan});
        QVERIFY2(bench.session == old, "the farewell is not over");
        bench.stop();
        QTRY_VERIFY(bench.session != old);
        // Nothing is left that would take the new one's place.
        const test::FakeSession* fresh = bench.session;
        bench.startAll(3);
        QCOMPARE(bench.session->posted.size(), std::size_t{3});
        QVERIFY(bench.session == fresh);
    }

    void closingDuringTheFarewellCloses() {
        AmongStrangers bench;
        const test::FakeSession* old = bench.session;
        bench.window->startCluster({2, swim::Profile::lan});
        const QSignalSpy gone(bench.window.get(), &MainWindow::gone);
        QVERIFY(!bench.window->close());
        bench.stop();
        QTRY_COMPARE(gone.count(), 1);
        QVERIFY2(bench.session == old, "no cluster was started on the way out");
    }
};

SWIMSCOPE_TEST_WITH(QApplication, TestFarewell)
#include "test_farewell.moc"
