// SPDX-License-Identifier: MPL-2.0
#include "tests/support/test_program.h"
#include "tests/ui/window/simulated_bench.h"
#include "ui/model/branches.h"
#include "ui/model/differences_model.h"
#include "ui/panels/branches_panel.h"
#include "ui/panels/scrubber.h"
#include "ui/window/side.h"
#include "ui/window/sides.h"

#include <QDockWidget>
#include <QTableView>
#include <QTest>
#include <QTreeView>

using namespace swimscope;
using namespace swimscope::ui;
using namespace std::chrono_literals;
using test::kLong;
using trace::HostedNode;

namespace {

/// A simulation that has gone on for eight seconds, and is paused.
struct ForkBench : test::SimulatedBench {
    ForkBench() {
        simulate();
        goOn([this] { return now() > Instant(8s); });
    }

    Instant now() const { return window->cluster().now(); }
    const std::vector<Side*>& sides() const { return window->findChild<Sides*>()->all(); }
    ClusterModel& left() const { return sides().front()->model(); }
    ClusterModel& right() const { return sides().back()->model(); }
    Side* active() const { return window->findChild<Sides*>()->active(); }
    BranchesPanel* panel() const { return window->findChild<BranchesPanel*>(); }
    QTreeView* tree() const { return panel()->findChild<QTreeView*>(); }
    QTableView* table() const { return panel()->findChild<QTableView*>(); }
    QString headline() const {
        return panel()->findChild<QLabel*>(QStringLiteral("differencesHeadline"))->text();
    }
    Branches& branches() const { return *static_cast<Branches*>(tree()->model()); }

    void fork() const { QTest::mouseClick(button("fork"), Qt::LeftButton); }
    bool stand(Instant at) const {
        return left().now() == at && right().now() == at && !left().isSeeking() &&
               !right().isSeeking();
    }
    /// Kills a node of the active side's by hand.
    void kill(const char* name) const {
        window->selection().select(QLatin1String(name));
        active()->canvas()->setFocus();
        for (const auto* action : window->findChildren<QAction*>())
            if (action->shortcut() == QKeySequence(Qt::Key_K))
                QTRY_VERIFY_WITH_TIMEOUT(action->isEnabled(), kLong);
        window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
        QTest::keyClick(active()->canvas(), Qt::Key_K);
    }
    bool is(ClusterModel& model, const char* name, HostedNode::Life life) const {
        const HostedNode* node = model.fold().nodeNamed(name);
        return node && node->life == life;
    }
};

} // namespace

