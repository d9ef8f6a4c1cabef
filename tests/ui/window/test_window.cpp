// SPDX-License-Identifier: MPL-2.0
#include "tests/support/test_program.h"
#include "tests/ui/window/bench.h"
#include "ui/window/layout_menu.h"
#include "ui/window/node_actions.h"
#include "ui/window/welcome_strip.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace swimscope;
using namespace swimscope::ui;
using namespace std::chrono_literals;
using test::accept;
using test::Bench;
using test::dialogOf;
using test::id;
using test::type;

class TestWindow : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase();
    void init() { test::failOnWarnings(); }
    void aClusterIsAskedForAtTheStart();
    void keysActOnTheSelectedNode();
    void keysTypedIntoAFieldStayThere();
    void aRightClickOffersWhatMakesSense();
    void strangersCannotBeBroken();
    void everyActionHasANameAndAMenu();
    void aFailedCommandIsALine();
    void aNewNodeIsAskedForByName();
    void aNewClusterTakesTheOldOnesPlace();
    void joiningStartsANodeAndShowsItsView();
    void aFailedJoinOffersToTryAgain();
    void closingLeavesOtherPeoplesClusters();
    void closingOurOwnClusterIsImmediate();
    void theWelcomeIsClosedForGood();
    void breakingIsExplained();
    void docksAndLookAreRemembered();
    void tooManyNodesAreWarnedOf();
    void theDesktopsWishesAreFollowed();
    void aLayoutIsChosenAndRemembered();
    void draggedMembersAreArrangedAgain();
    void selectAllIsTheCanvass();
};

void TestWindow::initTestCase() {
    test::prepareWindows();
}

void TestWindow::aClusterIsAskedForAtTheStart() {
    Bench bench;
    bench.window->startCluster({8, swim::Profile::lan});
    bench.startAll(8);
    QCOMPARE(bench.session->posted.size(), std::size_t{8});
    bench.window->show();
    QTRY_VERIFY2(bench.window->summaryText().startsWith(QLatin1String("8 alive")),
                 qPrintable(bench.window->summaryText()));
}

void TestWindow::keysActOnTheSelectedNode() {
    Bench bench;
    bench.open();
    bench.canvas()->setFocus();
    QTest::keyClick(bench.canvas(), Qt::Key_K);
    QVERIFY2(bench.session->posted.empty(), "nothing is selected");

    bench.window->selection().select(QStringLiteral("n2"));
    QTest::keyClick(bench.canvas(), Qt::Key_K);
    QVERIFY(bench.posted<host::Kill>(0));
    QCOMPARE(bench.posted<host::Kill>(0)->node, id(2));
    QTest::keyClick(bench.canvas(), Qt::Key_Z);
    QVERIFY(bench.posted<host::Freeze>(1));
    QCOMPARE(bench.posted<host::Freeze>(1)->length, std::optional<Duration>(10s));
    QTest::keyClick(bench.canvas(), Qt::Key_Z, Qt::ShiftModifier);
    QVERIFY(bench.posted<host::Freeze>(2) && !bench.posted<host::Freeze>(2)->length);
    QTest::keyClick(bench.canvas(), Qt::Key_L);
    QVERIFY(bench.posted<host::Leave>(3));
    QTest::keyClick(bench.canvas(), Qt::Key_R);
    QVERIFY2(bench.session->posted.size() == 4, "a running node can't be restarted");

    trace::NodeStopped killed;
    killed.killed = true;
    bench.session->push(id(2), killed);
    bench.frame();
    QTest::keyClick(bench.canvas(), Qt::Key_R);
    QVERIFY(bench.posted<host::Restart>(4));
}

