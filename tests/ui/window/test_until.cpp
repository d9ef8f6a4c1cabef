// SPDX-License-Identifier: MPL-2.0
#include "tests/support/test_program.h"
#include "tests/ui/window/simulated_bench.h"
#include "ui/window/side.h"
#include "ui/window/sides.h"

#include <QComboBox>
#include <QTest>
#include <QToolButton>

using namespace swimscope;
using namespace swimscope::ui;
using namespace std::chrono_literals;
using test::Bench;
using test::SimulatedBench;

namespace {

QString noteOf(const SimulatedBench& bench) {
    return bench.window->findChild<QLabel*>(QStringLiteral("playbackNote"))->text();
}

/// Once a dialog has gone, it is the window's turn again.
void comeBackTo(MainWindow& window) {
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
}

QDialog* askUntil(MainWindow& window) {
    comeBackTo(window);
    QTest::keyClick(window.findChild<ClusterCanvas*>(), Qt::Key_F9, Qt::ShiftModifier);
    return QTest::qWaitFor([] { return QApplication::activeModalWidget() != nullptr; }, test::kLong)
               ? qobject_cast<QDialog*>(QApplication::activeModalWidget())
               : nullptr;
}

void goOnUntil(MainWindow& window, const char* condition) {
    QDialog* dialog = askUntil(window);
    QVERIFY(dialog);
    auto* text = dialog->findChild<QComboBox*>(QStringLiteral("condition"))->lineEdit();
    text->selectAll();
    QTest::keyClicks(text, QLatin1String(condition));
    QTest::keyClick(text, Qt::Key_Return);
    QTRY_VERIFY(!QApplication::activeModalWidget());
    comeBackTo(window);
}

} // namespace

