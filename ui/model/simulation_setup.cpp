// SPDX-License-Identifier: MPL-2.0
#include "ui/model/simulation_setup.h"

#include "ui/model/text_format.h"

namespace swimscope::ui {

void Configuration::applyTo(swim::Config& config) const {
    if (variant)
        swim::setVariant(config, *variant);
    if (mode)
        config.lifeguardMode = *mode;
}

swim::Config SimulationSetup::config(std::size_t side) const {
    swim::Config config = changed.value_or(swim::configOf(profile));
    if (side < sides.size())
        sides[side].applyTo(config);
    return config;
}

Duration SimulationSetup::usualLatency() const {
    switch (latency.shape) {
    case Latency::Shape::constant:
    case Latency::Shape::normal:
        return latency.base;
    case Latency::Shape::uniform:
        return latency.base + latency.spread / 2;
    case Latency::Shape::exponential:
    case Latency::Shape::pareto:
        return latency.base + latency.spread;
    }
    return latency.base;
}

ClusterSetup SimulationSetup::cluster() const {
    ClusterSetup cluster{nodes, profile};
    if (config() != swim::configOf(profile))
        cluster.changed = config();
    return cluster;
}

std::vector<Configuration> SimulationTexts::offered() {
    std::vector<Configuration> all{Configuration{}};
    for (const swim::Variant variant : swim::variants())
        all.push_back({variant, {}});
    all.push_back({swim::Variant::lifeguard, swim::LifeguardMode::paper});
    return all;
}

QString SimulationTexts::name(const Configuration& configuration) {
    if (!configuration.variant)
        return tr("as set");
    const std::string_view name = swim::nameOf(*configuration.variant);
    const QString variant = QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
    if (!configuration.mode)
        return variant;
    return *configuration.mode == swim::LifeguardMode::paper
               ? tr("%1 as in its paper").arg(variant)
               : tr("%1 as in memberlist").arg(variant);
}

QString SimulationTexts::meaning(const Latency& latency) {
    const QString base = TextFormat::duration(latency.base);
    const QString spread = TextFormat::duration(latency.spread);
    switch (latency.shape) {
    case Latency::Shape::constant:
        return latency.base == Duration::zero() ? tr("Messages arrive at once.")
                                                : tr("Every message takes %1.").arg(base);
    case Latency::Shape::uniform:
        return tr("Messages take anything from %1 to %2.")
            .arg(base, TextFormat::duration(latency.base + latency.spread));
    case Latency::Shape::normal:
        return tr("Messages take %1 on average, two of three within %2 of that.").arg(base, spread);
    case Latency::Shape::exponential:
        return tr("Messages take %1 and, on average, %2 more; a few take much longer.")
            .arg(base, spread);
    case Latency::Shape::pareto:
        return tr("Messages take %1 and, on average, %2 more; most much less, and a few many "
                  "times as long.")
            .arg(base, spread);
    }
    return {};
}

} // namespace swimscope::ui
