// SPDX-License-Identifier: MPL-2.0
#include "tests/support/test_program.h"
#include "tests/ui/window/bench.h"
#include "ui/charts/charts_panel.h"
#include "ui/panels/beliefs_panel.h"
#include "ui/window/analysis_docks.h"

#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace swimscope;
using namespace swimscope::ui;
using namespace std::chrono_literals;
using test::Bench;

namespace {

void openDock(const Bench& bench, const char* name) {
    QDockWidget* dock = bench.dock(name);
    dock->toggleViewAction()->trigger();
    QTRY_VERIFY(!dock->widget()->visibleRegion().isEmpty());
}

} // namespace

/// Beliefs and charts in their window.
class TestAnalysisDocks : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() { test::prepareWindows(); }
    void init() { test::failOnWarnings(); }
    void theyAreClosedUntilTheMenuOpensThem();
    void theyAreClosedAgainInTheFirstOrder();
    void aBeliefOpensTheInspector();
    void aBeliefHasItsMembersMenu();
    void theChartsFollowTheActiveSide();
    void aChartIsWritten_data();
    void aChartIsWritten();
    void whatCannotBeWrittenIsSaid();
    void aBrushedStretchComesOut();
};

void TestAnalysisDocks::theyAreClosedUntilTheMenuOpensThem() {
    Bench bench;
    bench.open();
    for (const char* name : {"beliefs", "charts"}) {
        QVERIFY(bench.dock(name)->isHidden());
        QVERIFY(!bench.dock(name)->toggleViewAction()->shortcut().isEmpty());
        openDock(bench, name);
        QVERIFY(bench.dock(name)->isVisible());
    }
    // Neither has taken another's place.
    QVERIFY(bench.dock("inspector")->isVisible() && bench.dock("log")->isVisible());
    QCOMPARE(bench.window->tabifiedDockWidgets(bench.dock("inspector")),
             (QList<QDockWidget*>{bench.dock("faults"), bench.dock("beliefs"), bench.dock("why"),
                                  bench.dock("branches")}));
}

void TestAnalysisDocks::theyAreClosedAgainInTheFirstOrder() {
    Bench bench;
    bench.open();
    openDock(bench, "beliefs");
    openDock(bench, "charts");
    bench.dock("charts")->setFloating(true);
    bench.action(QStringLiteral("Reset &docks"))->trigger();
    QVERIFY(bench.dock("beliefs")->isHidden() && bench.dock("charts")->isHidden());
    QVERIFY(!bench.dock("charts")->isFloating());
    QTRY_VERIFY(!bench.dock("inspector")->widget()->visibleRegion().isEmpty());
    QTRY_VERIFY(!bench.dock("log")->widget()->visibleRegion().isEmpty());
}

void TestAnalysisDocks::aBeliefOpensTheInspector() {
    Bench bench;
    bench.open();
    openDock(bench, "beliefs");
    bench.frame();
    bench.dock("inspector")->close();
    auto* matrix = bench.dock("beliefs")->findChild<QTableView*>();
    QTRY_COMPARE((bench.frame(), matrix->model()->columnCount()), 4);
    const QPoint place = matrix->visualRect(matrix->model()->index(0, 2)).center();
    QTest::mouseClick(matrix->viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(bench.window->selection().members(), QStringList({"n1", "n3"}));
    QTest::keyClick(matrix, Qt::Key_Return);
    QVERIFY(bench.dock("inspector")->isVisible());
    QCOMPARE(bench.window->selection().members(), QStringList({"n3"}));
}

void TestAnalysisDocks::aBeliefHasItsMembersMenu() {
    Bench bench;
    bench.open();
    openDock(bench, "beliefs");
    auto* matrix = bench.dock("beliefs")->findChild<QTableView*>();
    QTRY_COMPARE((bench.frame(), matrix->model()->columnCount()), 4);
    const QPoint place = matrix->visualRect(matrix->model()->index(0, 2)).center();
    QContextMenuEvent asked(QContextMenuEvent::Mouse, place,
                            matrix->viewport()->mapToGlobal(place));
    QCoreApplication::sendEvent(matrix->viewport(), &asked);
    QTRY_VERIFY(QApplication::activePopupWidget());
    QApplication::activePopupWidget()->close();
    QCOMPARE(bench.window->selection().member(), QStringLiteral("n3"));
}

void TestAnalysisDocks::theChartsFollowTheActiveSide() {
    Bench bench;
    bench.open(5);
    openDock(bench, "charts");
    const auto* text = bench.dock("charts")->findChild<QLabel*>(QStringLiteral("chartText"));
    auto* panel = bench.window->findChild<ChartsPanel*>();
    panel->setKind(ChartKind::lastEvent);
    QCOMPARE(bench.settings.value(QStringLiteral("charts/shown")).toString(),
             QStringLiteral("last-event")); // it comes back with the window
    bench.session->push(test::id(2), trace::NodeStopped{true});
    QTRY_VERIFY((bench.frame(), text->text().contains(QStringLiteral("n2 was killed"))));
    bench.window->startCluster({3, swim::Profile::lan});
    QTRY_VERIFY((bench.frame(), !text->text().contains(QStringLiteral("n2 was killed"))));
}

void TestAnalysisDocks::aChartIsWritten_data() {
    QTest::addColumn<int>("format");
    QTest::addColumn<QByteArray>("begins");
    QTest::newRow("picture") << static_cast<int>(ChartFormat::png) << QByteArray("\x89PNG");
    QTest::newRow("drawing") << static_cast<int>(ChartFormat::svg) << QByteArray("<?xml");
    QTest::newRow("table") << static_cast<int>(ChartFormat::csv) << QByteArray("\"time, s\",");
}

void TestAnalysisDocks::aChartIsWritten() {
    QFETCH(const int, format);
    QFETCH(const QByteArray, begins);
    Bench bench;
    bench.open();
    openDock(bench, "charts");
    auto* panel = bench.window->findChild<ChartsPanel*>();
    emit panel->exportWanted(static_cast<ChartFormat>(format));
    auto* dialog = bench.window->findChild<QFileDialog*>();
    QVERIFY(dialog && dialog->isVisible());
    const QString file = bench.folder.filePath(panel->fileName(static_cast<ChartFormat>(format)));
    emit dialog->fileSelected(file);
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QVERIFY(written.readAll().startsWith(begins));
    QVERIFY(bench.notices()->isVisible());
    dialog->close();
}

void TestAnalysisDocks::whatCannotBeWrittenIsSaid() {
    Bench bench;
    bench.open();
    openDock(bench, "charts");
    emit bench.window->findChild<ChartsPanel*>()->exportWanted(ChartFormat::csv);
    auto* dialog = bench.window->findChild<QFileDialog*>();
    QVERIFY(dialog);
    emit dialog->fileSelected(bench.folder.filePath(QStringLiteral("nowhere/members.csv")));
    bool said = false;
    for (const QLabel* label : bench.notices()->findChildren<QLabel*>())
        said |= label->text().contains(QStringLiteral("can't be written"));
    QVERIFY(said);
    dialog->close();
}

void TestAnalysisDocks::aBrushedStretchComesOut() {
    qRegisterMetaType<Instant>();
    Bench bench;
    bench.open();
    const QSignalSpy chosen(bench.window->findChild<AnalysisDocks*>(),
                            &AnalysisDocks::momentChosen);
    emit bench.window->findChild<ChartsPanel*>()->momentChosen(Instant(1s), Instant(2s));
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen[0][1].value<Instant>(), Instant(2s));
}

SWIMSCOPE_TEST_WITH(QApplication, TestAnalysisDocks)
#include "test_analysis_docks.moc"
