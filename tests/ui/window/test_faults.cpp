// SPDX-License-Identifier: MPL-2.0
#include "tests/support/test_program.h"
#include "tests/ui/window/bench.h"
#include "ui/model/fault_draft.h"
#include "ui/panels/faults_panel.h"
#include "ui/window/fault_actions.h"
#include "ui/window/fault_controls.h"
#include "ui/window/interventions.h"

#include <QComboBox>
#include <QListView>
#include <QMenu>
#include <QToolButton>

using namespace swimscope;
using namespace swimscope::ui;
using namespace std::chrono_literals;
using test::accept;
using test::Bench;
using test::canAccept;
using test::dialogOf;
using test::id;
using test::problemOf;
using trace::FaultKind;

namespace {

struct FaultBench : Bench {
    explicit FaultBench(int nodes = 4) {
        open(nodes);
        dock("faults")->raise();
        canvas()->setFocus();
    }
    /// Ctrl+D, then a letter.
    void chord(Qt::Key key) const {
        QTest::keyClick(canvas(), Qt::Key_D, Qt::ControlModifier);
        QTest::keyClick(canvas(), key);
    }
    void select(const QStringList& members) const { window->selection().selectAll(members); }
    FaultActions& actions() const { return *window->findChild<FaultActions*>(); }
    FaultControls& controls() const { return *window->findChild<FaultControls*>(); }
    FaultsPanel& panel() const { return *window->findChild<FaultsPanel*>(); }
    /// The cluster carries out what was posted last, under this number.
    template <class Order = host::RaiseFault>
    void raised(std::uint32_t number) {
        const fault::Effect effect = std::get<Order>(session->posted.back()).effect;
        trace::FaultRaised told = toldOf(effect, window->cluster().present());
        told.fault = FaultId{number};
        session->push(NodeId::none, std::move(told));
        frame();
    }
    void lifted(std::uint32_t number) {
        session->push(NodeId::none, trace::FaultLifted{FaultId{number}});
        frame();
    }
    void undo() const { QTest::keyClick(canvas(), Qt::Key_Z, Qt::ControlModifier); }
    void redo() const { QTest::keyClick(canvas(), Qt::Key_Y, Qt::ControlModifier); }
    template <class Command>
    const Command* last() const {
        return session->posted.empty() ? nullptr : std::get_if<Command>(&session->posted.back());
    }
    std::size_t count() const { return session->posted.size(); }
};

fault::Party nodes(std::initializer_list<int> numbers) {
    fault::Party party;
    for (const int number : numbers)
        party.nodes.push_back(id(number));
    return party;
}

} // namespace

