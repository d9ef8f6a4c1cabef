// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/result.h"
#include "engine/capture/frame.h"

#include <memory>
#include <optional>
#include <string>

struct pcap;

namespace swimscope::capture {

/// Reads a pcap or pcapng file, frame by frame, through libpcap. Holds one frame at a time.
class Reader {
  public:
    /// `path`: a file; "-" is standard input. The error is a sentence that begins with the path.
    static Result<Reader> open(const std::string& path);

    /// The next frame, whose bytes hold until the next call; nothing at the end, or where the file
    /// is damaged.
    std::optional<Frame> next();

    /// What stopped it before the end, as a sentence that begins with the path; empty for nothing.
    const std::string& problem() const { return problem_; }

  private:
    struct Close {
        void operator()(pcap* file) const;
    };
    Reader(std::string path, std::unique_ptr<pcap, Close> file, Link link)
        : path_(std::move(path)), file_(std::move(file)), link_(link) {}

    std::string path_;
    std::unique_ptr<pcap, Close> file_;
    Link link_;
    std::string problem_;
};

} // namespace swimscope::capture
