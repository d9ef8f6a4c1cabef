// SPDX-License-Identifier: MPL-2.0
// How the window does with a live cluster in it: how soon it shows something, for how long it does
// not answer, how many frames it paints, what they cost.
//
//   swimscope_bench_window [--nodes N] [--seconds S] [--open] [--trouble] [--json]
//
// It opens the program's own window, and nodes on real sockets. Without a display it is painted
// offscreen. With --open the members stand beside the log and a node in the inspector; with
// --trouble a node is frozen, or killed and restarted, every few seconds, so that there is a lot to
// tell. What is counted as blocked begins with the event loop, the first frame included.
#include "engine/live/descriptor_limit.h"
#include "engine/live/live_session.h"
#include "tests/bench/window/loop_watch.h"
#include "ui/canvas/cluster_canvas.h"
#include "ui/model/summary.h"
#include "ui/model/texts.h"
#include "ui/window/desktop_wishes.h"
#include "ui/window/main_window.h"

#include <QCommandLineParser>
#include <QDockWidget>
#include <QElapsedTimer>
#include <QFile>
#include <QLocale>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>

#include <nlohmann/json.hpp>
#include <unistd.h>

#include <cstdio>
#include <ctime>
#include <memory>
#include <string>

namespace {

using namespace swimscope;
using namespace std::chrono_literals;

constexpr auto kBetweenTroubles = 4s;
constexpr Duration kFrozen = 8s;

struct Wish {
    int nodes = 200;
    int seconds = 60;
    bool open = false;
    bool trouble = false;
    bool json = false;
};

/// Since this process was started; the kernel counts that in hundredths of a second.
double msSinceStart() {
    QFile file(QStringLiteral("/proc/self/stat"));
    timespec now{};
    if (!file.open(QIODevice::ReadOnly) || clock_gettime(CLOCK_BOOTTIME, &now) != 0)
        return 0;
    const QByteArray stat = file.readAll();
    // The fields after the name, which may hold anything: the 22nd of all is the start.
    const QByteArray started = stat.mid(stat.lastIndexOf(')') + 2).split(' ').value(19);
    const double seconds = started.toDouble() / static_cast<double>(sysconf(_SC_CLK_TCK));
    return (static_cast<double>(now.tv_sec) - seconds) * 1e3 +
           static_cast<double>(now.tv_nsec) * 1e-6;
}

/// Counts the frames of the canvas as they are painted.
class FrameWatch : public QObject {
  public:
    FrameWatch(ui::MainWindow& window, std::size_t nodes)
        : window_(window), canvas_(window.findChild<ui::ClusterCanvas*>()), nodes_(nodes) {
        canvas_->installEventFilter(this);
    }

    double firstMs() const { return firstMs_; }   ///< of the process, until it was painted
    double allMs() const { return allMs_; }       ///< until all nodes were on it; 0: never
    double agreedMs() const { return agreedMs_; } ///< until all of them saw all; 0: never
    int painted() const { return painted_; }

    bool eventFilter(QObject*, QEvent* event) override {
        if (event->type() != QEvent::Paint)
            return false;
        ++painted_;
        // Behind the painting of this frame, and its way to the screen.
        if (firstMs_ == 0 || (allMs_ == 0 && allAreOn()) || (agreedMs_ == 0 && allAgree()))
            QMetaObject::invokeMethod(this, &FrameWatch::note, Qt::QueuedConnection);
        return false;
    }

  private:
    void note() {
        const double ms = msSinceStart();
        if (firstMs_ == 0)
            firstMs_ = ms;
        if (allMs_ == 0 && allAreOn())
            allMs_ = ms;
        if (agreedMs_ == 0 && allAgree())
            agreedMs_ = ms;
    }
    bool allAreOn() const { return canvas_->scene().nodes.size() >= nodes_; }
    bool allAgree() {
        const ui::Summary summary = ui::summaryOf(window_.cluster().fold());
        return summary.converged && summary.of(wire::MemberState::alive) >= nodes_;
    }

    ui::MainWindow& window_;
    ui::ClusterCanvas* canvas_;
    std::size_t nodes_;
    int painted_ = 0;
    double firstMs_ = 0;
    double allMs_ = 0;
    double agreedMs_ = 0;
};

/// One node after the other is frozen for a while, or killed and later restarted.
class Trouble {
  public:
    explicit Trouble(ui::MainWindow* window) : window_(window) {}

    void next() {
        const auto& nodes = window_->cluster().fold().nodes();
        session::Session* session = window_->cluster().session();
        if (nodes.empty() || !session)
            return;
        if (killed_ != NodeId::none)
            session->post(host::Restart{std::exchange(killed_, NodeId::none), NodeId::none});
        const NodeId node = nodes[turn_ * 7 % nodes.size()].id;
        if (turn_++ % 2 == 0) {
            session->post(host::Freeze{node, kFrozen});
        } else {
            session->post(host::Kill{node});
            killed_ = node;
        }
    }

