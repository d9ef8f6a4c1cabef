// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QSocketNotifier>

#include <functional>
#include <memory>

namespace swimscope::cli {

/// Turns SIGINT and SIGTERM into calls on the event loop, one for each signal, and ignores SIGPIPE,
/// so that a reader of our output that goes away is an error of writing like any other.
/// One at a time in a process.
class StopSignals {
  public:
    explicit StopSignals(std::function<void()> onSignal);
    ~StopSignals();
    StopSignals(const StopSignals&) = delete;
    StopSignals& operator=(const StopSignals&) = delete;

  private:
    void read();

    std::function<void()> onSignal_;
    int readEnd_ = -1;
    std::unique_ptr<QSocketNotifier> notifier_;
};

} // namespace swimscope::cli
