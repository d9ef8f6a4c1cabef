// SPDX-License-Identifier: MPL-2.0
#include "engine/trace/digest.h"

#include "engine/trace/binary.h"

#include <fmt/format.h>

#include <bit>
#include <type_traits>

namespace swimscope::trace {
namespace {

template <class Kind, class... Core>
constexpr bool kIsOneOf = (std::is_same_v<Kind, Core> || ...);

template <class Kind>
constexpr bool kIsCore = kIsOneOf<Kind, MessageSent, Judged, MemberChanged, MemberForgotten,
                                  SuspicionStarted, SuspicionConfirmed, SuspicionEnded,
                                  HealthChanged, NodeStopped, NodeFrozen, NodeThawed, RosterMade>;

} // namespace

bool Digest::covers(const Body& body) {
    return isInput(body) ||
           std::visit([](const auto& b) { return kIsCore<std::decay_t<decltype(b)>>; }, body);
}

void Digest::add(const Event& event) {
    if (!covers(event.body))
        return;
    record_.clear();
    encode(event, record_);
    const std::uint64_t hash = hashOf(record_);
    state_[0] = std::rotl(state_[0] ^ hash, 27) * 0x9e3779b97f4a7c15ULL + record_.size();
    state_[1] = (std::rotl(state_[1], 31) + hash) * 0xd6e8feb86659fd93ULL ^ state_[0];
}

std::string Digest::hex() const {
    return fmt::format("{:016x}{:016x}", state_[0], state_[1]);
}

} // namespace swimscope::trace
