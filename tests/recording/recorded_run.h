// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/random.h"
#include "engine/recording/recorder.h"
#include "engine/recording/recording.h"
#include "engine/sim/simulation.h"
#include "engine/trace/binary.h"

#include <QByteArray>
#include <QTemporaryDir>

#include <string>
#include <utility>

namespace swimscope::test {

/// A cluster that loses a member: every kind of belief, and thousands of events.
inline trace::Batch aRun(Duration length = std::chrono::seconds(30)) {
    sim::Simulation simulation({.seed = 7, .version = "a version"});
    simulation.execute(host::StartTogether{std::vector<host::AddNode>(5)});
    simulation.schedule(Instant() + std::chrono::seconds(3), host::Kill{NodeId{3}});
    simulation.run(length);
    return simulation.takeEvents();
}

/// The same events as somebody might write them who means ill: some are others, some are missing,
/// some happened to others. All can be read.
inline trace::Batch nonsenseOf(const trace::Batch& run, Random& random) {
    trace::Batch nonsense;
    for (const trace::Event& event : run) {
        if (random.below(200) == 0)
            continue;
        nonsense.push_back(event);
        trace::Event& last = nonsense.back();
        if (random.below(100) == 0)
            last.node = static_cast<NodeId>(random.below(8));
        if (random.below(20) > 0)
            continue;
        Bytes body;
        trace::encode(event.body, body);
        for (std::uint64_t hits = random.below(3); !body.empty() && hits > 0; --hits)
            body[random.below(body.size())] = static_cast<std::uint8_t>(random.below(256));
        const auto kind = random.below(4) > 0 ? trace::numberOf(event.body)
                                              : static_cast<std::uint8_t>(random.below(64));
        if (auto changed = trace::decodeBody(kind, body))
            last.body = std::move(*changed);
    }
    return nonsense;
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