/// Forks of a simulation in the window, by mouse and by keyboard.
class TestForks : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() { test::prepareWindows(); }
    void init() { test::failOnWarnings(); }

    void aForkStandsBesideItsParentAndGoesItsOwnWay() {
        const ForkBench bench;
        const Instant here = bench.now();
        QVERIFY(bench.button("fork")->isVisible());
        bench.fork();
        QCOMPARE(bench.sides().size(), std::size_t{2});
        QTRY_VERIFY_WITH_TIMEOUT(bench.stand(here), kLong);
        QVERIFY(bench.panel()->isVisible());
        QCOMPARE(bench.active(), bench.sides().back());
        QCOMPARE(bench.sides().front()->caption(), QStringLiteral("Original"));
        QVERIFY(
            bench.sides().back()->caption().startsWith(QStringLiteral("Fork 1 · from Original")));
        QTRY_VERIFY_WITH_TIMEOUT(bench.headline().contains(QLatin1String("alike")), kLong);
        // Acted upon is the fork alone.
        bench.kill("n5");
        bench.window->playhead().setPaused(false);
        QTRY_VERIFY_WITH_TIMEOUT(bench.is(bench.right(), "n5", HostedNode::Life::killed), kLong);
        QTRY_VERIFY_WITH_TIMEOUT(bench.is(bench.left(), "n5", HostedNode::Life::running), kLong);
        QTRY_VERIFY_WITH_TIMEOUT(bench.right().fold().tally("n5").of(wire::MemberState::dead) == 4,
                                 kLong);
        bench.window->playhead().setPaused(true);
        QTRY_VERIFY_WITH_TIMEOUT(bench.left().now() == bench.right().now(), kLong);
        QTRY_VERIFY_WITH_TIMEOUT(bench.headline().contains(QLatin1String("They part at")), kLong);
        QVERIFY2(bench.headline().contains(QLatin1String("they differ in")),
                 qPrintable(bench.headline()));
        // What differs is marked on both canvases, and said.
        for (Side* side : bench.sides()) {
            const Card card = side->canvas()->cardOf(QStringLiteral("n5"));
            QVERIFY2(card.text().contains(QLatin1String("otherwise")), qPrintable(card.text()));
            QVERIFY(!side->canvas()
                         ->cardOf(QStringLiteral("n6"))
                         .text()
                         .contains(QLatin1String("otherwise")));
        }
    }

    void differencesAreListedAndLeadToTheirMembers() {
        const ForkBench bench;
        bench.fork();
        QTRY_VERIFY_WITH_TIMEOUT(bench.left().now() == bench.right().now(), kLong);
        const Instant parted = bench.now();
        bench.kill("n5");
        bench.window->selection().select({});
        QTRY_VERIFY_WITH_TIMEOUT(bench.table()->model()->rowCount() > 0, kLong);
        const auto cell = [&bench](int column) {
            return bench.table()->model()->index(0, column).data().toString();
        };
        QCOMPARE(cell(DifferencesModel::MemberColumn), QStringLiteral("n5"));
        QCOMPARE(cell(DifferencesModel::HereColumn), QStringLiteral("running"));
        QCOMPARE(cell(DifferencesModel::ThereColumn), QStringLiteral("killed"));
        QCOMPARE(bench.table()
                     ->model()
                     ->headerData(DifferencesModel::ThereColumn, Qt::Horizontal, Qt::DisplayRole)
                     .toString(),
                 QStringLiteral("Fork 1"));
        QTest::mouseClick(bench.table()->viewport(), Qt::LeftButton, {},
                          bench.table()->visualRect(bench.table()->model()->index(0, 0)).center());
        QCOMPARE(bench.window->selection().member(), QStringLiteral("n5"));
        // To the moment they part at, by its button.
        bench.goOn([&] { return bench.now() > parted + 4s; });
        for (auto* each : bench.panel()->tools()->findChildren<QToolButton*>())
            if (each->text() == QLatin1String("Where they part"))
                QTest::mouseClick(each, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(bench.stand(parted), kLong);
    }

    void aForkOfThePastLeavesWhatCameAfterItToItsParent() {
        const ForkBench bench;
        const Instant end = bench.now();
        auto* scrubber = bench.window->findChild<Scrubber*>();
        QTest::mouseClick(scrubber, Qt::LeftButton, {},
                          QPoint(scrubber->width() / 4, scrubber->height() / 2));
        QTRY_VERIFY_WITH_TIMEOUT(bench.now() < Instant(5s), kLong);
        QTRY_VERIFY_WITH_TIMEOUT(!bench.window->cluster().isSeeking(), kLong);
        bench.window->playhead().setPaused(true);
        const Instant here = bench.now();
        QTest::keyClick(bench.active()->canvas(), Qt::Key_B,
                        Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY_WITH_TIMEOUT(bench.sides().size() == 2 && bench.stand(here), kLong);
        QVERIFY(bench.right().isLive() && !bench.left().isLive());
        bench.kill("n2");
        // n3 is killed in both, and the other one is shown along with it.
        bench.goOn([&] { return bench.now() > end + 1s; });
        QTRY_VERIFY_WITH_TIMEOUT(bench.left().isLive(), kLong);
        for (ClusterModel* model : {&bench.left(), &bench.right()})
            QTRY_VERIFY_WITH_TIMEOUT(bench.is(*model, "n3", HostedNode::Life::killed), kLong);
        QTRY_VERIFY_WITH_TIMEOUT(bench.is(bench.left(), "n2", HostedNode::Life::running), kLong);
        QTRY_VERIFY_WITH_TIMEOUT(bench.is(bench.right(), "n2", HostedNode::Life::killed), kLong);
    }

    void branchesAreKeptInATree() {
        const ForkBench bench;
        bench.fork();
        QTRY_VERIFY_WITH_TIMEOUT(bench.left().now() == bench.right().now(), kLong);
        bench.kill("n5");
        const Instant forked = bench.now();
        bench.goOn([&] { return bench.now() > forked + 1s; });
        QTRY_VERIFY_WITH_TIMEOUT(bench.left().now() == bench.right().now(), kLong);
        const Instant there = bench.now();
        // A fork of the fork takes the original's place.
        bench.fork();
        QTRY_VERIFY_WITH_TIMEOUT(bench.stand(there), kLong);
        const QModelIndex original = bench.branches().index(0, 0);
        const QModelIndex first = bench.branches().index(0, 0, original);
        const QModelIndex second = bench.branches().index(0, 0, first);
        QCOMPARE(second.data().toString(), QStringLiteral("Fork 2"));
        QVERIFY(!bench.branches().isShown(bench.branches().idAt(original)));
        QTRY_VERIFY_WITH_TIMEOUT(bench.is(bench.left(), "n5", HostedNode::Life::killed), kLong);
        // Enter brings it back beside the active one, where it was.
        bench.tree()->setFocus();
        QTest::keyClick(bench.tree(), Qt::Key_Home);
        QTest::keyClick(bench.tree(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(bench.stand(there), kLong);
        QVERIFY(bench.branches().isShown(bench.branches().idAt(original)));
        QVERIFY(!bench.branches().isShown(bench.branches().idAt(first)));
        QTRY_VERIFY_WITH_TIMEOUT(bench.is(bench.active()->model(), "n5", HostedNode::Life::running),
                                 kLong);
        // One side alone; the other branch is kept, and renamed.
        QTest::keyClick(bench.active()->canvas(), Qt::Key_F6, Qt::ShiftModifier);
        QCOMPARE(bench.sides().size(), std::size_t{1});
        QTRY_VERIFY_WITH_TIMEOUT(bench.is(bench.left(), "n5", HostedNode::Life::running), kLong);
        bench.tree()->setFocus();
        bench.tree()->setCurrentIndex(first);
        QTest::keyClick(bench.tree(), Qt::Key_F2);
        auto* editor = bench.tree()->findChild<QLineEdit*>();
        QVERIFY(editor);
        QTest::keyClicks(editor, QStringLiteral("without n5"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(first.data().toString(), QStringLiteral("without n5"));
        // What is removed leaves its forks to its parent.
        QTest::keyClick(bench.tree(), Qt::Key_Delete);
        QCOMPARE(bench.branches().index(0, 0, bench.branches().index(0, 0)).data().toString(),
                 QStringLiteral("Fork 2"));
        // The run goes on as if nothing had been.
        bench.goOn([&] { return bench.now() > there + 1s; });
    }

    /// Whatever is open shows another run at once, of which nothing is known yet.
    void allDocksGoAlong() {
        const ForkBench bench;
        for (QDockWidget* dock : bench.window->findChildren<QDockWidget*>()) {
            dock->show();
            dock->raise();
            QTRY_VERIFY(!dock->widget()->visibleRegion().isEmpty());
            const Instant here = bench.now();
            bench.fork();
            bench.window->repaint();
            QTRY_VERIFY_WITH_TIMEOUT(bench.stand(here), kLong);
            dock->show();
            dock->raise();
            bench.window->findChild<Sides*>()->other->trigger();
            bench.window->repaint();
            QTRY_VERIFY_WITH_TIMEOUT(bench.stand(here), kLong);
        }
    }

    void ofTwoSidesEachCanBeForked() {
        test::SimulatedBench bench;
        bench.simulate(2);
        bench.goOn([&] { return bench.window->cluster().now() > Instant(3s); });
        QTest::mouseClick(bench.button("fork"), Qt::LeftButton);
        auto* branches = static_cast<Branches*>(
            bench.window->findChild<BranchesPanel*>()->findChild<QTreeView*>()->model());
        QCOMPARE(branches->rowCount(), 2);
        QCOMPARE(branches->rowCount(branches->index(0, 0)), 1);
        QVERIFY(!branches->isShown(branches->idAt(branches->index(1, 0))));
        // Another run leaves nothing of it.
        bench.simulate();
        QCOMPARE(branches->rowCount(), 1);
        QCOMPARE(bench.window->findChild<Sides*>()->all().size(), std::size_t{1});
    }

    void realNodesCanNotBeForked() {
        test::Bench bench;
        bench.open();
        for (auto* action : bench.window->findChildren<QAction*>(QStringLiteral("fork")))
            QVERIFY(!action->isEnabled());
        QVERIFY(!bench.window->findChild<BranchesPanel*>()->isVisible());
    }
};

SWIMSCOPE_TEST_WITH(QApplication, TestForks)
#include "test_forks.moc"
