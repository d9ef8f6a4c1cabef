// SPDX-License-Identifier: MPL-2.0
// What people draw on the canvas, and the same with the keyboard, becomes faults.
#include "tests/support/test_program.h"
#include "tests/ui/window/bench.h"
#include "ui/window/fault_controls.h"
#include "ui/window/fault_gestures.h"
#include "ui/window/interventions.h"
#include "ui/window/link_fault_menu.h"
#include "ui/window/member_picker.h"

#include <QAction>
#include <QApplication>
#include <QListWidget>
#include <QPointer>
#include <QSignalSpy>

using namespace swimscope;
using namespace swimscope::ui;
using test::Bench;
using test::id;

namespace {

struct GestureBench : Bench {
    GestureBench() {
        open(8);
        canvas()->setReducedMotion(true);
        canvas()->setFocus();
        frame();
    }
    QPoint centreOf(const char* member) const {
        return canvas()->rectOf(QLatin1String(member)).center();
    }
    void drag(QPoint from, QPoint to) const {
        QTest::mousePress(canvas(), Qt::LeftButton, Qt::ShiftModifier, from);
        for (int i = 1; i <= 8; ++i)
            QTest::mouseMove(canvas(), from + (to - from) * i / 8);
        QTest::mouseRelease(canvas(), Qt::LeftButton, Qt::ShiftModifier, to);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const {
        QTest::keyClick(canvas(), key, modifiers);
    }
    LinkFaultMenu* menu() const { return window->findChild<LinkFaultMenu*>(); }
    MemberPicker* picker() const { return window->findChild<MemberPicker*>(); }
    FaultGestures* gestures() const { return window->findChild<FaultGestures*>(); }
    void click(QAction* action) const {
        QTest::mouseClick(menu(), Qt::LeftButton, {}, menu()->actionGeometry(action).center());
    }
    QAction* entry(const QString& text) const {
        for (QAction* action : menu()->actions())
            if (action->text().remove(QLatin1Char('&')).startsWith(text))
                return action;
        return nullptr;
    }
    /// What the cluster was last asked to do.
    const fault::Effect* raised() const {
        const auto* raise = session->posted.empty()
                                ? nullptr
                                : std::get_if<host::RaiseFault>(&session->posted.back());
        return raise ? &raise->effect : nullptr;
    }
    /// The cluster does it.
    FaultId carryOut() {
        const fault::Effect effect = *raised();
        trace::FaultRaised told = toldOf(effect, window->cluster().present());
        told.fault = static_cast<FaultId>(++last_);
        session->push(NodeId::none, told);
        frame();
        return told.fault;
    }

  private:
    std::uint64_t last_ = 0;
};

std::vector<NodeId> nodes(std::initializer_list<int> numbers) {
    std::vector<NodeId> ids;
    for (const int number : numbers)
        ids.push_back(id(number));
    return ids;
}

} // namespace

class TestFaultGestures : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() { test::prepareWindows(); }
    void init() { test::failOnWarnings(); }

    void aDrawnLinkIsCutFromTheMenu() {
        GestureBench bench;
        bench.drag(bench.centreOf("n1"), bench.centreOf("n4"));
        QVERIFY(bench.menu() && bench.menu()->isVisible());
        bench.click(bench.entry(QStringLiteral("Cut")));
        QVERIFY(bench.raised());
        QCOMPARE(bench.raised()->kind, trace::FaultKind::cut);
        QCOMPARE(bench.raised()->from.nodes, nodes({1}));
        QCOMPARE(bench.raised()->to.nodes, nodes({4}));
        QVERIFY(!bench.raised()->bothWays);
    }

