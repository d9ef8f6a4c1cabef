// SPDX-License-Identifier: MPL-2.0
#include "engine/lab/false_positives.h"

#include "engine/base/random.h"
#include "engine/lab/false_positives_table.h"
#include "engine/lab/testbed.h"
#include "engine/swim/variants.h"

#include <numeric>
#include <utility>
#include <variant>
#include <vector>

namespace swimscope::lab {
namespace {

/// What counts.
constexpr const char* kRule =
    "What counts as a false positive: a member that was never blocked is declared dead, "
    "because a suspicion of it ran out at the member that declares it (FP); or the same "
    "where the one that declares was never blocked either (FP-). Deaths that others "
    "only hear of are not counted again. Deaths of blocked members are no mistakes: "
    "they did not answer. With --set count=seen each member counts that hears of a death.";

constexpr const char* kLoops =
    "A member's probing and gossip stand still while what they send is blocked, as loops do whose "
    "sends block; suspicions run out on time.";
constexpr const char* kReading =
    "A packet takes a blocked member 25 µs of its free time (a parameter): memberlist's own code "
    "was measured to take 15 to 30 µs of a processor for one of 350 bytes. With 1 ms between two "
    "blocks of 4 s or more it never catches up with what comes.";

constexpr const char* kTogether =
    "All blocked members of a run are blocked at the same moments, to the nanosecond (a parameter: "
    "their first blocks may begin apart).";
constexpr const char* kLists =
    "The lists of C, D and I, the length of a run and the number of repetitions are as far as they "
    "are known, and not verified; so they are parameters.";
constexpr const char* kTraffic =
    "Messages are UDP packets sent while members are blocked, bytes their payloads before "
    "compression.";
constexpr const char* kTick =
    "The probe's tick is not stretched by local health in either mode, as in the code of the time.";
constexpr const char* kNack =
    "A relay's nack in the paper's mode comes after 80 % of its own ProbeTimeout, which its own "
    "health does not stretch.";

using namespace std::chrono_literals;

constexpr Duration kBeforeBlocks = 15s;
constexpr std::uint64_t kWhoChance = 77;
constexpr std::uint64_t kStartChance = 78;

/// One cell of the matrix.
struct BlockConditions {
    swim::LifeguardMode mode{};
    swim::Variant variant{};
    std::size_t concurrent = 0;
    Duration blocked{};
    Duration free{};
};

/// Deaths of members that nothing was wrong with.
struct Deaths {
    double raised = 0;
    double raisedByHealthy = 0;
    double seen = 0;
    double seenByHealthy = 0;
    double ofBlocked = 0; ///< raised about members that were blocked: no mistakes