/// Faults in the window: the palette, the editor, what is in force, and taking it all back.
class TestWindowFaults : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() { test::prepareWindows(); }
    void init() { test::failOnWarnings(); }

    void twoNodesAreCutByKeys() {
        const FaultBench bench;
        bench.select({QStringLiteral("n1"), QStringLiteral("n3")});
        bench.chord(Qt::Key_C);
        const auto* raise = bench.last<host::RaiseFault>();
        QVERIFY(raise);
        QCOMPARE(raise->effect.kind, FaultKind::cut);
        QCOMPARE(raise->effect.from, nodes({1}));
        QCOMPARE(raise->effect.to, nodes({3}));
        QVERIFY(raise->effect.bothWays);
        // One way is a choice.
        bench.chord(Qt::Key_W);
        bench.chord(Qt::Key_C);
        QVERIFY(!bench.last<host::RaiseFault>()->effect.bothWays);
    }

    void aButtonOfThePaletteActs() {
        const FaultBench bench(5);
        QToolButton* halves = nullptr;
        for (auto* button : bench.panel().findChildren<QToolButton*>())
            if (button->defaultAction() == bench.actions().tool(FaultTool::halves))
                halves = button;
        QVERIFY(halves);
        QTest::mouseClick(halves, Qt::LeftButton);
        const auto* raise = bench.last<host::RaiseFault>();
        QVERIFY(raise);
        QCOMPARE(raise->effect.groups, (std::vector{nodes({1, 2, 3}), nodes({4, 5})}));
    }

    void isolatingIsOneStep() {
        const FaultBench bench;
        bench.select({QStringLiteral("n1"), QStringLiteral("n2")});
        bench.chord(Qt::Key_I);
        QCOMPARE(bench.count(), std::size_t{2});
        QCOMPARE(bench.last<host::RaiseFault>()->effect.from, nodes({2}));
        QVERIFY(bench.last<host::RaiseFault>()->effect.to.empty());
        QVERIFY(bench.window->findChild<Interventions*>()->undo->text().contains(
            QStringLiteral("Isolate n1 and n2")));
    }

    void theEditorTakesAllThereIs() {
        FaultBench bench;
        bench.select({QStringLiteral("n1"), QStringLiteral("n2")});
        bench.chord(Qt::Key_L);
        QDialog* dialog = dialogOf(bench);
        QVERIFY(dialog);
        auto* sentence = dialog->findChild<QLabel*>(QStringLiteral("sentence"));
        QVERIFY(sentence->text().startsWith(QStringLiteral("The link between n1 and n2 loses 30")));
        test::type(dialog, "probability", QStringLiteral("45"));
        test::type(dialog, "burst", QStringLiteral("3"));
        test::type(dialog, "to", QStringLiteral("n2, n4"));
        test::type(dialog, "subject", QStringLiteral("n3"));
        test::type(dialog, "lasts", QStringLiteral("20s"));
        test::type(dialog, "on", QStringLiteral("2s"));
        QVERIFY2(!canAccept(dialog), "a schedule needs both");
        QVERIFY(problemOf(dialog).contains(QStringLiteral("time on and a time off")));
        test::type(dialog, "off", QStringLiteral("1s"));
        auto* ways = dialog->findChild<QComboBox*>(QStringLiteral("ways"));
        ways->setFocus();
        QTest::keyClick(ways, Qt::Key_Home);
        const auto* types = dialog->findChild<QToolButton*>(QStringLiteral("types"));
        for (QAction* type : types->menu()->actions())
            if (type->text() == QLatin1String("ping"))
                type->trigger();
        QCOMPARE(types->text(), QStringLiteral("ping"));
        QVERIFY(sentence->text().contains(QStringLiteral("3 in a row")));
        QVERIFY(canAccept(dialog));
        accept(dialog);
        const fault::Effect& effect = bench.last<host::RaiseFault>()->effect;
        QCOMPARE(effect.probability, 0.45);
        QCOMPARE(effect.burst, 3.0);
        QCOMPARE(effect.to, nodes({2, 4}));
        QCOMPARE(effect.subject, std::string("n3"));
        QCOMPARE(effect.types, fault::bitOf(wire::Type::ping));
        QCOMPARE(effect.lasts, Duration(20s));
        QCOMPARE(effect.on, Duration(2s));
        QVERIFY(!effect.bothWays);
    }

    void theEditorSaysWhatToWrite_data() {
        QTest::addColumn<int>("key");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("says");
        const auto row = [](const char* name, Qt::Key key, const char* field, const char* text,
                            const char* says) {
            QTest::newRow(name) << static_cast<int>(key) << QString::fromLatin1(field)
                                << QString::fromLatin1(text) << QString::fromLatin1(says);
        };
        row("nobody", Qt::Key_L, "from", "n1, n9", "There is no member of this name: n9.");
        row("share", Qt::Key_L, "probability", "130", "from 0 to 100, in per cent");
        row("length", Qt::Key_D, "low", "200", "with its unit");
        row("too long", Qt::Key_D, "low", "20m", "between 0 and 10 minutes");
        row("clock", Qt::Key_K, "clock", "5", "from 10 to 1000, in per cent");
        row("bytes", Qt::Key_B, "rate", "slow", "such as 1400 or 16k");
        row("no bytes", Qt::Key_B, "rate", "0", "some bytes pass a second");
        row("two subjects", Qt::Key_D, "subject", "n1, n2", "one member only");
    }
    void theEditorSaysWhatToWrite() {
        QFETCH(const int, key);
        QFETCH(const QString, field);
        QFETCH(const QString, text);
        QFETCH(const QString, says);
        const FaultBench bench;
        bench.select({QStringLiteral("n1")});
        bench.chord(static_cast<Qt::Key>(key));
        QDialog* dialog = dialogOf(bench);
        QVERIFY(dialog && canAccept(dialog));
        QVERIFY(dialog->findChild<QLabel*>(QStringLiteral("sentence"))
                    ->text()
                    .startsWith(QStringLiteral("The ")));
        test::type(dialog, field.toLatin1().constData(), text);
        QVERIFY(!canAccept(dialog));
        QVERIFY2(problemOf(dialog).contains(says), qPrintable(problemOf(dialog)));
    }

    void raisingIsUndoneAndRedone() {
        FaultBench bench;
        bench.select({QStringLiteral("n1"), QStringLiteral("n3")});
        bench.chord(Qt::Key_C);
        bench.raised(1);
        bench.undo();
        QVERIFY(bench.last<host::LiftFault>());
        QCOMPARE(bench.last<host::LiftFault>()->fault, FaultId{1});
        bench.lifted(1);
        bench.redo();
        QCOMPARE(bench.count(), std::size_t{3});
        bench.raised(2);
        bench.undo(); // it has another number now
        QCOMPARE(bench.last<host::LiftFault>()->fault, FaultId{2});
    }

    void liftingMutedOnesIsUndone() {
        FaultBench bench;
        bench.chord(Qt::Key_2);
        bench.raised(1);
        bench.panel().choose(FaultId{1});
        bench.chord(Qt::Key_M);
        QVERIFY(bench.last<host::MuteFault>() && bench.last<host::MuteFault>()->muted);
        bench.session->push(NodeId::none, trace::FaultMuted{FaultId{1}, true});
        bench.frame();
        QVERIFY(bench.actions().mute->isChecked());
        QTest::keyClick(bench.canvas(), Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(bench.last<host::LiftFault>()->fault, FaultId{1});
        bench.lifted(1);
        QVERIFY(!bench.actions().liftAll->isEnabled());
        bench.undo();
        QVERIFY(bench.last<host::RaiseFault>());
        bench.raised(2);
        QVERIFY2(bench.last<host::MuteFault>(), "it comes back as it was");
        QCOMPARE(bench.last<host::MuteFault>()->fault, FaultId{2});
    }

    void editingKeepsTheNumberAndIsUndone() {
        FaultBench bench;
        bench.select({QStringLiteral("n2")});
        bench.chord(Qt::Key_L);
        accept(dialogOf(bench));
        bench.raised(4);
        bench.panel().choose(FaultId{4});
        bench.chord(Qt::Key_Return);
        QDialog* dialog = dialogOf(bench);
        QVERIFY(dialog);
        test::type(dialog, "probability", QStringLiteral("80"));
        accept(dialog);
        const auto* change = bench.last<host::ChangeFault>();
        QVERIFY(change && change->fault == FaultId{4});
        QCOMPARE(change->effect.probability, 0.8);
        bench.raised<host::ChangeFault>(4);
        bench.undo();
        QCOMPARE(bench.last<host::ChangeFault>()->effect.probability, 0.3);
    }

    void repeatingRaisesAnother() {
        FaultBench bench;
        bench.select({QStringLiteral("n1"), QStringLiteral("n2")});
        bench.chord(Qt::Key_C);
        const fault::Effect first = bench.last<host::RaiseFault>()->effect;
        bench.raised(1);
        bench.panel().choose(FaultId{1});
        bench.chord(Qt::Key_P);
        QCOMPARE(bench.count(), std::size_t{2});
        QVERIFY(bench.last<host::RaiseFault>()->effect == first);
    }

    void theListShowsWhichFaultIsMeant() {
        FaultBench bench;
        bench.chord(Qt::Key_2);
        bench.raised(1);
        auto* list = bench.panel().findChild<QListView*>(QStringLiteral("faults"));
        QTRY_VERIFY(list->isVisible());
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                          list->visualRect(list->model()->index(0, 0)).center());
        QCOMPARE(bench.controls().shownFault(), FaultId{1});
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Delete);
        QVERIFY(bench.last<host::LiftFault>());
        bench.lifted(1);
        QCOMPARE(bench.controls().shownFault(), FaultId::none);
    }

    void whatMakesNoSenseIsOffAndSaysWhy() {
        const FaultBench bench;
        const FaultActions& actions = bench.actions();
        QVERIFY(!actions.edit->isEnabled());
        QVERIFY(actions.edit->toolTip().contains(QStringLiteral("Choose a fault")));
        QVERIFY(!actions.tool(FaultTool::against)->isEnabled());
        QVERIFY(actions.tool(FaultTool::against)->toolTip().contains(QStringLiteral("Select")));
        QVERIFY(!actions.isolate->isEnabled());
        QCOMPARE(actions.tool(FaultTool::cut)->text(), QStringLiteral("&Cut…"));
        bench.chord(Qt::Key_C);
        QVERIFY2(dialogOf(bench), "for nobody in particular, it asks for whom");
    }

    void whatHasHappenedIsOnlyLookedAt() {
        FaultBench bench;
        bench.chord(Qt::Key_2);
        bench.raised(1);
        bench.session->setKind(session::Kind::recorded);
        bench.session->push(NodeId::none, trace::FaultMuted{FaultId{1}, true});
        bench.frame();
        QVERIFY(!bench.controls().isPossible());
        QVERIFY(!bench.actions().liftAll->isEnabled());
        QVERIFY(bench.actions().liftAll->toolTip().contains(QStringLiteral("a recording")));
        QVERIFY(bench.panel().findChild<QLabel*>(QStringLiteral("faultsReason"))->isVisible());
        bench.chord(Qt::Key_2);
        bench.controls().liftAll();
        QCOMPARE(bench.count(), std::size_t{1});
        // It is said, too, by whatever way it was asked for.
        QTRY_VERIFY(bench.notices()->isVisible());
    }

    void tagsThatDoNotSplitAreSaid() {
        const FaultBench bench;
        bench.chord(Qt::Key_Y);
        QDialog* dialog = dialogOf(bench);
        QVERIFY(dialog && !canAccept(dialog));
        QVERIFY(problemOf(dialog).contains(QStringLiteral("Change metadata")));
    }

    void namesAreCompleted() {
        const FaultBench bench(12);
        bench.select({QStringLiteral("n1")});
        bench.chord(Qt::Key_L);
        QDialog* dialog = dialogOf(bench);
        auto* to = dialog->findChild<QLineEdit*>(QStringLiteral("to"));
        to->setFocus();
        QTest::keyClicks(to, QStringLiteral("n2, n1"));
        auto* popup = QApplication::activePopupWidget();
        QVERIFY(popup);
        QTest::keyClick(popup, Qt::Key_Down);
        QTest::keyClick(popup, Qt::Key_Down);
        QTest::keyClick(popup, Qt::Key_Return);
        QCOMPARE(to->text(), QStringLiteral("n2, n10"));
        QVERIFY2(dialogOf(bench), "Enter was about the name");
    }
};

SWIMSCOPE_TEST_WITH(QApplication, TestWindowFaults)
#include "test_faults.moc"
