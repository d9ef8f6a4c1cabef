// SPDX-License-Identifier: MPL-2.0
#include "app/cli/trace_packets.h"

#include "app/cli/lines.h"
#include "app/cli/trace_verify.h"
#include "engine/capture/run_capture.h"
#include "engine/recording/whole_run.h"

#include <fmt/format.h>

#include <cerrno>
#include <filesystem>
#include <fstream>
#include <string>
#include <system_error>

namespace swimscope::cli {
namespace {

namespace fs = std::filesystem;

/// A file that gets its name once all of it has been written. Until then it is beside it under
/// another one, and goes if it is not finished.
class NewFile {
  public:
    explicit NewFile(std::string name) : name_(std::move(name)), part_(name_ + ".part") {
        std::error_code error;
        for (int i = 2; fs::exists(part_, error); ++i)
            part_ = fmt::format("{}.{}.part", name_, i);
        errno = 0;
        stream_.open(part_, std::ios::binary);
        note();
    }
    ~NewFile() {
        std::error_code error;
        stream_.close();
        if (!part_.empty())
            fs::remove(part_, error);
    }
    NewFile(const NewFile&) = delete;
    NewFile& operator=(const NewFile&) = delete;

    std::ostream& stream() { return stream_; }
    bool ok() const { return stream_.good(); }
    /// While what went wrong is still known.
    void note() {
        if (!stream_.good() && why_ == 0)
            why_ = errno;
    }

    Result<void> finish() {
        errno = 0;
        if (stream_.good())
            stream_.close();
        note();
        if (!stream_.good())
            return problem();
        std::error_code error;
        if (fs::exists(name_, error))
            return isThere();
        fs::rename(part_, name_, error);
        if (error) {
            why_ = error.value();
            return problem();
        }
        part_.clear();
        return {};
    }
    Error problem() const {
        const std::string why =
            why_ == 0 ? std::string() : ": " + std::generic_category().message(why_);
        return Error{fmt::format("{}: it can't be written{}", name_, why)};
    }
    Error isThere() const {
        return Error{fmt::format("{}: there is a file of that name already", name_)};
    }

  private:
    std::string name_;
    std::string part_; ///< empty once it has its name
    std::ofstream stream_;
    int why_ = 0;
};

std::string aboutRun(const TracePlan& plan) {
    return fmt::format("The packets of the recording {}, made by running it again. Recordings hold "
                       "no keys: what travelled encrypted stands here in the clear.",
                       textOf(fs::path(plan.file).filename().string()));
}

bool tellExported(const capture::CaptureCounts& counts, const TracePlan& plan,
                  const TraceSinks& sinks) {
    Json line{{"event", "exported"},
              {"file", textOf(plan.out)},
              {"packets", counts.packets},
              {"streams", counts.streams},
              {"frames", counts.frames}};
    return sinks.print(plan.json ? printed(line)
                                 : fmt::format("{} packets and {} streams are in {}, in {} frames",
                                               counts.packets, counts.streams, textOf(plan.out),
                                               counts.frames));
}

} // namespace

Result<int> exportPackets(recording::Recording& recording, const TracePlan& plan,
                          const TraceSinks& sinks) {
    std::error_code error;
    if (fs::exists(plan.out, error))
        return Error{fmt::format("{}: there is a file of that name already", plan.out)};
    NewFile file(plan.out);
    if (!file.ok())
        return file.problem();
    capture::RunCapture run(file.stream(),
                            {.program = "SwimScope " SWIMSCOPE_VERSION, .comment = aboutRun(plan)},
                            plan.from, plan.to);
    const auto done = recording::forEachOfWhole(recording, [&](const trace::Event& event) {
        const bool more = run.take(event);
        file.note();
        return more;
    });
    if (!done)
        return done.error();
    if (file.ok())
        run.finish();
    file.note();
    if (run.replayed().divergence)
        return tellVerified(run.replayed(), plan, sinks);
    if (const auto finished = file.finish(); !finished)
        return finished.error();
    return tellExported(run.counts(), plan, sinks) ? 0 : 1;
}

} // namespace swimscope::cli
