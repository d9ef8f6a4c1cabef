// SPDX-License-Identifier: MPL-2.0
#include "app/desktop/simulations.h"
#include "tests/support/test_program.h"
#include "tests/ui/window/bench.h"
#include "ui/panels/playback_bar.h"
#include "ui/window/side.h"
#include "ui/window/sides.h"
#include "ui/window/welcome_strip.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QSlider>
#include <QSpinBox>

using namespace swimscope;
using namespace swimscope::ui;
using namespace std::chrono_literals;
using test::accept;
using test::Bench;
using test::dialogOf;
using test::id;

namespace {

constexpr int kLimit = 60'000; // ms of ours, for whatever is waited for

/// A window on a simulation of fakes.
struct SimulationBench : Bench {
    explicit SimulationBench(SimulationSetup setup = {}) {
        window->show();
        QVERIFY(QTest::qWaitForWindowExposed(window.get())); // shortcuts need it
        window->simulate(setup);
        for (test::FakeSession* side : sides)
            side->startCluster(4);
        frameAll();
        canvas()->setFocus();
    }
    void frameAll() const { all()->advance(); }
    ClusterCanvas* canvas() const { return all()->canvas(); }
    Sides* all() const { return window->findChild<Sides*>(); }
    PlaybackBar* bar() const { return window->findChild<PlaybackBar*>(); }
    template <class Widget>
    Widget* part(const char* name) const {
        return window->findChild<Widget*>(QLatin1String(name));
    }
};

SimulationSetup two() {
    SimulationSetup setup;
    setup.sides = {{swim::Variant::swim, {}}, {swim::Variant::lifeguard, {}}};
    return setup;
}

/// A window on real simulations.
struct RealBench {
    QTemporaryDir folder;
    QSettings settings{folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
    DesktopWishes desktop;
    std::unique_ptr<MainWindow> window;

    explicit RealBench(const SimulationSetup& setup) {
        Surroundings around;
        around.makeSession = [] { return std::make_unique<test::FakeSession>(); };
        around.makeSimulations = desktop::makeSimulations;
        around.localAddresses = [] { return std::vector<IpAddress>{IpAddress::loopback()}; };
        around.roomForNodes = 100;
        around.settings = &settings;
        around.desktop = &desktop;
        window = std::make_unique<MainWindow>(around);
        window->show();
        window->simulate(setup);
        playback().setPaused(true);
    }
    session::Playback& playback() const { return *window->cluster().session()->playback(); }
    const std::vector<Side*>& sides() const { return window->findChild<Sides*>()->all(); }
    bool standAt(Instant moment) const {
        return std::ranges::all_of(sides(), [&](Side* side) {
            return side->model().now() == moment && !side->model().isBehind();
        });
    }
    /// Lets protocol periods pass on both sides; the window's frames carry them out.
    void run(int periods) const {
        for (int i = 0; i < periods; ++i) {
            const Instant next = sides().front()->model().now() + 1s;
            playback().step(session::Stride::period);
            QTRY_VERIFY_WITH_TIMEOUT(standAt(next), kLimit);
        }
    }
    void starve(int first, int last) const {
        for (int i = first; i <= last; ++i)
            window->cluster().session()->post(host::Starve{id(i), 500ms, 2500ms});
    }
};

} // namespace

/// Clusters in virtual time: asking for them, leading their time, and two of them side by side.
class TestSimulation : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() { test::prepareWindows(); }
    void init() { test::failOnWarnings(); }

    void everythingCanBeAskedFor() {
        Bench bench;
        bench.open();
        QTest::keyClick(bench.canvas(), Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        QDialog* dialog = dialogOf(bench);
        QVERIFY(dialog);
        auto* nodes = dialog->findChild<QSpinBox*>(QStringLiteral("nodes"));
        QCOMPARE(nodes->maximum(), 10'000);
        nodes->selectAll();
        QTest::keyClicks(nodes, QStringLiteral("500"));
        test::type(dialog, "seed", QStringLiteral("42"));
        test::type(dialog, "latencyBase", QStringLiteral("3ms"));
        QTest::keyClick(dialog->findChild<QComboBox*>(QStringLiteral("start")), Qt::Key_Down);
        QTest::mouseClick(dialog->findChild<QCheckBox*>(QStringLiteral("compare")), Qt::LeftButton,
                          {}, QPoint(8, 8));
        accept(dialog);
        QCOMPARE(bench.simulated.nodes, 500);
        QCOMPARE(bench.simulated.seed, std::uint64_t{42});
        QVERIFY((bench.simulated.latency == Latency{Latency::Shape::uniform, 3ms, 600us}));
        QVERIFY(bench.simulated.start == SimulationSetup::Start::joining);
        QCOMPARE(bench.simulated.sides.size(), std::size_t{2});
        QVERIFY(bench.simulated.sides[0] == (Configuration{swim::Variant::swim, {}}));
        QVERIFY(bench.simulated.sides[1] == (Configuration{swim::Variant::lifeguard, {}}));
        QVERIFY(!bench.simulated.config(0).lhaProbe && bench.simulated.config(1).lhaProbe);
    }

    void mistakesAreSaid() {
        Bench bench;
        bench.open();
        bench.window->askForSimulation();
        QDialog* dialog = dialogOf(bench);
        auto* button = dialog->findChild<QPushButton*>(QStringLiteral("accept"));
        test::type(dialog, "latencyBase", QStringLiteral("soon"));
        QVERIFY(!button->isEnabled());
        test::type(dialog, "latencyBase", QStringLiteral("2ms"));
        QVERIFY(button->isEnabled());
        test::type(dialog, "seed", QStringLiteral("-1"));
        QVERIFY(!button->isEnabled());
        QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("anotherSeed")),
                          Qt::LeftButton);
        QVERIFY(button->isEnabled());
        QTest::keyClick(dialog, Qt::Key_Escape);
    }

