// SPDX-License-Identifier: MPL-2.0
#include "tests/support/test_program.h"
#include "tests/ui/window/bench.h"
#include "ui/model/log_model.h"
#include "ui/panels/log_panel.h"
#include "ui/panels/scrubber.h"
#include "ui/window/sides.h"

#include <QAccessible>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace swimscope;
using namespace swimscope::ui;
using namespace std::chrono_literals;
using test::Bench;

namespace {

constexpr int kWait = 60'000; // ms, for whatever is waited for

/// A window on a cluster of ours of which n2 was killed after five of ten seconds.
struct TravelBench : Bench {
    TravelBench() {
        open();
        for (int tenth = 0; tenth < 100; ++tenth) {
            session->advance(100ms);
            if (tenth == 49)
                session->push(test::id(2), trace::NodeStopped{true});
            session->push(test::id(1), trace::Woke{});
        }
        frame();
        // The strip grows with the run a few times a second.
        QTRY_VERIFY_WITH_TIMEOUT(scrubber()->overview().known() >= Instant(10s), kWait);
    }

    Scrubber* scrubber() const { return window->findChild<Scrubber*>(); }
    ClusterModel& cluster() const { return window->cluster(); }
    QAbstractButton* live() const {
        for (auto* button : window->findChildren<QToolButton*>())
            if (button->defaultAction() &&
                button->defaultAction()->objectName() == QLatin1String("goLive"))
                return button;
        return nullptr;
    }
    /// Where a moment is on the strip.
    int at(Duration moment) const {
        const double share = static_cast<double>(moment.count()) /
                             static_cast<double>(cluster().end().time_since_epoch().count());
        return 12 + static_cast<int>(share * (scrubber()->width() - 24));
    }
    bool n2Lives() const { return cluster().fold().nodeNamed("n2")->alive(); }
};

} // namespace

