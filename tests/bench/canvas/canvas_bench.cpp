// SPDX-License-Identifier: MPL-2.0
// How long the canvas takes for a frame: composing the scene and painting it, in software, into a
// picture of a large window. For each case a JSON object a line; last, a table for people.
//
//   swimscope_bench_canvas [--smoke] [CASE...]
//
// With --smoke a few frames of each: whether it runs, not how fast. With names only those cases.
#include "tests/ui/staged_faults.h"
#include "ui/canvas/cluster_canvas.h"
#include "ui/model/selection.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QImage>
#include <QPainter>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>
#include <vector>

namespace {

using namespace swimscope;
using namespace std::chrono_literals;

/// What is on the canvas while it is measured.
struct Case {
    const char* name;
    int members;
    int inFlight;     ///< messages at once, of all kinds
    int suspected;    ///< members with an arc, and a split ring
    int streams;      ///< TCP connections at once: more than push/pulls make, which grow rarer
    bool allSelected; ///< as after Ctrl+A
    double zoom;      ///< 2 writes details below the members
    double aimMs;     ///< for the median; 0: none
    int faults = 0;   ///< in force: links, and marks on members in turn; and a split, if any
};

constexpr Case kCases[] = {
    {"quiet-100", 100, 60, 0, 2, false, 1, 0},
    {"dense-100", 100, 500, 5, 5, false, 1, 4},
    {"dense-500", 500, 2000, 25, 10, false, 1, 8},
    {"selected-500", 500, 2000, 25, 10, true, 1, 0},
    {"zoomed-100", 100, 500, 5, 5, false, 4, 0},
    {"flood-500", 500, 6000, 25, 10, false, 1, 0},
    {"faults-100", 100, 500, 5, 5, false, 1, 4, 20},
    {"faults-500", 500, 2000, 25, 10, false, 1, 8, 20},
};

constexpr QSize kWindow(1440, 900);
constexpr Duration kFrame = 16ms;

wire::MessagePtr messageOf(int n) {
    switch (n % 9) {
    case 0:
        return wire::share(wire::Suspect{});
    case 1:
        return wire::share(wire::Alive{});
    case 2:
        return wire::share(wire::Dead{});
    case 3:
        return wire::share(wire::IndirectPing{});
    case 4:
    case 5:
    case 6:
        return wire::share(wire::Ping{});
    default:
        return wire::share(wire::Ack{});
    }
}

/// A steady stream of messages over the canvas.
class Stage {
  public:
    explicit Stage(const Case& what)
        : case_(what), cluster_(what.members), canvas_(&cluster_.model, &selection_),
          image_(kWindow, QImage::Format_RGB32) {
        canvas_.resize(kWindow);
        cluster_.frame();
        for (int i = 0; i < what.suspected; ++i)
            cluster_.suspect(what.members - 2 * i, what.members / 2, 60s);
        for (int i = 1; i <= what.streams; ++i)
            cluster_.dial(i, i + what.members / 2);
        raiseFaults();
        if (what.allSelected)
            canvas_.selectAll();
        for (double zoom = 1; zoom < what.zoom; zoom *= 1.25)
            canvas_.zoomIn();
        // A flight takes 620 ms and is 39 frames long.
        for (int i = 0; i < 45; ++i)
            advance();
    }

    struct Time {
        double ms = 0;    ///< as the person waits
        double cpuMs = 0; ///< without what other programs take
    };
    /// One frame: composing and painting it.
    Time frame() {
        feed();
        cluster_.session.advance(kFrame);
        QElapsedTimer time;
        time.start();
        const std::clock_t before = std::clock();
        cluster_.model.advance();
        canvas_.render(&image_);
        const std::clock_t spent = std::clock() - before;
        return {static_cast<double>(time.nsecsElapsed()) * 1e-6,
                static_cast<double>(spent) * 1e3 / CLOCKS_PER_SEC};
    }
    std::size_t drawn() const { return canvas_.scene().flights.size(); }
    std::uint64_t notDrawn() const { return canvas_.scene().notDrawn; }
    const QImage& image() const { return image_; }

