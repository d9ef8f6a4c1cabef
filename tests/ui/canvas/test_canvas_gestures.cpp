// SPDX-License-Identifier: MPL-2.0
// What a person does on the canvas with several members: choosing them, and moving them.
#include "tests/support/test_program.h"
#include "tests/ui/canvas/canvas_fixture.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

namespace {

using namespace swimscope;
using namespace swimscope::ui;
using Fixture = test::CanvasFixture;

const QPoint kGround(450, 300); // the middle of the ring

class TestCanvasGestures : public QObject {
    Q_OBJECT

  private slots:
    void controlClickTakesInAndOut();
    void clickingOneOfSeveralChoosesItAlone();
    void rightClickKeepsTheSelection();
    void aLassoSelectsTheMembersInside();
    void controlAddsTheLassosMembers();
    void theRightButtonDrawsALassoToo();
    void allCanBeSelected();
    void shiftExtendsFromWhereOneBegan();
    void controlWalksWithoutSelecting();
    void walkingFollowsTheMouse();
    void selectedMembersAreMarked();
    void aDragMovesAMember();
    void aShakyClickIsNoDrag();
    void selectedMembersMoveTogether();
    void escapeEndsADrag();
    void keysMoveTheSelectedMembers();
    void arrangingAgainBringsThemBack();
    void aRingOfManyCanBeChosen();
    void anotherButtonDoesNotDisturbADrag();
};

void TestCanvasGestures::controlClickTakesInAndOut() {
    Fixture f(8);
    const auto click = [&](const char* member, Qt::KeyboardModifiers keys) {
        QTest::mouseClick(&f.canvas, Qt::LeftButton, keys, f.centreOf(member));
        return f.selection.members();
    };
    QCOMPARE(click("n2", Qt::NoModifier), QStringList({"n2"}));
    QCOMPARE(click("n5", Qt::ControlModifier), QStringList({"n2", "n5"}));
    QCOMPARE(click("n7", Qt::ControlModifier), QStringList({"n2", "n5", "n7"}));
    QCOMPARE(f.selection.member(), QStringLiteral("n7"));
    QCOMPARE(click("n5", Qt::ControlModifier), QStringList({"n2", "n7"}));
    QTest::mouseClick(&f.canvas, Qt::LeftButton, Qt::ControlModifier, kGround);
    QCOMPARE(f.selection.members(), QStringList({"n2", "n7"})); // a near miss costs nothing
    QTest::mouseClick(&f.canvas, Qt::LeftButton, {}, kGround);
    QCOMPARE(f.selection.members(), QStringList());
}

void TestCanvasGestures::clickingOneOfSeveralChoosesItAlone() {
    Fixture f(8);
    f.selection.selectAll({"n1", "n2", "n3"});
    QTest::mousePress(&f.canvas, Qt::LeftButton, {}, f.centreOf("n2"));
    QCOMPARE(f.selection.members().size(), 3); // it may become a drag of all
    QTest::mouseRelease(&f.canvas, Qt::LeftButton, {}, f.centreOf("n2"));
    QCOMPARE(f.selection.members(), QStringList({"n2"}));
}

void TestCanvasGestures::rightClickKeepsTheSelection() {
    Fixture f(8);
    QSignalSpy wanted(&f.canvas, &ClusterCanvas::contextMenuRequested);
    f.selection.selectAll({"n1", "n2", "n3"});
    QTest::mouseClick(&f.canvas, Qt::RightButton, {}, f.centreOf("n2"));
    QCOMPARE(f.selection.members(), QStringList({"n1", "n3", "n2"})); // the menu is about n2 first
    QTest::mouseClick(&f.canvas, Qt::RightButton, {}, f.centreOf("n6"));
    QCOMPARE(f.selection.members(), QStringList({"n6"}));
}

void TestCanvasGestures::aLassoSelectsTheMembersInside() {
    Fixture f(8);
    f.selection.select(QStringLiteral("n7"));
    const QPoint n2 = f.centreOf("n2");
    const QPoint n3 = f.centreOf("n3");
    f.begin({kGround, {n2.x() - 40, 20}, {860, 20}, {860, n3.y() + 40}, kGround},
            Qt::ControlModifier);
    const QImage with = f.canvas.grab().toImage();
    QTest::mouseRelease(&f.canvas, Qt::LeftButton, Qt::NoModifier, kGround); // Ctrl let go earlier
    QVERIFY(f.selection.contains(QStringLiteral("n2")));
    QVERIFY(f.selection.contains(QStringLiteral("n3")));
    QCOMPARE(f.selection.members().size(), 3); // and n7, which was selected
    QVERIFY(f.canvas.grab().toImage() != with);
    QVERIFY((f.centreOf("n2") - n2).isNull()); // nothing was panned or moved
}

void TestCanvasGestures::controlAddsTheLassosMembers() {
    Fixture f(8);
    f.selection.select(QStringLiteral("n1"));
    const QPoint n5 = f.centreOf("n5");
    f.drag({n5 + QPoint(-60, -60), n5 + QPoint(60, -60), n5 + QPoint(60, 40), n5 + QPoint(-60, 40)},
           Qt::ControlModifier);
    QCOMPARE(f.selection.members(), QStringList({"n1", "n5"}));
    f.drag({kGround, kGround + QPoint(30, 0), kGround + QPoint(30, 30)}, Qt::ControlModifier);
    QCOMPARE(f.selection.members(), QStringList({"n1", "n5"}));
}

void TestCanvasGestures::theRightButtonDrawsALassoToo() {
    Fixture f(8);
    f.selection.select(QStringLiteral("n1"));
    const QPoint n5 = f.centreOf("n5");
    f.drag({n5 + QPoint(-60, -60), n5 + QPoint(60, -60), n5 + QPoint(60, 40), n5 + QPoint(-60, 40)},
           {}, Qt::RightButton);
    QCOMPARE(f.selection.members(), QStringList({"n5"}));
    QTest::mouseClick(&f.canvas, Qt::RightButton, {}, kGround);
    QCOMPARE(f.selection.members(), QStringList({"n5"}));
}

void TestCanvasGestures::allCanBeSelected() {
    Fixture f(8);
    f.selection.select(QStringLiteral("n3"));
    QTest::keyClick(&f.canvas, Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(f.selection.members().size(), 8);
    QCOMPARE(f.selection.member(), QStringLiteral("n3"));
    QTest::keyClick(&f.canvas, Qt::Key_Escape);
    QCOMPARE(f.selection.members(), QStringList());
}

void TestCanvasGestures::shiftExtendsFromWhereOneBegan() {
    Fixture f(8);
    const auto press = [&](Qt::Key key) {
        QTest::keyClick(&f.canvas, key, Qt::ShiftModifier);
        return f.selection.members();
    };
    f.selection.select(QStringLiteral("n3"));
    QCOMPARE(press(Qt::Key_Right), QStringList({"n3", "n4"}));
    QCOMPARE(press(Qt::Key_Right), QStringList({"n3", "n4", "n5"}));
    QCOMPARE(press(Qt::Key_Left), QStringList({"n3", "n4"}));
    QCOMPARE(press(Qt::Key_Home), QStringList({"n3", "n2", "n1"}));
    QCOMPARE(press(Qt::Key_End), QStringList({"n3", "n4", "n5", "n6", "n7", "n8"}));
    f.selection.select({});
    QCOMPARE(press(Qt::Key_Left), QStringList({"n8"}));
}

void TestCanvasGestures::controlWalksWithoutSelecting() {
    Fixture f(8);
    f.canvas.activateWindow();
    f.canvas.setFocus();
    QVERIFY(QTest::qWaitForWindowActive(&f.canvas));
    QTest::keyClick(&f.canvas, Qt::Key_Right);
    const QImage before = f.canvas.grab().toImage();
    QTest::keyClick(&f.canvas, Qt::Key_Right, Qt::ControlModifier);
    QTest::keyClick(&f.canvas, Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(f.selection.members(), QStringList({"n1"}));
    QCOMPARE(f.canvas.focusedMember(), QStringLiteral("n3"));
    QVERIFY(f.canvas.grab().toImage() != before); // one sees where the keyboard is
    QTest::keyClick(&f.canvas, Qt::Key_Space, Qt::ControlModifier);
    QCOMPARE(f.selection.members(), QStringList({"n1", "n3"}));
    QTest::keyClick(&f.canvas, Qt::Key_Space);
    QCOMPARE(f.selection.members(), QStringList({"n1"}));
    QCOMPARE(f.canvas.focusedMember(), QStringLiteral("n3"));
    QTest::keyClick(&f.canvas, Qt::Key_Right);
    QCOMPARE(f.selection.members(), QStringList({"n4"}));
}

void TestCanvasGestures::walkingFollowsTheMouse() {
    Fixture f(8);
    QTest::keyClick(&f.canvas, Qt::Key_Right);
    QTest::mouseClick(&f.canvas, Qt::LeftButton, {}, f.centreOf("n5"));
    QTest::keyClick(&f.canvas, Qt::Key_Right);
    QCOMPARE(f.selection.members(), QStringList({"n6"}));
}

void TestCanvasGestures::selectedMembersAreMarked() {
    Fixture f(8);
    const auto differsAt = [&](const char* member, const QImage& before) {
        const QImage now = f.canvas.grab().toImage();
        const QRect area = f.canvas.rectOf(QLatin1String(member));
        return now.copy(area) != before.copy(area);
    };
    const QImage none = f.canvas.grab().toImage();
    f.selection.selectAll({"n2", "n5"});
    QVERIFY(differsAt("n2", none));
    QVERIFY(differsAt("n5", none));
    QVERIFY(!differsAt("n4", none));
    const QImage n5Current = f.canvas.grab().toImage();
    f.selection.selectAll({"n5", "n2"});
    f.canvas.setViewpoint(Viewpoint::mostBelieve());
    QVERIFY(f.canvas.grab().toImage() != n5Current); // the current one stands out
}

void TestCanvasGestures::aDragMovesAMember() {
    Fixture f(8);
    QSignalSpy changed(&f.canvas, &ClusterCanvas::layoutChanged);
    const QPoint n2 = f.centreOf("n2");
    f.drag({n2, kGround});
    QVERIFY((f.centreOf("n2") - kGround).manhattanLength() <= 2);
    QVERIFY(f.canvas.isAnybodyMoved());
    QVERIFY(!changed.isEmpty());
    QCOMPARE(f.selection.members(), QStringList({"n2"}));
    f.cluster.addForeign("x", 9000);
    f.cluster.frame();
    QVERIFY((f.centreOf("n2") - kGround).manhattanLength() <= 2);
    f.cluster.model.setSession(nullptr);
    QVERIFY(!f.canvas.isAnybodyMoved());
}

void TestCanvasGestures::aShakyClickIsNoDrag() {
    Fixture f(8);
    const QPoint n2 = f.centreOf("n2");
    const int most = QApplication::startDragDistance() - 1;
    QTest::mousePress(&f.canvas, Qt::LeftButton, {}, n2);
    QTest::mouseMove(&f.canvas, n2 + QPoint(most, 0));
    QTest::mouseRelease(&f.canvas, Qt::LeftButton, {}, n2 + QPoint(most, 0));
    QVERIFY(!f.canvas.isAnybodyMoved());
    QCOMPARE(f.selection.members(), QStringList({"n2"}));
}

void TestCanvasGestures::selectedMembersMoveTogether() {
    Fixture f(8);
    f.selection.selectAll({"n2", "n3"});
    const QPoint n2 = f.centreOf("n2");
    const QPoint n3 = f.centreOf("n3");
    const QPoint n4 = f.centreOf("n4");
    f.drag({n2, n2 + QPoint(-60, 30)});
    QVERIFY((f.centreOf("n2") - n2 - QPoint(-60, 30)).manhattanLength() <= 2);
    QVERIFY((f.centreOf("n3") - n3 - QPoint(-60, 30)).manhattanLength() <= 2);
    QCOMPARE(f.centreOf("n4"), n4);
    QCOMPARE(f.selection.members(), QStringList({"n2", "n3"}));
}

void TestCanvasGestures::escapeEndsADrag() {
    Fixture f(8);
    const QPoint n2 = f.centreOf("n2");
    f.begin({n2, kGround});
    QTest::keyClick(&f.canvas, Qt::Key_Escape);
    QCOMPARE(f.centreOf("n2"), n2);
    QVERIFY(!f.canvas.isAnybodyMoved());
    QTest::mouseRelease(&f.canvas, Qt::LeftButton, {}, kGround);
    QCOMPARE(f.selection.members(), QStringList({"n2"}));
    f.begin({kGround, {700, 20}, {860, 300}}, Qt::ControlModifier);
    QTest::keyClick(&f.canvas, Qt::Key_Escape);
    QTest::mouseRelease(&f.canvas, Qt::LeftButton, Qt::ControlModifier, {860, 300});
    QCOMPARE(f.selection.members(), QStringList({"n2"}));
}

void TestCanvasGestures::keysMoveTheSelectedMembers() {
    Fixture f(8);
    f.selection.select(QStringLiteral("n2"));
    const QPoint n2 = f.centreOf("n2");
    QTest::keyClick(&f.canvas, Qt::Key_Left, Qt::AltModifier);
    QTest::keyClick(&f.canvas, Qt::Key_Down, Qt::AltModifier);
    const QPoint way = f.centreOf("n2") - n2;
    QVERIFY(way.x() < -5 && way.y() > 5);
    QCOMPARE(f.selection.members(), QStringList({"n2"}));
}

void TestCanvasGestures::arrangingAgainBringsThemBack() {
    Fixture f(8);
    QSignalSpy changed(&f.canvas, &ClusterCanvas::layoutChanged);
    f.canvas.arrangeAgain();
    QCOMPARE(changed.count(), 0);
    const QPoint n2 = f.centreOf("n2");
    f.drag({n2, kGround});
    QTest::keyClick(&f.canvas, Qt::Key_F); // fitting is about the view, not about them
    QVERIFY((f.centreOf("n2") - kGround).manhattanLength() <= 2);
    QTest::keyClick(&f.canvas, Qt::Key_F, Qt::ShiftModifier);
    QCOMPARE(f.centreOf("n2"), n2);
    QVERIFY(!f.canvas.isAnybodyMoved());
}

void TestCanvasGestures::aRingOfManyCanBeChosen() {
    Fixture f(100);
    QSignalSpy changed(&f.canvas, &ClusterCanvas::layoutChanged);
    const auto nearest = [&] {
        double least = 1e9;
        for (const PlacedNode& node : f.canvas.scene().nodes)
            least = std::min(
                least, std::hypot(node.centre.x() - kGround.x(), node.centre.y() - kGround.y()));
        return least;
    };
    QVERIFY(nearest() < 60);
    f.canvas.setArrangement(Arrangement::ring);
    QVERIFY(nearest() > 150);
    QCOMPARE(changed.count(), 1);
    f.canvas.setArrangement(Arrangement::ring);
    QCOMPARE(changed.count(), 1);
}

void TestCanvasGestures::anotherButtonDoesNotDisturbADrag() {
    Fixture f(8);
    const QPoint n2 = f.centreOf("n2");
    f.begin({n2, kGround + QPoint(40, 0)});
    QTest::mouseClick(&f.canvas, Qt::MiddleButton, {}, kGround + QPoint(40, 0));
    QTest::mouseMove(&f.canvas, kGround);
    QTest::mouseRelease(&f.canvas, Qt::LeftButton, {}, kGround);
    QVERIFY((f.centreOf("n2") - kGround).manhattanLength() <= 2);
}

} // namespace

SWIMSCOPE_TEST_WITH(QApplication, TestCanvasGestures)
#include "test_canvas_gestures.moc"
