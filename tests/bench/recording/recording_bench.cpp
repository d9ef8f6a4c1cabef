// SPDX-License-Identifier: MPL-2.0
// What it costs to record a run.
//
//   swimscope_bench_recording [NODES [SECONDS [ROUNDS [LIVE]]]]
//
// Simulates so many nodes (100) that begin as one, for so many virtual seconds (600), keeping
// everything of the trace: in turn without and with a recording, so many times each (3), and tells
// the least times, and the processor time of either thread, which tells on a busy machine what a
// quiet one would take. Then it brings a recorder what 200 nodes at rest bring, as fast as they do,
// for so many seconds (10), and tells what processor time that takes. One JSON object.
#include "engine/recording/recorder.h"
#include "engine/sim/simulation.h"

#include <nlohmann/json.hpp>
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

namespace {

using namespace swimscope;
using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

constexpr Duration kAtOnce = 100ms; // as the headless tool takes a simulation's events

double secondsSince(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

/// Of all threads of this process, or of the one that asks.
double processorSeconds(int whose = RUSAGE_SELF) {
    rusage usage{};
    getrusage(whose, &usage);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

/// A new file in a folder of temporary ones, which goes with it.
class File {
  public:
    File() {
        std::string name = (std::filesystem::temp_directory_path() / "swimscope-XXXXXX").string();
        folder_ = mkdtemp(name.data()) ? name : std::string();
    }
    ~File() {
        std::error_code error;
        if (!folder_.empty())
            std::filesystem::remove_all(folder_, error);
    }
    File(const File&) = delete;
    File& operator=(const File&) = delete;

    std::string path() const { return folder_ + "/run.swimscope"; }
    std::size_t size() const {
        std::error_code error;
        return static_cast<std::size_t>(std::filesystem::file_size(path(), error));
    }

  private:
    std::string folder_;
};

std::unique_ptr<recording::Recorder> recorderFor(const File& file) {
    auto recorder = recording::Recorder::start(file.path(), "simulated", recording::Pressure::wait);
    if (recorder)
        return std::move(*recorder);
    std::fprintf(stderr, "%s\n", recorder.error().message.c_str());
    std::exit(1);
}

sim::Simulation clusterOf(std::size_t nodes) {
    sim::Simulation simulation(
        {.seed = 1, .level = trace::Level::all, .version = "swimscope_bench_recording"});
    simulation.execute(host::StartTogether{std::vector<host::AddNode>(nodes)});
    return simulation;
}

struct Times {
    double run = 0;       ///< until the last event has happened
    double closed = 0;    ///< and until the recording is one file
    double thread = 0;    ///< processor time of the simulation's thread
    double written = 0;   ///< of the recorder's until then
    double processor = 0; ///< of all, to the end
    std::uint64_t events = 0;
    std::size_t bytes = 0;
};

Times timesOf(std::size_t nodes, Duration length, bool records) {
    const File file;
    std::unique_ptr<recording::Recorder> recorder = records ? recorderFor(file) : nullptr;
    sim::Simulation simulation = clusterOf(nodes);
    Times times;
    trace::Batch events;
    const double processor = processorSeconds();
    const double thread = processorSeconds(RUSAGE_THREAD);
    const auto start = Clock::now();
    while (simulation.now() < Instant() + length) {
        simulation.runUntil(std::min(Instant() + length, simulation.now() + kAtOnce));
        events = simulation.takeEvents(std::move(events));
        if (recorder)
            recorder->take(events);
        times.events += events.size();
        events.clear();
    }
    times.run = secondsSince(start);
    times.thread = processorSeconds(RUSAGE_THREAD) - thread;
    times.written = processorSeconds() - processor - times.thread;
    if (recorder && !recorder->close())
        std::exit(1);
    times.closed = secondsSince(start);
    times.processor = processorSeconds() - processor;
    times.bytes = records ? file.size() : 0;
    return times;
}

Times least(const Times& a, const Times& b) {
    return {std::min(a.run, b.run),
            std::min(a.closed, b.closed),
            std::min(a.thread, b.thread),
            std::min(a.written, b.written),
            std::min(a.processor, b.processor),
            b.events,
            b.bytes};
}

/// Processor time a second, with a recorder and without, of bringing what happens as it happens.
double costOfLive(Duration length, bool records) {
    constexpr std::size_t kNodes = 200;
    constexpr Duration kStep = 50ms; // about as often as somebody takes what has happened
    const File file;
    std::unique_ptr<recording::Recorder> recorder = records ? recorderFor(file) : nullptr;
    sim::Simulation simulation = clusterOf(kNodes);
    std::vector<trace::Batch> steps;
    for (Instant at = Instant() + kStep; at <= Instant() + length; at += kStep) {
        simulation.runUntil(at);
        steps.push_back(simulation.takeEvents());
    }
    const double processor = processorSeconds();
    auto next = Clock::now();
    for (const trace::Batch& step : steps) {
        if (recorder)
            recorder->take(step);
        next += kStep;
        std::this_thread::sleep_until(next);
    }
    return (processorSeconds() - processor) / inSeconds(length);
}

std::uint64_t numberAt(int argc, char** argv, int place, std::uint64_t otherwise) {
    return argc > place ? std::max(1ULL, std::strtoull(argv[place], nullptr, 10)) : otherwise;
}

} // namespace

int main(int argc, char** argv) {
    const std::size_t nodes = numberAt(argc, argv, 1, 100);
    const Duration length = std::chrono::seconds(numberAt(argc, argv, 2, 600));
    const std::uint64_t rounds = numberAt(argc, argv, 3, 3);
    const Duration live = std::chrono::seconds(numberAt(argc, argv, 4, 10));

    Times bare = timesOf(nodes, length, false);
    Times recorded = timesOf(nodes, length, true);
    for (std::uint64_t round = 1; round < rounds; ++round) {
        bare = least(bare, timesOf(nodes, length, false));
        recorded = least(recorded, timesOf(nodes, length, true));
    }
    const double idle = costOfLive(live, false);
    const double recording = costOfLive(live, true);
    const auto each = [&](double seconds) {
        return seconds / static_cast<double>(recorded.events) * 1e9;
    };
    const nlohmann::json line{
        {"bench", "recording"},
        {"nodes", nodes},
        {"events", recorded.events},
        {"bytes_per_event",
         static_cast<double>(recorded.bytes) / static_cast<double>(recorded.events)},
        {"bare_cpu_s", bare.thread},
        {"recorded_cpu_s", recorded.thread},
        {"recorder_cpu_s", recorded.written},
        {"closing_cpu_s", recorded.processor - recorded.thread - recorded.written},
        {"bare_s", bare.run},
        {"recorded_s", recorded.run},
        {"closed_s", recorded.closed},
        {"speed_kept", bare.run / recorded.run},
        {"speed_kept_with_closing", bare.run / recorded.closed},
        {"processor_ns_per_event", each(recorded.processor - bare.processor)},
        {"live_200_cpu_s_per_s", recording - idle}};
    std::puts(line.dump().c_str());
    return 0;
}
