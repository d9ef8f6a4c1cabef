// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/result.h"
#include "engine/base/time.h"
#include "engine/recording/recording.h"
#include "engine/session/playback.h"
#include "engine/session/session.h"
#include "engine/trace/event.h"

#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace swimscope::recording {

/// Reads a recording ahead, on a thread of its own, so that whoever shows it never waits for the
/// disk. Calls from one thread.
class ReadAhead {
  public:
    explicit ReadAhead(Recording recording);
    ~ReadAhead();
    ReadAhead(const ReadAhead&) = delete;
    ReadAhead& operator=(const ReadAhead&) = delete;

    /// Hands over what has been read, and lets it read on.
    void take(std::deque<trace::Event>& into);
    /// Whether everything was handed over.
    bool ended() const;
    /// Why it can't be read to its end.
    std::optional<std::string> problem() const;

  private:
    /// So many events wait to be taken at most.
    static constexpr std::size_t kAhead = 100'000;

    void work();

    Recording recording_; ///< the thread's own
    mutable std::mutex mutex_;
    std::condition_variable changed_;
    trace::Batch read_;
    bool ended_ = false;
    bool ending_ = false;
    std::optional<std::string> problem_;
    std::thread thread_; ///< last: it uses all of the others
};

/// A recording, shown as if it happened now: its time runs, stands still and goes step by step. At
/// its end it pauses. Commands are not for what has long been: they do nothing.
class ReplaySession : public session::Session, private session::Playback {
  public:
    static Result<std::unique_ptr<ReplaySession>> open(const std::string& path);

    session::Kind kind() const override { return session::Kind::recorded; }
    Instant now() const override { return now_; }
    void post(host::Command command) override;
    void join(NodeId node, std::vector<std::string> addresses, RequestId request) override;
    trace::Batch take() override;
    Playback* playback() override { return this; }
    std::optional<std::string> problem() const override { return ahead_.problem(); }

  private:
    explicit ReplaySession(Recording recording) : ahead_(std::move(recording)) {}

    void pass(Duration real) override;
    bool paused() const override { return paused_; }
    void setPaused(bool paused) override { paused_ = paused; }
    double speed() const override { return speed_; }
    void setSpeed(double factor) override;
    void step(session::Stride stride) override;
    bool behind() const override { return behind_; }

    void spend(Duration real);
    bool stride(session::Stride stride);
    void hand(Instant until);
    void handOne();
    bool handThing();

    ReadAhead ahead_;
    std::deque<trace::Event> coming_; ///< read, but not due
    trace::Batch due_;                ///< due, but not taken
    Instant now_;
    double speed_ = 1;
    double rest_ = 0; ///< of a nanosecond, at slow speeds
    bool paused_ = false;
    bool behind_ = false;
    std::deque<session::Stride> steps_;         ///< asked for, but not done
    Duration period_ = std::chrono::seconds(1); ///< ProbeInterval of the first node
};

} // namespace swimscope::recording
