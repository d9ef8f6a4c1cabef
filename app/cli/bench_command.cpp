// SPDX-License-Identifier: MPL-2.0
#include "app/cli/bench_command.h"

#include "app/cli/bench_live.h"
#include "app/cli/bench_micro.h"
#include "app/cli/bench_plot.h"
#include "app/cli/bench_report.h"
#include "app/cli/bench_sim.h"

#include <QCoreApplication>

#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <vector>

namespace swimscope::cli {
namespace {

/// Sizes that are measured unless others are asked for.
const std::vector<std::size_t> kLiveSizes{10, 50, 100, 200};
const std::vector<std::size_t> kDetectionSizes{10, 50, 100};
const std::vector<std::size_t> kSimSizes{10, 30, 100, 300, 1000, 3000, 10'000};
const std::vector<std::size_t> kStarvedSizes{10, 100, 1000};

/// Measures in a process of its own, so that memory is not what another measure once held.
template <class Measure>
void inFreshProcess(BenchReport& report, Measure measure) {
    const pid_t child = fork();
    if (child < 0)
        return report.fail("bench: no process could be started for the measure");
    if (child == 0) {
        int argc = 1;
        char name[] = "swimscope-cli";
        char* argv[] = {name, nullptr};
        const QCoreApplication application(argc, argv); // event loops ask for one
        measure(report);
        std::_Exit(report.exitCode());
    }
    int status = 0;
    waitpid(child, &status, 0);
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
        report.noteFailure();
}

template <class Measure>
void forSizes(const BenchPlan& plan, const std::vector<std::size_t>& usual, BenchReport& report,
              Measure measure) {
    for (const std::size_t nodes : plan.nodes.empty() ? usual : plan.nodes)
        inFreshProcess(report, [&](BenchReport& to) { measure(plan, nodes, to); });
}

void run(Bench bench, const BenchPlan& plan, BenchReport& report) {
    switch (bench) {
    case Bench::codec:
        return benchCodec(plan, report);
    case Bench::sockets:
        return inFreshProcess(report, [&](BenchReport& to) { benchSockets(plan, to); });
    case Bench::fold:
        return inFreshProcess(report, [&](BenchReport& to) { benchFold(plan, to); });
    case Bench::sim:
        forSizes(plan, kSimSizes, report, benchSimAtRest);
        forSizes(plan, kSimSizes, report, benchSimCrash);
        return forSizes(plan, kStarvedSizes, report, benchSimStarved);
    case Bench::faults:
        return inFreshProcess(report, [&](BenchReport& to) { benchFaults(plan, to); });
    case Bench::live:
        return forSizes(plan, kLiveSizes, report, benchLive);
    case Bench::detection:
        return forSizes(plan, kDetectionSizes, report, benchDetection);
    }
}

} // namespace

int runBench(const BenchPlan& plan) {
    BenchReport report(plan.json);
    if (!plan.plot.empty()) {
        if (const auto drawn = drawCosts(plan.from, plan.plot); !drawn)
            report.fail("bench: " + drawn.error().message);
        return report.exitCode();
    }
    for (const Bench bench : plan.measures)
        run(bench, plan, report);
    return report.exitCode();
}

} // namespace swimscope::cli
