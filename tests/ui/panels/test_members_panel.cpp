// SPDX-License-Identifier: MPL-2.0
#include "tests/support/strict_warnings.h"
#include "tests/support/test_program.h"
#include "tests/ui/staged_cluster.h"
#include "ui/model/member_line.h"
#include "ui/model/selection.h"
#include "ui/model/texts.h"
#include "ui/panels/members_panel.h"

#include <QApplication>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace swimscope;
using namespace swimscope::ui;
using namespace std::chrono_literals;
using test::StagedCluster;
using wire::MemberState;

namespace {

/// The table on screen, over a staged cluster.
struct MembersDesk {
    explicit MembersDesk(int nodes) : cluster(nodes) {
        cluster.frame();
        panel.resize(1000, 400);
        panel.show();
    }

    QTableView* view() const { return panel.findChild<QTableView*>(); }
    QString cell(int row, int column = MemberLine::Name) const {
        return view()->model()->index(row, column).data().toString();
    }
    QPoint placeOf(int row, int column = MemberLine::Name) const {
        return view()->visualRect(view()->model()->index(row, column)).center();
    }
    void click(int row, Qt::KeyboardModifiers modifiers = {}) const {
        QTest::mouseClick(view()->viewport(), Qt::LeftButton, modifiers, placeOf(row));
    }
    QStringList selectedRows() const {
        QStringList names;
        for (const QModelIndex& row : view()->selectionModel()->selectedRows())
            names << row.data().toString();
        names.sort();
        return names;
    }
    QLabel* count() const { return panel.findChild<QLabel*>(); }

    StagedCluster cluster;
    Selection selection;
    MembersPanel panel{&cluster.model, &selection};
};

} // namespace

class TestMembersPanel : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase();
    void init() { test::failOnWarnings(); }
    void rowsFollowTheFrames();
    void clicksSelectOneOrSeveral();
    void othersSelectionShowsHere();
    void whatIsFilteredAwayStaysSelected();
    void aHeaderClickSorts();
    void fieldsAndMenusNarrow();
    void enterAndDoubleClickOpen();
    void aRightClickAsksForAMenu();
    void selectedRowsAreCopied();
    void theKeyboardWalks();
    void anotherRunShowsAtOnce();
};

void TestMembersPanel::initTestCase() {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    installTranslations(*QCoreApplication::instance(), QLocale());
}

void TestMembersPanel::rowsFollowTheFrames() {
    MembersDesk desk(4);
    QVERIFY(QTest::qWaitForWindowExposed(&desk.panel));
    QCOMPARE(desk.count()->text(), QStringLiteral("4 members"));
    desk.cluster.agree(2, trace::Change::suspected, MemberState::suspect);
    desk.cluster.frame(100ms); // rows are counted ten times a second
    QCOMPARE(desk.cell(1, MemberLine::State), QStringLiteral("suspect"));
}

void TestMembersPanel::clicksSelectOneOrSeveral() {
    MembersDesk desk(5);
    QVERIFY(QTest::qWaitForWindowExposed(&desk.panel));
    desk.click(1);
    QCOMPARE(desk.selection.members(), QStringList({"n2"}));
    desk.click(3, Qt::ControlModifier);
    QCOMPARE(desk.selection.members(), QStringList({"n2", "n4"}));
    QCOMPARE(desk.selection.member(), QStringLiteral("n4"));
    desk.click(1, Qt::ShiftModifier);
    QCOMPARE(desk.selection.members().size(), 3);
    QCOMPARE(desk.selection.member(), QStringLiteral("n2"));
}

void TestMembersPanel::othersSelectionShowsHere() {
    MembersDesk desk(5);
    QVERIFY(QTest::qWaitForWindowExposed(&desk.panel));
    desk.selection.selectAll({QStringLiteral("n5"), QStringLiteral("n1")});
    QCOMPARE(desk.selectedRows(), QStringList({"n1", "n5"}));
    QCOMPARE(desk.view()->currentIndex().row(), 0);
    desk.selection.select({});
    QVERIFY(desk.selectedRows().isEmpty());
}

void TestMembersPanel::whatIsFilteredAwayStaysSelected() {
    MembersDesk desk(12);
    QVERIFY(QTest::qWaitForWindowExposed(&desk.panel));
    desk.selection.selectAll({QStringLiteral("n2"), QStringLiteral("n11")});
    QTest::keyClicks(desk.panel.findChild<QLineEdit*>(), QStringLiteral("n1"));
    QCOMPARE(desk.selection.members(), QStringList({"n2", "n11"}));
    QCOMPARE(desk.selectedRows(), QStringList({"n11"}));
    desk.panel.findChild<QLineEdit*>()->clear();
    QCOMPARE(desk.selectedRows(), QStringList({"n11", "n2"}));
}