    void bothWaysIsSwitchedInTheOpenMenu() {
        GestureBench bench;
        bench.drag(bench.centreOf("n1"), bench.centreOf("n4"));
        QVERIFY(bench.menu()->oneWay()->text().contains(QStringLiteral("n1 → n4")));
        QVERIFY(bench.menu()->bothWays()->text().contains(QStringLiteral("n1 ⇄ n4")));
        QVERIFY(bench.menu()->oneWay()->isChecked());
        bench.click(bench.menu()->bothWays());
        QVERIFY(bench.menu()->isVisible());
        QVERIFY(bench.menu()->bothWays()->isChecked() && !bench.menu()->oneWay()->isChecked());
        bench.click(bench.entry(QStringLiteral("Lose")));
        QCOMPARE(bench.raised()->kind, trace::FaultKind::loss);
        QCOMPARE(bench.raised()->probability, 0.3);
        QVERIFY(bench.raised()->bothWays);
    }

    void theMenuIsUsedWithTheKeyboard() {
        GestureBench bench;
        bench.window->selection().selectAll({QStringLiteral("n2"), QStringLiteral("n5")});
        bench.press(Qt::Key_C);
        QVERIFY(bench.menu() && bench.menu()->isVisible());
        QTest::keyClick(bench.menu(), Qt::Key_Down);
        QCOMPARE(bench.menu()->activeAction(), bench.menu()->oneWay());
        QTest::keyClick(bench.menu(), Qt::Key_Down);
        QTest::keyClick(bench.menu(), Qt::Key_Return);
        QVERIFY(bench.menu()->isVisible() && bench.menu()->bothWays()->isChecked());
        QTest::keyClick(bench.menu(), Qt::Key_Down);
        QTest::keyClick(bench.menu(), Qt::Key_Down);
        QTest::keyClick(bench.menu(), Qt::Key_Down);
        QTest::keyClick(bench.menu(), Qt::Key_Return);
        QCOMPARE(bench.raised()->kind, trace::FaultKind::delay);
        QCOMPARE(bench.raised()->low, Duration(std::chrono::milliseconds(100)));
        QCOMPARE(bench.raised()->from.nodes, nodes({2}));
        QCOMPARE(bench.raised()->to.nodes, nodes({5}));
    }

    void theOtherMemberIsWhereTheKeyboardHasGone() {
        GestureBench bench;
        bench.window->selection().select(QStringLiteral("n2"));
        bench.press(Qt::Key_Right, Qt::ControlModifier);
        bench.press(Qt::Key_C);
        QVERIFY(bench.menu());
        QVERIFY(bench.menu()->oneWay()->text().contains(QStringLiteral("n2 → n3")));
        QTest::keyClick(bench.menu(), Qt::Key_Escape);
        QVERIFY(bench.session->posted.empty());
    }

    void elseItIsAskedFor() {
        GestureBench bench;
        bench.window->selection().select(QStringLiteral("n2"));
        bench.press(Qt::Key_C);
        QVERIFY(bench.picker() && bench.picker()->isVisible());
        auto* list = bench.picker()->findChild<QListWidget*>();
        QCOMPARE(list->count(), 7); // all but itself
        auto* line = bench.picker()->findChild<QLineEdit*>();
        QTest::keyClick(line, Qt::Key_Down);
        QCOMPARE(list->currentItem()->text(), QStringLiteral("n3"));
        QTest::keyClicks(line, QStringLiteral("7"));
        QTest::keyClick(line, Qt::Key_Return);
        QVERIFY(bench.menu());
        QVERIFY(bench.menu()->oneWay()->text().contains(QStringLiteral("n2 → n7")));
    }

