// SPDX-License-Identifier: MPL-2.0
#include "app/cli/bench_command.h"
#include "app/cli/bench_options.h"
#include "app/cli/decode_command.h"
#include "app/cli/lab_command.h"
#include "app/cli/node_command.h"
#include "app/cli/node_options.h"
#include "app/cli/run_command.h"
#include "app/cli/run_options.h"
#include "app/cli/sim_command.h"
#include "app/cli/sim_options.h"
#include "app/cli/standard_descriptors.h"
#include "app/cli/standard_output.h"
#include "app/cli/trace_command.h"
#include "engine/lab/catalogue.h"

#include <QCoreApplication>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <thread>
#include <utility>

namespace {

using namespace swimscope;

constexpr int kWrongUse = 2;

/// Says in one line what is wrong.
int wrongUse(std::string message) {
    std::ranges::replace(message, '\n', ' ');
    std::fprintf(stderr, "swimscope-cli: %s\n", message.c_str());
    return kWrongUse;
}

/// Does what was asked for, if it can be.
template <class Plan, class Run>
int runPlan(const Result<Plan>& plan, Run run) {
    return plan ? run(*plan) : wrongUse(plan.error().message);
}

/// All that can be asked for, with what was given.
struct Commands {
    explicit Commands(CLI::App& app)
        : node(app.add_subcommand("node", "One real node on sockets: commands on standard input, "
                                          "JSON lines on standard output")),
          decode(app.add_subcommand("decode", "Every memberlist packet and stream of a capture, "
                                              "decoded to its messages")),
          bench(app.add_subcommand("bench", "The project's own measures")),
          sim(app.add_subcommand("sim",
                                 "A cluster in virtual time: the same seed gives the same run")),
          run(app.add_subcommand("run", "A scenario with real members on sockets of this machine")),
          laboratory(app.add_subcommand(
              "lab", "Experiments in virtual time, and sweeps of them over many machines")),
          trace(app.add_subcommand(
              "trace", "Recordings: what is in them, and whether it goes the same way again")) {
        cli::declareNodeOptions(*node, nodeOptions);
        cli::declareDecodeOptions(*decode, decodeOptions);
        cli::declareBenchOptions(*bench, benchOptions);
        cli::declareSimOptions(*sim, simOptions);
        cli::declareRunOptions(*run, runOptions);
        cli::declareLabOptions(*laboratory, labOptions);
        cli::declareTraceOptions(*trace, traceOptions);
    }

    CLI::App* node;
    CLI::App* decode;
    CLI::App* bench;
    CLI::App* sim;
    CLI::App* run;
    CLI::App* laboratory;
    CLI::App* trace;
    cli::NodeOptions nodeOptions;
    cli::DecodeOptions decodeOptions;
    cli::BenchOptions benchOptions;
    cli::SimOptions simOptions;
    cli::RunOptions runOptions;
    cli::LabOptions labOptions;
    cli::TraceOptions traceOptions;
};

int runNode(const cli::NodeOptions& options, char** argv) {
    auto plan = cli::planOf(options);
    if (!plan)
        return wrongUse(plan.error().message);
    int qtArgc = 1; // the options are ours, not Qt's
    QCoreApplication application(qtArgc, argv);
    return cli::runNode(std::move(*plan));
}

int runScenario(const cli::RunOptions& options, char** argv) {
    const auto plan = cli::planOf(options);
    if (!plan)
        return wrongUse(plan.error().message);
    int qtArgc = 1; // the options are ours, not Qt's
    QCoreApplication application(qtArgc, argv);
    return cli::runLive(*plan);
}

int run(int argc, char** argv) {
    CLI::App app("Real memberlist nodes for servers, scripts and tests.", "swimscope-cli");
    app.set_version_flag("--version", std::string("swimscope-cli " SWIMSCOPE_VERSION));
    app.require_subcommand(0, 1); // that there is one is checked below, with a better sentence
    Commands asked(app);
    try {
        app.parse(argc, argv);
    } catch (const CLI::Success& help) {
        return app.exit(help);
    } catch (const CLI::ParseError& mistake) {
        return wrongUse(cli::withoutKeys(mistake.what()) + "; see swimscope-cli --help");
    }

    const unsigned cores = std::thread::hardware_concurrency();
    if (asked.bench->parsed())
        return runPlan(cli::planOf(asked.benchOptions), cli::runBench);
    if (asked.sim->parsed())
        return runPlan(cli::planOf(asked.simOptions, cores), cli::runSim);
    if (asked.run->parsed())
        return runScenario(asked.runOptions, argv);
    if (asked.laboratory->parsed())
        return runPlan(cli::planOf(asked.labOptions, lab::experiments(), cores), cli::runLab);
    if (asked.trace->parsed())
        return runPlan(cli::planOf(asked.traceOptions), [](const cli::TracePlan& plan) {
            return cli::runTrace(plan, {cli::printLine, cli::complain});
        });
    if (const char* keys = std::getenv("SWIMSCOPE_KEYS"); keys && *keys)
        asked.nodeOptions.keys.environment = asked.decodeOptions.keys.environment = keys;
    if (asked.decode->parsed())
        return runPlan(cli::planOf(asked.decodeOptions), cli::runDecode);
    if (asked.node->parsed())
        return runNode(asked.nodeOptions, argv);
    return wrongUse("what shall it do? Write swimscope-cli node ...; see swimscope-cli --help");
}

} // namespace

int main(int argc, char** argv) {
    swimscope::cli::fillStandardDescriptors();
    return run(argc, argv);
}
