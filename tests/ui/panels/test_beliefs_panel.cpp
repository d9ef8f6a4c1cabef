// SPDX-License-Identifier: MPL-2.0
#include "tests/support/strict_warnings.h"
#include "tests/support/test_program.h"
#include "tests/ui/staged_cluster.h"
#include "ui/model/selection.h"
#include "ui/model/texts.h"
#include "ui/panels/beliefs_panel.h"

#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace swimscope;
using namespace swimscope::ui;
using namespace std::chrono_literals;
using test::StagedCluster;
using trace::Change;
using wire::MemberState;

namespace {

/// The matrix on screen, over a staged cluster.
struct BeliefsDesk {
    explicit BeliefsDesk(int nodes) : cluster(nodes) {
        cluster.frame();
        panel.resize(400, 400);
        panel.show();
    }

    QTableView* view() const { return panel.findChild<QTableView*>(); }
    QString summary() const {
        return panel.findChild<QLabel*>(QStringLiteral("beliefsSummary"))->text();
    }
    QPoint placeOf(int row, int column) const {
        return view()->visualRect(view()->model()->index(row, column)).center();
    }
    void click(int row, int column) const {
        QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, placeOf(row, column));
    }
    QString columnName(int column) const {
        return view()->model()->headerData(column, Qt::Horizontal).toString();
    }
    /// A frame, and what is shown then.
    QString summaryAfterFrame() {
        cluster.frame();
        return summary();
    }
    void dispute(int member) {
        cluster.believe(1, member, Change::suspected, MemberState::suspect, "n1");
    }
    /// The colours of a cell, apart from its edges.
    QSet<QRgb> coloursOf(int row, int column) const {
        const QImage image = view()->viewport()->grab().toImage();
        const QRect cell = view()->visualRect(view()->model()->index(row, column));
        QSet<QRgb> colours;
        for (int y = cell.top() + 2; y < cell.bottom() - 1; ++y)
            for (int x = cell.left() + 2; x < cell.right() - 1; ++x)
                colours.insert(image.pixel(x, y));
        return colours;
    }

    StagedCluster cluster;
    Selection selection;
    BeliefsPanel panel{&cluster.model, &selection};
};

} // namespace

/// The matrix of beliefs under mouse and keyboard.
class TestBeliefsPanel : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase();
    void init() { test::failOnWarnings(); }
    void theLineAboveFollowsTheFrames();
    void whoIsNotSeenDoesNotWork();
    void aClickSelectsObserverAndMember();
    void theKeyboardWalks();
    void namesSelectOne();
    void othersSelectionIsMarked();
    void enterAndDoubleClickOpen();
    void aRightClickAsksForAMenu();
    void theOrderIsAChoice();
    void deviatingCellsLookDifferent();
    void helpersHearCells();
    void manyMembersAreNoTrouble();
};

void TestBeliefsPanel::initTestCase() {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    installTranslations(*QCoreApplication::instance(), QLocale());
}

void TestBeliefsPanel::theLineAboveFollowsTheFrames() {
    BeliefsDesk desk(4);
    QVERIFY(QTest::qWaitForWindowExposed(&desk.panel));
    QCOMPARE(desk.summary(), QStringLiteral("All 4 observers agree about all 4 members"));
    desk.dispute(3);
    QTRY_COMPARE(desk.summaryAfterFrame(), QStringLiteral("1 of 4 members is seen differently"));
    QCOMPARE(desk.columnName(0), QStringLiteral("n3"));
    QCOMPARE(desk.view()->accessibleDescription(), desk.summary());
}

void TestBeliefsPanel::whoIsNotSeenDoesNotWork() {
    BeliefsDesk desk(4);
    QVERIFY(QTest::qWaitForWindowExposed(&desk.panel));
    desk.panel.hide();
    const QSignalSpy changed(desk.view()->model(), &QAbstractItemModel::layoutChanged);
    desk.dispute(3);
    for (int i = 0; i < 5; ++i)
        desk.cluster.frame(1s);
    QCOMPARE(changed.count(), 0);
    desk.panel.show();
    QCOMPARE(changed.count(), 1);
}

void TestBeliefsPanel::aClickSelectsObserverAndMember() {
    BeliefsDesk desk(5);
    QVERIFY(QTest::qWaitForWindowExposed(&desk.panel));
    desk.click(1, 3);
    QCOMPARE(desk.selection.members(), QStringList({"n2", "n4"}));
    QCOMPARE(desk.selection.member(), QStringLiteral("n4"));
    desk.click(2, 2);
    QCOMPARE(desk.selection.members(), QStringList({"n3"}));
    // The cell stays current although its place is another one.
    desk.click(1, 3);
    desk.dispute(4);
    QTRY_COMPARE((desk.cluster.frame(), desk.view()->currentIndex().column()), 0);
    QCOMPARE(desk.selection.members(), QStringList({"n2", "n4"}));
}

void TestBeliefsPanel::theKeyboardWalks() {
    BeliefsDesk desk(5);
    QVERIFY(QTest::qWaitForWindowExposed(&desk.panel));
    desk.click(0, 1);
    QTest::keyClick(desk.view(), Qt::Key_Down);
    QCOMPARE(desk.selection.members(), QStringList({"n2"}));
    QTest::keyClick(desk.view(), Qt::Key_Right);
    QCOMPARE(desk.selection.members(), QStringList({"n2", "n3"}));
    QTest::keyClick(desk.view(), Qt::Key_End);
    QCOMPARE(desk.selection.member(), QStringLiteral("n5"));
}

