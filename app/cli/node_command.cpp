// SPDX-License-Identifier: MPL-2.0
#include "app/cli/node_command.h"

#include "app/cli/metrics_file.h"
#include "app/cli/node_run.h"
#include "app/cli/stdin_lines.h"
#include "app/cli/stop_signals.h"
#include "engine/live/live_session.h"
#include "engine/live/own_address.h"

#include <QCoreApplication>
#include <QTimer>

#include <chrono>
#include <cstdio>
#include <string>
#include <utility>

namespace swimscope::cli {
namespace {

/// How often events are taken from the engine's thread: well below any of the protocol's times.
constexpr std::chrono::milliseconds kPollInterval{5};

/// Prometheus asks every 15 seconds or less often.
constexpr std::chrono::seconds kMetricsInterval{5};

void log(const std::string& message) {
    std::fprintf(stderr, "swimscope-cli: %s\n", textOf(message).c_str());
}

/// Writes lines to standard output, each flushed at once.
class Output {
  public:
    void write(const Json& line) {
        const std::string text = printed(line) + "\n";
        const bool whole = std::fwrite(text.data(), 1, text.size(), stdout) == text.size();
        if (!whole || std::fflush(stdout) != 0)
            broken_ = true;
    }
    bool broken() const { return broken_; }

  private:
    bool broken_ = false;
};

/// Binds a run of a node to the process around it.
class Process {
  public:
    Process(NodePlan plan, live::LiveSession& session)
        : metricsFile_(plan.metricsFile),
          run_(
              session, std::move(plan), [this](const Json& line) { output_.write(line); }, log,
              session.unixTimeOfZero()),
          stdin_([this](const LineReader::Line& line) { take(line); }),
          signals_([this] { with([this] { run_.stop(); }); }) {
        timer_.setTimerType(Qt::PreciseTimer);
        QObject::connect(&timer_, &QTimer::timeout, &timer_,
                         [this] { with([this] { run_.poll(); }); });
        timer_.start(kPollInterval);
        QObject::connect(&metricsTimer_, &QTimer::timeout, &metricsTimer_,
                         [this] { writeMetrics(); });
        if (!metricsFile_.path().empty())
            metricsTimer_.start(kMetricsInterval);
    }

  private:
    void take(const LineReader::Line& line) {
        with([&] {
            if (line.tooLong)
                run_.refuseLine("a line of more than 48 MiB on standard input was dropped");
            else
                run_.command(line.text);
        });
    }

    void writeMetrics() {
        if (const std::string wrong = metricsFile_.write(run_.prometheus()); !wrong.empty())
            log(wrong);
    }

    /// Does something with the run, and then sees whether it is over.
    template <class Act>
    void with(Act act) {
        act();
        if (output_.broken() && !run_.exitCode())
            run_.fail("standard output can't be written to");
        if (run_.exitCode()) {
            timer_.stop();
            if (!metricsFile_.path().empty())
                writeMetrics();
            QCoreApplication::exit(*run_.exitCode());
        } else if (run_.ready() && !listening_) {
            listening_ = true;
            stdin_.start();
        }
    }

    Output output_;
    MetricsFile metricsFile_;
    NodeRun run_;
    StdinLines stdin_;
    StopSignals signals_;
    QTimer timer_;
    QTimer metricsTimer_;
    bool listening_ = false;
};

} // namespace

int runNode(NodePlan plan) {
    for (const std::string& warning : plan.warnings)
        log("warning: " + warning);
    const IpAddress& bind = plan.node.bind.ip;
    if (bind.isUnspecified() && !plan.node.advertise) {
        plan.node.advertise = Endpoint{live::ownAddress(bind.isV6()), 0};
        log("listens on all addresses, and tells others " + plan.node.advertise->ip.text() +
            "; --advertise chooses another");
    }
    live::LiveSession session;
    Process process(std::move(plan), session);
    return QCoreApplication::exec();
}

} // namespace swimscope::cli
