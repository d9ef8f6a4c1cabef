// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <utility>

namespace swimscope::cli {

/// A file that Prometheus' node exporter picks up (its textfile collector). Replaced as a whole
/// each time, so that whoever reads it never sees a half.
class MetricsFile {
  public:
    explicit MetricsFile(std::string path) : path_(std::move(path)) {}

    const std::string& path() const { return path_; }

    /// What went wrong, as a sentence, the first time that something does; empty else.
    std::string write(const std::string& text);

  private:
    std::string path_;
    bool failing_ = false;
};

} // namespace swimscope::cli
