// SPDX-License-Identifier: MPL-2.0
#include "engine/recording/keyframe_maker.h"

#include "engine/trace/standing_binary.h"

#include <algorithm>
#include <utility>

namespace swimscope::recording {
namespace {

/// What takes more memory is not made into bytes: they might be too many.
constexpr std::size_t kMostWeight = kMostKeyframe * 8;

} // namespace

std::optional<Keyframe> KeyframeMaker::take(const trace::Batch& events) {
    standing_.apply(events);
    since_ += events.size();
    if (since_ < gap_)
        return std::nullopt;
    since_ = 0;
    Keyframe keyframe{.last = standing_.fold.last(), .at = standing_.fold.now(), .standing = {}};
    if (trace::weightOf(standing_) <= kMostWeight)
        trace::encode(standing_, keyframe.standing);
    gap_ = std::max(kLeastGap, keyframe.standing.size() / kBytesPerEvent);
    if (!keyframe.standing.empty() && keyframe.standing.size() <= kMostKeyframe)
        return keyframe;
    // When it is smaller again, there are some.
    gap_ = kMostKeyframe / kBytesPerEvent;
    return std::nullopt;
}

} // namespace swimscope::recording