    void timeIsLedByKeyboard() {
        SimulationBench bench;
        QVERIFY(bench.bar()->isVisible());
        QTest::keyClick(bench.canvas(), Qt::Key_Space);
        QVERIFY(bench.playback.paused());
        QTest::keyClick(bench.canvas(), Qt::Key_Space);
        QVERIFY(!bench.playback.paused());
        QTest::keyClick(bench.canvas(), Qt::Key_F7);
        QTest::keyClick(bench.canvas(), Qt::Key_F8);
        QTest::keyClick(bench.canvas(), Qt::Key_F9);
        QVERIFY(
            (bench.playback.steps == std::vector{session::Stride::event, session::Stride::message,
                                                 session::Stride::period}));
        QVERIFY(bench.playback.paused());
        QTest::keyClick(bench.canvas(), Qt::Key_F5);
        QVERIFY(!bench.playback.paused());
        QTest::keyClick(bench.canvas(), Qt::Key_Period, Qt::ControlModifier);
        QCOMPARE(bench.playback.speed(), 2.0);
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(bench.canvas(), Qt::Key_Comma, Qt::ControlModifier);
        QCOMPARE(bench.playback.speed(), 0.2);
        QCOMPARE(bench.part<QComboBox>("speed")->currentText(), QStringLiteral("1/5×"));
        QTRY_VERIFY2(bench.playback.passed > Duration::zero(), "frames tell how long they were");
    }

    void speedIsWrittenOrSlid() {
        SimulationBench bench;
        auto* field = bench.part<QComboBox>("speed");
        auto* slider = bench.part<QSlider>("speedSlider");
        field->setFocus();
        field->lineEdit()->selectAll();
        QTest::keyClicks(field->lineEdit(), QStringLiteral("1/100"));
        QTest::keyClick(field->lineEdit(), Qt::Key_Return);
        QCOMPARE(bench.playback.speed(), 0.01);
        QCOMPARE(slider->value(), 100);
        field->lineEdit()->selectAll();
        QTest::keyClicks(field->lineEdit(), QStringLiteral("5000"));
        QTest::keyClick(field->lineEdit(), Qt::Key_Return);
        QCOMPARE(bench.playback.speed(), 0.01);
        QVERIFY(bench.part<QLabel>("playbackNote")->text().contains(QLatin1String("5000")));
        QTest::keyClick(slider, Qt::Key_End);
        QCOMPARE(bench.playback.speed(), session::Playback::kFastest);
        bench.playback.isBehind = true;
        QTRY_VERIFY(bench.part<QLabel>("playbackNote")->text().contains(QLatin1String("keep up")));
        bench.playback.isBehind = false;
        QTRY_VERIFY(bench.part<QLabel>("playbackNote")->text().isEmpty());
    }

    void realClustersLiveInRealTime() {
        Bench bench;
        bench.open();
        QVERIFY(bench.window->playhead().isLive());
        bench.canvas()->setFocus();
        QTest::keyClick(bench.canvas(), Qt::Key_Right);
        const bool was = bench.canvas()->isSelected(bench.canvas()->focusedMember());
        QTest::keyClick(bench.canvas(), Qt::Key_Space);
        QVERIFY2(was != bench.canvas()->isSelected(bench.canvas()->focusedMember()),
                 "the space bar still takes members in and out");
    }

    void whatNeedsSocketsIsOff() {
        SimulationBench bench;
        QVERIFY(!bench.action(QStringLiteral("&Join address…"))->isEnabled());
        bench.window->askForAddress();
        QVERIFY(!dialogOf(bench));
        QVERIFY(bench.notices()->text().contains(QLatin1String("no sockets")));
        QVERIFY(!bench.window->findChild<WelcomeStrip*>()->isVisible()); // it speaks of real nodes
        QTRY_VERIFY(bench.window->summaryText().contains(QLatin1String("simulated")));
        bench.window->startCluster({3, swim::Profile::lan});
        QVERIFY(bench.action(QStringLiteral("&Join address…"))->isEnabled());
        QVERIFY(bench.window->findChild<WelcomeStrip*>()->isVisible());
    }

