// SPDX-License-Identifier: MPL-2.0
#include "tests/support/strict_warnings.h"
#include "tests/support/test_program.h"
#include "tests/ui/window/bench.h"
#include "ui/model/member_line.h"
#include "ui/model/texts.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QLabel>
#include <QLocale>
#include <QTabBar>
#include <QTableView>
#include <QTest>

using namespace swimscope;
using namespace swimscope::ui;
using namespace std::chrono_literals;
using test::Bench;

namespace {

NodeId nodeId(int number) {
    return static_cast<NodeId>(number);
}

/// By its tab, as people do it.
void showMembers(const Bench& bench) {
    auto* tabs = bench.window->findChild<QTabBar*>();
    QVERIFY(tabs);
    QTRY_COMPARE(tabs->count(), 2);
    QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(1).center());
    // A dock behind another's tab is not hidden, but out of sight.
    QTRY_VERIFY(!bench.dock("members")->widget()->visibleRegion().isEmpty());
    bench.session->advance(1s);
    bench.frame();
}

} // namespace

/// The docks in their window: where they are, and that they and the canvas speak of the same.
class TestDocks : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase();
    void init() { test::failOnWarnings(); }
    void theLayoutCanBeReset();
    void theViewpointIsEverywhere();
    void theTableOpensWhatTheCanvasOpens();
    void oneCanGoBackAndForward();
    void aNameIsSaidOnce();
    void aLineOfTheLogBringsItsMemberIntoView();
};

void TestDocks::initTestCase() {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    installTranslations(*QCoreApplication::instance(), QLocale());
    QApplication::setStyle(QStringLiteral("Fusion"));
}

void TestDocks::theLayoutCanBeReset() {
    Bench bench;
    bench.open();
    QDockWidget* members = bench.dock("members");
    QDockWidget* log = bench.dock("log");
    QDockWidget* inspector = bench.dock("inspector");
    members->setFloating(true);
    log->close();
    bench.window->addDockWidget(Qt::LeftDockWidgetArea, inspector);
    bench.action(QStringLiteral("Reset &docks"))->trigger();
    QVERIFY(!members->isFloating());
    QVERIFY(log->isVisible() && inspector->isVisible());
    QCOMPARE(bench.window->dockWidgetArea(inspector), Qt::RightDockWidgetArea);
    QVERIFY(bench.window->tabifiedDockWidgets(log).contains(members));

    // A floating dock and its place are remembered as well.
    members->setFloating(true);
    bench.window->close();
    Surroundings again;
    again.makeSession = [] { return std::make_unique<test::FakeSession>(); };
    again.localAddresses = [] { return std::vector<IpAddress>{IpAddress::loopback()}; };
    again.settings = &bench.settings;
    const MainWindow second(again);
    QVERIFY(second.findChild<QDockWidget*>(QStringLiteral("members"))->isFloating());
    QVERIFY(!second.findChild<QDockWidget*>(QStringLiteral("log"))->isFloating());
}

void TestDocks::theViewpointIsEverywhere() {
    Bench bench;
    bench.open();
    showMembers(bench);
    bench.session->believe(nodeId(1), "n2", 7947, trace::Change::died, wire::MemberState::dead, 1);
    bench.window->selection().select(QStringLiteral("n2"));
    bench.frame();
    const auto stateInTable = [&] {
        const auto* table = bench.dock("members")->findChild<QTableView*>();
        return table->model()->index(1, MemberLine::State).data().toString();
    };
    const auto inspectorShows = [&](const QString& text) {
        for (const QLabel* label : bench.dock("inspector")->findChildren<QLabel*>())
            if (label->isVisible() && label->text() == text)
                return true;
        return false;
    };
    QTRY_COMPARE(stateInTable(), QStringLiteral("alive"));
    bench.window->selection().select(QStringLiteral("n1"));
    QTest::keyClick(bench.canvas(), Qt::Key_V);
    bench.window->selection().select(QStringLiteral("n2"));
    QCOMPARE(stateInTable(), QStringLiteral("dead"));
    QVERIFY(inspectorShows(QStringLiteral("dead, incarnation 1, as n1 sees it")));
    QVERIFY(bench.canvas()->viewpoint() == Viewpoint::seenBy(nodeId(1)));
}