  private:
    ui::MainWindow* window_;
    std::size_t turn_ = 0;
    NodeId killed_ = NodeId::none;
};

/// The members beside the log, and somebody in the inspector.
void openAll(ui::MainWindow& window) {
    auto* members = window.findChild<QDockWidget*>(QStringLiteral("members"));
    window.addDockWidget(Qt::BottomDockWidgetArea, members, Qt::Horizontal);
    window.selection().select(QStringLiteral("n1"));
}

nlohmann::json report(const Wish& wish, const bench::LoopWatch& loop, const FrameWatch& frames,
                      double seconds, double cpuMs) {
    nlohmann::json stays = nlohmann::json::array();
    for (const bench::Stay& stay : loop.longestStays())
        stays.push_back({{"ms", stay.span.ms},
                         {"cpuMs", stay.span.cpuMs},
                         {"atSeconds", stay.atSeconds},
                         {"what", stay.what}});
    return {{"nodes", wish.nodes},
            {"seconds", seconds},
            {"firstFrameMs", frames.firstMs()},
            {"allNodesMs", frames.allMs()},
            {"agreedMs", frames.agreedMs()},
            {"longestMs", loop.longest().ms},
            {"longestCpuMs", loop.longest().cpuMs},
            {"blocked", loop.blocked()},
            {"blockedCpu", loop.blockedCpu()},
            {"latestBeatMs", loop.latestBeatMs()},
            {"framesPerSecond", frames.painted() / seconds},
            {"cpuPerSecond", cpuMs * 1e-3 / seconds},
            {"longest", stays}};
}

void print(const nlohmann::json& result) {
    const auto number = [&result](const char* key) { return result[key].get<double>(); };
    std::printf("%d nodes, %.0f s\n", result["nodes"].get<int>(), number("seconds"));
    std::printf("first frame after %.0f ms, all nodes on it after %.0f ms, all agreed after %.0f "
                "ms\n",
                number("firstFrameMs"), number("allNodesMs"), number("agreedMs"));
    std::printf("%.1f frames a second, %.3f CPU s per s\n", number("framesPerSecond"),
                number("cpuPerSecond"));
    std::printf("blocked for %.1f ms at most (%.1f of CPU), %.0f times above 50 ms (%.0f of CPU); "
                "a beat came %.1f ms late\n",
                number("longestMs"), number("longestCpuMs"), number("blocked"),
                number("blockedCpu"), number("latestBeatMs"));
    for (const nlohmann::json& stay : result["longest"])
        std::printf("  %7.1f ms, %7.1f of CPU, after %.1f s: %s\n", stay["ms"].get<double>(),
                    stay["cpuMs"].get<double>(), stay["atSeconds"].get<double>(),
                    stay["what"].get<std::string>().c_str());
}

Wish wishOf(const QStringList& arguments) {
    QCommandLineParser parser;
    parser.addOptions({{QStringLiteral("nodes"), QString(), QStringLiteral("N")},
                       {QStringLiteral("seconds"), QString(), QStringLiteral("S")},
                       {QStringLiteral("open"), QString()},
                       {QStringLiteral("trouble"), QString()},
                       {QStringLiteral("json"), QString()}});
    parser.process(arguments);
    Wish wish;
    const auto number = [&parser](const QString& name, int usual) {
        return parser.isSet(name) ? std::max(1, parser.value(name).toInt()) : usual;
    };
    wish.nodes = number(QStringLiteral("nodes"), wish.nodes);
    wish.seconds = number(QStringLiteral("seconds"), wish.seconds);
    wish.open = parser.isSet(QStringLiteral("open"));
    wish.trouble = parser.isSet(QStringLiteral("trouble"));
    wish.json = parser.isSet(QStringLiteral("json"));
    return wish;
}

} // namespace

int main(int argc, char** argv) {
    if (!qEnvironmentVariableIsSet("DISPLAY") && !qEnvironmentVariableIsSet("WAYLAND_DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    bench::LoopWatch loop(argc, argv);
    QApplication::setStyle(QStringLiteral("Fusion"));
    const Wish wish = wishOf(QApplication::arguments());
    ui::installTranslations(loop, QLocale());

    // As the program does, but for the settings, which are nobody's.
    const QTemporaryDir scratch;
    QSettings settings(scratch.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    ui::DesktopWishes desktop;
    desktop.ask();
    ui::MainWindow window(
        {.makeSession = [] { return std::make_unique<live::LiveSession>(); },
         .makeSimulations = {},
         .localAddresses = [] { return std::vector<IpAddress>{IpAddress::loopback()}; },
         .roomForNodes = live::raiseDescriptorLimit().nodes(),
         .settings = &settings,
         .desktop = &desktop});
    FrameWatch frames(window, static_cast<std::size_t>(wish.nodes));
    window.show();
    window.startCluster({wish.nodes, swim::Profile::lan});
    if (wish.open)
        openAll(window);

    Trouble trouble(&window);
    QTimer troubles;
    QObject::connect(&troubles, &QTimer::timeout, &window, [&trouble] { trouble.next(); });
    if (wish.trouble)
        troubles.start(kBetweenTroubles);
    QTimer::singleShot(std::chrono::seconds(wish.seconds), &loop, [] {
        QCoreApplication::exit(); // the window stays open: closing it is not measured
    });
    QElapsedTimer time;
    time.start();
    const double cpuBefore = bench::threadCpuMs();
    loop.begin();
    QApplication::exec();
    const nlohmann::json result =
        report(wish, loop, frames, static_cast<double>(time.nsecsElapsed()) * 1e-9,
               bench::threadCpuMs() - cpuBefore);
    if (wish.json)
        std::printf("%s\n", result.dump().c_str());
    else
        print(result);
    return 0;
}
