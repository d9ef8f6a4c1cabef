// SPDX-License-Identifier: MPL-2.0
#include "engine/sim/swarm/plan.h"

#include "engine/base/duration_text.h"
#include "engine/base/random.h"
#include "engine/sim/swarm/draw.h"
#include "engine/sim/swarm/palette.h"
#include "engine/sim/swarm/settings.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <functional>
#include <optional>
#include <utility>

namespace swimscope::sim {
namespace {

constexpr std::uint64_t kPlanStream = 0x737761726d; // far from the numbers of nodes
constexpr std::size_t kKinds = 16;

using Commands = std::vector<host::Command>;

/// Draws a plan, one part after the other.
class Planner {
  public:
    explicit Planner(std::uint64_t seed) : chance_(seed, kPlanStream) {
        plan_.setup.seed = seed;
        plan_.setup.level = trace::Level::changes;
    }

    SwarmPlan plan() {
        drawCluster();
        const Duration period = config_.probeInterval;
        const Duration growing =
            plan_.together ? Duration() : plan_.betweenJoins * static_cast<Duration::rep>(size_);
        const Instant calm = Instant() + growing + drawUpTo(chance_, 10 * period);
        const Duration trouble = drawFrom(chance_, 10, 50) * period;
        for (std::int64_t left = drawFrom(chance_, 1, 8); left > 0; --left) {
            Disturbance disturbance{.at = calm + drawUpTo(chance_, trouble), .commands = draw()};
            if (!onceIn(chance_, 3))
                disturbance.length = drawFrom(chance_, 1, 30) * period;
            plan_.troubles.push_back(std::move(disturbance));
        }
        plan_.healing = calm + trouble;
        const TroubleSpan span{size_, calm, plan_.healing, period};
        for (Disturbance& disturbance : drawPalette(plan_.setup.seed, span))
            plan_.troubles.push_back(std::move(disturbance));
        std::ranges::stable_sort(plan_.troubles, {}, &Disturbance::at);
        plan_.protection = drawProtection(plan_.setup.seed, span);
        plan_.setup.takesLabelsOff = plan_.protection.takenOff;
        plan_.moves = drawMoves(plan_.setup.seed, span);
        return std::move(plan_);
    }

  private:
    void drawCluster() {
        const std::uint64_t kind = chance_.below(10);
        size_ = static_cast<std::size_t>(kind < 5   ? drawFrom(chance_, 2, 8)
                                         : kind < 9 ? drawFrom(chance_, 9, 20)
                                                    : drawFrom(chance_, 21, 40));
        config_ = drawConfig(chance_);
        plan_.setup.latency = drawLatency(chance_, config_);
        plan_.setup.makeBytes = onceIn(chance_, 8);
        plan_.together = onceIn(chance_, 2);
        plan_.betweenJoins = drawUpTo(chance_, config_.probeInterval);
        for (std::size_t i = 0; i < size_; ++i)
            plan_.nodes.push_back(newMember());
        plan_.nodes.front().joinRunning = false;
    }

    host::AddNode newMember() {
        return {.config = onceIn(chance_, 6) ? drawVariant(chance_, config_) : config_,
                .joinRunning = true};
    }

    NodeId member() { return static_cast<NodeId>(1 + chance_.below(size_)); }
    NodeId memberOrAny() { return onceIn(chance_, 2) ? NodeId::none : member(); }
    Duration some(std::int64_t mostTenths) {
        return config_.probeInterval * drawFrom(chance_, 1, mostTenths) / 10;
    }
    Bytes someBytes(std::int64_t most) {
        return Bytes(static_cast<std::size_t>(drawFrom(chance_, 0, most)), 'x');
    }

    /// What is done. Some kinds are there more than once, as they find more.
    Commands draw() {
        const std::uint64_t kind = chance_.below(kKinds);
        return kind < kKinds / 2 ? drawFault(kind) : drawDeed(kind - kKinds / 2);
    }

    Commands drawFault(std::uint64_t kind) {
        switch (kind) {
        case 0:
            return {host::LoseDatagrams{NodeId::none, NodeId::none, 0.5 * chance_.unit()}};
        case 1:
            return {host::LoseDatagrams{memberOrAny(), member(), chance_.unit()}};
        case 2:
            return {host::CutLink{member(), memberOrAny()}};
        case 3:
        case 4:
            return drawPartition();
        case 5: {
            const Duration least = some(30);
            return {host::Starve{member(), least, least + some(30)}};
        }
        case 6:
            return {host::Block{member(), some(60), some(30)}};
        default:
            return {host::Freeze{member(),
                                 onceIn(chance_, 2) ? std::nullopt : std::optional(some(400))}};
        }
    }

    /// A few members and the others can't reach each other, in one direction or both.
    Commands drawPartition() {
        std::vector<bool> few(size_);
        for (std::size_t i = 0; i < size_; ++i)
            few[i] = onceIn(chance_, 3);
        if (std::ranges::adjacent_find(few, std::ranges::not_equal_to()) == few.end())
            few.front() = !few.front(); // all on one side
        const bool oneWay = onceIn(chance_, 3);
        Commands commands;
        for (std::size_t i = 0; i < size_; ++i)
            for (std::size_t j = 0; j < size_; ++j)
                if (few[i] != few[j] && (few[i] || !oneWay))
                    commands.push_back(
                        host::CutLink{static_cast<NodeId>(i + 1), static_cast<NodeId>(j + 1)});
        return commands;
    }

    Commands drawDeed(std::uint64_t kind) {
        switch (kind) {
        case 0:
        case 1:
            return {host::Kill{member()}};
        case 2:
            return {host::Restart{member(), NodeId::none}};
        case 3:
            return {host::Leave{.node = member(), .timeout = 10 * config_.probeInterval}};
        case 4:
            return {newMember()};
        case 5:
            return {host::SetMeta{.node = member(), .meta = someBytes(200)}};
        case 6:
            return {host::SendUser{member(), trace::Delivery::gossip, {}, someBytes(20)}};
        default:
            return {host::ChangeSettings{member(), drawVariant(chance_, config_)}};
        }
    }

    Random chance_;
    SwarmPlan plan_;
    swim::Config config_;
    std::size_t size_ = 0;
};

} // namespace

SwarmPlan planSwarm(std::uint64_t seed) {
    return Planner(seed).plan();
}

std::string toText(const SwarmPlan& plan) {
    std::string text =
        fmt::format("{} members that {}, latency {}, {}", plan.nodes.size(),
                    plan.together ? "have long been together" : "join each other",
                    toText(plan.setup.latency), swim::toText(plan.nodes.front().config));
    text += toText(plan.protection);
    for (const Disturbance& trouble : plan.troubles) {
        const std::size_t more = trouble.commands.size() - 1;
        text += fmt::format(
            "; at {:g} s {}{}{}", inSeconds(trouble.at), toText(trouble.commands.front()),
            more > 0 ? fmt::format(" and {} more", more) : "",
            trouble.length > Duration::zero() ? " for " + swimscope::toText(trouble.length)
                                              : std::string());
    }
    for (const Move& move : plan.moves)
        text += toText(move);
    return text + fmt::format("; healing at {:g} s", inSeconds(plan.healing));
}

} // namespace swimscope::sim
