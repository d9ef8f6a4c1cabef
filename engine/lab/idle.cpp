// SPDX-License-Identifier: MPL-2.0
#include "engine/lab/idle.h"

#include "engine/lab/figure_text.h"
#include "engine/lab/gathering.h"
#include "engine/lab/judging.h"
#include "engine/lab/testbed.h"

#include <fmt/format.h>

#include <cmath>
#include <optional>
#include <variant>

namespace swimscope::lab {
namespace {

using namespace std::chrono_literals;

/// Until the members' first news of themselves have left the queues.
constexpr Duration kBeforeCounting = 30s;
/// A ping and an ack, of one's own probe and of somebody else's.
constexpr double kPublishedRate = 2.0;
constexpr double kRateTolerance = 0.02;

class Idle : public Experiment {
  public:
    std::string_view name() const override { return "idle"; }
    std::string_view title() const override { return "The load of a cluster at rest"; }
    std::string_view question() const override {
        return "A cluster in which nothing happens is watched once its gossip queues are empty. "
               "Each "
               "member probes one other an interval and is probed by one on average, so it sends "
               "and receives two UDP packets, however large the cluster is.";
    }
    std::vector<std::string> assumptions() const override {
        return {
            "Packets are counted, not the messages in them. Push/pulls travel over TCP and are not "
            "among them."};
    }
    std::vector<Parameter> parameters() const override {
        using Kind = Parameter::Kind;
        return {{"nodes", Kind::count, 2, 10'000, true, "8,100,1000", "Sizes of clusters."},
                {"intervals", Kind::count, 1, 100'000, false, "200",
                 "Probe intervals that each cluster is watched for."}};
    }
    std::size_t usualSeeds() const override { return 3; }

    std::vector<Cell> cells(const Settings& settings) const override {
        std::vector<Cell> cells;
        for (const std::string& nodes : settings.texts("nodes"))
            cells.push_back({{"nodes", nodes}});
        return cells;
    }

    Figures run(const Settings& settings, const Work& work, const Stop& stop) const override {
        const std::size_t nodes = settings.counts("nodes")[work.cell];
        const swim::Config config = swim::configOf(swim::Profile::lan);
        Testbed bed({nodes, config, work.seed, trace::Level::all});
        bed.settle(kBeforeCounting, stop);
        double sent = 0;
        double received = 0;
        const auto intervals = static_cast<std::int64_t>(settings.count("intervals"));
        bed.watch(intervals * config.probeInterval, stop, [&](const trace::Event& event) {
            sent += std::holds_alternative<trace::PacketSent>(event.body) ? 1 : 0;
            received += std::holds_alternative<trace::PacketReceived>(event.body) ? 1 : 0;
            return true;
        });
        const double shares = static_cast<double>(nodes) * static_cast<double>(intervals);
        return {{"sent", {sent / shares}}, {"received", {received / shares}}};
    }

    Findings findings(const Settings& settings, std::span<const Sample> samples) const override {
        const std::vector<double> sizes = settings.numbers("nodes");
        Findings findings;
        Table table{
            "idle", "Packets a member and probe interval", {"nodes", "sent", "received"}, {}};
        Series sent{"sent", {}, Mark::line, false, 0};
        Series received{"received", {}, Mark::line, false, 1};
        for (std::size_t cell = 0; cell < sizes.size(); ++cell) {
            const std::optional<double> out = meanOf(pooled(samples, cell, "sent"));
            const std::optional<double> in = meanOf(pooled(samples, cell, "received"));
            const std::string nodes = figureText(sizes[cell], 9);
            findings.verdicts.push_back(judged("sent by each of " + nodes + " members", out));
            findings.verdicts.push_back(judged("received by each of " + nodes + " members", in));
            if (!out || !in)
                continue;
            table.rows.push_back({nodes, figureText(*out), figureText(*in)});
            sent.points.push_back({sizes[cell], *out});
            received.points.push_back({sizes[cell], *in});
        }
        if (const auto slope = slopeOf(sent))
            findings.verdicts.push_back(within("change of what is sent with ten times the members",
                                               slope, -kRateTolerance * kPublishedRate,
                                               kRateTolerance * kPublishedRate));
        findings.plots.push_back(plotOf(std::move(sent), std::move(received)));
        findings.tables.push_back(std::move(table));
        return findings;
    }

  private:
    static std::optional<double> meanOf(const Distribution& distribution) {
        return distribution.empty() ? std::nullopt : std::optional(distribution.mean());
    }

    static Verdict judged(std::string claim, std::optional<double> value) {
        return within(std::move(claim), value, kPublishedRate * (1 - kRateTolerance),
                      kPublishedRate * (1 + kRateTolerance), "packets an interval");
    }

    /// How y changes from one power of ten to the next; nothing of fewer than two points.
    static std::optional<double> slopeOf(const Series& series) {
        double count = 0;
        double x = 0;
        double y = 0;
        double xx = 0;
        double xy = 0;
        for (const Point& point : series.points) {
            const double at = std::log10(point.x);
            ++count;
            x += at;
            y += point.y;
            xx += at * at;
            xy += at * point.y;
        }
        const double spread = count * xx - x * x;
        return spread > 0 ? std::optional((count * xy - x * y) / spread) : std::nullopt;
    }

    static Plot plotOf(Series sent, Series received) {
        Plot plot{"idle",
                  "Packets a member and probe interval",
                  {.title = "members", .logarithmic = true},
                  {.title = "packets an interval", .least = 0.0, .most = 3.0},
                  {}};
        Series published{"published: 2.00", {}, Mark::line, true, 5};
        for (const Point& point : sent.points)
            published.points.push_back({point.x, kPublishedRate});
        plot.series = {std::move(sent), std::move(received), std::move(published)};
        return plot;
    }
};

} // namespace

const Experiment& idleExperiment() {
    static const Idle idle;
    return idle;
}

} // namespace swimscope::lab