void TestDocks::theTableOpensWhatTheCanvasOpens() {
    Bench bench;
    bench.open();
    showMembers(bench);
    bench.frame();
    auto* table = bench.dock("members")->findChild<QTableView*>();
    QTRY_VERIFY(table->model()->rowCount() > 2);
    bench.dock("inspector")->close();
    const QPoint third = table->visualRect(table->model()->index(2, 0)).center();
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, third);
    QCOMPARE(bench.window->selection().member(), QStringLiteral("n3"));
    QTest::keyClick(table, Qt::Key_Return);
    QVERIFY(bench.dock("inspector")->isVisible());
    QContextMenuEvent asked(QContextMenuEvent::Mouse, third, table->viewport()->mapToGlobal(third));
    QCoreApplication::sendEvent(table->viewport(), &asked);
    QTRY_VERIFY(QApplication::activePopupWidget());
    QApplication::activePopupWidget()->close();
    // The node's keys work from here, too.
    table->setFocus();
    QTest::keyClick(table, Qt::Key_K);
    QVERIFY(bench.posted<host::Kill>());
    QCOMPARE(bench.posted<host::Kill>()->node, nodeId(3));
}

void TestDocks::oneCanGoBackAndForward() {
    Bench bench;
    bench.open();
    bench.window->selection().select(QStringLiteral("n1"));
    bench.window->selection().select(QStringLiteral("n2"));
    QVERIFY(bench.action(QStringLiteral("&Back"))->isEnabled());
    QTest::keyClick(bench.canvas(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(bench.window->selection().member(), QStringLiteral("n1"));
    QTest::mouseClick(bench.canvas(), Qt::ForwardButton, {}, QPoint(5, 5));
    QCOMPARE(bench.window->selection().member(), QStringLiteral("n2"));
}

/// By the tab, or by the title.
void TestDocks::aNameIsSaidOnce() {
    Bench bench;
    bench.open();
    QDockWidget* log = bench.dock("log");
    QDockWidget* members = bench.dock("members");
    const auto saysName = [](const QDockWidget* dock) {
        for (const QLabel* label : dock->titleBarWidget()->findChildren<QLabel*>())
            if (label->text() == dock->windowTitle())
                return !label->isHidden();
        return false;
    };
    QTRY_VERIFY(!saysName(log) && !saysName(members));
    bench.dock("faults")->close();
    QTRY_VERIFY(saysName(bench.dock("inspector")));
    members->setFloating(true);
    QTRY_VERIFY(saysName(log) && saysName(members));
    members->setFloating(false);
    QTRY_VERIFY(!saysName(log) && !saysName(members));
    members->close();
    QTRY_VERIFY(saysName(log));
    members->show();
    QTRY_VERIFY(!saysName(log));
    bench.window->addDockWidget(Qt::BottomDockWidgetArea, members, Qt::Horizontal);
    QTRY_VERIFY(saysName(log) && saysName(members));
}

void TestDocks::aLineOfTheLogBringsItsMemberIntoView() {
    Bench bench;
    bench.open(12);
    QTest::keyClick(bench.canvas(), Qt::Key_Home);
    for (int i = 0; i < 6; ++i)
        QTest::keyClick(bench.canvas(), Qt::Key_Plus);
    auto* lines = bench.dock("log")->findChild<QTableView*>();
    const QModelIndex line = lines->model()->index(0, 1);
    QVERIFY(line.isValid());
    lines->scrollTo(line);
    lines->setCurrentIndex(line);
    lines->setFocus();
    bench.dock("inspector")->close();
    QTest::keyClick(lines, Qt::Key_Return);
    QVERIFY(bench.dock("inspector")->isVisible());
    const QString member = bench.window->selection().member();
    QVERIFY(!member.isEmpty());
    QVERIFY(bench.canvas()->rect().contains(bench.canvas()->rectOf(member)));
}

SWIMSCOPE_TEST_WITH(QApplication, TestDocks)
#include "test_docks.moc"