    void aDrawnLineSplitsAtOnceAndIsHealed() {
        GestureBench bench;
        const QPoint between = (bench.centreOf("n1") + bench.centreOf("n2")) / 2;
        const QPoint beyond = (bench.centreOf("n5") + bench.centreOf("n6")) / 2;
        bench.drag(between, beyond);
        const fault::Effect* effect = bench.raised();
        QVERIFY(effect);
        QCOMPARE(effect->kind, trace::FaultKind::cut);
        QCOMPARE(effect->groups.size(), std::size_t(2));
        QCOMPARE(effect->groups[0].nodes.size() + effect->groups[1].nodes.size(), std::size_t(8));
        QCOMPARE(effect->groups[0].nodes.size(), std::size_t(4));
        const FaultId fault = bench.carryOut();
        QVERIFY(bench.notices()->text().contains(QStringLiteral("4 | 4")));
        QVERIFY(!bench.canvas()->scene().faults.splits.empty());
        auto* heal = bench.notices()->findChild<QPushButton*>();
        QCOMPARE(heal->text(), QStringLiteral("Heal"));
        QTest::mouseClick(heal, Qt::LeftButton);
        const auto* lift = std::get_if<host::LiftFault>(&bench.session->posted.back());
        QVERIFY(lift && lift->fault == fault);
    }

    void aSplitIsUndone() {
        GestureBench bench;
        bench.window->selection().selectAll({QStringLiteral("n2"), QStringLiteral("n5")});
        bench.press(Qt::Key_C, Qt::ShiftModifier);
        QVERIFY(bench.raised());
        QCOMPARE(bench.raised()->groups[0].nodes, nodes({2, 5}));
        QCOMPARE(bench.raised()->groups[1].nodes, nodes({1, 3, 4, 6, 7, 8}));
        const FaultId fault = bench.carryOut();
        bench.press(Qt::Key_Z, Qt::ControlModifier);
        const auto* lift = std::get_if<host::LiftFault>(&bench.session->posted.back());
        QVERIFY(lift && lift->fault == fault);
    }

    void aLineBesideAllDoesNothingAndSaysSo() {
        GestureBench bench;
        const QPoint corner = bench.canvas()->rect().bottomRight();
        bench.drag(corner - QPoint(60, 2), corner - QPoint(2, 2));
        QVERIFY(bench.session->posted.empty());
        QVERIFY(bench.notices()->text().contains(QStringLiteral("one side")));
    }

    void moreOpensTheEditor() {
        GestureBench bench;
        bench.drag(bench.centreOf("n1"), bench.centreOf("n4"));
        bench.click(bench.entry(QStringLiteral("More")));
        QDialog* dialog = test::dialogOf(bench);
        QVERIFY(dialog);
        QVERIFY(bench.session->posted.empty());
        dialog->reject();
    }

    void actionsThatMakeNoSenseAreOffAndSayWhy() {
        GestureBench bench;
        FaultGestures* gestures = bench.gestures();
        bench.window->selection().select({});
        QVERIFY(!gestures->linkTo->isEnabled() && !gestures->splitOff->isEnabled());
        QVERIFY(gestures->linkTo->toolTip().contains(QStringLiteral("Select")));
        bench.canvas()->selectAll();
        QVERIFY(gestures->linkTo->isEnabled());
        QVERIFY(!gestures->splitOff->isEnabled());
        QVERIFY(gestures->splitOff->toolTip().contains(QStringLiteral("All are selected")));
    }

    void aChosenSignIsShown() {
        GestureBench bench;
        bench.drag(bench.centreOf("n1"), bench.centreOf("n4"));
        bench.click(bench.entry(QStringLiteral("Cut")));
        const FaultId fault = bench.carryOut();
        auto* controls = bench.window->findChild<FaultControls*>();
        QTest::mouseClick(bench.canvas(), Qt::LeftButton, {},
                          bench.canvas()->scene().faults.links.front().sign.toPoint());
        QCOMPARE(controls->shownFault(), fault);
    }

    void whereNoneIsOursItIsOff() {
        GestureBench bench;
        bench.session->setKind(session::Kind::recorded);
        bench.session->push(id(1), trace::HealthChanged{1, 1}); // something happens
        bench.frame();
        bench.drag(bench.centreOf("n1"), bench.centreOf("n4"));
        QVERIFY(!bench.menu());
        QVERIFY(bench.notices()->text().contains(QStringLiteral("recording")));
    }
};

SWIMSCOPE_TEST_WITH(QApplication, TestFaultGestures)
#include "test_fault_gestures.moc"