    void bothSidesAreToldUnlessOneIsMeant() {
        SimulationBench bench(two());
        QCOMPARE(bench.all()->all().size(), std::size_t{2});
        QCOMPARE(bench.all()->all()[0]->caption(), QStringLiteral("SWIM"));
        QCOMPARE(bench.all()->all()[1]->caption(), QStringLiteral("Lifeguard"));
        bench.window->selection().select(QStringLiteral("n2"));
        QTest::keyClick(bench.canvas(), Qt::Key_K);
        QCOMPARE(bench.sides[0]->posted.size(), std::size_t{1});
        QCOMPARE(bench.sides[1]->posted.size(), std::size_t{1});
        QTest::keyClick(bench.canvas(), Qt::Key_B, Qt::ControlModifier);
        QTest::keyClick(bench.canvas(), Qt::Key_F6);
        QCOMPARE(bench.all()->active(), bench.all()->all()[1]);
        QTest::keyClick(bench.all()->canvas(), Qt::Key_Z);
        QCOMPARE(bench.sides[0]->posted.size(), std::size_t{1});
        QVERIFY(std::holds_alternative<host::Freeze>(bench.sides[1]->posted.back()));
        // A new node is one of its side.
        QTest::keyClick(bench.all()->canvas(), Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        accept(dialogOf(bench));
        QVERIFY(std::get<host::AddNode>(bench.sides[1]->posted.back()).config.lhaProbe);
    }

    void theViewsFollowTheActiveSide() {
        SimulationBench bench(two());
        trace::NodeStopped killed;
        killed.killed = true;
        bench.sides[1]->push(id(3), killed);
        bench.frameAll();
        QVERIFY(bench.window->cluster().fold().node(id(3))->alive());
        QTest::mouseClick(bench.all()->all()[1]->canvas(), Qt::LeftButton, {}, QPoint(5, 150));
        QVERIFY(!bench.window->cluster().fold().node(id(3))->alive());
        QTest::keyClick(bench.all()->canvas(), Qt::Key_F6);
        QVERIFY(bench.window->cluster().fold().node(id(3))->alive());
        // One cluster again.
        bench.window->simulate({});
        QCOMPARE(bench.all()->all().size(), std::size_t{1});
        QVERIFY(bench.all()->all()[0]->caption().isEmpty());
    }

    void starvingIsUndoneAndLifted() {
        SimulationBench bench;
        bench.window->selection().select(QStringLiteral("n2"));
        QTest::keyClick(bench.canvas(), Qt::Key_S);
        QDialog* dialog = dialogOf(bench);
        test::type(dialog, "high", QStringLiteral("100ms"));
        QVERIFY(!dialog->findChild<QPushButton*>(QStringLiteral("accept"))->isEnabled());
        test::type(dialog, "high", QStringLiteral("3s"));
        accept(dialog);
        const auto* starve = bench.posted<host::RaiseFault>();
        QVERIFY(starve && starve->effect.kind == trace::FaultKind::late);
        QVERIFY(starve->effect.to.nodes == std::vector{id(2)} &&
                starve->effect.high == Duration(3s));
        trace::FaultRaised raised{FaultId{7}, trace::FaultKind::late, {}, "n2", 1, 500ms, 3s};
        bench.session->push(NodeId::none, raised);
        bench.frameAll();
        QVERIFY(bench.canvas()
                    ->cardOf(QStringLiteral("n2"))
                    .lines.join(QLatin1Char('\n'))
                    .contains(QLatin1String("Starved")));
        QTest::keyClick(bench.canvas(), Qt::Key_H);
        const auto* lift = bench.posted<host::LiftFault>(1);
        QVERIFY(lift && lift->fault == FaultId{7});
        bench.session->push(NodeId::none, trace::FaultLifted{FaultId{7}});
        bench.frameAll();
        QTest::keyClick(bench.canvas(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY2(bench.posted<host::RaiseFault>(2), "undoing a lift starves again");
    }

    void sameConfigurationsCountTheSame() {
        SimulationSetup setup = two();
        setup.nodes = 12;
        setup.sides[1] = setup.sides[0];
        RealBench bench(setup);
        bench.run(2);
        bench.starve(10, 12);
        bench.run(20);
        QVERIFY(bench.sides()[0]->counts().messages > 0);
        QVERIFY(bench.sides()[0]->counts().suspicions > 0);
        QVERIFY(bench.sides()[0]->counts() == bench.sides()[1]->counts());
    }

    void differentConfigurationsDiffer() {
        SimulationSetup setup = two();
        setup.nodes = 16;
        RealBench bench(setup);
        bench.run(2);
        bench.starve(13, 16);
        bench.run(30);
        const trace::RunCounts swim = bench.sides()[0]->counts();
        const trace::RunCounts lifeguard = bench.sides()[1]->counts();
        QVERIFY(!(swim == lifeguard));
        QVERIFY(swim.bytes > 0);
    }
};

SWIMSCOPE_TEST_WITH(QApplication, TestSimulation)
#include "test_simulation.moc"
