// SPDX-License-Identifier: MPL-2.0
#include "engine/sim/swarm/palette.h"

#include "engine/base/random.h"
#include "engine/sim/swarm/draw.h"

#include <array>
#include <cstddef>

namespace swimscope::sim {
namespace {

using trace::Carriers;
using trace::FaultKind;

constexpr std::uint64_t kPaletteStream = 0x70616c65747465; // far from the numbers of nodes

constexpr std::array kTypes{wire::Type::ping,     wire::Type::indirectPing, wire::Type::ack,
                            wire::Type::suspect,  wire::Type::alive,        wire::Type::dead,
                            wire::Type::pushPull, wire::Type::nack};

/// Draws faults, one particular after the other.
class Painter {
  public:
    Painter(std::uint64_t seed, const TroubleSpan& trouble)
        : chance_(seed, kPaletteStream), trouble_(trouble) {}

    std::vector<Disturbance> paint() {
        std::vector<Disturbance> all;
        if (!onceIn(chance_, 3))
            return all;
        for (std::int64_t left = drawFrom(chance_, 1, 6); left > 0; --left) {
            Disturbance one{.at =
                                trouble_.begin + drawUpTo(chance_, trouble_.end - trouble_.begin)};
            if (!onceIn(chance_, 3))
                one.length = drawFrom(chance_, 1, 30) * trouble_.period;
            fault::Effect effect = draw();
            while (fault::problemOf(effect))
                effect = draw();
            one.commands.emplace_back(host::RaiseFault{std::move(effect)});
            all.push_back(std::move(one));
        }
        return all;
    }

  private:
    fault::Effect draw() {
        fault::Effect effect;
        effect.kind = static_cast<FaultKind>(chance_.below(trace::kFaultKinds));
        drawParties(effect);
        drawChoice(effect);
        drawAmounts(effect);
        drawTimes(effect);
        return effect;
    }

    void drawParties(fault::Effect& effect) {
        if (trace::sitsOnNodes(effect.kind)) {
            effect.to = party();
        } else if (onceIn(chance_, 4)) {
            for (std::int64_t left = drawFrom(chance_, 2, 3); left > 0; --left)
                effect.groups.push_back(party());
        } else {
            effect.from = onceIn(chance_, 3) ? fault::Party() : party();
            effect.to = onceIn(chance_, 3) ? fault::Party() : party();
            effect.bothWays = onceIn(chance_, 2);
        }
    }

    void drawChoice(fault::Effect& effect) {
        effect.carriers =
            onceIn(chance_, 2) ? Carriers::all : static_cast<Carriers>(chance_.below(3));
        if (onceIn(chance_, 4))
            for (std::int64_t left = drawFrom(chance_, 1, 3); left > 0; --left)
                effect.types |= fault::bitOf(kTypes[chance_.below(kTypes.size())]);
        if (onceIn(chance_, 6))
            effect.subject = "n" + std::to_string(1 + chance_.below(trouble_.members));
    }

    void drawAmounts(fault::Effect& effect) {
        effect.probability = onceIn(chance_, 2) ? 1 : chance_.unit();
        effect.burst = onceIn(chance_, 2) ? 1 : 1 + 10 * chance_.unit();
        effect.low = some(20);
        effect.high = effect.low + some(10);
        effect.shape = static_cast<Latency::Shape>(chance_.below(5));
        effect.correlation = onceIn(chance_, 2) ? 0 : chance_.unit();
        effect.rate = static_cast<std::uint64_t>(drawFrom(chance_, 50, 50'000));
        effect.limit = static_cast<std::uint32_t>(drawFrom(chance_, 100, 5'000));
        effect.clock = onceIn(chance_, 2) ? 0.5 + 0.5 * chance_.unit() : 1 + chance_.unit();
    }

    void drawTimes(fault::Effect& effect) {
        if (onceIn(chance_, 3))
            effect.lasts = drawFrom(chance_, 1, 20) * trouble_.period;
        if (onceIn(chance_, 4)) {
            effect.on = drawFrom(chance_, 1, 10) * trouble_.period;
            effect.off = drawFrom(chance_, 1, 10) * trouble_.period;
        }
    }

    fault::Party party() {
        fault::Party some;
        for (std::int64_t left = drawFrom(chance_, 1, 4); left > 0; --left)
            some.nodes.push_back(static_cast<NodeId>(1 + chance_.below(trouble_.members)));
        return some;
    }

    Duration some(std::int64_t mostTenths) {
        return trouble_.period * drawFrom(chance_, 1, mostTenths) / 10;
    }

    Random chance_;
    TroubleSpan trouble_;
};

} // namespace

std::vector<Disturbance> drawPalette(std::uint64_t seed, const TroubleSpan& trouble) {
    return Painter(seed, trouble).paint();
}

} // namespace swimscope::sim
