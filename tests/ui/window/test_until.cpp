// SPDX-License-Identifier: MPL-2.0
#include "engine/session/sim_session.h"
#include "tests/support/test_program.h"
#include "tests/ui/window/bench.h"
#include "ui/panels/playback_bar.h"
#include "ui/window/side.h"
#include "ui/window/sides.h"

#include <QComboBox>
#include <QTest>
#include <QToolButton>

using namespace swimscope;
using namespace swimscope::ui;
using namespace std::chrono_literals;
using test::Bench;

namespace {

constexpr int kUntilTime = 60'000; // ms, for whatever is waited for

/// A window on a simulated cluster of six, n3 of which is killed after five seconds.
struct UntilBench {
    QTemporaryDir folder;
    QSettings settings{folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
    DesktopWishes desktop;
    std::unique_ptr<MainWindow> window;

    UntilBench() {
        Surroundings around;
        around.makeSession = [] { return std::make_unique<test::FakeSession>(); };
        around.makeSimulations = [](const SimulationSetup& setup) {
            std::vector<sim::Setup> sides(setup.sides.size(), sim::Setup{.seed = 7});
            const session::SimSession::Opening opening{
                {Instant(), host::StartTogether{std::vector<host::AddNode>(6)}},
                {Instant(5s), host::Kill{NodeId{3}}}};
            std::vector<std::unique_ptr<session::Session>> made;
            for (auto& each : session::SimSession::sideBySide(
                     sides, std::vector<session::SimSession::Opening>(sides.size(), opening)))
                made.push_back(std::move(each));
            return made;
        };
        around.localAddresses = [] { return std::vector<IpAddress>{IpAddress::loopback()}; };
        around.roomForNodes = 100;
        around.settings = &settings;
        around.desktop = &desktop;
        window = std::make_unique<MainWindow>(around);
        window->show();
        QVERIFY(QTest::qWaitForWindowExposed(window.get()));
    }

    void simulate(std::size_t sides = 1) const {
        SimulationSetup setup;
        setup.sides.resize(sides);
        window->simulate(setup);
        window->playhead().setPaused(true);
    }

    QToolButton* button(const char* action) const {
        for (auto* each : window->findChild<PlaybackBar*>()->findChildren<QToolButton*>())
            if (each->defaultAction() &&
                each->defaultAction()->objectName() == QLatin1String(action))
                return each;
        return nullptr;
    }
    QString note() const {
        return window->findChild<QLabel*>(QStringLiteral("playbackNote"))->text();
    }
    std::uint32_t whoHoldsN3Dead() const {
        return window->cluster().fold().tally("n3").of(wire::MemberState::dead);
    }
};

/// Once a dialog has gone, it is the window's turn again.
void comeBackTo(MainWindow& window) {
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
}

QDialog* askUntil(MainWindow& window) {
    comeBackTo(window);
    QTest::keyClick(window.findChild<ClusterCanvas*>(), Qt::Key_F9, Qt::ShiftModifier);
    return QTest::qWaitFor([] { return QApplication::activeModalWidget() != nullptr; }, kUntilTime)
               ? qobject_cast<QDialog*>(QApplication::activeModalWidget())
               : nullptr;
}

void goOnUntil(MainWindow& window, const char* condition) {
    QDialog* dialog = askUntil(window);
    QVERIFY(dialog);
    auto* text = dialog->findChild<QComboBox*>(QStringLiteral("condition"))->lineEdit();
    text->selectAll();
    QTest::keyClicks(text, QLatin1String(condition));
    QTest::keyClick(text, Qt::Key_Return);
    QTRY_VERIFY(!QApplication::activeModalWidget());
    comeBackTo(window);
}

} // namespace

/// "Until…" in the window, by mouse and by keyboard.
class TestUntil : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() { test::prepareWindows(); }
    void init() { test::failOnWarnings(); }