void TestWindow::keysTypedIntoAFieldStayThere() {
    Bench bench;
    bench.open();
    bench.window->selection().select(QStringLiteral("n2"));
    auto* search =
        bench.window->findChild<QDockWidget*>(QStringLiteral("log"))->findChild<QLineEdit*>();
    search->setFocus();
    QTest::keyClicks(search, QStringLiteral("kzlr"));
    QTest::keyClick(search, Qt::Key_Delete);
    QCOMPARE(search->text(), QStringLiteral("kzlr"));
    QVERIFY(bench.session->posted.empty());
}

void TestWindow::aRightClickOffersWhatMakesSense() {
    Bench bench;
    bench.open();
    emit bench.canvas()->contextMenuRequested(QStringLiteral("n3"), QPoint(10, 10));
    QCOMPARE(bench.window->selection().member(), QStringLiteral("n3"));
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    QVERIFY(menu);
    QStringList enabled;
    for (const QAction* action : menu->actions())
        if (action->isEnabled() && !action->isSeparator())
            enabled << action->text().remove(QLatin1Char('&'));
    QCOMPARE(enabled,
             QStringList({"View as this node", "Why?", "Copy address", "Freeze", "Starve…",
                          "Block…", "More faults", "Kill", "Leave", "Probe now",
                          "Ping or probe from here…", "Send message…", "Change metadata…",
                          "Edit settings…", "Fault on a link…", "Cut off from the others"}));
    menu->close();
}

void TestWindow::strangersCannotBeBroken() {
    Bench bench;
    bench.open();
    bench.session->believe(id(1), "web-1", 9000, trace::Change::joined, wire::MemberState::alive,
                           1);
    bench.frame();
    emit bench.canvas()->contextMenuRequested(QStringLiteral("web-1"), QPoint(10, 10));
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    QVERIFY(menu);
    for (QAction* action : menu->actions()) {
        const bool onlyLooks = action->text().contains(QLatin1String("opy address")) ||
                               action->text() == QLatin1String("Wh&y?");
        // Nodes of ours are at the other ends of its links.
        const bool ofLinks = action->text().contains(QLatin1String("a link")) ||
                             action->text().contains(QLatin1String("from the ot&hers"));
        QVERIFY2(action->isSeparator() || action->isEnabled() == (onlyLooks || ofLinks),
                 qPrintable(action->text()));
    }
    auto* kill = bench.window->findChild<NodeActions*>()->kill;
    QVERIFY(kill->toolTip().endsWith(QLatin1String("Only for nodes that this program hosts.")));
    menu->close();
}

void TestWindow::everyActionHasANameAndAMenu() {
    Bench bench;
    bench.open();
    QSet<const QAction*> inMenus;
    QList<QMenu*> menus;
    for (const QAction* top : bench.window->menuBar()->actions())
        menus << top->menu();
    while (!menus.isEmpty()) {
        for (QAction* action : menus.takeFirst()->actions()) {
            inMenus << action;
            if (action->menu())
                menus << action->menu();
        }
    }
    for (const QToolButton* button : bench.window->findChildren<QToolButton*>())
        if (button->defaultAction() && !qobject_cast<QLineEdit*>(button->parent()))
            QVERIFY2(inMenus.contains(button->defaultAction()),
                     qPrintable(button->defaultAction()->text()));
    // And a shortcut of its own, but for what only opens a menu, and for the list of nodes.
    QMap<QKeySequence, const QAction*> keys;
    for (const QAction* action : inMenus) {
        if (action->isSeparator())
            continue;
        QVERIFY(!action->text().isEmpty());
        const bool isOneOfNodes = action->text().startsWith(QLatin1String("As n"));
        QVERIFY2(action->menu() || isOneOfNodes || !action->shortcut().isEmpty(),
                 qPrintable(action->text()));
        for (const QKeySequence& key : action->shortcuts()) {
            QVERIFY2(!keys.contains(key), qPrintable(action->text() + key.toString()));
            keys[key] = action;
        }
    }
}

