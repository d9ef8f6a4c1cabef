// SPDX-License-Identifier: MPL-2.0
#include "app/desktop/recordings.h"

#include "engine/recording/recorded_session.h"
#include "engine/recording/replay_session.h"

#include <utility>

namespace swimscope::desktop {

Result<Recordings> Recordings::begin(const Options& options) {
    Recordings recordings;
    if (options.record.empty())
        return recordings;
    auto recorder = recording::Recorder::start(
        options.record, options.simulation ? "simulated" : "live", recording::Pressure::stop);
    if (!recorder)
        return recorder.error();
    recordings.recorder_ = std::move(*recorder);
    return recordings;
}

Result<std::unique_ptr<session::Sink>> Recordings::start(const std::string& file,
                                                         session::Kind kind) {
    auto recorder = recording::Recorder::start(
        file, kind == session::Kind::simulated ? "simulated" : "live", recording::Pressure::stop);
    if (!recorder)
        return recorder.error();
    return std::unique_ptr<session::Sink>(std::move(*recorder));
}

Result<std::unique_ptr<session::Session>> Recordings::open(const std::string& file) {
    auto opened = recording::ReplaySession::open(file);
    if (!opened)
        return opened.error();
    return std::unique_ptr<session::Session>(std::move(*opened));
}

std::unique_ptr<session::Session> Recordings::kept(std::unique_ptr<session::Session> session) {
    if (!recorder_)
        return session;
    return std::make_unique<recording::RecordedSession>(std::move(session), std::move(recorder_));
}

} // namespace swimscope::desktop
