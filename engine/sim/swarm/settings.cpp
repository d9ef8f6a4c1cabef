// SPDX-License-Identifier: MPL-2.0
#include "engine/sim/swarm/settings.h"

#include "engine/sim/swarm/draw.h"
#include "engine/swim/variants.h"

#include <array>

namespace swimscope::sim {
namespace {

/// Each setting is another than the profile's once in so many times.
constexpr std::uint64_t kSeldom = 3;

void drawProbing(Random& chance, swim::Config& config) {
    if (onceIn(chance, kSeldom))
        config.probeTimeout = config.probeInterval / drawFrom(chance, 2, 7);
    if (onceIn(chance, kSeldom))
        config.indirectChecks = drawFrom(chance, 0, 5);
    if (onceIn(chance, kSeldom))
        config.disableTcpPings = true;
    if (onceIn(chance, kSeldom))
        config.awarenessMaxMultiplier = drawFrom(chance, 1, 10);
    if (onceIn(chance, kSeldom))
        config.suspicionMult = drawFrom(chance, 2, 8);
    if (onceIn(chance, kSeldom))
        config.suspicionMaxTimeoutMult = drawFrom(chance, 1, 8);
}

void drawSpreading(Random& chance, swim::Config& config) {
    if (onceIn(chance, kSeldom))
        config.gossipInterval = config.probeInterval / drawFrom(chance, 2, 20);
    if (onceIn(chance, kSeldom))
        config.gossipNodes = drawFrom(chance, 1, 5);
    if (onceIn(chance, kSeldom))
        config.retransmitMult = drawFrom(chance, 1, 6);
    if (onceIn(chance, kSeldom))
        config.pushPullInterval = config.probeInterval * drawFrom(chance, 5, 60);
    if (onceIn(chance, kSeldom))
        config.gossipToTheDeadTime = config.probeInterval * drawFrom(chance, 0, 60);
    if (onceIn(chance, kSeldom))
        config.deadNodeReclaimTime = config.probeInterval * drawFrom(chance, 0, 60);
    if (onceIn(chance, kSeldom))
        config.udpBufferSize = drawFrom(chance, 512, 1400);
    if (onceIn(chance, kSeldom))
        config.handoffQueueDepth = drawFrom(chance, 8, 256);
    if (onceIn(chance, kSeldom))
        config.protocolVersion = drawFrom(chance, 1, 5);
}

} // namespace

swim::Config drawConfig(Random& chance) {
    constexpr std::array kProfiles{swim::Profile::lan, swim::Profile::lan, swim::Profile::local,
                                   swim::Profile::wan};
    swim::Config config = swim::configOf(kProfiles[chance.below(kProfiles.size())]);
    drawProbing(chance, config);
    drawSpreading(chance, config);
    return onceIn(chance, kSeldom) ? drawVariant(chance, config) : config;
}

swim::Config drawVariant(Random& chance, swim::Config config) {
    const auto variants = swim::variants();
    swim::setVariant(config, variants[chance.below(variants.size())]);
    config.lifeguardMode =
        onceIn(chance, 2) ? swim::LifeguardMode::paper : swim::LifeguardMode::memberlist;
    return config;
}

Latency drawLatency(Random& chance, const swim::Config& config) {
    constexpr std::array kShapes{Latency::Shape::constant, Latency::Shape::uniform,
                                 Latency::Shape::normal, Latency::Shape::exponential};
    return {kShapes[chance.below(kShapes.size())], drawUpTo(chance, config.probeTimeout / 32),
            drawUpTo(chance, config.probeTimeout / 128)};
}

} // namespace swimscope::sim
