// SPDX-License-Identifier: MPL-2.0
#include "app/cli/lab_command.h"

#include "app/cli/lab_run.h"
#include "app/cli/standard_output.h"
#include "engine/lab/catalogue.h"

#include <fmt/format.h>

#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <system_error>

namespace swimscope::cli {
namespace {

/// A signal handler can reach nothing but globals.
lab::Stop stopped = false;
static_assert(lab::Stop::is_always_lock_free);

void stopRun(int) {
    stopped = true;
}

/// Says at each tenth of a run how long the rest will take, if the rest is like what was.
class Progress {
  public:
    void operator()(std::size_t done, std::size_t of) {
        const std::size_t tenth = 10 * done / of;
        const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start_;
        if (tenth == told_ || took < kBrief)
            return;
        told_ = tenth;
        const double rest =
            took.count() * static_cast<double>(of - done) / static_cast<double>(done);
        complain(fmt::format("lab: {} of {} works done in {:.0f} s, about {:.0f} s left", done, of,
                             took.count(), rest));
    }

  private:
    /// Nobody asks how long this will take.
    static constexpr std::chrono::seconds kBrief{3};

    std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
    std::size_t told_ = 0;
};

bool writeInto(const std::string& folder, const lab::ReportFile& file) {
    std::error_code failure;
    std::filesystem::create_directories(folder, failure);
    const std::filesystem::path path = std::filesystem::path(folder) / file.name;
    std::ofstream stream(path, std::ios::binary | std::ios::trunc);
    stream << file.text;
    stream.close();
    if (!stream)
        complain(fmt::format("{} can't be written", path.string()));
    return !stream.fail();
}

std::optional<LabShard> readShard(const std::string& path) {
    std::ifstream stream(path, std::ios::binary);
    LabShard shard{path, std::string(std::istreambuf_iterator<char>(stream), {})};
    if (stream.bad() || !stream.is_open()) {
        complain(fmt::format("{} can't be read", path));
        return std::nullopt;
    }
    return shard;
}

int merge(const LabPlan& plan, const LabSinks& sinks) {
    std::vector<LabShard> shards;
    for (const std::string& path : plan.files) {
        auto shard = readShard(path);
        if (!shard)
            return 1;
        shards.push_back(*std::move(shard));
    }
    return mergeShards(plan, lab::experiments(), shards, sinks);
}

} // namespace

int runLab(const LabPlan& plan) {
    Progress progress;
    const LabSinks sinks{printLine, [&](std::size_t done, std::size_t of) { progress(done, of); },
                         complain,
                         [&](const lab::ReportFile& file) { return writeInto(plan.out, file); }};
    std::signal(SIGPIPE, SIG_IGN); // a reader that goes away is an error of writing like any other
    switch (plan.what) {
    case LabPlan::What::list:
        listExperiments(lab::experiments(), plan.json, sinks);
        return 0;
    case LabPlan::What::merge:
        return merge(plan, sinks);
    case LabPlan::What::run:
        break;
    }
    std::signal(SIGINT, stopRun);
    std::signal(SIGTERM, stopRun);
    return runExperiment(plan, stopped, sinks);
}

} // namespace swimscope::cli
