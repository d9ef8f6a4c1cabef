// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/recording/recorder.h"
#include "engine/recording/recording.h"
#include "engine/sim/simulation.h"
#include "engine/trace/binary.h"

#include <QByteArray>
#include <QTemporaryDir>

#include <string>

namespace swimscope::test {

/// A cluster that loses a member: every kind of belief, and thousands of events.
inline trace::Batch aRun(Duration length = std::chrono::seconds(30)) {
    sim::Simulation simulation({.seed = 7, .version = "a version"});
    simulation.execute(host::StartTogether{std::vector<host::AddNode>(5)});
    simulation.schedule(Instant() + std::chrono::seconds(3), host::Kill{NodeId{3}});
    simulation.run(length);
    return simulation.takeEvents();
}

inline QByteArray bytesOf(const trace::Batch& events) {
    Bytes bytes;
    for (const trace::Event& event : events)
        trace::encode(event, bytes);
    return QByteArray(reinterpret_cast<const char*>(bytes.data()),
                      static_cast<qsizetype>(bytes.size()));
}

/// A folder with room for recordings.
class Folder {
  public:
    std::string path(const char* name) const { return folder_.filePath(name).toStdString(); }

    /// A recording of these events, closed.
    std::string recordingOf(const trace::Batch& events, const char* name = "run.swimscope") const {
        auto recorder =
            recording::Recorder::start(path(name), "simulated", recording::Pressure::wait);
        if (!recorder.ok())
            return {};
        (*recorder)->take(events);
        return (*recorder)->close() ? path(name) : std::string();
    }

  private:
    QTemporaryDir folder_;
};

} // namespace swimscope::test
