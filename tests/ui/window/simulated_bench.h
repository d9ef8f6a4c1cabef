// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/session/sim_session.h"
#include "tests/ui/window/bench.h"
#include "ui/panels/playback_bar.h"

#include <QTest>
#include <QToolButton>

#include <chrono>
#include <memory>
#include <vector>

namespace swimscope::test {

inline constexpr int kLong = 60'000; // ms, for whatever is waited for

/// A window on simulated clusters of six, n3 of which is killed after five seconds.
struct SimulatedBench {
    QTemporaryDir folder;
    QSettings settings{folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
    ui::DesktopWishes desktop;
    std::unique_ptr<ui::MainWindow> window;

    SimulatedBench() {
        ui::Surroundings around;
        around.makeSession = [] { return std::make_unique<FakeSession>(); };
        around.makeSimulations = [](const ui::SimulationSetup& setup) {
            const std::vector<sim::Setup> sides(setup.sides.size(), sim::Setup{.seed = 7});
            const session::SimSession::Opening opening{
                {Instant(), host::StartTogether{std::vector<host::AddNode>(6)}},
                {Instant(std::chrono::seconds(5)), host::Kill{NodeId{3}}}};
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
        window = std::make_unique<ui::MainWindow>(around);
        window->show();
        QVERIFY(QTest::qWaitForWindowExposed(window.get()));
    }

    /// Begins, and is paused at once.
    void simulate(std::size_t sides = 1) const {
        ui::SimulationSetup setup;
        setup.sides.resize(sides);
        window->simulate(setup);
        window->playhead().setPaused(true);
    }
    /// Goes on until then, not so fast that one late frame takes it much farther, and is paused.
    template <class When>
    void goOn(When when) const {
        window->playhead().setSpeed(20);
        window->playhead().setPaused(false);
        QVERIFY(QTest::qWaitFor(when, kLong));
        window->playhead().setPaused(true);
    }

    QToolButton* button(const char* action) const {
        for (auto* each : window->findChild<ui::PlaybackBar*>()->findChildren<QToolButton*>())
            if (each->defaultAction() &&
                each->defaultAction()->objectName() == QLatin1String(action))
                return each;
        return nullptr;
    }
    std::uint32_t whoHoldsN3Dead() const {
        return window->cluster().fold().tally("n3").of(wire::MemberState::dead);
    }
};

} // namespace swimscope::test
