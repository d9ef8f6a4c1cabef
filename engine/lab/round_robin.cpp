// SPDX-License-Identifier: MPL-2.0
#include "engine/lab/round_robin.h"

#include "engine/base/random.h"
#include "engine/lab/figure_text.h"
#include "engine/lab/gathering.h"
#include "engine/lab/judging.h"
#include "engine/lab/testbed.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <variant>
#include <vector>

namespace swimscope::lab {
namespace {

using namespace std::chrono_literals;

/// So long after a crash everybody has been probed, but for one in a million millions.
constexpr std::int64_t kLongest = 30;
constexpr std::uint64_t kVictimChance = 77;

/// When each member was probed, by anybody; and how long each pair had to wait at most.
class ProbeLog {
  public:
    ProbeLog(std::size_t nodes, Instant start)
        : start_(start), probes_(nodes), last_(nodes * nodes, start) {}

    void take(std::size_t observer, std::size_t subject, Instant at) {
        probes_[subject].push_back(at);
        Instant& last = last_[observer * probes_.size() + subject];
        longest_ = std::max(longest_, at - last);
        last = at;
    }
    /// The waits that are not over yet count as well: they can only get longer.
    Duration longestGap(Instant end) const {
        Duration longest = longest_;
        for (std::size_t pair = 0; pair < last_.size(); ++pair)
            if (pair / probes_.size() != pair % probes_.size())
                longest = std::max(longest, end - last_[pair]);
        return longest;
    }
    /// From a moment to the member's next probe. There must be one.
    Duration untilProbe(std::size_t subject, Instant from) const {
        return *std::ranges::lower_bound(probes_[subject], from) - from;
    }