/// Looking back in the window, by mouse and by keyboard.
class TestTimeTravel : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() { test::prepareWindows(); }
    void init() { test::failOnWarnings(); }

    void theStripLeadsBackAndTheButtonToThePresent() {
        TravelBench bench;
        QVERIFY(!bench.n2Lives());
        QVERIFY(!bench.live()->isVisible());
        const QPoint there(bench.at(3s), bench.scrubber()->height() / 2);
        QTest::mouseClick(bench.scrubber(), Qt::LeftButton, {}, there);
        QTRY_VERIFY_WITH_TIMEOUT(bench.n2Lives(), kWait);
        QVERIFY(!bench.cluster().isLive());
        QTRY_VERIFY(bench.live()->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(
            bench.window->summaryText().contains(QLatin1String("live, the past")), kWait);
        // What was is looked at, and not changed.
        bench.window->selection().select(QStringLiteral("n3"));
        const QAction* kill = bench.action(QStringLiteral("&Kill"));
        QVERIFY(!kill->isEnabled());
        QVERIFY(kill->toolTip().contains(QLatin1String("present")));
        QVERIFY(!bench.action(QStringLiteral("&Add node…"))->isEnabled());
        QVERIFY(bench.session->posted.empty());

        QTest::mouseClick(bench.live(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(bench.cluster().isLive(), kWait);
        QVERIFY(!bench.n2Lives());
        QVERIFY(kill->isEnabled());
        QTRY_VERIFY(!bench.live()->isVisible());
    }

    void draggingShowsWhatLiesOnTheWay() {
        TravelBench bench;
        const int y = bench.scrubber()->height() / 2;
        QTest::mousePress(bench.scrubber(), Qt::LeftButton, {}, {bench.at(9s), y});
        for (const Duration moment : {8s, 6s, 4s})
            QTest::mouseMove(bench.scrubber(), {bench.at(moment), y});
        QTRY_VERIFY_WITH_TIMEOUT(bench.n2Lives(), kWait);
        // Dragged to the end, it is the present again.
        QTest::mouseMove(bench.scrubber(), {bench.scrubber()->width() - 5, y});
        QTest::mouseRelease(bench.scrubber(), Qt::LeftButton, {},
                            {bench.scrubber()->width() - 5, y});
        QTRY_VERIFY_WITH_TIMEOUT(bench.cluster().isLive(), kWait);
    }

    void theKeyboardGoesEverywhere() {
        TravelBench bench;
        Scrubber* strip = bench.scrubber();
        strip->setFocus();
        QTest::keyClick(strip, Qt::Key_Left, Qt::ShiftModifier); // to the kill
        QTRY_VERIFY_WITH_TIMEOUT(!bench.cluster().isLive(), kWait);
        QTRY_VERIFY_WITH_TIMEOUT(!bench.cluster().isSeeking(), kWait);
        QVERIFY(bench.cluster().now() >= Instant(5s) && bench.cluster().now() < Instant(5200ms));
        QVERIFY(!bench.n2Lives());
        QTest::keyClick(strip, Qt::Key_PageDown);
        QTRY_VERIFY_WITH_TIMEOUT(bench.n2Lives(), kWait);
        QTest::keyClick(strip, Qt::Key_Home);
        QTRY_VERIFY_WITH_TIMEOUT(bench.cluster().now() < Instant(1s), kWait);
        QTest::keyClick(strip, Qt::Key_End);
        QTRY_VERIFY_WITH_TIMEOUT(bench.cluster().isLive(), kWait);
        // From anywhere.
        QTest::keyClick(bench.canvas(), Qt::Key_Home, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(bench.cluster().now() < Instant(1s), kWait);
        QTest::keyClick(bench.canvas(), Qt::Key_End, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(bench.cluster().isLive(), kWait);
    }

    void thePictureOfRealNodesStandsStill() {
        TravelBench bench;
        QTest::keyClick(bench.canvas(), Qt::Key_F5);
        QVERIFY(bench.window->playhead().paused());
        QVERIFY(!bench.cluster().isLive());
        const Instant there = bench.cluster().now();
        bench.session->advance(3s);
        bench.session->push(test::id(3), trace::NodeStopped{true});
        bench.frame();
        QVERIFY(bench.cluster().fold().nodeNamed("n3")->alive());
        QCOMPARE(bench.cluster().now(), there);
        // The space bar goes on: there is something to pause now.
        QTest::keyClick(bench.canvas(), Qt::Key_Space);
        QVERIFY(!bench.window->playhead().paused());
        QTRY_VERIFY_WITH_TIMEOUT(bench.cluster().now() > there, kWait);
        // Step by step, and back.
        QTest::keyClick(bench.canvas(), Qt::Key_Home, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(bench.cluster().now() < Instant(1s), kWait);
        QTRY_VERIFY_WITH_TIMEOUT(!bench.cluster().isSeeking(), kWait);
        QTest::keyClick(bench.canvas(), Qt::Key_F5);
        const EventId start = bench.cluster().fold().last();
        QTest::keyClick(bench.canvas(), Qt::Key_F7);
        QTRY_VERIFY_WITH_TIMEOUT(bench.cluster().fold().last() > start, kWait);
        QTest::keyClick(bench.canvas(), Qt::Key_F7, Qt::ShiftModifier);
        QTRY_COMPARE_WITH_TIMEOUT(number(bench.cluster().fold().last()), number(start), kWait);
    }

    void aLineOfTheLogLeadsToItsMoment() {
        TravelBench bench;
        auto* view = bench.window->findChild<LogPanel*>()->findChild<QTableView*>();
        const LogModel* log = bench.window->findChild<Sides*>()->active()->log();
        const int rows = log->rowCount();
        int kill = -1;
        for (int row = 0; row < view->model()->rowCount() && kill < 0; ++row)
            if (view->model()
                    ->index(row, LogModel::Sentence)
                    .data()
                    .toString()
                    .contains(QLatin1String("n2 is killed")))
                kill = row;
        QVERIFY(kill > 0);
        view->setFocus();
        view->setCurrentIndex(view->model()->index(kill - 1, LogModel::Sentence));
        QTest::keyClick(view, Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(bench.n2Lives(), kWait);
        QCOMPARE(log->rowCount(), rows); // nothing of it is lost
        QVERIFY(log->index(rows - 1, 0).data(LogModel::AheadRole).toBool());
        view->setCurrentIndex(view->model()->index(kill, LogModel::Sentence));
        QTest::keyClick(view, Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!bench.n2Lives(), kWait);
        QVERIFY(bench.cluster().now() >= Instant(5s) && bench.cluster().now() < Instant(6s));
    }

    void screenReadersKnowTheStripAsASlider() {
        TravelBench bench;
        QAccessibleInterface* strip = QAccessible::queryAccessibleInterface(bench.scrubber());
        QVERIFY(strip && strip->valueInterface());
        QCOMPARE(strip->role(), QAccessible::Slider);
        QCOMPARE(strip->text(QAccessible::Name), QStringLiteral("Moment"));
        QCOMPARE(strip->valueInterface()->currentValue().toInt(),
                 strip->valueInterface()->maximumValue().toInt());
        strip->valueInterface()->setCurrentValue(200);
        QTRY_VERIFY_WITH_TIMEOUT(bench.n2Lives(), kWait);
    }
};

SWIMSCOPE_TEST_WITH(QApplication, TestTimeTravel)
#include "test_time_travel.moc"
