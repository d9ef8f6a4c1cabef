// SPDX-License-Identifier: MPL-2.0
#include "engine/lab/dissemination.h"

#include "engine/base/random.h"
#include "engine/lab/figure_text.h"
#include "engine/lab/gathering.h"
#include "engine/lab/judging.h"
#include "engine/lab/testbed.h"
#include "engine/swim/predictions.h"

#include <fmt/format.h>

#include <cmath>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

namespace swimscope::lab {
namespace {

using namespace std::chrono_literals;

constexpr Duration kBeforeRumours = 5s;
/// Long after a rumour has left all queues.
constexpr std::int64_t kGossipIntervals = 60;
/// What is left of a rumour must be over before the next.
constexpr Duration kBetween = 3s;
constexpr double kShare = 0.99;
constexpr std::uint64_t kTellerChance = 77;

struct RumourConditions {
    double nodes = 0;
    double loss = 0;
};

class Dissemination : public Experiment {
  public:
    std::string_view name() const override { return "dissemination"; }
    std::string_view title() const override { return "How soon a rumour has reached everybody"; }
    std::string_view question() const override {
        return "A member has news: its metadata change. When does the last of the others know, by "
               "gossip and by what travels with probes? And how often does gossip miss somebody, "
               "who then has to wait for a push/pull?";
    }
    std::vector<std::string> assumptions() const override {
        return {
            "LAN profile. Push/pull is off unless it is asked for: it would hide whom gossip "
            "misses.",
            "Each seed's cluster has several rumours, one after the other, each by a member and "
            "at a moment of chance. All that decides about a rumour is drawn anew each time, so "
            "they count as one seed each.",
            "Time is counted from the moment at which the member changes its metadata, half a "
            "gossip interval before its first round on average.",
            "Serf's estimate knows nothing of how often a rumour is sent. A member passes it on "
            "RetransmitMult × ceil(log10(n + 1)) times, which has steps: 8 times at 98 members, 12 "
            "times at 100."};
    }
    std::vector<Parameter> parameters() const override {
        using Kind = Parameter::Kind;
        return {{"nodes", Kind::count, 3, 10'000, true, "8,98,100,200,1000", "Sizes of clusters."},
                {"loss", Kind::number, 0, 0.9, true, "0,0.1",
                 "The probability with which each datagram is lost."},
                {"updates", Kind::count, 1, 1000, false, "10", "Rumours for each seed."},
                {"push-pull",
                 Kind::choice,
                 0,
                 0,
                 false,
                 "off",
                 "Whether members exchange tables as well.",
                 {"off", "on"}}};
    }
    std::size_t usualSeeds() const override { return 100; }

    std::vector<Cell> cells(const Settings& settings) const override {
        std::vector<Cell> cells;
        for (const std::string& nodes : settings.texts("nodes"))
            for (const std::string& loss : settings.texts("loss"))
                cells.push_back({{"nodes", nodes}, {"loss", loss}});
        return cells;
    }

    Figures run(const Settings& settings, const Work& work, const Stop& stop) const override {
        const RumourConditions conditions = conditionsOf(settings)[work.cell];
        const swim::Config config = configOf(settings);
        Testbed bed({static_cast<std::size_t>(conditions.nodes), config, work.seed});
        bed.execute(host::LoseDatagrams{NodeId::none, NodeId::none, conditions.loss});
        bed.settle(kBeforeRumours, stop);
        Random chance(work.seed, kTellerChance);
        std::vector<double> spreads;
        double missed = 0;
        for (std::size_t i = 0; i < settings.count("updates") && !stop; ++i) {
            bed.settle(kBetween + Duration(static_cast<Duration::rep>(chance.below(1'000'000'000))),
                       stop);
            const auto who = static_cast<std::size_t>(chance.below(bed.nodes()));
            const auto spread = spreadOf(bed, who, bytesOf(std::to_string(i)), config, stop);
            if (spread)
                spreads.push_back(inSeconds(*spread) / inSeconds(config.gossipInterval));
            else
                ++missed;
        }
        return {{"spread", std::move(spreads)}, {"missed", {missed}}};
    }

    Findings findings(const Settings& settings, std::span<const Sample> samples) const override {
        Findings findings;
        Table table{"dissemination",
                    "Gossip intervals until everybody knows",
                    {"nodes", "loss", "rumours", "median", "99 %", "longest", "Serf's estimate",
                     "within twice that", "missed somebody"},
                    {}};
        const double fanout = static_cast<double>(configOf(settings).gossipNodes);
        const std::vector<RumourConditions> all = conditionsOf(settings);
        for (std::size_t cell = 0; cell < all.size(); ++cell) {
            const RumourConditions& conditions = all[cell];
            const Distribution spread = pooled(samples, cell, "spread");
            const double missed = totalOf(samples, cell, "missed");
            const double rumours = static_cast<double>(spread.size()) + missed;
            const double limit =
                2 * swim::estimatedSpread(conditions.nodes, fanout, conditions.loss);
            const double inTime = static_cast<double>(spread.upTo(limit));
            if (isPublished(conditions))
                findings.verdicts.push_back(atLeast(
                    fmt::format("rumours known to all {} within twice Serf's estimate, at a loss "
                                "of {}",
                                figureText(conditions.nodes, 9), figureText(conditions.loss)),
                    rumours > 0 ? std::optional(100 * inTime / rumours) : std::nullopt,
                    100 * kShare, "%"));
            if (rumours > 0 && !spread.empty())
                table.rows.push_back({figureText(conditions.nodes, 9), figureText(conditions.loss),
                                      figureText(rumours, 9), figureText(spread.median()),
                                      lastOf(spread, rumours), figureText(spread.most()),
                                      figureText(limit / 2), percentText(inTime / rumours),
                                      percentText(missed / rumours)});
        }
        findings.tables.push_back(std::move(table));
        findings.plots.push_back(plotOf(settings, samples));
        return findings;
    }

  private:
    static std::vector<RumourConditions> conditionsOf(const Settings& settings) {
        std::vector<RumourConditions> all;
        for (const double nodes : settings.numbers("nodes"))
            for (const double loss : settings.numbers("loss"))
                all.push_back({nodes, loss});
        return all;
    }

    static swim::Config configOf(const Settings& settings) {
        swim::Config config = swim::configOf(swim::Profile::lan);
        if (settings.texts("push-pull").front() == "off")
            config.pushPullInterval = {};
        return config;
    }

    /// The estimate is held where a rumour is sent often enough, which below 100 members it is not.
    static bool isPublished(const RumourConditions& conditions) {
        return conditions.nodes >= 100 && conditions.loss <= 0.1;
    }

    /// From a member's news to the last who hears of it; nothing if somebody never does.
    static std::optional<Duration> spreadOf(Testbed& bed, std::size_t who, const Bytes& meta,
                                            const swim::Config& config, const Stop& stop) {
        const Instant start = bed.now();
        std::size_t told = 0;
        Instant last = start;
        bed.execute(host::SetMeta{Testbed::node(who), meta});
        const Duration most =
            kGossipIntervals * config.gossipInterval + 6 * config.pushPullInterval;
        bed.watch(most, stop, [&](const trace::Event& event) {
            const auto* changed = std::get_if<trace::MemberChanged>(&event.body);
            if (changed && event.node != Testbed::node(who) && changed->row.meta == meta &&
                changed->row.name == Testbed::name(who)) {
                ++told;
                last = event.at;
            }
            return told + 1 < bed.nodes();
        });
        return told + 1 == bed.nodes() ? std::optional(last - start) : std::nullopt;
    }

    /// Within which 99 of 100 rumours are known to all, those that missed somebody included.
    static std::string lastOf(const Distribution& spread, double rumours) {
        const auto place = static_cast<std::size_t>(std::ceil(kShare * rumours)) - 1;
        return place < spread.size() ? figureText(spread.values()[place]) : "never";
    }

    static Plot plotOf(const Settings& settings, std::span<const Sample> samples) {
        Plot plot{"dissemination",
                  "Rumours that are known to all",
                  {.title = "gossip intervals", .least = 0.0, .most = 30.0},
                  {.title = "share", .least = 0.0, .most = 1.0},
                  {}};
        const std::vector<RumourConditions> all = conditionsOf(settings);
        std::uint8_t colour = 0;
        for (std::size_t cell = 0; cell < all.size(); ++cell) {
            if (all[cell].loss != all.front().loss)
                continue;
            const Distribution spread = pooled(samples, cell, "spread");
            const double rumours =
                static_cast<double>(spread.size()) + totalOf(samples, cell, "missed");
            Series series{
                figureText(all[cell].nodes, 9) + " members", {}, Mark::line, false, colour++};
            for (double after = 0; after <= 30.001 && rumours > 0; after += 0.25)
                series.points.push_back({after, static_cast<double>(spread.upTo(after)) / rumours});
            plot.series.push_back(std::move(series));
        }
        return plot;
    }
};

} // namespace

const Experiment& disseminationExperiment() {
    static const Dissemination dissemination;
    return dissemination;
}

} // namespace swimscope::lab
