// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/recording/recorder.h"
#include "engine/session/session.h"

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace swimscope::recording {

/// A session that is recorded on the way: what is taken from it goes into the file as well. Where
/// the recording ends, the session goes on.
class RecordedSession : public session::Session {
  public:
    RecordedSession(std::unique_ptr<Session> session, std::unique_ptr<Recorder> recorder)
        : session_(std::move(session)), recorder_(std::move(recorder)) {}

    session::Kind kind() const override { return session_->kind(); }
    Instant now() const override { return session_->now(); }
    void post(host::Command command) override { session_->post(std::move(command)); }
    void join(NodeId node, std::vector<std::string> addresses, RequestId request) override {
        session_->join(node, std::move(addresses), request);
    }
    trace::Batch take() override {
        trace::Batch events = session_->take();
        recorder_->take(events);
        return events;
    }
    std::unique_ptr<session::Past> past() override { return session_->past(); }
    session::Playback* playback() override { return session_->playback(); }
    bool lookOn(const std::shared_ptr<session::Search>& search) override {
        return session_->lookOn(search);
    }
    std::shared_ptr<const session::Origin> origin(EventId last, Instant at) const override {
        return session_->origin(last, at);
    }
    /// Not recorded: a recording is of one run.
    std::unique_ptr<Session> beside(const session::Origin& origin) override {
        return session_->beside(origin);
    }
    std::optional<std::string> problem() const override {
        const auto problem = recorder_->problem();
        return problem ? problem : session_->problem();
    }

  private:
    std::unique_ptr<Session> session_;
    std::unique_ptr<Recorder> recorder_;
};

} // namespace swimscope::recording
