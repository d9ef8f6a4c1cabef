// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/latency.h"
#include "engine/swim/config.h"
#include "engine/swim/variants.h"
#include "ui/model/cluster_setup.h"

#include <QCoreApplication>
#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace swimscope::ui {

/// What a simulated cluster is made to be, whatever its other settings: one of the configurations
/// that Lifeguard's paper compares, in memberlist's manner or in the paper's.
struct Configuration {
    std::optional<swim::Variant> variant{};    ///< nothing: as the settings say
    std::optional<swim::LifeguardMode> mode{}; ///< nothing: as the settings say

    void applyTo(swim::Config& config) const;
    friend bool operator==(const Configuration&, const Configuration&) = default;
};

/// A cluster in virtual time, as a person asks for it; or two that stand side by side on one seed
/// and one clock, and differ in their configuration.
struct SimulationSetup {
    static constexpr int kFewest = 1;
    static constexpr int kMost = 10'000;
    /// So far apart are joins: no peer is asked for more tables at a time than it may serve.
    static constexpr Duration kBetweenJoins = std::chrono::milliseconds(10);

    enum class Start : std::uint8_t {
        together, ///< as a cluster that has long been one
        joining,  ///< one after the other, through those that run
    };

    int nodes = 30;
    swim::Profile profile = swim::Profile::lan;
    std::optional<swim::Config> changed{}; ///< instead of what the profile says
    std::uint64_t seed = 1;
    Latency latency{};
    Start start = Start::together;
    std::vector<Configuration> sides{Configuration{}}; ///< one, or two from left to right

    /// How long a message is on its way on average.
    Duration usualLatency() const;
    /// The settings of one side's nodes.
    swim::Config config(std::size_t side = 0) const;
    /// What nodes are set to that are added later, and the profile that this started from.
    ClusterSetup cluster() const;
};

/// How configurations are called, and latencies told.
class SimulationTexts {
    Q_DECLARE_TR_FUNCTIONS(swimscope::ui::SimulationTexts)

  public:
    /// Those that are offered, in the order to offer them.
    static std::vector<Configuration> offered();
    /// "SWIM", "Lifeguard as in its paper": variants bear their names in every language.
    static QString name(const Configuration& configuration);
    /// "anything from 200 µs to 800 µs".
    static QString meaning(const Latency& latency);
};

} // namespace swimscope::ui