void TestWindow::aFailedCommandIsALine() {
    Bench bench;
    bench.open();
    trace::CommandFailed failed;
    failed.failure = trace::Failure::addressInUse;
    failed.detail = "127.0.0.1:7946";
    bench.session->push(NodeId::none, failed);
    bench.frame();
    QVERIFY(bench.notices()->isVisible());
    QVERIFY(bench.notices()->text().contains(QLatin1String("taken by another program")));
    QVERIFY(!dialogOf(bench));
}

void TestWindow::aNewNodeIsAskedForByName() {
    Bench bench;
    bench.open();
    bench.window->askForNode();
    QDialog* dialog = dialogOf(bench);
    QVERIFY(dialog);
    auto* button = dialog->findChild<QPushButton*>(QStringLiteral("accept"));
    type(dialog, "name", QStringLiteral("n2"));
    QVERIFY2(!button->isEnabled(), "the name is taken");
    type(dialog, "name", QStringLiteral("newcomer"));
    QVERIFY(button->isEnabled());
    accept(dialog);
    QVERIFY(bench.posted<host::AddNode>());
    QCOMPARE(bench.posted<host::AddNode>()->name, std::string("newcomer"));
    QVERIFY(bench.posted<host::AddNode>()->joinRunning);
}

void TestWindow::aNewClusterTakesTheOldOnesPlace() {
    Bench bench;
    bench.open();
    bench.window->selection().select(QStringLiteral("n2"));
    const test::FakeSession* old = bench.session;
    bench.window->askForNewCluster();
    accept(dialogOf(bench));
    QVERIFY(bench.session != old);
    QVERIFY(bench.window->cluster().fold().nodes().empty());
    QVERIFY(bench.window->selection().member().isEmpty());
    bench.startAll(4);
    QCOMPARE(bench.session->posted.size(), std::size_t{4});
}

void TestWindow::joiningStartsANodeAndShowsItsView() {
    Bench bench;
    bench.open();
    bench.window->askForAddress();
    QDialog* dialog = dialogOf(bench);
    auto* button = dialog->findChild<QPushButton*>(QStringLiteral("accept"));
    QVERIFY(!button->isEnabled());
    type(dialog, "address", QStringLiteral("10.0.0.5:notaport"));
    QVERIFY(!button->isEnabled());
    type(dialog, "address", QStringLiteral("10.0.0.5:7946"));
    QVERIFY(button->isEnabled());
    accept(dialog);

    const auto* add = bench.posted<host::AddNode>();
    QVERIFY(add);
    QVERIFY2(!add->joinRunning, "it joins there, not here");
    QCOMPARE(add->bind.ip.text(), std::string("10.0.0.9"));
    bench.session->start(id(5), add->name, 8005);
    bench.frame();
    QCOMPARE(bench.session->joins.size(), std::size_t{1});
    const auto call = bench.session->joins.front();
    QCOMPARE(call.node, id(5));
    QCOMPARE(call.addresses, std::vector<std::string>{"10.0.0.5:7946"});

    trace::JoinFinished finished;
    finished.request = call.request;
    finished.contacted = 1;
    bench.session->push(id(5), finished);
    bench.frame();
    QVERIFY(bench.canvas()->viewpoint() == Viewpoint::seenBy(id(5)));
    QVERIFY(bench.notices()->text().contains(QLatin1String("is now a member")));
}

