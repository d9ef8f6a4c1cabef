// SPDX-License-Identifier: MPL-2.0
#include "engine/lab/loss.h"

#include "engine/lab/figure_text.h"
#include "engine/lab/gathering.h"
#include "engine/lab/judging.h"
#include "engine/lab/testbed.h"

#include <fmt/format.h>

#include <cmath>
#include <utility>
#include <variant>
#include <vector>

namespace swimscope::lab {
namespace {

using namespace std::chrono_literals;

constexpr double kShareTolerance = 0.05;
/// No cell needs longer: at a loss of 1 % one probe in 2,000,000 fails.
constexpr Duration kMost = 24h;

/// The chance that a probe fails though its target lives: the ping and its ack, two datagrams, and
/// each relay's four.
double expected(double loss, double relays) {
    return (1 - std::pow(1 - loss, 2)) * std::pow(1 - std::pow(1 - loss, 4), relays);
}

class Loss : public Experiment {
  public:
    std::string_view name() const override { return "loss"; }
    std::string_view title() const override { return "Probes that fail for lost datagrams"; }
    std::string_view question() const override {
        return "Each datagram is lost with the same probability, whatever became of others. How "
               "often does a probe of a member that lives fail: its ping or the ack is lost, and "
               "of each relay's four datagrams one?";
    }
    std::vector<std::string> assumptions() const override {
        return {
            "No pings over TCP, which lose nothing.",
            "The probe is measured, not what follows from it: suspicions last a hundred times "
            "as long, so that nobody is declared dead and probed no more, and LHA-Probe is off, "
            "so that all probes have the same deadline.",
            "Suspects are not asked to relay. Where fewer relays were found than wanted, the "
            "probe is not counted."};
    }
    std::vector<Parameter> parameters() const override {
        using Kind = Parameter::Kind;
        return {{"loss", Kind::number, 0.01, 0.9, true, "0.1,0.2,0.3",
                 "The probability with which each datagram is lost."},
                {"relays", Kind::count, 0, 10, true, "3", "How many members are asked to relay."},
                {"nodes", Kind::count, 2, 10'000, false, "100", "The size of the cluster."},
                {"failures", Kind::count, 1, 1'000'000, false, "650",
                 "Each run ends with so many failures."}};
    }
    std::size_t usualSeeds() const override { return 8; }

    std::vector<Cell> cells(const Settings& settings) const override {
        std::vector<Cell> cells;
        for (const std::string& loss : settings.texts("loss"))
            for (const std::string& relays : settings.texts("relays"))
                cells.push_back({{"loss", loss}, {"relays", relays}});
        return cells;
    }

    Figures run(const Settings& settings, const Work& work, const Stop& stop) const override {
        const auto condition = conditions(settings)[work.cell];
        const double loss = condition.first;
        const double relays = condition.second;
        swim::Config config = swim::configOf(swim::Profile::lan);
        config.indirectChecks = static_cast<std::int64_t>(relays);
        config.disableTcpPings = true;
        config.suspicionMult = 100;
        config.lhaProbe = false;
        Testbed bed({settings.count("nodes"), config, work.seed, trace::Level::all});
        bed.execute(host::LoseDatagrams{NodeId::none, NodeId::none, loss});
        bed.settle(5s, stop);
        const double wanted = settings.number("failures");
        double succeeded = 0;
        double failed = 0;
        double fewer = 0;
        bed.watch(kMost, stop, [&](const trace::Event& event) {
            succeeded += std::holds_alternative<trace::ProbeSucceeded>(event.body) ? 1 : 0;
            if (const auto* failure = std::get_if<trace::ProbeFailed>(&event.body))
                ++(failure->relays < relays ? fewer : failed);
            return failed < wanted;
        });
        return {{"probes", {succeeded + failed}}, {"failures", {failed}}, {"fewer", {fewer}}};
    }

    Findings findings(const Settings& settings, std::span<const Sample> samples) const override {
        Findings findings;
        Table table{"loss",
                    "Probes that fail",
                    {"loss", "relays", "probes", "failures", "rate", "95 %", "expected"},
                    {}};
        const auto all = conditions(settings);
        for (std::size_t cell = 0; cell < all.size(); ++cell) {
            const auto [loss, relays] = all[cell];
            const double probes = totalOf(samples, cell, "probes");
            const double failures = totalOf(samples, cell, "failures");
            const double rate = expected(loss, relays);
            std::string claim = fmt::format("failures at a loss of {} with {} relays",
                                            figureText(loss), figureText(relays));
            if (probes == 0) {
                findings.verdicts.push_back(unjudged(std::move(claim), "nothing was counted"));
                continue;
            }
            findings.verdicts.push_back(within(std::move(claim), failures / probes,
                                               rate * (1 - kShareTolerance),
                                               rate * (1 + kShareTolerance)));
            const Interval sure = confidenceOfShare(failures, probes);
            table.rows.push_back({figureText(loss), figureText(relays), figureText(probes, 9),
                                  figureText(failures, 9), figureText(failures / probes),
                                  figureText(sure.low) + " to " + figureText(sure.high),
                                  figureText(rate)});
        }
        findings.tables.push_back(std::move(table));
        findings.plots.push_back(plotOf(settings, samples));
        return findings;
    }

  private:
    /// Loss and relays of each cell.
    static std::vector<std::pair<double, double>> conditions(const Settings& settings) {
        std::vector<std::pair<double, double>> all;
        for (const double loss : settings.numbers("loss"))
            for (const double relays : settings.numbers("relays"))
                all.emplace_back(loss, relays);
        return all;
    }

    static Plot plotOf(const Settings& settings, std::span<const Sample> samples) {
        Plot plot{"loss",
                  "Probes of healthy members that fail",
                  {.title = "loss of each datagram", .least = 0.0},
                  {.title = "share of probes", .logarithmic = true},
                  {}};
        const auto all = conditions(settings);
        std::uint8_t colour = 0;
        for (const double relays : settings.numbers("relays")) {
            const std::string with = figureText(relays) + " relays";
            Series measured{"measured, " + with, {}, Mark::dots, false, colour};
            for (std::size_t cell = 0; cell < all.size(); ++cell) {
                const double probes = totalOf(samples, cell, "probes");
                const double failures = totalOf(samples, cell, "failures");
                const Interval sure = confidenceOfShare(failures, probes);
                if (all[cell].second == relays && probes > 0)
                    measured.points.push_back(
                        {all[cell].first, failures / probes, sure.low, sure.high});
            }
            Series formula{"expected, " + with, {}, Mark::line, true, colour++};
            for (double loss = 0.02; loss < 0.401; loss += 0.02)
                formula.points.push_back({loss, expected(loss, relays)});
            plot.series.push_back(std::move(measured));
            plot.series.push_back(std::move(formula));
        }
        return plot;
    }
};

} // namespace

const Experiment& lossExperiment() {
    static const Loss loss;
    return loss;
}

} // namespace swimscope::lab
