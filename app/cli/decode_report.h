// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/cli/lines.h"
#include "engine/capture/dissector.h"

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <string>

namespace swimscope::cli {

/// Tells what a capture holds: a line for each packet and stream, as JSON or for people, and at the
/// end what it came to.
class DecodeReport {
  public:
    using Print = std::function<void(const std::string& line)>;

    DecodeReport(Print print, bool json) : print_(std::move(print)), json_(json) {}

    void take(const capture::Packet& packet);
    void take(const capture::Stream& stream);
    void take(const capture::Torn& torn);
    void summary();

  private:
    void count(const wire::Message& message);
    void count(const capture::Undecodable& part);
    /// Counts what a side of a stream said, if anything; true if that was a message.
    bool count(const capture::Said& said);

    Print print_;
    bool json_;
    std::uint64_t packets_ = 0;
    std::uint64_t streams_ = 0;
    std::map<std::string, std::uint64_t, std::less<>> messages_;
    std::array<std::uint64_t, capture::kTroubles> troubles_{};
};

} // namespace swimscope::cli