/// "Until…" in the window, by mouse and by keyboard.
class TestUntil : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() { test::prepareWindows(); }
    void init() { test::failOnWarnings(); }

    void aSimulationGoesOnUntilItIsSo() {
        const SimulatedBench bench;
        bench.simulate();
        goOnUntil(*bench.window, "n3 is dead for all");
        QTRY_COMPARE_WITH_TIMEOUT(bench.whoHoldsN3Dead(), 5U, test::kLong);
        QTRY_VERIFY_WITH_TIMEOUT(noteOf(bench).contains(QLatin1String("It is so")), test::kLong);
        QVERIFY(bench.window->cluster().isLive());
        QVERIFY(bench.window->playhead().paused());
        const Instant there = bench.window->cluster().now();
        // From the beginning it is found in what has been, at the same moment.
        QTest::keyClick(bench.window->findChild<ClusterCanvas*>(), Qt::Key_Home,
                        Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(bench.window->cluster().now() < Instant(1s), test::kLong);
        QTRY_VERIFY_WITH_TIMEOUT(!bench.window->cluster().isSeeking(), test::kLong);
        QCOMPARE(noteOf(bench).contains(QLatin1String("It is so")), false);
        goOnUntil(*bench.window, "n3 is dead for all");
        QTRY_COMPARE_WITH_TIMEOUT(bench.window->cluster().now(), there, test::kLong);
        QCOMPARE(bench.whoHoldsN3Dead(), 5U);
        // What has not been yet is looked for behind the present.
        goOnUntil(*bench.window, "n3 is dead for 0");
        QTRY_VERIFY_WITH_TIMEOUT(bench.window->cluster().isLive(), test::kLong);
        QTRY_COMPARE_WITH_TIMEOUT(bench.whoHoldsN3Dead(), 0U, test::kLong);
        QVERIFY(bench.window->cluster().now() > there);
    }

    void aSearchWithoutEndIsStopped() {
        const SimulatedBench bench;
        bench.simulate();
        QVERIFY(!bench.button("stopUntil")->isVisible());
        goOnUntil(*bench.window, "6 members are dead");
        QTRY_VERIFY_WITH_TIMEOUT(bench.window->cluster().now() > Instant(30s), test::kLong);
        QVERIFY(noteOf(bench).contains(QLatin1String("6 members are dead")));
        QVERIFY(bench.button("stopUntil")->isVisible());
        QTest::mouseClick(bench.button("stopUntil"), Qt::LeftButton);
        QTRY_VERIFY(!bench.button("stopUntil")->isVisible());
        // So does whoever goes elsewhere.
        goOnUntil(*bench.window, "6 members are dead");
        QTRY_VERIFY(bench.button("stopUntil")->isVisible());
        QTest::keyClick(bench.window->findChild<ClusterCanvas*>(), Qt::Key_F5);
        QTRY_VERIFY(!bench.button("stopUntil")->isVisible());
        QVERIFY(!bench.window->playhead().paused());
    }

    void sidesGoThereTogether() {
        const SimulatedBench bench;
        bench.simulate(2);
        goOnUntil(*bench.window, "n3 is suspected");
        QTRY_VERIFY_WITH_TIMEOUT(noteOf(bench).contains(QLatin1String("It is so")), test::kLong);
        const Instant there = bench.window->cluster().now();
        for (Side* side : bench.window->findChild<Sides*>()->all())
            QTRY_COMPARE_WITH_TIMEOUT(side->model().now(), there, test::kLong);
    }

    void realNodesAreWaitedFor() {
        Bench bench;
        bench.open();
        goOnUntil(*bench.window, "n2 is killed");
        bench.frame();
        QVERIFY(bench.window->cluster().isLive());
        QVERIFY(!bench.window->playhead().paused());
        bench.session->advance(3s);
        const EventId killed = bench.session->push(test::id(2), trace::NodeStopped{true});
        bench.frame();
        bench.session->advance(1s);
        bench.session->push(test::id(1), trace::Woke{});
        QTRY_VERIFY_WITH_TIMEOUT(!bench.window->cluster().isLive(), test::kLong);
        QTRY_COMPARE_WITH_TIMEOUT(bench.window->cluster().fold().last(), killed, test::kLong);
        QVERIFY(bench.window->playhead().paused());
    }

    void whatCanNotBeReadIsSaidAtOnce() {
        const SimulatedBench bench;
        bench.simulate();
        bench.window->playhead().step(session::Stride::period);
        QTRY_VERIFY_WITH_TIMEOUT(!bench.window->cluster().fold().nodes().empty(), test::kLong);
        QTest::mouseClick(bench.button("until"), Qt::LeftButton);
        QTRY_VERIFY(QApplication::activeModalWidget());
        auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
        auto* field = dialog->findChild<QComboBox*>(QStringLiteral("condition"));
        auto* accept = dialog->findChild<QPushButton*>(QStringLiteral("accept"));
        auto* problem = dialog->findChild<QLabel*>(QStringLiteral("problem"));
        // It begins with an example that can be read, of somebody who is there.
        QVERIFY(accept->isEnabled());
        QCOMPARE(field->currentText(), QStringLiteral("n1 is suspected"));
        field->lineEdit()->selectAll();
        QTest::keyClicks(field->lineEdit(), QStringLiteral("n3 is ded"));
        QVERIFY(!accept->isEnabled());
        QVERIFY2(problem->text().contains(QStringLiteral("“ded”")), qPrintable(problem->text()));
        field->lineEdit()->selectAll();
        QTest::keyClicks(field->lineEdit(), QStringLiteral("n30 is dead"));
        QVERIFY(accept->isEnabled());
        QVERIFY2(problem->text().contains(QLatin1String("n30")), qPrintable(problem->text()));
        // What is so already is not waited for.
        field->lineEdit()->selectAll();
        QTest::keyClicks(field->lineEdit(), QStringLiteral("n3 is alive for all"));
        QVERIFY(accept->isEnabled());
        QVERIFY2(problem->text().contains(QLatin1String("already")), qPrintable(problem->text()));
        field->lineEdit()->selectAll();
        QTest::keyClicks(field->lineEdit(), QStringLiteral("n3 is dead for all"));
        QVERIFY2(problem->text().isEmpty() || !problem->isVisible(), qPrintable(problem->text()));
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!QApplication::activeModalWidget());
        // What was asked for comes first the next time.
        goOnUntil(*bench.window, "N3 IS SUSPECTED or n3 is suspected");
        dialog = askUntil(*bench.window);
        QVERIFY(dialog);
        field = dialog->findChild<QComboBox*>(QStringLiteral("condition"));
        QCOMPARE(field->currentText(), QStringLiteral("N3 is suspected or n3 is suspected"));
        QTest::keyClick(dialog, Qt::Key_Escape);
    }
};

SWIMSCOPE_TEST_WITH(QApplication, TestUntil)

#include "test_until.moc"
