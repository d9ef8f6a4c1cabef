// SPDX-License-Identifier: MPL-2.0
#include "engine/lab/joins.h"

#include "engine/lab/figure_text.h"
#include "engine/lab/gathering.h"
#include "engine/lab/judging.h"
#include "engine/lab/testbed.h"
#include "engine/swim/formulas.h"

#include <fmt/format.h>

#include <cmath>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

namespace swimscope::lab {
namespace {

using namespace std::chrono_literals;

constexpr double kMedian = 1.5;
constexpr double kSoon = 3;
constexpr double kSoonShare = 0.9;
/// How closely joins without a pause follow each other.
constexpr Duration kEager = 1ms;

struct JoinConditions {
    std::size_t nodes = 0;
    Duration pace{};
};

/// Who knows whom, and when how many pairs did.
class Acquaintance {
  public:
    explicit Acquaintance(std::size_t nodes) : nodes_(nodes), knows_(nodes * nodes) {}

    void take(const trace::Event& event) {
        const auto* changed = std::get_if<trace::MemberChanged>(&event.body);
        if (!changed)
            return;
        const bool alive = changed->row.state == wire::MemberState::alive ||
                           changed->row.state == wire::MemberState::suspect;
        const std::size_t pair =
            Testbed::indexOf(event.node) * nodes_ + Testbed::indexOf(changed->row.name);
        if (knows_[pair] == alive)
            return;
        knows_[pair] = alive;
        pairs_ += alive ? 1 : 0;
        pairs_ -= alive ? 0 : 1;
        lost_ += alive ? 0 : 1;
        if (isNearlyWhole() && !nearly_)
            nearly_ = event.at;
        if (isWhole() && !whole_)
            whole_ = event.at;
    }

    bool isWhole() const { return pairs_ == knows_.size(); }
    std::optional<Instant> nearly() const { return nearly_; } ///< 99.9 % of the pairs
    std::optional<Instant> whole() const { return whole_; }
    std::size_t lost() const { return lost_; } ///< deaths that were none

  private:
    bool isNearlyWhole() const { return 1000 * pairs_ >= 999 * knows_.size(); }

