// SPDX-License-Identifier: MPL-2.0
#include "app/cli/bench_cluster.h"
#include "app/cli/bench_live.h"
#include "app/cli/bench_samples.h"

#include <fmt/format.h>

#include <optional>
#include <variant>

namespace swimscope::cli {
namespace {

/// The gossip of the last death and return must be over before the next.
constexpr Duration kSettling = std::chrono::seconds(3);

/// When the member that was killed ended, and when others declared it dead or heard that it is.
class Obituary {
  public:
    void take(const trace::Event& event) {
        if (std::holds_alternative<trace::NodeStopped>(event.body)) {
            *this = {};
            end_ = event.at;
        }
        const auto* changed = std::get_if<trace::MemberChanged>(&event.body);
        if (!changed || changed->change != trace::Change::died)
            return;
        ++told_;
        first_ = first_.value_or(event.at);
        last_ = event.at;
    }

    std::size_t told() const { return told_; }
    /// Seconds from its end to the first and to the last who was told. Only if any was.
    double first() const { return inSeconds(first_.value() - end_); }
    double last() const { return inSeconds(last_ - end_); }

  private:
    Instant end_;
    std::size_t told_ = 0;
    std::optional<Instant> first_;
    Instant last_;
};

class DetectionBench {
  public:
    DetectionBench(const BenchPlan& plan, std::size_t nodes) : plan_(plan), nodes_(nodes) {}

    /// False where not all came together, or not all learned of a death, within the limit.
    bool run() {
        if (!cluster_.grow(nodes_, plan_.pace, limit()))
            return false;
        for (std::size_t kill = 0; kill < plan_.repeats; ++kill)
            if (!killOne())
                return false;
        return true;
    }

    Json line() const {
        Json line;
        line["bench"] = "detection";
        line["nodes"] = nodes_;
        line["kills"] = first_.size();
        line["first_death_s"] = first_.median();
        line["first_death_least_s"] = first_.least();
        line["first_death_most_s"] = first_.most();
        line["last_to_know_s"] = last_.median();
        line["last_to_know_least_s"] = last_.least();
        line["last_to_know_most_s"] = last_.most();
        return line;
    }

  private:
    Instant limit() const { return cluster_.now() + plan_.limit; }

    bool killOne() {
        const auto together = [&] { return cluster_.allSeeAll(nodes_); };
        if (!cluster_.waitFor(together, limit(), BenchCluster::kCalm))
            return false;
        cluster_.watch(kSettling);
        // Not the first, through which all others join.
        const NodeId victim = cluster_.seen().running().back();
        obituary_ = {};
        cluster_.kill(victim);
        const auto known = [&] { return obituary_.told() == nodes_ - 1; };
        if (!cluster_.waitFor(known, limit(), BenchCluster::kCalm))
            return false;
        first_.add(obituary_.first());
        last_.add(obituary_.last());
        cluster_.restart(victim);
        return true;
    }

    const BenchPlan& plan_;
    std::size_t nodes_;
    Obituary obituary_;
    BenchCluster cluster_{[this](const trace::Event& event) { obituary_.take(event); }};
    Samples first_;
    Samples last_;
};

} // namespace

void benchDetection(const BenchPlan& plan, std::size_t nodes, BenchReport& report) {
    DetectionBench bench(plan, nodes);
    if (bench.run())
        report.tell(bench.line());
    else
        report.fail(fmt::format("detection: {} nodes did not come together, or did not all learn "
                                "of a death, within the limit",
                                nodes));
}

} // namespace swimscope::cli
