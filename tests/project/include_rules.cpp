// SPDX-License-Identifier: MPL-2.0
#include "tests/project/rules.h"

#include <QRegularExpression>

#include <algorithm>

namespace swimscope::house {
namespace {

/// A folder of the house and what its files may include besides their own folder: folders (with a
/// slash at the end) and single headers. Angle brackets: what they may not.
struct Room {
    QString folder;
    QStringList mayInclude;
    QString mustNotBracket; ///< a regular expression on what stands in angle brackets
    QString root{};         ///< where its includes start, if not at the project's root
};

const QString kQt = "Q[A-Z]\\w*|Qt\\w*/.*|q[a-z]+\\.h";
const QString kFilesAndSockets =
    "c?stdio(\\.h)?|[io]?f?stream|filesystem|unistd\\.h|fcntl\\.h|sys/.*|netdb\\.h|poll\\.h";
const QString kWidgets =
    "QtWidgets.*|QApplication|Q\\w*(Widget|Dialog|Button|Layout|Menu|MenuBar|ToolBar|Label|"
    "MainWindow|ListView|TreeView|TableView|ScrollArea|Splitter)";
/// Under the GPL 3.0: one folder has them, so that only what links that folder is.
const QString kCharts = "QtCharts.*|Q\\w*(Chart|ChartView|Series|ValueAxis|CategoryAxis|TimeAxis)";
const QString kChartsFolder = "ui/charts";
const QString kPainting = "QPaint(er|Device|Engine)|QPixmap|QImage|QBitmap";

/// What the ui may know of the engine: the trace and the values in it, the session and its past,
/// commands, the settings with their limits, and what "why?" is answered with. Never a node, a
/// cluster, or a way to make a session. Of the laboratory: what experiments are to whoever runs
/// them and shows what they come to; which there are, and the simulations in them, the program
/// hands over.
const QStringList kEngineForUi{"engine/base/",
                               "engine/wire/",
                               "engine/trace/",
                               "engine/condition/",
                               "engine/fault/effect.h",
                               "engine/host/command.h",
                               "engine/swim/config.h",
                               "engine/swim/predictions.h",
                               "engine/swim/variants.h",
                               "engine/session/overview.h",
                               "engine/session/past.h",
                               "engine/session/period.h",
                               "engine/session/playback.h",
                               "engine/session/run_series.h",
                               "engine/session/search.h",
                               "engine/session/session.h",
                               "engine/session/sink.h",
                               "engine/session/space_time.h",
                               "engine/session/things.h",
                               "engine/session/timeline.h",
                               "engine/why/",
                               "engine/lab/experiment.h",
                               "engine/lab/figure_text.h",
                               "engine/lab/plot.h",
                               "engine/lab/pool.h",
                               "engine/lab/records.h",
                               "engine/lab/report.h",
                               "engine/lab/settings.h",
                               "engine/lab/svg.h",
                               "engine/lab/table.h",
                               "engine/lab/works.h"};

QStringList with(QStringList first, const QStringList& second) {
    return first + second;
}

const QList<Room>& rooms() {
    static const QString noIo = kQt + "|" + kFilesAndSockets;
    static const QList<Room> all{
        {"engine/base", {}, kQt},
        {"engine/wire", {"engine/base/"}, noIo},
        {"engine/trace", {"engine/base/", "engine/wire/"}, kQt},
        {"engine/condition", {"engine/base/", "engine/wire/", "engine/trace/"}, noIo},
        {"engine/why", {"engine/base/", "engine/wire/", "engine/trace/"}, noIo},
        {"engine/swim", {"engine/base/", "engine/wire/", "engine/trace/"}, noIo},
        {"engine/fault", {"engine/base/", "engine/wire/", "engine/trace/"}, noIo},
        {"engine/host",
         {"engine/base/", "engine/wire/", "engine/trace/", "engine/swim/", "engine/fault/"},
         noIo},
        {"engine/capture",
         {"engine/base/", "engine/wire/", "engine/trace/", "engine/swim/", "engine/fault/",
          "engine/host/"},
         kQt},
        {"engine/sim",
         {"engine/base/", "engine/wire/", "engine/trace/", "engine/swim/", "engine/fault/",
          "engine/host/"},
         noIo},
        {"engine/lab",
         {"engine/base/", "engine/wire/", "engine/trace/", "engine/swim/", "engine/fault/",
          "engine/host/", "engine/sim/"},
         noIo},
        {"engine/scenario",
         {"engine/base/", "engine/wire/", "engine/trace/", "engine/condition/", "engine/swim/",
          "engine/fault/", "engine/host/", "engine/sim/"},
         noIo},
        {"engine/session",
         {"engine/base/", "engine/wire/", "engine/trace/", "engine/condition/", "engine/swim/",
          "engine/fault/", "engine/host/", "engine/sim/", "engine/why/"},
         kQt},
        {"engine/recording",
         {"engine/base/", "engine/wire/", "engine/trace/", "engine/host/replay.h",
          "engine/capture/likeness.h", "engine/capture/run_bytes.h", "engine/session/past.h",
          "engine/session/session.h", "engine/session/sink.h", "engine/why/past.h"},
         kQt},
        {"engine/live",
         {"engine/base/", "engine/wire/", "engine/trace/", "engine/swim/", "engine/fault/",
          "engine/host/", "engine/session/"},
         kWidgets},
        {"ui/model", kEngineForUi, kWidgets},
        {"ui/geometry", with(kEngineForUi, {"ui/model/"}), kWidgets + "|" + kPainting},
        {"ui/canvas", with(kEngineForUi, {"ui/model/", "ui/geometry/"}), {}},
        {"ui/panels", with(kEngineForUi, {"ui/model/", "ui/geometry/", "ui/canvas/"}), {}},
        {"ui/charts", with(kEngineForUi, {"ui/model/", "ui/geometry/", "ui/canvas/"}), {}},
        {"ui/window",
         with(kEngineForUi,
              {"ui/model/", "ui/geometry/", "ui/canvas/", "ui/panels/", "ui/charts/"}),
         {}},
        {"app/cli", {"engine/", "app/"}, kWidgets},
        {"app/desktop", {"engine/", "ui/", "app/"}, {}},
        {"include", {"engine/"}, kQt},
        // Programs of others, that know what is installed and the guide speaks of.
        {"examples", {"shared/"}, kQt + "|engine/.*", "shared/"},
        {"tests", {"engine/", "ui/", "app/"}, {}},
    };
    return all;
}

const Room* roomOf(const SourceFile& file) {
    const auto found =
        std::ranges::find_if(rooms(), [&](const Room& room) { return file.isUnder(room.folder); });
    return found == rooms().end() ? nullptr : &*found;
}

bool mayInclude(const Room& room, const QString& target) {
    if (target.startsWith(room.folder + "/"))
        return true;
    return std::ranges::any_of(room.mayInclude, [&](const QString& allowed) {
        return allowed.endsWith('/') ? target.startsWith(allowed) : target == allowed;
    });
}

} // namespace

QList<Finding> checkIncludes(const SourceFile& file) {
    if (!file.isCpp())
        return {};
    const Room* room = roomOf(file);
    if (!room)
        return {{"folder", 1, "this folder has no row in the table of who may include whom"}};
    static const QRegularExpression include(R"(^#include\s+([<"])([^>"]+)[>"])");
    static const QRegularExpression fromRoot("^(engine|ui|app|tests)/|\\.moc$");
    static const QRegularExpression charts("^(" + kCharts + ")$");
    const QRegularExpression banned("^(" + room->mustNotBracket + ")$");
    QList<Finding> findings;
    for (qsizetype i = 0; i < file.code.size(); ++i) {
        const auto match = include.match(file.code[i]);
        if (!match.hasMatch())
            continue;
        const int line = static_cast<int>(i) + 1;
        const QString target = match.captured(2);
        if (match.captured(1) == "<") {
            if (!room->mustNotBracket.isEmpty() && banned.match(target).hasMatch())
                findings.append({"bracket", line, room->folder + " does without <" + target + ">"});
            else if (room->folder != kChartsFolder && charts.match(target).hasMatch())
                findings.append({"charts", line, "Qt Charts is for " + kChartsFolder + " alone"});
        } else if (room->root.isEmpty() ? !fromRoot.match(target).hasMatch()
                                        : !target.startsWith(room->root)) {
            findings.append({"root", line, "includes start at the project's root"});
        } else if (!target.endsWith(".moc") && !mayInclude(*room, target)) {
            findings.append({"direction", line, room->folder + " may not include " + target});
        }
    }
    return findings;
}

} // namespace swimscope::house