void TestMembersPanel::aHeaderClickSorts() {
    MembersDesk desk(4);
    QVERIFY(QTest::qWaitForWindowExposed(&desk.panel));
    desk.cluster.health(3, 4);
    desk.cluster.frame(1s);
    QHeaderView* header = desk.view()->horizontalHeader();
    const QPoint there(header->sectionViewportPosition(MemberLine::Health) + 10,
                       header->height() / 2);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, there);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, there);
    QCOMPARE(desk.cell(0), QStringLiteral("n3"));
    // A member that comes to be worse moves up by itself.
    desk.cluster.health(2, 6);
    desk.cluster.frame(1s);
    QCOMPARE(desk.cell(0), QStringLiteral("n2"));
}

void TestMembersPanel::fieldsAndMenusNarrow() {
    MembersDesk desk(12);
    QVERIFY(QTest::qWaitForWindowExposed(&desk.panel));
    desk.cluster.agree(2, trace::Change::died, MemberState::dead);
    desk.cluster.frame(1s);
    QTest::keyClicks(desk.panel.findChild<QLineEdit*>(), QStringLiteral("n2"));
    QCOMPARE(desk.count()->text(), QStringLiteral("1 of 12 members"));
    for (QAction* state : desk.panel.findChild<QToolButton*>()->menu()->actions())
        if (state->text() == QLatin1String("dead"))
            state->trigger();
    QCOMPARE(desk.count()->text(), QStringLiteral("0 of 12 members"));
}

void TestMembersPanel::enterAndDoubleClickOpen() {
    MembersDesk desk(3);
    QVERIFY(QTest::qWaitForWindowExposed(&desk.panel));
    const QSignalSpy activated(&desk.panel, &MembersPanel::memberActivated);
    desk.click(1);
    QTest::keyClick(desk.view(), Qt::Key_Return);
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated.last().first().toString(), QStringLiteral("n2"));
    desk.click(2);
    QTest::mouseDClick(desk.view()->viewport(), Qt::LeftButton, {},
                       desk.placeOf(2, MemberLine::Name));
    QCOMPARE(activated.last().first().toString(), QStringLiteral("n3"));
}

void TestMembersPanel::aRightClickAsksForAMenu() {
    MembersDesk desk(3);
    QVERIFY(QTest::qWaitForWindowExposed(&desk.panel));
    const QSignalSpy asked(&desk.panel, &MembersPanel::contextMenuRequested);
    QContextMenuEvent event(QContextMenuEvent::Mouse, desk.placeOf(2),
                            desk.view()->viewport()->mapToGlobal(desk.placeOf(2)));
    QCoreApplication::sendEvent(desk.view()->viewport(), &event);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.last().first().toString(), QStringLiteral("n3"));
    QCOMPARE(asked.last().last().toPoint(), desk.view()->viewport()->mapToGlobal(desk.placeOf(2)));
}

void TestMembersPanel::selectedRowsAreCopied() {
    MembersDesk desk(3);
    QVERIFY(QTest::qWaitForWindowExposed(&desk.panel));
    for (int column = MemberLine::BelievedBy; column < MemberLine::ColumnCount; ++column)
        desk.view()->setColumnHidden(column, column != MemberLine::Address);
    desk.click(2);
    desk.click(0, Qt::ControlModifier);
    QTest::keyClick(desk.view(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(),
             QStringLiteral("Name\tState\tAddress\nn1\talive\t127.0.0.1:7946\n"
                            "n3\talive\t127.0.0.1:7948"));
}

void TestMembersPanel::theKeyboardWalks() {
    MembersDesk desk(3);
    QVERIFY(QTest::qWaitForWindowExposed(&desk.panel));
    desk.click(0);
    QTest::keyClick(desk.view(), Qt::Key_Down);
    QCOMPARE(desk.selection.members(), QStringList({"n2"}));
    QTest::keyClick(desk.view(), Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(desk.selection.members(), QStringList({"n2", "n3"}));
}

void TestMembersPanel::anotherRunShowsAtOnce() {
    MembersDesk desk(5);
    QVERIFY(QTest::qWaitForWindowExposed(&desk.panel));
    desk.cluster.frame(100s);
    test::FakeSession next;
    next.startCluster(2);
    desk.cluster.model.setSession(&next);
    QCOMPARE(desk.count()->text(), QStringLiteral("0 members"));
    next.advance(200ms);
    desk.cluster.model.advance();
    QCOMPARE(desk.count()->text(), QStringLiteral("2 members"));
    desk.cluster.model.setSession(nullptr);
}

SWIMSCOPE_TEST_WITH(QApplication, TestMembersPanel)
#include "test_members_panel.moc"