    void aSimulationGoesOnUntilItIsSo() {
        const UntilBench bench;
        bench.simulate();
        goOnUntil(*bench.window, "n3 is dead for all");
        QTRY_COMPARE_WITH_TIMEOUT(bench.whoHoldsN3Dead(), 5U, kUntilTime);
        QTRY_VERIFY_WITH_TIMEOUT(bench.note().contains(QLatin1String("It is so")), kUntilTime);
        QVERIFY(bench.window->cluster().isLive());
        QVERIFY(bench.window->playhead().paused());
        const Instant there = bench.window->cluster().now();
        // From the beginning it is found in what has been, at the same moment.
        QTest::keyClick(bench.window->findChild<ClusterCanvas*>(), Qt::Key_Home,
                        Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(bench.window->cluster().now() < Instant(1s), kUntilTime);
        QTRY_VERIFY_WITH_TIMEOUT(!bench.window->cluster().isSeeking(), kUntilTime);
        QCOMPARE(bench.note().contains(QLatin1String("It is so")), false);
        goOnUntil(*bench.window, "n3 is dead for all");
        QTRY_COMPARE_WITH_TIMEOUT(bench.window->cluster().now(), there, kUntilTime);
        QCOMPARE(bench.whoHoldsN3Dead(), 5U);
        // What has not been yet is looked for behind the present.
        goOnUntil(*bench.window, "n3 is dead for 0");
        QTRY_VERIFY_WITH_TIMEOUT(bench.window->cluster().isLive(), kUntilTime);
        QTRY_COMPARE_WITH_TIMEOUT(bench.whoHoldsN3Dead(), 0U, kUntilTime);
        QVERIFY(bench.window->cluster().now() > there);
    }

    void aSearchWithoutEndIsStopped() {
        const UntilBench bench;
        bench.simulate();
        QVERIFY(!bench.button("stopUntil")->isVisible());
        goOnUntil(*bench.window, "6 members are dead");
        QTRY_VERIFY_WITH_TIMEOUT(bench.window->cluster().now() > Instant(30s), kUntilTime);
        QVERIFY(bench.note().contains(QLatin1String("6 members are dead")));
        QVERIFY(bench.button("stopUntil")->isVisible());
        QTest::mouseClick(bench.button("stopUntil"), Qt::LeftButton);
        QTRY_VERIFY(!bench.button("stopUntil")->isVisible());
        // So does whoever goes elsewhere.
        goOnUntil(*bench.window, "6 members are dead");
        QTRY_VERIFY(bench.button("stopUntil")->isVisible());
        QTest::keyClick(bench.window->findChild<ClusterCanvas*>(), Qt::Key_F5);
        QTRY_VERIFY(!bench.button("stopUntil")->isVisible());
        QVERIFY(!bench.window->playhead().paused());
    }

    void sidesGoThereTogether() {
        const UntilBench bench;
        bench.simulate(2);
        goOnUntil(*bench.window, "n3 is suspected");
        QTRY_VERIFY_WITH_TIMEOUT(bench.note().contains(QLatin1String("It is so")), kUntilTime);
        const Instant there = bench.window->cluster().now();
        for (Side* side : bench.window->findChild<Sides*>()->all())
            QTRY_COMPARE_WITH_TIMEOUT(side->model().now(), there, kUntilTime);
    }

    void realNodesAreWaitedFor() {
        Bench bench;
        bench.open();
        goOnUntil(*bench.window, "n2 is killed");
        bench.frame();
        QVERIFY(bench.window->cluster().isLive());
        QVERIFY(!bench.window->playhead().paused());
        bench.session->advance(3s);
        const EventId killed = bench.session->push(test::id(2), trace::NodeStopped{true});
        bench.frame();
        bench.session->advance(1s);
        bench.session->push(test::id(1), trace::Woke{});
        QTRY_VERIFY_WITH_TIMEOUT(!bench.window->cluster().isLive(), kUntilTime);
        QTRY_COMPARE_WITH_TIMEOUT(bench.window->cluster().fold().last(), killed, kUntilTime);
        QVERIFY(bench.window->playhead().paused());
    }

    void whatCanNotBeReadIsSaidAtOnce() {
        const UntilBench bench;
        bench.simulate();
        bench.window->playhead().step(session::Stride::period);
        QTRY_VERIFY_WITH_TIMEOUT(!bench.window->cluster().fold().nodes().empty(), kUntilTime);
        QTest::mouseClick(bench.button("until"), Qt::LeftButton);
        QTRY_VERIFY(QApplication::activeModalWidget());
        auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
        auto* field = dialog->findChild<QComboBox*>(QStringLiteral("condition"));
        auto* accept = dialog->findChild<QPushButton*>(QStringLiteral("accept"));
        auto* problem = dialog->findChild<QLabel*>(QStringLiteral("problem"));
        // It begins with an example that can be read, of somebody who is there.
        QVERIFY(accept->isEnabled());
        QCOMPARE(field->currentText(), QStringLiteral("n1 is suspected"));
        field->lineEdit()->selectAll();
        QTest::keyClicks(field->lineEdit(), QStringLiteral("n3 is ded"));
        QVERIFY(!accept->isEnabled());
        QVERIFY2(problem->text().contains(QStringLiteral("“ded”")), qPrintable(problem->text()));
        field->lineEdit()->selectAll();
        QTest::keyClicks(field->lineEdit(), QStringLiteral("n30 is dead"));
        QVERIFY(accept->isEnabled());
        QVERIFY2(problem->text().contains(QLatin1String("n30")), qPrintable(problem->text()));
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!QApplication::activeModalWidget());
        // What was asked for comes first the next time.
        goOnUntil(*bench.window, "N3 IS SUSPECTED or n3 is suspected");
        dialog = askUntil(*bench.window);
        QVERIFY(dialog);
        field = dialog->findChild<QComboBox*>(QStringLiteral("condition"));
        QCOMPARE(field->currentText(), QStringLiteral("N3 is suspected or n3 is suspected"));
        QTest::keyClick(dialog, Qt::Key_Escape);
    }
};

SWIMSCOPE_TEST_WITH(QApplication, TestUntil)

#include "test_until.moc"
