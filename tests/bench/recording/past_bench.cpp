// SPDX-License-Identifier: MPL-2.0
// How long it takes to be at another moment of a recording, and what its past costs.
//
//   swimscope_bench_past FILE [SEEKS]
//
// Looks through the recording as the window does, then goes to so many moments chosen at random
// (200), each until all that the views would be told of it has been folded; then asks the
// space-time diagram for as many windows of a second. One JSON object.
#include "engine/base/random.h"
#include "engine/recording/replay_session.h"
#include "engine/session/timeline.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

namespace {

using namespace swimscope;
using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

nlohmann::json summaryOf(std::vector<double> milliseconds) {
    std::ranges::sort(milliseconds);
    const auto at = [&](double share) {
        return milliseconds[static_cast<std::size_t>(share *
                                                     static_cast<double>(milliseconds.size() - 1))];
    };
    return {{"median", at(0.5)}, {"p99", at(0.99)}, {"most", at(1)}};
}

std::size_t peakMegabytes() {
    std::ifstream status("/proc/self/status");
    for (std::string word; status >> word;)
        if (word == "VmHWM:") {
            std::size_t kilobytes = 0;
            status >> kilobytes;
            return kilobytes / 1024;
        }
    return 0;
}

Instant randomMoment(Random& random, Instant end) {
    const auto whole = static_cast<std::uint64_t>(end.time_since_epoch().count());
    return Instant(Duration(static_cast<Duration::rep>(random.below(whole))));
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 2 || argc > 3) {
        std::fputs("Usage: swimscope_bench_past FILE [SEEKS]\n", stderr);
        return 2;
    }
    const int seeks = argc > 2 ? std::max(1, std::atoi(argv[2])) : 200;
    auto past = recording::KeptPast::open(argv[1]);
    if (!past) {
        std::fprintf(stderr, "%s\n", past.error().message.c_str());
        return 1;
    }
    const Instant end = (*past)->end();
    auto start = Clock::now();
    session::Timeline timeline(std::move(*past));
    while (timeline.overview().known() < end && !timeline.problem())
        std::this_thread::yield();
    const double looked = secondsSince(start);

    Random random(1, 1);
    std::vector<double> times;
    std::size_t events = 0;
    for (int i = 0; i < seeks; ++i) {
        start = Clock::now();
        timeline.seek(session::Moment::time(randomMoment(random, end)));
        std::optional<session::Landing> landing;
        while (!(landing = timeline.landed()))
            std::this_thread::yield();
        landing->from->apply(landing->events);
        times.push_back(secondsSince(start) * 1000);
        events = std::max(events, landing->events.size());
    }
    std::vector<double> views;
    for (int i = 0; i < seeks; ++i) {
        const Instant from = randomMoment(random, end);
        start = Clock::now();
        static_cast<void>(timeline.spaceTime({.from = from, .to = from + 1s, .mostLines = 2500}));
        views.push_back(secondsSince(start) * 1000);
    }
    const nlohmann::json line{
        {"bench", "past"},
        {"run_s", std::chrono::duration<double>(end.time_since_epoch()).count()},
        {"looked_through_s", looked},
        {"seeks", seeks},
        {"seek_ms", summaryOf(times)},
        {"most_events", events},
        {"diagram_ms", summaryOf(views)},
        {"peak_mb", peakMegabytes()}};
    std::puts(line.dump().c_str());
    return 0;
}
