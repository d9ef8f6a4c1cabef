// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/result.h"
#include "engine/base/time.h"
#include "engine/recording/recording.h"
#include "engine/session/past.h"
#include "engine/session/session.h"
#include "engine/trace/event.h"

#include <cstddef>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace swimscope::recording {

/// What a recording holds, for whoever goes through it. One thread at a time.
class KeptPast : public session::Past {
  public:
    static Result<std::unique_ptr<KeptPast>> open(const std::string& path);

    Result<trace::Batch> read(EventId from, std::size_t most) override {
        return recording_.read(from, most);
    }
    Instant end() const override { return end_; }
    std::vector<session::Mark> marks() override { return recording_.marks(); }
    std::shared_ptr<const trace::Standing> standingAt(const session::Mark& mark) override {
        return recording_.standingAt(mark);
    }
    Result<std::unique_ptr<why::Past>> toAsk(const std::atomic<bool>& stop) override;

  private:
    KeptPast(std::string path, Recording recording, Instant end)
        : path_(std::move(path)), recording_(std::move(recording)), end_(end) {}

    std::string path_;
    Recording recording_;
    Instant end_;
};

/// A recording as a session: all of it is past, nothing happens any more. Commands are not for what
/// has long been: they do nothing.
class ReplaySession : public session::Session {
  public:
    static Result<std::unique_ptr<ReplaySession>> open(const std::string& path);

    session::Kind kind() const override { return session::Kind::recorded; }
    Instant now() const override { return {}; }
    void post(host::Command command) override { static_cast<void>(command); }
    void join(NodeId, std::vector<std::string>, RequestId) override {}
    trace::Batch take() override { return {}; }
    std::unique_ptr<session::Past> past() override { return std::move(past_); }

  private:
    explicit ReplaySession(std::unique_ptr<session::Past> past) : past_(std::move(past)) {}

    std::unique_ptr<session::Past> past_;
};

} // namespace swimscope::recording