void TestWindow::aFailedJoinOffersToTryAgain() {
    Bench bench;
    bench.open();
    bench.window->askForAddress();
    type(dialogOf(bench), "address", QStringLiteral("127.0.0.1:9"));
    accept(dialogOf(bench));
    bench.session->start(id(5), bench.posted<host::AddNode>()->name, 8005);
    bench.frame();
    trace::JoinFinished finished;
    finished.request = bench.session->joins.front().request;
    trace::JoinTarget target;
    target.text = "127.0.0.1:9";
    target.failure = trace::Failure::refused;
    finished.failures = {target};
    bench.session->push(id(5), finished);
    bench.frame();
    QVERIFY(bench.notices()->text().contains(QLatin1String("127.0.0.1:9: nobody listens there")));
    QVERIFY(bench.canvas()->viewpoint() == Viewpoint::mostBelieve());
    for (QPushButton* button : bench.notices()->findChildren<QPushButton*>())
        QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY(dialogOf(bench));
    QCOMPARE(dialogOf(bench)->findChild<QLineEdit*>(QStringLiteral("address"))->text(),
             QStringLiteral("127.0.0.1:9"));
    // The node that was started for it is there already: a second attempt takes no second one.
    accept(dialogOf(bench));
    QCOMPARE(bench.session->joins.size(), std::size_t{2});
    QCOMPARE(bench.session->joins.back().node, id(5));
}

void TestWindow::closingLeavesOtherPeoplesClusters() {
    Bench bench;
    bench.open();
    bench.session->believe(id(4), "web-1", 9000, trace::Change::joined, wire::MemberState::alive,
                           1);
    bench.frame();
    const QSignalSpy gone(bench.window.get(), &MainWindow::gone);
    QVERIFY(!bench.window->close());
    QVERIFY(bench.window->isVisible());
    QVERIFY(bench.posted<host::Leave>());
    QCOMPARE(bench.posted<host::Leave>()->node, id(4));
    QVERIFY(bench.notices()->text().contains(QLatin1String("Leaving")));
    bench.session->push(id(4), trace::NodeStopped{});
    QTRY_COMPARE(gone.count(), 1);
    QVERIFY(!bench.window->isVisible());
}

void TestWindow::closingOurOwnClusterIsImmediate() {
    Bench bench;
    bench.open();
    QVERIFY(bench.window->close());
    QVERIFY(!bench.window->cluster().session());
}

void TestWindow::theWelcomeIsClosedForGood() {
    Bench bench;
    bench.open();
    auto* welcome = bench.window->findChild<WelcomeStrip*>();
    QVERIFY(welcome->isVisible());
    emit welcome->closed();
    QVERIFY(!welcome->isVisible());
    QVERIFY(bench.settings.value(QStringLiteral("welcome/closed")).toBool());
}

void TestWindow::breakingIsExplained() {
    Bench bench;
    bench.open();
    emit bench.window->findChild<WelcomeStrip*>()->breakWanted();
    QCOMPARE(bench.window->selection().member(), QStringLiteral("n1"));
    QVERIFY(bench.notices()->text().contains(QLatin1String("Press K")));
    for (QPushButton* button : bench.notices()->findChildren<QPushButton*>())
        QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(bench.posted<host::Kill>());
}

void TestWindow::docksAndLookAreRemembered() {
    Bench bench;
    bench.open();
    bench.window->findChild<QDockWidget*>(QStringLiteral("log"))->close();
    bench.window->setLook(Look::light);
    QVERIFY(!bench.canvas()->theme().isDark);
    bench.window->close();
    Surroundings again;
    again.makeSession = [] { return std::make_unique<test::FakeSession>(); };
    again.localAddresses = [] { return std::vector<IpAddress>{IpAddress::loopback()}; };
    again.settings = &bench.settings;
    MainWindow second(again);
    second.show();
    QVERIFY(!second.findChild<QDockWidget*>(QStringLiteral("log"))->isVisible());
    QVERIFY(second.findChild<QDockWidget*>(QStringLiteral("inspector"))->isVisible());
    QVERIFY(!second.findChild<ClusterCanvas*>()->theme().isDark);
}

void TestWindow::tooManyNodesAreWarnedOf() {
    Bench bench;
    bench.window->show();
    bench.window->startCluster({150, swim::Profile::lan});
    QVERIFY(bench.notices()->text().contains(QLatin1String("100")));
}

