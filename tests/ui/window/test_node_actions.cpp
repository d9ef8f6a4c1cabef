// SPDX-License-Identifier: MPL-2.0
#include "tests/support/test_program.h"
#include "tests/ui/window/bench.h"
#include "ui/window/interventions.h"
#include "ui/window/node_actions.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>

using namespace swimscope;
using namespace swimscope::ui;
using namespace std::chrono_literals;
using test::Bench;
using test::id;

namespace {

struct ActionBench : Bench {
    ActionBench() {
        open();
        canvas()->setFocus();
    }
    void choose(const QStringList& members) { window->selection().selectAll(members); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(canvas(), key, modifiers);
    }
    void undo() { press(Qt::Key_Z, Qt::ControlModifier); }
    void redo() { press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier); }
    void happen(int node, trace::Body body) {
        session->push(id(node), std::move(body));
        frame();
    }
    NodeActions* actions() const { return window->findChild<NodeActions*>(); }
    Interventions* interventions() const { return window->findChild<Interventions*>(); }
    static QString plain(const QAction* action) { return action->text().remove(QLatin1Char('&')); }
};

} // namespace

/// What can be done to the selected nodes, and taken back.
class TestNodeActions : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() { test::prepareWindows(); }
    void init() { test::failOnWarnings(); }

    void severalAreActedOnAtOnce() {
        ActionBench bench;
        bench.choose({QStringLiteral("n2"), QStringLiteral("n3"), QStringLiteral("n4")});
        QCOMPARE(bench.plain(bench.actions()->kill), QStringLiteral("Kill 3 nodes"));
        bench.happen(3, trace::NodeStopped{true});
        QCOMPARE(bench.plain(bench.actions()->kill), QStringLiteral("Kill 2 nodes"));
        bench.press(Qt::Key_K);
        QCOMPARE(bench.session->posted.size(), std::size_t{2});
        QCOMPARE(bench.posted<host::Kill>(0)->node, id(2));
        QCOMPARE(bench.posted<host::Kill>(1)->node, id(4));
        bench.press(Qt::Key_R);
        QCOMPARE(bench.session->posted.size(), std::size_t{3});
        QCOMPARE(bench.posted<host::Restart>(2)->node, id(3));
    }

    void whatIsOffSaysWhy() {
        ActionBench bench;
        const QAction* thaw = bench.actions()->thaw;
        QVERIFY(!thaw->isEnabled());
        QVERIFY(thaw->toolTip().contains(QLatin1String("Select a node first")));
        bench.choose({QStringLiteral("n2")});
        QVERIFY(thaw->toolTip().contains(QLatin1String("Only for nodes that are frozen")));
        bench.happen(2, trace::NodeFrozen{});
        QVERIFY(thaw->isEnabled());
        QVERIFY(!thaw->toolTip().contains(QLatin1Char('\n')));
    }

    void lengthsOfAFreezeHaveKeys() {
        ActionBench bench;
        bench.choose({QStringLiteral("n2")});
        bench.press(Qt::Key_Z, Qt::AltModifier);
        QCOMPARE(bench.posted<host::Freeze>(0)->length, std::optional<Duration>(5s));
        bench.press(Qt::Key_Z, Qt::AltModifier | Qt::ShiftModifier);
        QCOMPARE(bench.posted<host::Freeze>(1)->length, std::optional<Duration>(30s));
    }

    void probesAreAskedForByKey() {
        ActionBench bench;
        bench.choose({QStringLiteral("n2"), QStringLiteral("n3")});
        bench.press(Qt::Key_P);
        QCOMPARE(bench.session->posted.size(), std::size_t{2});
        QCOMPARE(bench.posted<host::ProbeNow>(1)->node, id(3));
        QVERIFY(bench.posted<host::ProbeNow>(1)->member.empty());
        QVERIFY2(!bench.interventions()->undo->isEnabled(), "a probe can't be taken back");
    }

    void addressesAreCopied() {
        ActionBench bench;
        bench.session->believe(id(1), "web-1", 9000, trace::Change::joined,
                               wire::MemberState::alive, 1);
        bench.frame();
        bench.choose({QStringLiteral("n2"), QStringLiteral("web-1")});
        bench.press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 QStringLiteral("127.0.0.1:7947\n127.0.0.1:9000"));
    }

    void aKillIsUndoneByARestart() {
        ActionBench bench;
        bench.choose({QStringLiteral("n2")});
        bench.press(Qt::Key_K);
        QCOMPARE(bench.plain(bench.interventions()->undo), QStringLiteral("Undo: Kill n2"));
        bench.happen(2, trace::NodeStopped{true});
        bench.undo();
        QVERIFY(bench.posted<host::Restart>(1));
        QCOMPARE(bench.plain(bench.interventions()->redo), QStringLiteral("Redo: Kill n2"));
        bench.session->start(id(2), "n2", 7947);
        bench.frame();
        bench.redo();
        QVERIFY(bench.posted<host::Kill>(2));
    }

    void aFreezeIsUndoneWhileItLasts() {
        ActionBench bench;
        bench.choose({QStringLiteral("n2"), QStringLiteral("n3")});
        bench.press(Qt::Key_Z);
        bench.session->push(id(2), trace::NodeFrozen{});
        bench.happen(3, trace::NodeFrozen{});
        QCOMPARE(bench.plain(bench.interventions()->undo), QStringLiteral("Undo: Freeze 2 nodes"));
        bench.happen(3, trace::NodeThawed{});
        bench.session->posted.clear();
        bench.undo();
        QCOMPARE(bench.session->posted.size(), std::size_t{1});
        QCOMPARE(bench.posted<host::Thaw>()->node, id(2));
        QVERIFY(bench.notices()->text().contains(QLatin1String("Only a part")));
    }

    void aFreezeThatHasEndedIsNotUndone() {
        ActionBench bench;
        bench.choose({QStringLiteral("n2")});
        bench.press(Qt::Key_Z);
        bench.happen(2, trace::NodeFrozen{});
        bench.happen(2, trace::NodeThawed{});
        bench.session->posted.clear();
        bench.undo();
        QVERIFY(bench.session->posted.empty());
        QVERIFY(bench.notices()->text().contains(QLatin1String("can be undone")));
    }

    void aThawIsUndoneForTheRestOfTheFreeze() {
        ActionBench bench;
        bench.happen(2, trace::NodeFrozen{bench.session->now() + 10s});
        bench.session->advance(4s);
        bench.frame();
        bench.choose({QStringLiteral("n2")});
        bench.press(Qt::Key_T);
        bench.happen(2, trace::NodeThawed{});
        bench.undo();
        QCOMPARE(bench.posted<host::Freeze>(1)->length, std::optional<Duration>(6s));
    }

    void aLeaveIsUndoneOnceItHasStopped() {
        ActionBench bench;
        bench.choose({QStringLiteral("n2")});
        bench.press(Qt::Key_L);
        bench.happen(2, trace::LeaveRequested{});
        bench.happen(2, trace::NodeStopped{});
        bench.undo();
        QVERIFY(bench.posted<host::Restart>(1));
    }

    void historyEndsWithItsRun() {
        ActionBench bench;
        bench.choose({QStringLiteral("n2")});
        bench.press(Qt::Key_K);
        QVERIFY(bench.interventions()->undo->isEnabled());
        bench.window->startCluster({2, swim::Profile::lan});
        QVERIFY(!bench.interventions()->undo->isEnabled());
    }
};

SWIMSCOPE_TEST_WITH(QApplication, TestNodeActions)
#include "test_node_actions.moc"
