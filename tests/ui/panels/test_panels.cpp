// SPDX-License-Identifier: MPL-2.0
#include "tests/support/strict_warnings.h"
#include "tests/support/test_program.h"
#include "tests/ui/model/story.h"
#include "ui/model/log_model.h"
#include "ui/model/selection.h"
#include "ui/model/texts.h"
#include "ui/panels/belief_chips.h"
#include "ui/panels/inspector_panel.h"
#include "ui/panels/log_panel.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace swimscope;
using namespace swimscope::ui;
using namespace std::chrono_literals;

namespace {

bool shows(const QWidget& panel, const QString& text) {
    for (const QLabel* label : panel.findChildren<QLabel*>())
        if (label->isVisible() && label->text() == text)
            return true;
    return false;
}

BeliefChips* chipsNamed(const QWidget& panel, const QString& name) {
    for (BeliefChips* chips : panel.findChildren<BeliefChips*>())
        if (chips->accessibleName() == name)
            return chips;
    return nullptr;
}

std::vector<Belief> beliefs(int count) {
    std::vector<Belief> made;
    for (int i = 1; i <= count; ++i) {
        Belief belief;
        belief.name = QStringLiteral("n%1").arg(i);
        belief.state = static_cast<wire::MemberState>(i % 4);
        made.push_back(belief);
    }
    return made;
}

} // namespace

class TestPanels : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase();
    void init() { test::failOnWarnings(); }
    void theInspectorFollowsTheSelection();
    void theInspectorFollowsTheFrames();
    void itsButtonsAreThoseThatMakeSense();
    void chipsAreFollowedByMouseAndKeyboard();
    void chipsFillTheWidthInRows();
    void helpersSeeEachChip();
    void aClickInTheLogSelects();
    void theLogFollowsUntilSomebodyScrolls();
    void theLogNarrowsToTheSelection();
};

void TestPanels::initTestCase() {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    installTranslations(*QCoreApplication::instance(), QLocale());
}

void TestPanels::theInspectorFollowsTheSelection() {
    test::Story story;
    Selection selection;
    InspectorPanel panel(&story.model, &selection);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    QVERIFY(shows(panel, QStringLiteral("Select a member to see its state, its health and what it "
                                        "believes.")));
    selection.select(QStringLiteral("n3"));
    QVERIFY(shows(panel, QStringLiteral("n3")));
    QVERIFY(shows(panel, QStringLiteral("alive, incarnation 1")));
    QVERIFY(chipsNamed(panel, QStringLiteral("What it believes"))->isVisible());
    selection.select({});
    QVERIFY(!shows(panel, QStringLiteral("n3")));
}

void TestPanels::theInspectorFollowsTheFrames() {
    test::Story story;
    Selection selection;
    InspectorPanel panel(&story.model, &selection);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    selection.select(QStringLiteral("n2"));
    story.suspects(3, "n1");
    story.pass(1s);
    story.tell();
    QVERIFY(shows(panel, QStringLiteral("dead in 23 s, suspected by n1, 0 of 2 confirmations")));
    for (const int observer : {1, 3, 4})
        story.dies(observer, "n1");
    story.pass(1s);
    story.tell();
    QVERIFY(shows(panel, QStringLiteral("dead, incarnation 1")));
}

void TestPanels::itsButtonsAreThoseThatMakeSense() {
    test::Story story;
    Selection selection;
    InspectorPanel panel(&story.model, &selection);
    QAction kill(QStringLiteral("Kill"));
    QAction thaw(QStringLiteral("Thaw"));
    thaw.setEnabled(false);
    panel.setActions({&kill, &thaw});
    panel.show();
    selection.select(QStringLiteral("n1"));
    const QSignalSpy killed(&kill, &QAction::triggered);
    int visible = 0;
    for (QToolButton* button : panel.findChildren<QToolButton*>()) {
        if (!button->isVisible() || button->defaultAction() == panel.back ||
            button->defaultAction() == panel.forward)
            continue;
        ++visible;
        QTest::mouseClick(button, Qt::LeftButton);
    }
    QCOMPARE(visible, 1);
    QCOMPARE(killed.count(), 1);
}

void TestPanels::chipsAreFollowedByMouseAndKeyboard() {
    BeliefChips chips;
    chips.setBeliefs(beliefs(6));
    chips.resize(300, chips.heightForWidth(300));
    chips.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chips));
    const QSignalSpy followed(&chips, &BeliefChips::followed);
    QTest::mouseClick(&chips, Qt::LeftButton, {}, chips.chipRect(4).center());
    QCOMPARE(followed.last().first().toString(), QStringLiteral("n5"));
    chips.setFocus();
    QTest::keyClick(&chips, Qt::Key_Right);
    QTest::keyClick(&chips, Qt::Key_Return);
    QCOMPARE(followed.last().first().toString(), QStringLiteral("n2"));
    QTest::keyClick(&chips, Qt::Key_Left);
    QTest::keyClick(&chips, Qt::Key_Left);
    QTest::keyClick(&chips, Qt::Key_Space);
    QCOMPARE(followed.last().first().toString(), QStringLiteral("n1"));
}