  private:
    void raiseFaults() {
        test::StagedFaults faults(&cluster_);
        for (int i = 1; i < case_.faults; ++i) {
            const auto kind = static_cast<trace::FaultKind>(i % trace::kFaultKinds);
            faults.raise(kind, trace::sitsOnNodes(kind) ? "" : test::StagedCluster::name(i),
                         test::StagedCluster::name(i + case_.members / 3));
        }
        if (case_.faults > 0)
            faults.split({test::StagedFaults::members(1, case_.members / 2),
                          test::StagedFaults::members(case_.members / 2 + 1, case_.members)});
    }
    void advance() {
        feed();
        cluster_.frame(kFrame);
    }
    /// Lost ones stay longer in sight, as they fall.
    void feed() {
        due_ += case_.inFlight * inSeconds(kFrame) / 0.62;
        for (; due_ >= 1; --due_, ++sent_) {
            const int from = 1 + sent_ * 7 % case_.members;
            const int to = 1 + (sent_ * 31 + 17) % case_.members;
            const EventId packet = cluster_.send(from, to, {messageOf(sent_)});
            if (sent_ % 50 == 0)
                cluster_.lose(packet);
        }
        cluster_.health(1 + sent_ % case_.members, static_cast<std::uint32_t>(sent_ % 3));
    }

    const Case& case_;
    test::StagedCluster cluster_;
    ui::Selection selection_;
    ui::ClusterCanvas canvas_;
    QImage image_;
    double due_ = 0;
    int sent_ = 0;
};

double percentile(std::vector<double> sorted, double share) {
    const auto last = static_cast<double>(sorted.size() - 1);
    return sorted[static_cast<std::size_t>(last * share)];
}

nlohmann::json measure(const Case& what, int frames) {
    Stage stage(what);
    std::vector<double> times;
    std::vector<double> cpuTimes;
    for (int i = 0; i < frames; ++i) {
        const Stage::Time time = stage.frame();
        times.push_back(time.ms);
        cpuTimes.push_back(time.cpuMs);
    }
    std::ranges::sort(times);
    std::ranges::sort(cpuTimes);
    if (const char* folder = std::getenv("SWIMSCOPE_BENCH_PICTURES"))
        stage.image().save(
            QStringLiteral("%1/%2.png").arg(QLatin1String(folder), QLatin1String(what.name)));
    return {{"case", what.name},
            {"members", what.members},
            {"drawn", stage.drawn()},
            {"notDrawn", stage.notDrawn()},
            {"frames", frames},
            {"medianMs", percentile(times, 0.5)},
            {"p99Ms", percentile(times, 0.99)},
            {"medianCpuMs", percentile(cpuTimes, 0.5)},
            {"aimMs", what.aimMs}};
}

} // namespace

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    QStringList names = QApplication::arguments().mid(1);
    const bool smoke = names.removeAll(QStringLiteral("--smoke")) > 0;
    std::string table =
        "case            members  drawn  not drawn  median ms   p99 ms   cpu ms   aim ms\n";
    for (const Case& what : kCases) {
        if (!names.isEmpty() && !names.contains(QLatin1String(what.name)))
            continue;
        const nlohmann::json result = measure(what, smoke ? 3 : 400);
        std::printf("%s\n", result.dump().c_str());
        std::fflush(stdout);
        char line[128];
        std::snprintf(line, sizeof line, "%-14s %8d %6d %10d %10.2f %8.2f %8.2f %8.1f\n", what.name,
                      what.members, result["drawn"].get<int>(), result["notDrawn"].get<int>(),
                      result["medianMs"].get<double>(), result["p99Ms"].get<double>(),
                      result["medianCpuMs"].get<double>(), what.aimMs);
        table += line;
    }
    std::fprintf(stderr, "\n%s", table.c_str());
    return 0;
}