  private:
    Instant start_;
    std::vector<std::vector<Instant>> probes_; ///< by subject, in order
    std::vector<Instant> last_;                ///< by observer and subject
    Duration longest_{};
};

class RoundRobin : public Experiment {
  public:
    std::string_view name() const override { return "round-robin"; }
    std::string_view title() const override { return "How long a crash waits for its first probe"; }
    std::string_view question() const override {
        return "Members probe each other in a round robin that each shuffles anew after every "
               "round, "
               "each at a phase of its own. A member crashes at a random moment: how long does it "
               "take until the first of the others probes it? And how long may one member wait to "
               "be "
               "probed by a certain other?";
    }
    std::vector<std::string> assumptions() const override {
        return {
            "Whether a member has crashed changes nothing about the others until one of them has "
            "probed it. So a crash need not be carried out: the wait is read from a run in which "
            "all go on, from a random moment to the next probe of a random member. A test "
            "compares such waits with those of members that are really killed.",
            "Between two probes of one pair there may be the waits at the beginning and at the "
            "end of the run, which are only part of a whole wait."};
    }
    std::vector<Parameter> parameters() const override {
        using Kind = Parameter::Kind;
        return {{"nodes", Kind::count, 2, 10'000, false, "200", "The size of the cluster."},
                {"intervals", Kind::count, kLongest + 1, 1'000'000, false, "480",
                 "Probe intervals that each cluster is watched for; more than two rounds."},
                {"crashes", Kind::count, 1, 1'000'000, false, "5000",
                 "Crashes for each seed, each at its own moment."}};
    }
    std::size_t usualSeeds() const override { return 20; }

    std::vector<Cell> cells(const Settings& settings) const override {
        return {{{"nodes", settings.texts("nodes").front()}}};
    }

    Figures run(const Settings& settings, const Work& work, const Stop& stop) const override {
        const std::size_t nodes = settings.count("nodes");
        const swim::Config config = swim::configOf(swim::Profile::lan);
        const auto intervals = static_cast<std::int64_t>(settings.count("intervals"));
        Testbed bed({nodes, config, work.seed, trace::Level::all});
        const Instant start = bed.now();
        ProbeLog log(nodes, start);
        double failed = 0;
        bed.watch(intervals * config.probeInterval, stop, [&](const trace::Event& event) {
            if (const auto* probe = std::get_if<trace::ProbeStarted>(&event.body))
                log.take(Testbed::indexOf(event.node), Testbed::indexOf(probe->member), event.at);
            failed += std::holds_alternative<trace::ProbeFailed>(event.body) ? 1 : 0;
            return true;
        });
        if (stop)
            return {};
        return {{"failed", {failed}},
                {"longest_gap",
                 {inSeconds(log.longestGap(bed.now())) / inSeconds(config.probeInterval)}},
                {"waits", waitsIn(log, settings, work.seed, start)}};
    }

    Findings findings(const Settings& settings, std::span<const Sample> samples) const override {
        const Distribution waits = pooled(samples, 0, "waits");
        const double nodes = settings.number("nodes");
        const auto measured = [&](double figure) {
            return waits.empty() ? std::optional<double>() : std::optional(figure);
        };
        const double mean = waits.empty() ? 0 : waits.mean();
        const double last = waits.empty() ? 0 : waits.quantile(0.99);
        Findings findings;
        findings.verdicts.push_back(
            within("mean wait for the first probe", measured(mean), 0.985, 1.005, "intervals"));
        findings.verdicts.push_back(
            within("99 of 100 crashes are probed within", measured(last), 4.45, 4.65, "intervals"));
        findings.verdicts.push_back(gapVerdict(samples, 2 * nodes - 1));
        if (!waits.empty())
            findings.tables.push_back(tableOf(waits));
        findings.plots.push_back(plotOf(waits));
        return findings;
    }

  private:
    static std::vector<double> waitsIn(const ProbeLog& log, const Settings& settings,
                                       std::uint64_t seed, Instant start) {
        const Duration interval = swim::configOf(swim::Profile::lan).probeInterval;
        const std::int64_t span = static_cast<std::int64_t>(settings.count("intervals")) - kLongest;
        Random chance(seed, kVictimChance);
        std::vector<double> waits;
        for (std::size_t i = 0; i < settings.count("crashes"); ++i) {
            const auto victim = static_cast<std::size_t>(chance.below(settings.count("nodes")));
            const auto after = chance.below(static_cast<std::uint64_t>((span * interval).count()));
            const Instant at = start + Duration(static_cast<Duration::rep>(after));
            const double wait = inSeconds(log.untilProbe(victim, at)) / inSeconds(interval);
            waits.push_back(std::round(1e4 * wait) / 1e4);
        }
        return waits;
    }

    /// Only runs in which no probe failed say something: suspicions change what is probed when.
    static Verdict gapVerdict(std::span<const Sample> samples, double most) {
        std::optional<double> longest;
        for (const Sample& sample : samples)
            if (sample.value("failed") == 0)
                longest = std::max(longest.value_or(0), sample.value("longest_gap"));
        return atMost("longest wait of any pair, where no probe failed", longest, most,
                      "intervals");
    }

    static Table tableOf(const Distribution& waits) {
        Table table{"waits",
                    "Intervals from a crash to its first probe",
                    {"crashes", "mean", "median", "90 %", "99 %", "99.9 %", "longest"},
                    {}};
        table.rows.push_back({figureText(static_cast<double>(waits.size()), 9),
                              figureText(waits.mean()), figureText(waits.median()),
                              figureText(waits.quantile(0.9)), figureText(waits.quantile(0.99)),
                              figureText(waits.quantile(0.999)), figureText(waits.most())});
        return table;
    }

    static Plot plotOf(const Distribution& waits) {
        Plot plot{"waits",
                  "Crashes that nobody has probed yet",
                  {.title = "intervals since the crash", .least = 0.0, .most = 8.0},
                  {.title = "share", .logarithmic = true, .least = 3e-4, .most = 1.0},
                  {}};
        Series measured{"measured", {}, Mark::line, false, 0};
        Series expected{"expected: exp(-t)", {}, Mark::line, true, 1};
        for (double after = 0; after <= 8.001; after += 0.1) {
            const auto count = static_cast<double>(waits.size());
            const double left = count - static_cast<double>(waits.upTo(after));
            if (left > 0)
                measured.points.push_back({after, left / count});
            expected.points.push_back({after, std::exp(-after)});
        }
        plot.series = {std::move(measured), std::move(expected)};
        return plot;
    }
};

} // namespace

const Experiment& roundRobinExperiment() {
    static const RoundRobin roundRobin;
    return roundRobin;
}

} // namespace swimscope::lab
