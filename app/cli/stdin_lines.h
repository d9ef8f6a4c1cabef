// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/cli/line_reader.h"

#include <QSocketNotifier>

#include <functional>

namespace swimscope::cli {

/// Reads commands from standard input as they come, without waiting for them. The end of the input
/// only means that no more will come.
class StdinLines {
  public:
    using Take = std::function<void(const LineReader::Line&)>;

    explicit StdinLines(Take take);

    /// Nothing is read before this.
    void start();

  private:
    void read();

    Take take_;
    LineReader reader_;
    QSocketNotifier notifier_;
};

} // namespace swimscope::cli
