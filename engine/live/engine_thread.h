// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/host/cluster.h"
#include "engine/live/orders.h"
#include "engine/live/paced_clock.h"

#include <memory>
#include <thread>

namespace swimscope::live {

/// The thread on which a live cluster and its sockets live, with an epoll dispatcher. It runs as
/// long as this object; whatever it has open ends with it. A thread of the standard library's, not
/// of Qt's, so that starting and joining it is visible to ThreadSanitizer.
class EngineThread {
  public:
    /// `clock` must outlive it; its pace is set there.
    EngineThread(PacedClock& clock, host::RunSetup setup, std::shared_ptr<Exchange> exchange);
    /// Orders the engine to quit, and waits.
    ~EngineThread();
    EngineThread(const EngineThread&) = delete;
    EngineThread& operator=(const EngineThread&) = delete;

  private:
    std::shared_ptr<Exchange> exchange_;
    std::thread thread_;
};

} // namespace swimscope::live