    std::size_t nodes_;
    std::vector<bool> knows_; ///< by observer and subject
    std::size_t pairs_ = 0;
    std::size_t lost_ = 0;
    std::optional<Instant> nearly_;
    std::optional<Instant> whole_;
};

class Joins : public Experiment {
  public:
    std::string_view name() const override { return "joins"; }
    std::string_view title() const override { return "How soon all know all who have joined"; }
    std::string_view question() const override {
        return "Members start one after the other, and each joins through the first. How long "
               "after "
               "the last has started do all know all?";
    }
    std::vector<std::string> assumptions() const override {
        return {"LAN profile; the first member joins nobody. A member joins as its first act.",
                "Without a pause (pace 0s) each starts within a millisecond of the end of the join "
                "before.",
                "A pair that knew each other and forgets is counted as not knowing again."};
    }
    std::vector<Parameter> parameters() const override {
        using Kind = Parameter::Kind;
        return {{"nodes", Kind::count, 3, 10'000, true, "100", "Sizes of clusters."},
                {"pace", Kind::duration, 0, 60, true, "20ms",
                 "Pauses between one join and the next; 0s: none."},
                {"loss", Kind::number, 0, 0.9, false, "0.01",
                 "The probability with which each datagram is lost."}};
    }
    std::size_t usualSeeds() const override { return 200; }

    std::vector<Cell> cells(const Settings& settings) const override {
        std::vector<Cell> cells;
        for (const std::string& nodes : settings.texts("nodes"))
            for (const std::string& pace : settings.texts("pace"))
                cells.push_back({{"nodes", nodes}, {"pace", pace}});
        return cells;
    }

    Figures run(const Settings& settings, const Work& work, const Stop& stop) const override {
        const JoinConditions conditions = conditionsOf(settings)[work.cell];
        Testbed bed({0, {}, work.seed});
        bed.execute(host::LoseDatagrams{NodeId::none, NodeId::none, settings.number("loss")});
        Acquaintance acquaintance(conditions.nodes);
        Instant last;
        for (std::size_t i = 0; i < conditions.nodes && !stop; ++i) {
            last = bed.now();
            letJoin(bed, conditions.pace, i, acquaintance, stop);
        }
        bed.watch(limitOf(conditions.nodes), stop, [&](const trace::Event& event) {
            acquaintance.take(event);
            return !acquaintance.isWhole();
        });
        Figures figures{{"lost", {static_cast<double>(acquaintance.lost())}}};
        if (const auto nearly = acquaintance.nearly())
            figures["nearly_s"] = {inSeconds(*nearly - last)};
        if (const auto whole = acquaintance.whole())
            figures["all_s"] = {inSeconds(*whole - last)};
        else
            figures["never"] = {1};
        return figures;
    }

    Findings findings(const Settings& settings, std::span<const Sample> samples) const override {
        Findings findings;
        Table table{"joins",
                    "Seconds from the last start",
                    {"nodes", "pace", "runs", "99.9 % of pairs: median", "all: least", "median",
                     "90 %", "most", "within 3 s", "not in time", "mistaken deaths"},
                    {}};
        const std::vector<JoinConditions> all = conditionsOf(settings);
        const std::vector<Cell> names = cells(settings);
        for (std::size_t cell = 0; cell < all.size(); ++cell) {
            const Distribution whole = pooled(samples, cell, "all_s");
            const Distribution nearly = pooled(samples, cell, "nearly_s");
            const double never = totalOf(samples, cell, "never");
            const double runs = static_cast<double>(whole.size()) + never;
            if (all[cell].nodes == 100 && all[cell].pace == 20ms)
                judge(whole, runs, findings.verdicts);
            if (whole.empty())
                continue;
            table.rows.push_back({names[cell][0].second, names[cell][1].second, figureText(runs, 9),
                                  figureText(nearly.median()), figureText(whole.least()),
                                  figureText(whole.median()), figureText(whole.quantile(0.9)),
                                  figureText(whole.most()),
                                  percentText(static_cast<double>(whole.upTo(kSoon)) / runs),
                                  figureText(never), figureText(totalOf(samples, cell, "lost"))});
        }
        findings.tables.push_back(std::move(table));
        findings.plots.push_back(plotOf(settings, samples));
        return findings;
    }

  private:
    static std::vector<JoinConditions> conditionsOf(const Settings& settings) {
        std::vector<JoinConditions> all;
        for (const std::size_t nodes : settings.counts("nodes"))
            for (const Duration pace : settings.durations("pace"))
                all.push_back({nodes, pace});
        return all;
    }

    /// Two push/pulls of everybody: whom gossip missed has heard by then.
    static Duration limitOf(std::size_t nodes) {
        return 2 * swim::pushPullScale(swim::configOf(swim::Profile::lan).pushPullInterval, nodes);
    }

    /// Starts one, and lets pass what is to pass until the next.
    static void letJoin(Testbed& bed, Duration pace, std::size_t index, Acquaintance& acquaintance,
                        const Stop& stop) {
        host::AddNode member;
        member.name = Testbed::name(index);
        member.config = swim::configOf(swim::Profile::lan);
        member.joinRunning = index > 0;
        bed.execute(member);
        bool joined = index == 0;
        const auto look = [&](const trace::Event& event) {
            acquaintance.take(event);
            joined = joined || (event.node == Testbed::node(index) &&
                                std::holds_alternative<trace::JoinFinished>(event.body));
            return pace > 0s || !joined;
        };
        if (pace > 0s)
            bed.watch(pace, stop, look);
        else if (!joined)
            bed.watch(10s, stop, look, kEager);
    }

    static void judge(const Distribution& whole, double runs, std::vector<Verdict>& verdicts) {
        const auto measured = [&](double figure) {
            return runs > 0 ? std::optional(figure) : std::nullopt;
        };
        const double median = whole.empty() ? 0 : whole.median();
        const double soon = static_cast<double>(whole.upTo(kSoon));
        verdicts.push_back(atMost("median until all 100 know all, one each 20 ms", measured(median),
                                  kMedian, "s"));
        verdicts.push_back(atLeast("runs in which all know all within 3 s",
                                   measured(100 * soon / runs), 100 * kSoonShare, "%"));
        verdicts.push_back(atLeast("runs in which all know all within two push/pull intervals",
                                   measured(100 * static_cast<double>(whole.size()) / runs), 100,
                                   "%"));
    }

    Plot plotOf(const Settings& settings, std::span<const Sample> samples) const {
        Plot plot{"joins",
                  "Runs in which all know all",
                  {.title = "seconds since the last start", .logarithmic = true},
                  {.title = "share of runs", .least = 0.0, .most = 1.0},
                  {}};
        const std::vector<Cell> names = cells(settings);
        for (std::size_t cell = 0; cell < names.size(); ++cell) {
            const Distribution whole = pooled(samples, cell, "all_s");
            const double runs = static_cast<double>(whole.size()) + totalOf(samples, cell, "never");
            Series series{fmt::format("{} members, one each {}", names[cell][0].second,
                                      names[cell][1].second),
                          {},
                          Mark::line,
                          false,
                          static_cast<std::uint8_t>(cell)};
            double count = 0;
            for (const double seconds : whole.values())
                series.points.push_back({seconds, ++count / runs});
            plot.series.push_back(std::move(series));
        }
        return plot;
    }
};

} // namespace

const Experiment& joinsExperiment() {
    static const Joins joins;
    return joins;
}

} // namespace swimscope::lab