void TestBeliefsPanel::namesSelectOne() {
    BeliefsDesk desk(5);
    QVERIFY(QTest::qWaitForWindowExposed(&desk.panel));
    QHeaderView* columns = desk.view()->horizontalHeader();
    QTest::mouseClick(columns->viewport(), Qt::LeftButton, {},
                      QPoint(columns->sectionViewportPosition(3) + 5, 10));
    QCOMPARE(desk.selection.members(), QStringList({"n4"}));
    QHeaderView* rows = desk.view()->verticalHeader();
    QTest::mouseClick(rows->viewport(), Qt::LeftButton, {},
                      QPoint(5, rows->sectionViewportPosition(1) + 5));
    QCOMPARE(desk.selection.members(), QStringList({"n2"}));
}

void TestBeliefsPanel::othersSelectionIsMarked() {
    BeliefsDesk desk(5);
    QVERIFY(QTest::qWaitForWindowExposed(&desk.panel));
    QVERIFY(desk.selection.members().isEmpty()); // to have the keyboard is no choice
    const QSet<QRgb> before = desk.coloursOf(0, 3);
    desk.selection.select(QStringLiteral("n4"));
    QCOMPARE(desk.selection.members(), QStringList({"n4"}));
    QCOMPARE(desk.view()->currentIndex().column(), 3);
    QVERIFY(desk.coloursOf(0, 3) != before); // its column is tinted
    desk.selection.select({});
    QCOMPARE(desk.coloursOf(0, 3), before);
}

void TestBeliefsPanel::enterAndDoubleClickOpen() {
    BeliefsDesk desk(3);
    QVERIFY(QTest::qWaitForWindowExposed(&desk.panel));
    const QSignalSpy activated(&desk.panel, &BeliefsPanel::memberActivated);
    desk.click(0, 1);
    QTest::keyClick(desk.view(), Qt::Key_Return);
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated.last().first().toString(), QStringLiteral("n2"));
    desk.click(0, 2);
    QTest::mouseDClick(desk.view()->viewport(), Qt::LeftButton, {}, desk.placeOf(0, 2));
    QCOMPARE(activated.last().first().toString(), QStringLiteral("n3"));
}

void TestBeliefsPanel::aRightClickAsksForAMenu() {
    BeliefsDesk desk(3);
    QVERIFY(QTest::qWaitForWindowExposed(&desk.panel));
    const QSignalSpy asked(&desk.panel, &BeliefsPanel::contextMenuRequested);
    const QPoint there = desk.placeOf(0, 2);
    QContextMenuEvent event(QContextMenuEvent::Mouse, there,
                            desk.view()->viewport()->mapToGlobal(there));
    QCoreApplication::sendEvent(desk.view()->viewport(), &event);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.last().first().toString(), QStringLiteral("n3"));
}

void TestBeliefsPanel::theOrderIsAChoice() {
    BeliefsDesk desk(5);
    QVERIFY(QTest::qWaitForWindowExposed(&desk.panel));
    desk.dispute(4);
    QTRY_COMPARE((desk.cluster.frame(), desk.columnName(0)), QStringLiteral("n4"));
    auto* order = desk.panel.findChild<QComboBox*>();
    order->setFocus();
    QTest::keyClick(order, Qt::Key_Down);
    QCOMPARE(desk.columnName(0), QStringLiteral("n1"));
    QTest::keyClick(order, Qt::Key_Up);
    QCOMPARE(desk.columnName(0), QStringLiteral("n4"));
}

void TestBeliefsPanel::deviatingCellsLookDifferent() {
    BeliefsDesk desk(4);
    QVERIFY(QTest::qWaitForWindowExposed(&desk.panel));
    desk.dispute(4);
    QTRY_COMPARE((desk.cluster.frame(), desk.columnName(0)), QStringLiteral("n4"));
    for (const Theme& theme : {Theme::dark(), Theme::light()}) {
        desk.panel.setTheme(theme);
        QVERIFY(desk.coloursOf(0, 0).contains(theme.suspect.rgb()));
        QVERIFY(desk.coloursOf(1, 0).contains(theme.alive.rgb()));
        QVERIFY(!desk.coloursOf(1, 0).contains(theme.suspect.rgb()));
    }
}

void TestBeliefsPanel::helpersHearCells() {
    BeliefsDesk desk(3);
    QVERIFY(QTest::qWaitForWindowExposed(&desk.panel));
    QAccessibleInterface* table = QAccessible::queryAccessibleInterface(desk.view());
    QVERIFY(table && table->tableInterface());
    QAccessibleInterface* cell = table->tableInterface()->cellAt(0, 2);
    QVERIFY(cell->text(QAccessible::Name)
                .startsWith(QStringLiteral("n1 holds n3 alive, incarnation 1")));
}

/// What is shown costs something, not what there is.
void TestBeliefsPanel::manyMembersAreNoTrouble() {
    BeliefsDesk desk(2);
    QVERIFY(QTest::qWaitForWindowExposed(&desk.panel));
    for (int i = 0; i < 3000; ++i)
        desk.cluster.session.believe(StagedCluster::id(1), "m" + std::to_string(i),
                                     static_cast<std::uint16_t>(10'000 + i), Change::joined,
                                     MemberState::alive, 1);
    QTRY_COMPARE(desk.summaryAfterFrame(),
                 QStringLiteral("3,000 of 3,002 members are seen differently"));
    desk.panel.grab();
    QTest::keyClick(desk.view(), Qt::Key_Home);
    QTest::keyClick(desk.view(), Qt::Key_End);
    QCOMPARE(desk.view()->currentIndex().column(), 3001);
}

SWIMSCOPE_TEST_WITH(QApplication, TestBeliefsPanel)
#include "test_beliefs_panel.moc"
