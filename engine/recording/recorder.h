// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/result.h"
#include "engine/recording/keyframe_maker.h"
#include "engine/recording/pile.h"
#include "engine/recording/writer.h"
#include "engine/session/sink.h"
#include "engine/trace/event.h"

#include <condition_variable>
#include <cstddef>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <thread>

namespace swimscope::recording {

/// Who gives way when events come faster than the disk takes them.
enum class Pressure {
    wait, ///< whoever records waits: for simulations, which lose nothing by it
    stop, ///< the recording ends, with a sentence: for what must not be held up
};

/// Records a run into a file as it goes, on a thread of its own; what is folded for keyframes is
/// folded by whoever brings the events. What was taken is in the file a third of a second later at
/// most, as long as the disk keeps up, and stays there however this
/// process ends. When the disk does not take it, the recording stops and says why; nothing else
/// happens. All calls from one thread.
class Recorder : public session::Sink {
  public:
    /// Events that take about so many bytes wait for the disk at most,
    static constexpr std::size_t kMostWaiting = std::size_t{64} << 20;
    /// or so many where whoever brings them can wait: memory that is used again is faster.
    static constexpr std::size_t kMostOfPatient = std::size_t{8} << 20;

    /// Makes the file, which must not be there yet. `origin`: as in Writer::create.
    static Result<std::unique_ptr<Recorder>> start(const std::string& path, std::string_view origin,
                                                   Pressure pressure);
    /// Closes it, if nobody did.
    ~Recorder() override;
    Recorder(const Recorder&) = delete;
    Recorder& operator=(const Recorder&) = delete;

    /// Takes over what the next events say. After a problem nothing is done.
    void take(const trace::Batch& events) override;

    /// Why it has stopped; nothing as long as it goes on.
    std::optional<std::string> problem() const override;
    bool hasRoom() const override;

    /// Writes what waits, and waits for that. Returns the problem, if there was one.
    Result<void> close();

  private:
    Recorder(Writer writer, Pressure pressure);

    std::size_t most() const;
    void work();
    bool gather(std::unique_lock<std::mutex>& lock);

    Writer writer_; ///< the thread's, until it has ended
    const Pressure pressure_;
    KeyframeMaker keyframes_; ///< the caller's

    mutable std::mutex mutex_;
    std::condition_variable changed_;
    Pile waiting_;
    bool closing_ = false;
    std::optional<std::string> problem_;

    std::thread thread_; ///< last: it uses all of the others
};

} // namespace swimscope::recording
