// SPDX-License-Identifier: MPL-2.0
#include "tests/support/test_program.h"
#include "tests/ui/staged_cluster.h"
#include "ui/canvas/cluster_canvas.h"
#include "ui/canvas/legend.h"
#include "ui/model/selection.h"

#include <QAccessible>
#include <QAccessibleInterface>
#include <QApplication>
#include <QSignalSpy>
#include <QTest>

namespace {

using namespace swimscope;
using namespace swimscope::ui;
using test::StagedCluster;

struct AccessFixture {
    explicit AccessFixture(int count) : cluster(count), canvas(&cluster.model, &selection) {
        canvas.setReducedMotion(true);
        canvas.resize(900, 600);
        canvas.show();
        cluster.frame();
    }
    QAccessibleInterface* self() { return QAccessible::queryAccessibleInterface(&canvas); }
    QAccessibleInterface* member(const QString& name) {
        for (int i = 0; i < self()->childCount(); ++i)
            if (self()->child(i)->text(QAccessible::Name).startsWith(name + QLatin1Char(' ')))
                return self()->child(i);
        return nullptr;
    }

    StagedCluster cluster;
    Selection selection;
    ClusterCanvas canvas;
};

class TestCanvasAccessibility : public QObject {
    Q_OBJECT

  private slots:
    void everyMemberHasANameAndADescription();
    void membersHavePlaces();
    void theSelectedMemberHasTheFocus();
    void severalMembersAreSelected();
    void theLegendsLinesAreCheckBoxes();
    void membersCanBeOpened();
    void aMemberThatIsGoneIsInvalid();
};

void TestCanvasAccessibility::everyMemberHasANameAndADescription() {
    AccessFixture f(8);
    f.cluster.suspect(5, 7);
    f.cluster.frame();
    QCOMPARE(f.self()->role(), QAccessible::Canvas);
    for (int i = 1; i <= 8; ++i) {
        QAccessibleInterface* member = f.member(QStringLiteral("n%1").arg(i));
        QVERIFY(member && member->isValid());
        QVERIFY(!member->text(QAccessible::Description).isEmpty());
        QCOMPARE(member->parent(), f.self());
        QVERIFY(f.self()->indexOfChild(member) >= 0);
    }
    QCOMPARE(f.member(QStringLiteral("n5"))->text(QAccessible::Name),
             QStringLiteral("n5 is suspected by 7 of 8"));
}

void TestCanvasAccessibility::membersHavePlaces() {
    AccessFixture f(8);
    QAccessibleInterface* n3 = f.member(QStringLiteral("n3"));
    const QPoint centre = n3->rect().center();
    QVERIFY(f.canvas.rect().contains(f.canvas.mapFromGlobal(centre)));
    QVERIFY(f.self()->childAt(centre.x(), centre.y()) == n3);
}

void TestCanvasAccessibility::theSelectedMemberHasTheFocus() {
    AccessFixture f(8);
    f.canvas.activateWindow();
    f.canvas.setFocus();
    QVERIFY(QTest::qWaitForWindowActive(&f.canvas));
    QTest::keyClick(&f.canvas, Qt::Key_Right);
    QAccessibleInterface* n1 = f.member(QStringLiteral("n1"));
    QVERIFY(n1->state().selected);
    QVERIFY(n1->state().focused);
    QVERIFY(f.self()->focusChild() == n1);
    QVERIFY(!f.member(QStringLiteral("n2"))->state().selected);
}

void TestCanvasAccessibility::severalMembersAreSelected() {
    AccessFixture f(8);
    f.canvas.activateWindow();
    f.canvas.setFocus();
    QVERIFY(QTest::qWaitForWindowActive(&f.canvas));
    QVERIFY(f.self()->state().multiSelectable);
    QTest::keyClick(&f.canvas, Qt::Key_Right);
    QTest::keyClick(&f.canvas, Qt::Key_Right, Qt::ShiftModifier);
    QAccessibleInterface* n1 = f.member(QStringLiteral("n1"));
    QAccessibleInterface* n2 = f.member(QStringLiteral("n2"));
    QVERIFY(n1->state().selected && !n1->state().focused);
    QVERIFY(n2->state().selected && n2->state().focused);
    QTest::keyClick(&f.canvas, Qt::Key_Right, Qt::ControlModifier);
    QAccessibleInterface* n3 = f.member(QStringLiteral("n3"));
    QVERIFY(!n3->state().selected && n3->state().focused);
    QVERIFY(f.self()->focusChild() == n3);
    f.member(QStringLiteral("n6"))
        ->actionInterface()
        ->doAction(QAccessibleActionInterface::toggleAction());
    QCOMPARE(f.selection.members(), QStringList({"n1", "n2", "n6"}));
}

void TestCanvasAccessibility::theLegendsLinesAreCheckBoxes() {
    AccessFixture f(3);
    f.canvas.activateWindow();
    f.canvas.setFocus();
    QVERIFY(QTest::qWaitForWindowActive(&f.canvas));
    QTest::keyClick(&f.canvas, Qt::Key_Tab);
    for (std::size_t kind = 0; kind < kFlightKinds; ++kind) {
        auto* entry = qobject_cast<LegendEntry*>(QApplication::focusWidget());
        QVERIFY(entry);
        QAccessibleInterface* self = QAccessible::queryAccessibleInterface(entry);
        QCOMPARE(self->role(), QAccessible::CheckBox);
        QVERIFY(self->state().checkable && self->state().checked && self->state().focused);
        QCOMPARE(self->text(QAccessible::Name), entry->text());
        QTest::keyClick(entry, Qt::Key_Space);
        QVERIFY(!self->state().checked);
        QVERIFY(!f.canvas.isKindShown(static_cast<FlightKind>(kind)));
        QTest::keyClick(entry, Qt::Key_Tab);
    }
    for (LegendEntry* entry : f.canvas.findChildren<LegendEntry*>())
        QVERIFY(entry->focusPolicy() != Qt::NoFocus || !entry->isCheckable());
    const LegendEntry* last = f.canvas.findChildren<LegendEntry*>().last();
    QAccessibleInterface* explanation =
        QAccessible::queryAccessibleInterface(const_cast<LegendEntry*>(last));
    QCOMPARE(explanation->role(), QAccessible::StaticText);
}

void TestCanvasAccessibility::membersCanBeOpened() {
    AccessFixture f(8);
    QSignalSpy activated(&f.canvas, &ClusterCanvas::memberActivated);
    QSignalSpy menu(&f.canvas, &ClusterCanvas::contextMenuRequested);
    QAccessibleActionInterface* n4 = f.member(QStringLiteral("n4"))->actionInterface();
    QVERIFY(n4);
    n4->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(f.selection.member(), QStringLiteral("n4"));
    QCOMPARE(activated.count(), 1);
    n4->doAction(QAccessibleActionInterface::showMenuAction());
    QCOMPARE(menu.count(), 1);
}

void TestCanvasAccessibility::aMemberThatIsGoneIsInvalid() {
    AccessFixture f(3);
    QAccessibleInterface* n2 = f.member(QStringLiteral("n2"));
    f.cluster.model.setSession(nullptr);
    f.cluster.model.advance();
    QVERIFY(!n2->isValid());
    QVERIFY(n2->text(QAccessible::Name).isEmpty());
    QVERIFY(n2->state().invalid);
}

} // namespace

SWIMSCOPE_TEST_WITH(QApplication, TestCanvasAccessibility)
#include "test_canvas_accessibility.moc"