void TestWindow::theDesktopsWishesAreFollowed() {
    const QString appearance = QStringLiteral("org.freedesktop.appearance");
    const QString gnome = QStringLiteral("org.gnome.desktop.interface");
    Bench bench;
    bench.open();
    QVERIFY(bench.canvas()->theme().isDark);
    bench.desktop.take(appearance, QStringLiteral("color-scheme"), 2U);
    QVERIFY(!bench.canvas()->theme().isDark);
    bench.desktop.take(appearance, QStringLiteral("color-scheme"), 1U);
    QVERIFY(bench.canvas()->theme().isDark);

    auto* reduce = bench.window->findChild<QAction*>(QStringLiteral("reduceMotion"));
    QVERIFY(reduce && !reduce->isChecked());
    bench.desktop.take(gnome, QStringLiteral("enable-animations"), false);
    QVERIFY(reduce->isChecked() && bench.canvas()->reducedMotion());
    // What the person says here counts for more.
    QTest::keyClick(bench.window.get(), Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(!reduce->isChecked() && !bench.canvas()->reducedMotion());
    bench.desktop.take(gnome, QStringLiteral("enable-animations"), true);
    bench.desktop.take(gnome, QStringLiteral("enable-animations"), false);
    QVERIFY(!reduce->isChecked());
    bench.window->setLook(Look::light);
    bench.desktop.take(appearance, QStringLiteral("color-scheme"), 1U);
    QVERIFY(!bench.canvas()->theme().isDark);
}

void TestWindow::aLayoutIsChosenAndRemembered() {
    Bench bench;
    bench.open();
    const auto* button = [&]() -> QToolButton* {
        for (QToolButton* each : bench.window->findChildren<QToolButton*>())
            if (each->text().startsWith(QLatin1String("Layout: ")))
                return each;
        return nullptr;
    }();
    QVERIFY(button);
    QCOMPARE(button->text(), QStringLiteral("Layout: automatic"));
    bench.canvas()->setFocus();
    QTest::keyClick(bench.canvas(), Qt::Key_3, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(bench.canvas()->arrangement(), Arrangement::spiral);
    QCOMPARE(button->text(), QStringLiteral("Layout: spiral"));
    bench.window->close();
    Surroundings again;
    again.makeSession = [] { return std::make_unique<test::FakeSession>(); };
    again.localAddresses = [] { return std::vector<IpAddress>{IpAddress::loopback()}; };
    again.settings = &bench.settings;
    MainWindow second(again);
    QCOMPARE(second.findChild<ClusterCanvas*>()->arrangement(), Arrangement::spiral);
}

void TestWindow::draggedMembersAreArrangedAgain() {
    Bench bench;
    bench.open();
    const auto* menu = bench.window->findChild<LayoutMenu*>();
    QVERIFY(!menu->arrangeAgain()->isEnabled());
    bench.canvas()->setFocus();
    bench.window->selection().select(QStringLiteral("n2"));
    QTest::keyClick(bench.canvas(), Qt::Key_Left, Qt::AltModifier);
    QVERIFY(menu->arrangeAgain()->isEnabled());
    QTest::keyClick(bench.canvas(), Qt::Key_F, Qt::ShiftModifier);
    QVERIFY(!bench.canvas()->isAnybodyMoved());
    QVERIFY(!menu->arrangeAgain()->isEnabled());
}

void TestWindow::selectAllIsTheCanvass() {
    Bench bench;
    bench.open(4);
    auto* field = bench.window->findChild<QLineEdit*>();
    QVERIFY(field);
    field->setFocus();
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QVERIFY(bench.window->selection().members().isEmpty());
    bench.canvas()->setFocus();
    QTest::keyClick(bench.canvas(), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(bench.window->selection().members().size(), 4);
    bench.canvas()->contextMenuRequested(QStringLiteral("n2"), {});
    QCOMPARE(bench.window->selection().members().size(), 4);
}

SWIMSCOPE_TEST_WITH(QApplication, TestWindow)
#include "test_window.moc"
