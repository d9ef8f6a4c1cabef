// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/recording/pile.h"
#include "engine/trace/event.h"
#include "engine/trace/standing.h"

#include <cstddef>
#include <optional>

namespace swimscope::recording {

/// No keyframe in a recording is larger.
inline constexpr std::size_t kMostKeyframe = std::size_t{16} << 20;

/// Folds a run while it is recorded, and says from time to time how it stands. The larger the
/// cluster, the farther apart: keyframes take a small share of what its events take. One thread at
/// a time.
class KeyframeMaker {
  public:
    /// The next events of the run; a keyframe behind them, if it is time.
    std::optional<Keyframe> take(const trace::Batch& events);

  private:
    /// So many events can be read and folded within a glance.
    static constexpr std::size_t kLeastGap = 16'384;
    /// An event takes some 130 bytes in the file; to each, so many of a keyframe come.
    static constexpr std::size_t kBytesPerEvent = 16;

    trace::Standing standing_;
    std::size_t since_ = 0; ///< events folded since the last one
    std::size_t gap_ = kLeastGap;
};

} // namespace swimscope::recording
