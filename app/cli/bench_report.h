// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/cli/lines.h"

namespace swimscope::cli {

/// Where measures go: to standard output, each as soon as it is there. As a JSON object a line, or
/// as a line of text for people: the same fields, in the same order.
class BenchReport {
  public:
    explicit BenchReport(bool json) : json_(json) {}

    /// One measure. Its first fields say what was done.
    void tell(const Json& measure);

    /// Something went wrong with a measure; the run goes on and fails in the end.
    void fail(const std::string& why);
    /// Another process said what went wrong.
    void noteFailure() { failed_ = true; }

    /// The exit code of the run.
    int exitCode() const { return failed_ ? 1 : 0; }

  private:
    bool json_;
    bool failed_ = false;
};

} // namespace swimscope::cli
