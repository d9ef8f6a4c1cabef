// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/trace/event.h"

#include <optional>
#include <string>

namespace swimscope::session {

/// Where a run's events are kept as well while it goes on: a recording. Made and asked for its
/// problem on any thread; written to and closed, by its destructor, on one.
class Sink {
  public:
    virtual ~Sink() = default;

    /// The next events. After a problem nothing is done.
    virtual void take(const trace::Batch& events) = 0;
    /// Whether some more can be taken without a wait.
    virtual bool hasRoom() const = 0;
    /// Why it has stopped, as a sentence; nothing as long as it goes on.
    virtual std::optional<std::string> problem() const = 0;
};

} // namespace swimscope::session