    void take(const trace::Event& event, const std::vector<bool>& blocked) {
        const auto* changed = std::get_if<trace::MemberChanged>(&event.body);
        if (!changed || changed->change != trace::Change::died)
            return;
        const std::size_t observer = Testbed::indexOf(event.node);
        const bool raising = changed->by == Testbed::name(observer);
        if (blocked[Testbed::indexOf(changed->row.name)]) {
            ofBlocked += raising ? 1 : 0;
            return;
        }
        seen += 1;
        raised += raising ? 1 : 0;
        seenByHealthy += blocked[observer] ? 0 : 1;
        raisedByHealthy += raising && !blocked[observer] ? 1 : 0;
    }
};

std::vector<BlockConditions> conditionsOf(const Settings& settings) {
    std::vector<BlockConditions> all;
    for (const std::string& mode : settings.texts("modes"))
        for (const std::string& variant : settings.texts("configurations"))
            for (const std::size_t concurrent : settings.counts("concurrent"))
                for (const Duration blocked : settings.durations("blocked"))
                    for (const Duration free : settings.durations("free"))
                        all.push_back({mode == "paper" ? swim::LifeguardMode::paper
                                                       : swim::LifeguardMode::memberlist,
                                       *swim::variantNamed(variant), concurrent, blocked, free});
    return all;
}

/// Who is blocked: the same members for a seed, whatever the configuration is.
std::vector<bool> chosen(std::size_t nodes, std::size_t concurrent, std::uint64_t seed) {
    std::vector<std::size_t> order(nodes);
    std::iota(order.begin(), order.end(), std::size_t{0});
    Random chance(seed, kWhoChance);
    chance.shuffle(std::span(order));
    std::vector<bool> blocked(nodes);
    for (std::size_t i = 0; i < std::min(concurrent, nodes); ++i)
        blocked[order[i]] = true;
    return blocked;
}

/// Orders the blocks of one run. Each member has its own moment to begin, if they begin apart.
void block(Testbed& bed, const std::vector<bool>& blocked, const Settings& settings,
           const BlockConditions& conditions, std::uint64_t seed) {
    Random starts(seed, kStartChance);
    const auto apart = static_cast<std::uint64_t>(settings.duration("apart").count());
    for (std::size_t i = 0; i < blocked.size(); ++i)
        if (blocked[i])
            bed.simulation().schedule(
                bed.now() + Duration(static_cast<Duration::rep>(starts.below(apart + 1))),
                host::Block{Testbed::node(i), conditions.blocked, conditions.free,
                            settings.duration("reading")});
}

class FalsePositives : public Experiment {
  public:
    std::string_view name() const override { return "false-positives"; }
    std::string_view title() const override { return "Lifeguard's table of false positives"; }
    std::string_view question() const override {
        return "Some members of a cluster are slow: again and again they can neither send nor read "
               "for "
               "a while, though their timers go on. How often are members declared dead with which "
               "nothing is wrong, by SWIM, by SWIM with each part of Lifeguard, and by all of it?";
    }
    std::vector<std::string> assumptions() const override {
        return {kRule, kLoops, kReading, kTogether, kLists, kTraffic, kTick, kNack};
    }
    std::vector<Parameter> parameters() const override {
        using Kind = Parameter::Kind;
        return {{"modes",
                 Kind::choice,
                 0,
                 0,
                 true,
                 "paper,memberlist",
                 "Whose Lifeguard it is.",
                 {"paper", "memberlist"}},
                {"configurations",
                 Kind::choice,
                 0,
                 0,
                 true,
                 "SWIM,LHA-Probe,LHA-Suspicion,Buddy System,Lifeguard",
                 "Which parts of Lifeguard are on.",
                 {"SWIM", "LHA-Probe", "LHA-Suspicion", "Buddy System", "Lifeguard"}},
                {"concurrent", Kind::count, 0, 128, true, "4,16,32", "C: how many are blocked."},
                {"blocked", Kind::duration, 0.001, 3600, true, "512ms,4.096s,16.384s,32.768s",
                 "D: for how long at a time."},
                {"free", Kind::duration, 0.001, 3600, true, "1ms,256ms,4.096s",
                 "I: for how long they are free in between."},
                {"reading", Kind::duration, 0, 10, false, "25us",
                 "What each packet that a blocked member reads takes of its free time."},
                {"apart", Kind::duration, 0, 3600, false, "0ms",
                 "Within what time the blocked members' first blocks begin, at random."},
                {"nodes", Kind::count, 2, 10'000, false, "128", "The size of the cluster."},
                {"alpha", Kind::count, 1, 100, false, "5", "SuspicionMult."},
                {"beta", Kind::count, 1, 100, false, "6", "SuspicionMaxTimeoutMult."},
                {"length", Kind::duration, 1, 86'400, false, "2m", "How long a run goes on."},
                {"count",
                 Kind::choice,
                 0,
                 0,
                 false,
                 "raised",
                 "Deaths that are counted: at whoever declares them, or at everybody who hears.",
                 {"raised", "seen"}}};
    }
    std::size_t usualSeeds() const override { return 10; }

    std::vector<Cell> cells(const Settings& settings) const override {
        std::vector<Cell> cells;
        for (const std::string& mode : settings.texts("modes"))
            for (const std::string& variant : settings.texts("configurations"))
                for (const std::string& concurrent : settings.texts("concurrent"))
                    for (const std::string& blocked : settings.texts("blocked"))
                        for (const std::string& free : settings.texts("free"))
                            cells.push_back({{"mode", mode},
                                             {"configuration", variant},
                                             {"C", concurrent},
                                             {"D", blocked},
                                             {"I", free}});
        return cells;
    }

    Figures run(const Settings& settings, const Work& work, const Stop& stop) const override {
        const BlockConditions conditions = conditionsOf(settings)[work.cell];
        swim::Config config = swim::configOf(swim::Profile::lan);
        config.suspicionMult = static_cast<std::int64_t>(settings.count("alpha"));
        config.suspicionMaxTimeoutMult = static_cast<std::int64_t>(settings.count("beta"));
        config.lifeguardMode = conditions.mode;
        swim::setVariant(config, conditions.variant);
        const std::size_t nodes = settings.count("nodes");
        Testbed bed({nodes, config, work.seed});
        bed.settle(kBeforeBlocks, stop);
        const std::vector<bool> blocked = chosen(nodes, conditions.concurrent, work.seed);
        block(bed, blocked, settings, conditions, work.seed);
        const sim::Traffic before = bed.simulation().traffic();
        Deaths deaths;
        bed.watch(settings.duration("length"), stop, [&](const trace::Event& event) {
            deaths.take(event, blocked);
            return true;
        });
        const sim::Traffic after = bed.simulation().traffic();
        return {{"raised", {deaths.raised}},
                {"raised_by_healthy", {deaths.raisedByHealthy}},
                {"seen", {deaths.seen}},
                {"seen_by_healthy", {deaths.seenByHealthy}},
                {"of_blocked", {deaths.ofBlocked}},
                {"messages", {static_cast<double>(after.datagrams - before.datagrams)}},
                {"bytes", {static_cast<double>(after.datagramBytes - before.datagramBytes)}}};
    }

    Findings findings(const Settings& settings, std::span<const Sample> samples) const override {
        return falsePositivesFindings(settings, samples);
    }
};

} // namespace

const Experiment& falsePositivesExperiment() {
    static const FalsePositives falsePositives;
    return falsePositives;
}

} // namespace swimscope::lab
