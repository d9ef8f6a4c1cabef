// SPDX-License-Identifier: MPL-2.0
#include "app/desktop/options.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace swimscope::desktop {

namespace {

constexpr int kWrongUse = 2;
constexpr double kLongestWait = 3600;

Ending wrongUse(std::string message) {
    std::replace(message.begin(), message.end(), '\n', ' ');
    return {kWrongUse, "swimscope: " + message + "; see swimscope --help"};
}

/// The simulation as it is asked for, in words.
struct SimulationWish {
    int nodes = 0; ///< 0: none is asked for
    std::uint64_t seed = 1;
    std::string latency;
    std::string configuration;
    std::string compare;
};

void declareSimulation(CLI::App& app, SimulationWish& wish) {
    CLI::Option* nodes =
        app.add_option("--simulate", wish.nodes, "So many nodes in virtual time, without sockets")
            ->check(CLI::Range(ui::SimulationSetup::kFewest, ui::SimulationSetup::kMost));
    app.add_option("--seed", wish.seed, "Which chance decides in the simulation")
        ->needs(nodes)
        ->capture_default_str();
    app.add_option("--latency", wish.latency,
                   "1ms, uniform:BASE:SPREAD, normal:MEAN:DEVIATION, "
                   "exponential:BASE:MEAN or pareto:BASE:MEAN")
        ->needs(nodes);
    CLI::Option* configuration =
        app.add_option("--configuration", wish.configuration,
                       "SWIM, LHA-Probe, LHA-Suspicion, \"Buddy System\" or Lifeguard")
            ->needs(nodes);
    app.add_option("--compare-with", wish.compare,
                   "A second simulation beside it, of this configuration")
        ->needs(configuration);
}

void declareRecordings(CLI::App& app, Options& options) {
    CLI::Option* opened =
        app.add_option("recording", options.recording, "A recording to look at")->type_name("FILE");
    app.add_option("--record", options.record,
                   "Keep the first run, of one cluster, in this new file, which is opened again "
                   "with swimscope FILE")
        ->excludes(opened);
}

/// Returns the option that asks for one.
CLI::Option* declarePicture(CLI::App& app, PictureWish& picture, double& after) {
    CLI::Option* file = app.add_option("--screenshot", picture.file,
                                       "Write a picture of the window to this PNG file, print how "
                                       "the cluster stands, and end");
    app.add_option("--after", after,
                   "Seconds until the picture is taken; some more if the nodes do not see each "
                   "other by then")
        ->check(CLI::Range(0.5, kLongestWait))
        ->needs(file)
        ->capture_default_str();
    app.add_option("--freeze", picture.freeze,
                   "Freeze this node in time for the picture to show it suspected")
        ->needs(file);
    return file;
}

Result<ui::SimulationSetup> simulationOf(const SimulationWish& wish, swim::Profile profile) {
    ui::SimulationSetup setup;
    setup.nodes = wish.nodes;
    setup.profile = profile;
    setup.seed = wish.seed;
    if (!wish.latency.empty()) {
        const auto latency = latencyFromText(wish.latency);
        if (!latency)
            return Error{"--latency: " + latency.error().message};
        setup.latency = *latency;
    }
    std::vector<ui::Configuration> sides;
    for (const std::string* name : {&wish.configuration, &wish.compare}) {
        if (name->empty())
            continue;
        const auto variant = swim::variantNamed(*name);
        if (!variant)
            return variant.error();
        sides.push_back({*variant, {}});
    }
    if (!sides.empty())
        setup.sides = sides;
    return setup;
}

} // namespace

std::variant<Options, Ending> parseOptions(int argc, const char* const* argv) {
    CLI::App app("A laboratory for SWIM and Lifeguard gossip membership: opens on a running "
                 "cluster of real memberlist nodes on loopback.",
                 "swimscope");
    app.set_version_flag("--version", std::string("swimscope " SWIMSCOPE_VERSION));
    Options options;
    std::string profile = std::string(swim::nameOf(options.setup.profile));
    PictureWish picture;
    double after = 10;
    SimulationWish simulation;

    app.add_option("--nodes", options.setup.nodes, "How many nodes the cluster starts with")
        ->check(CLI::Range(ui::ClusterSetup::kFewest, ui::ClusterSetup::kMost))
        ->capture_default_str();
    app.add_option("--profile", profile, "memberlist's defaults: lan, wan or local")
        ->check(CLI::IsMember({"lan", "wan", "local"}))
        ->capture_default_str();
    declareSimulation(app, simulation);
    declareRecordings(app, options);
    const CLI::Option* file = declarePicture(app, picture, after);

    try {
        app.parse(argc, argv);
    } catch (const CLI::CallForHelp&) {
        return Ending{0, app.help()};
    } catch (const CLI::CallForVersion&) {
        return Ending{0, app.version() + "\n"};
    } catch (const CLI::ParseError& mistake) {
        return wrongUse(mistake.what());
    }
    const auto named = swim::profileNamed(profile);
    if (!named)
        return wrongUse(named.error().message);
    options.setup.profile = *named;
    if (simulation.nodes > 0) {
        const auto made = simulationOf(simulation, *named);
        if (!made)
            return wrongUse(made.error().message);
        options.simulation = *made;
    }
    if (!options.record.empty() && options.simulation && options.simulation->sides.size() > 1)
        return wrongUse("--record: a recording is of one cluster; leave out --compare-with");
    if (*file) {
        if (picture.file.empty())
            return wrongUse("--screenshot needs the name of a file");
        picture.after = std::chrono::milliseconds(static_cast<std::int64_t>(after * 1000));
        if (options.recording.empty())
            picture.nodes = options.simulation ? options.simulation->nodes : options.setup.nodes;
        options.picture = picture;
    }
    return options;
}

} // namespace swimscope::desktop
