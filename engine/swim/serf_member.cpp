// SPDX-License-Identifier: MPL-2.0
#include "engine/swim/serf_member.h"

#include "engine/wire/serf.h"

#include <algorithm>
#include <limits>

namespace swimscope::swim {
namespace {

/// So many messages are remembered, as many as Serf's own buffers hold.
constexpr std::size_t kKnownMost = 512;

/// The types of user messages that are passed on: leave, join, user event, query.
bool isPassedOn(std::uint8_t type) {
    return type == 0 || type == 1 || type == 3 || type == 4;
}

} // namespace

void SerfMember::witness(ByteView payload) {
    const auto seen = wire::serf::lamportTimeIn(payload);
    if (seen && *seen >= clock_ && *seen < std::numeric_limits<std::uint64_t>::max())
        clock_ = *seen + 1;
}

Bytes SerfMember::pushPullState(const std::string& self) const {
    wire::serf::PushPullState state;
    state.lamportTime = clock_;
    state.statusTimes[self] = statusTime_;
    return wire::serf::encode(state);
}

Bytes SerfMember::joinIntent(const std::string& self) {
    statusTime_ = advance();
    Bytes intent = wire::serf::encode(wire::serf::JoinIntent{statusTime_, self});
    isNews(intent);
    return intent;
}

Bytes SerfMember::leaveIntent(const std::string& self) {
    statusTime_ = advance();
    Bytes intent = wire::serf::encode(wire::serf::LeaveIntent{statusTime_, self, false});
    isNews(intent);
    return intent;
}

bool SerfMember::isNews(ByteView payload) {
    if (payload.empty() || !isPassedOn(payload.front()))
        return false;
    const std::uint64_t hash = hashOf(payload);
    if (std::ranges::find(known_, hash) != known_.end())
        return false;
    if (known_.size() < kKnownMost) {
        known_.push_back(hash);
    } else {
        known_[oldest_] = hash;
        oldest_ = (oldest_ + 1) % kKnownMost;
    }
    return true;
}

std::uint64_t SerfMember::advance() {
    if (clock_ < std::numeric_limits<std::uint64_t>::max())
        ++clock_;
    return clock_;
}

} // namespace swimscope::swim