void TestPanels::chipsFillTheWidthInRows() {
    BeliefChips chips;
    chips.setBeliefs(beliefs(40));
    const int narrow = chips.heightForWidth(120);
    const int wide = chips.heightForWidth(600);
    QVERIFY(narrow > 2 * wide);
    chips.resize(400, chips.heightForWidth(400));
    for (int i = 0; i < 40; ++i)
        QVERIFY(chips.rect().contains(chips.chipRect(i)));
}

void TestPanels::helpersSeeEachChip() {
    BeliefChips chips;
    chips.setBeliefs(beliefs(6));
    chips.setExplainer(
        [](const Belief& belief) { return belief.name + QStringLiteral(" in words"); });
    chips.resize(300, chips.heightForWidth(300));
    chips.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chips));
    QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&chips);
    QVERIFY(list);
    QCOMPARE(list->childCount(), 6);
    QAccessibleInterface* third = list->child(2);
    QCOMPARE(third->text(QAccessible::Name), QStringLiteral("n3: left"));
    QCOMPARE(third->text(QAccessible::Description), QStringLiteral("n3 in words"));
    QCOMPARE(third->role(), QAccessible::Button);
    const QPoint there = third->rect().center();
    QCOMPARE(list->childAt(there.x(), there.y()), third);
    QCOMPARE(list->indexOfChild(third), 2);

    chips.setFocus();
    QCOMPARE(list->focusChild(), list->child(0));
    QTest::keyClick(&chips, Qt::Key_Right);
    QCOMPARE(list->focusChild(), list->child(1));
    QVERIFY(list->child(1)->state().focused);
    const QSignalSpy followed(&chips, &BeliefChips::followed);
    third->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(followed.last().first().toString(), QStringLiteral("n3"));
    chips.setBeliefs(beliefs(2));
    QVERIFY(!third->isValid());
}

void TestPanels::aClickInTheLogSelects() {
    test::FakeSession session;
    ClusterModel model;
    LogModel log(&model);
    Selection selection;
    LogPanel panel(&log, &selection);
    model.setSession(&session);
    session.startCluster(3);
    model.advance();
    panel.resize(600, 300);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    auto* view = panel.findChild<QTableView*>();
    const QModelIndex second = view->model()->index(1, LogModel::Sentence);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(second).center());
    QCOMPARE(selection.member(), QStringLiteral("n2"));
    model.setSession(nullptr);
}

void TestPanels::theLogFollowsUntilSomebodyScrolls() {
    test::FakeSession session;
    ClusterModel model;
    LogModel log(&model);
    Selection selection;
    LogPanel panel(&log, &selection);
    model.setSession(&session);
    panel.resize(600, 160);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    session.startCluster(20);
    model.advance();
    const QScrollBar* bar = panel.findChild<QTableView*>()->verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 0 && bar->value() == bar->maximum());
    QVERIFY(panel.isFollowing());

    QTest::keyClick(panel.findChild<QTableView*>(), Qt::Key_Home);
    QTRY_COMPARE(bar->value(), 0);
    QVERIFY(!panel.isFollowing());
    session.start(static_cast<NodeId>(50), "n50", 9000);
    model.advance();
    QTRY_VERIFY(bar->maximum() > 0);
    QCOMPARE(bar->value(), 0);

    panel.setFollowing(true);
    QCOMPARE(bar->value(), bar->maximum());
    model.setSession(nullptr);
}

void TestPanels::theLogNarrowsToTheSelection() {
    test::FakeSession session;
    ClusterModel model;
    LogModel log(&model);
    Selection selection;
    LogPanel panel(&log, &selection);
    model.setSession(&session);
    session.startCluster(3);
    model.advance();
    panel.show();
    auto* only = panel.findChild<QCheckBox*>();
    QVERIFY(!only->isEnabled());
    selection.select(QStringLiteral("n3"));
    QCOMPARE(only->text(), QStringLiteral("Only n3"));
    QTest::mouseClick(only, Qt::LeftButton, {}, QPoint(8, only->height() / 2));
    QVERIFY(only->isChecked());
    const QAbstractItemModel* shown = panel.findChild<QTableView*>()->model();
    QCOMPARE(shown->rowCount(), 4);
    QTest::keyClicks(panel.findChild<QLineEdit*>(), QStringLiteral("starts"));
    QCOMPARE(shown->rowCount(), 1);
    model.setSession(nullptr);
}

SWIMSCOPE_TEST_WITH(QApplication, TestPanels)
#include "test_panels.moc"
