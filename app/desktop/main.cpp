// SPDX-License-Identifier: MPL-2.0
#include "app/cli/stop_signals.h"
#include "app/desktop/options.h"
#include "app/desktop/picture_run.h"
#include "app/desktop/recordings.h"
#include "app/desktop/simulations.h"
#include "engine/lab/catalogue.h"
#include "engine/live/descriptor_limit.h"
#include "engine/live/live_session.h"
#include "ui/model/texts.h"
#include "ui/window/desktop_wishes.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QEventLoop>
#include <QNetworkInterface>
#include <QScreen>
#include <QSessionManager>
#include <QSettings>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

namespace {

using namespace swimscope;

/// What nodes can listen at: this machine's addresses, loopback first.
std::vector<IpAddress> localAddresses() {
    std::vector<IpAddress> found{IpAddress::loopback()};
    for (const QHostAddress& address : QNetworkInterface::allAddresses()) {
        // A link-local address means nothing without the name of its interface.
        if (address.isLinkLocal())
            continue;
        const auto ip = IpAddress::fromText(address.toString().toStdString());
        if (ip && std::find(found.begin(), found.end(), *ip) == found.end())
            found.push_back(*ip);
    }
    return found;
}

/// A run for a picture shows the window as it is out of the box, and leaves nothing behind.
void prepareForPicture(QSettings& settings) {
    settings.setValue(QStringLiteral("welcome/closed"), true);
}

/// The desktop ends its session: the window closes, and what it has to say first is said.
void endWithDesktopSession(QApplication& application, ui::MainWindow& window) {
    QObject::connect(
        &application, &QGuiApplication::commitDataRequest, &window,
        [&window] {
            QEventLoop loop;
            QObject::connect(&window, &ui::MainWindow::gone, &loop, &QEventLoop::quit);
            if (!window.close())
                loop.exec();
        },
        Qt::DirectConnection);
}

/// All but the settings and the desktop's wishes are values; `recordings` outlives the window, too.
ui::Surroundings surroundingsOf(desktop::Recordings& recordings, std::size_t room,
                                QSettings& settings, ui::DesktopWishes& desktop) {
    ui::Surroundings around;
    around.makeSession = [&recordings] {
        return recordings.kept(std::make_unique<live::LiveSession>());
    };
    around.makeSimulations = [&recordings](const ui::SimulationSetup& setup) {
        auto sessions = desktop::makeSimulations(setup);
        if (sessions.size() == 1)
            sessions.front() = recordings.kept(std::move(sessions.front()));
        return sessions;
    };
    around.openRecording = desktop::Recordings::open;
    around.startRecording = desktop::Recordings::start;
    around.localAddresses = localAddresses;
    around.roomForNodes = room;
    around.settings = &settings;
    around.desktop = &desktop;
    around.experiments = lab::experiments();
    return around;
}

int run(int& argc, char** argv, const desktop::Options& options) {
    const bool hasDisplay = qEnvironmentVariableIsSet("DISPLAY") ||
                            qEnvironmentVariableIsSet("WAYLAND_DISPLAY") ||
                            qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
    if (!hasDisplay && !options.picture) {
        std::fprintf(stderr, "swimscope: there is no display here (neither DISPLAY nor "
                             "WAYLAND_DISPLAY is set); --screenshot FILE does without one\n");
        return 1;
    }
    if (!hasDisplay)
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("SwimScope"));
    QApplication::setApplicationName(QStringLiteral("SwimScope"));
    QApplication::setApplicationVersion(QStringLiteral(SWIMSCOPE_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("swimscope"));
    QApplication::setStyle(QStringLiteral("Fusion"));
    // Where no language is set, Qt's is nobody's: "a, b" instead of "a and b".
    if (QLocale().language() == QLocale::C)
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    ui::installTranslations(application, QLocale());

    QTemporaryDir scratch;
    QSettings settings =
        options.picture
            ? QSettings(scratch.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)
            : QSettings();
    if (options.picture)
        prepareForPicture(settings);
    const std::size_t room = live::raiseDescriptorLimit().nodes();
    ui::DesktopWishes desktop;
    if (!options.picture)
        desktop.ask();
    auto recordings = desktop::Recordings::begin(options);
    if (!recordings) {
        std::fprintf(stderr, "swimscope: %s\n", recordings.error().message.c_str());
        return 1;
    }
    ui::MainWindow window(surroundingsOf(*recordings, room, settings, desktop));
    if (!options.picture) // a picture has its size wherever it is taken
        window.resize(window.size().boundedTo(window.screen()->availableSize()));
    endWithDesktopSession(application, window);
    const cli::StopSignals stops([&window] { window.close(); });
    window.show();
    const QString recording = QString::fromLocal8Bit(options.recording.c_str());
    const bool opens = !recording.isEmpty() && desktop::Recordings::open(options.recording);
    // A run that begins takes away what was said before; so it begins first.
    if (!opens && options.simulation)
        window.simulate(*options.simulation);
    else if (!opens)
        window.startCluster(options.setup);
    if (!recording.isEmpty())
        window.openRecording(recording); // or says why not
    if (!options.picture)
        return QApplication::exec();
    desktop::PictureRun picture(&window, *options.picture);
    picture.start();
    QApplication::exec();
    return picture.exitCode();
}

} // namespace

int main(int argc, char** argv) {
    const auto parsed = desktop::parseOptions(argc, argv);
    if (const auto* ending = std::get_if<desktop::Ending>(&parsed)) {
        std::fprintf(ending->code == 0 ? stdout : stderr, "%s%s", ending->text.c_str(),
                     ending->code == 0 ? "" : "\n");
        return ending->code;
    }
    int qtArgc = 1; // the options are ours, not Qt's
    return run(qtArgc, argv, std::get<desktop::Options>(parsed));
}
