// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/endpoint.h"
#include "engine/base/time.h"
#include "engine/trace/reasons.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace swimscope::cli {

/// Something that came from the network and was refused, and how many like it since the last one
/// that was told of.
struct Rejection {
    trace::Failure reason = trace::Failure::none;
    Endpoint from;
    std::string detail;
    std::uint32_t bytes = 0;
    std::uint64_t count = 1;
};

/// Lets through one rejection a second for each reason and counts the others, so that a flood of
/// garbage does not become a flood of lines.
class Rejections {
  public:
    /// Takes one in. Returned: what is to be told now.
    std::optional<Rejection> take(Instant at, Rejection rejection);

    /// What was held back and may be told by now.
    std::vector<Rejection> due(Instant now);

    /// Everything that is held back, for the end of a run.
    std::vector<Rejection> rest();

  private:
    static constexpr Duration kPause = std::chrono::seconds(1);

    struct Slot {
        std::optional<Instant> told;
        std::optional<Rejection> held;
    };
    std::array<Slot, trace::kFailures> slots_;
};

} // namespace swimscope::cli
