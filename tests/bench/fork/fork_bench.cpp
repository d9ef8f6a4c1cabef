// SPDX-License-Identifier: MPL-2.0
// What a fork of a simulation costs.
//
//   swimscope_bench_fork [NODES [SECONDS]]
//
// Lets a cluster of so many nodes (100) run for so many virtual seconds (60) with all of its
// events, then runs it again up to where it is, as a fork does, and copies it, as a fork could have
// done. Then one node of the fork is killed, both go on for ten seconds, and it is asked in what
// they differ. One JSON object.
#include "engine/session/sim_origin.h"
#include "engine/trace/difference.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <optional>

namespace {

using namespace swimscope;
using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

constexpr int kThingsAtOnce = 1000;
constexpr int kLooks = 5;

trace::Fold goOn(sim::Simulation& simulation, trace::Fold fold, Duration time) {
    simulation.run(time);
    fold.apply(simulation.takeEvents());
    return fold;
}

/// The quickest of some, in milliseconds.
double differenceTime(const trace::Fold& here, const trace::Fold& there, std::size_t& count) {
    double best = 1e9;
    for (int look = 0; look < kLooks; ++look) {
        const auto start = Clock::now();
        count = trace::difference(here, there, 500).count;
        best = std::min(best, secondsSince(start) * 1000);
    }
    return best;
}

} // namespace

int main(int argc, char** argv) {
    const int nodes = argc > 1 ? std::atoi(argv[1]) : 100;
    const int seconds = argc > 2 ? std::atoi(argv[2]) : 60;
    if (argc > 3 || nodes < 2 || seconds < 1) {
        std::fputs("Usage: swimscope_bench_fork [NODES [SECONDS]]\n", stderr);
        return 2;
    }
    const session::SimOrigin beginning(sim::Setup{.seed = 1},
                                       {{Instant(), host::StartTogether{std::vector<host::AddNode>(
                                                        static_cast<std::size_t>(nodes))}}});
    auto start = Clock::now();
    sim::Simulation first = session::Rerun(beginning).begun();
    trace::Fold fold = goOn(first, {}, std::chrono::seconds(seconds));
    const double ran = secondsSince(start);

    start = Clock::now();
    session::Rerun rerun(beginning.upTo(static_cast<EventId>(first.events()), first.now()));
    sim::Simulation again = rerun.begun();
    while (!rerun.goOn(again, kThingsAtOnce)) {
    }
    trace::Fold forked;
    forked.apply(again.takeEvents());
    const double ranAgain = secondsSince(start);
    if (again.events() != first.events()) {
        std::fputs("The second run is another one.\n", stderr);
        return 1;
    }

    start = Clock::now();
    std::optional<sim::Simulation> copy(first);
    const double copied = secondsSince(start);
    copy.reset();

    std::size_t alike = 0;
    const double alikeTime = differenceTime(fold, forked, alike);
    again.execute(host::Kill{NodeId{2}});
    fold = goOn(first, std::move(fold), 10s);
    forked = goOn(again, std::move(forked), 10s);
    std::size_t count = 0;
    const double differTime = differenceTime(fold, forked, count);
    const nlohmann::json line{{"bench", "fork"},
                              {"nodes", nodes},
                              {"run_s", seconds},
                              {"events", again.events()},
                              {"first_s", ran},
                              {"again_s", ranAgain},
                              {"again_to_first", ranAgain / ran},
                              {"copy_ms", copied * 1000},
                              {"alike", alike == 0},
                              {"alike_ms", alikeTime},
                              {"differences", count},
                              {"differ_ms", differTime}};
    std::puts(line.dump().c_str());
    return 0;
}
