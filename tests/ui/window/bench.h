// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "tests/support/fake_session.h"
#include "tests/support/strict_warnings.h"
#include "ui/canvas/cluster_canvas.h"
#include "ui/model/texts.h"
#include "ui/window/desktop_wishes.h"
#include "ui/window/main_window.h"
#include "ui/window/notice_strip.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <vector>

namespace swimscope::test {

/// A window on fake sessions, of which the newest is at hand.
struct Bench {
    QTemporaryDir folder;
    QSettings settings{folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
    ui::DesktopWishes desktop;
    FakeSession* session = nullptr;
    ui::SimulationSetup simulated;   ///< the last simulation that the window asked for
    std::vector<FakeSession*> sides; ///< of it
    FakePlayback playback;           ///< and its clock
    std::unique_ptr<ui::MainWindow> window;

    Bench() {
        ui::Surroundings around;
        around.makeSession = [this] {
            auto made = std::make_unique<FakeSession>();
            session = made.get();
            return made;
        };
        around.makeSimulations = [this](const ui::SimulationSetup& setup) {
            simulated = setup;
            sides.clear();
            std::vector<std::unique_ptr<session::Session>> made;
            for (std::size_t i = 0; i < setup.sides.size(); ++i) {
                auto side = std::make_unique<FakeSession>();
                side->setKind(session::Kind::simulated);
                side->setPlayback(&playback);
                sides.push_back(side.get());
                made.push_back(std::move(side));
            }
            session = sides.front();
            return made;
        };
        around.localAddresses = [] {
            return std::vector<IpAddress>{IpAddress::loopback(), IpAddress::v4(10, 0, 0, 9)};
        };
        around.roomForNodes = 100;
        around.settings = &settings;
        around.desktop = &desktop;
        window = std::make_unique<ui::MainWindow>(around);
    }

    void open(int nodes = 4) {
        window->show();
        QVERIFY(QTest::qWaitForWindowExposed(window.get()));
        window->startCluster({nodes, swim::Profile::lan});
        startAll(nodes);
        session->posted.clear();
    }
    /// The cluster that the window asked for comes up.
    void startAll(int nodes) const {
        session->startCluster(nodes);
        session->finishJoins(nodes);
        frame();
    }
    /// A frame now, rather than when the clock ticks.
    void frame() const { window->cluster().advance(); }

    ui::ClusterCanvas* canvas() const { return window->findChild<ui::ClusterCanvas*>(); }
    QDockWidget* dock(const char* name) const {
        return window->findChild<QDockWidget*>(QLatin1String(name));
    }
    /// An action of the menus by its text.
    QAction* action(const QString& text) const {
        for (const QMenu* menu : window->menuBar()->findChildren<QMenu*>())
            for (QAction* each : menu->actions())
                if (each->text() == text)
                    return each;
        return nullptr;
    }
    ui::NoticeStrip* notices() const { return window->findChild<ui::NoticeStrip*>(); }
    template <class Command>
    const Command* posted(std::size_t index = 0) const {
        return index < session->posted.size() ? std::get_if<Command>(&session->posted[index])
                                              : nullptr;
    }
};

inline NodeId id(int number) {
    return static_cast<NodeId>(number);
}

/// Whether a dialog can be answered as it stands, and the first problem that it names.
inline bool canAccept(QDialog* dialog) {
    return dialog->findChild<QPushButton*>(QStringLiteral("accept"))->isEnabled();
}

inline QString problemOf(QDialog* dialog) {
    for (const QLabel* label : dialog->findChildren<QLabel*>(QStringLiteral("problem")))
        if (!label->text().isEmpty())
            return label->text();
    return {};
}

/// What every test of windows starts with.
inline void prepareWindows() {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    ui::installTranslations(*QCoreApplication::instance(), QLocale());
    QApplication::setStyle(QStringLiteral("Fusion"));
}

/// The dialog on top.
inline QDialog* dialogOf(const Bench& bench) {
    QDialog* top = nullptr;
    // Those that dialogs opened come after them.
    for (QDialog* dialog : bench.window->findChildren<QDialog*>())
        if (dialog->isVisible())
            top = dialog;
    return top;
}

inline void type(QDialog* dialog, const char* field, const QString& text) {
    auto* edit = dialog->findChild<QLineEdit*>(QLatin1String(field));
    edit->selectAll();
    QTest::keyClicks(edit, text);
}

inline void accept(QDialog* dialog) {
    QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("accept")), Qt::LeftButton);
}

} // namespace swimscope::test
