// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/fault/judge.h"

#include <cstdint>
#include <span>
#include <string>

namespace swimscope::fault {

inline Party only(std::uint32_t node) {
    return {{static_cast<NodeId>(node)}, {}};
}

inline Party some(std::initializer_list<std::uint32_t> nodes) {
    Party party;
    for (const std::uint32_t node : nodes)
        party.nodes.push_back(static_cast<NodeId>(node));
    return party;
}

inline constexpr Link kLink{NodeId{1}, NodeId{2}};
inline constexpr Link kBack{NodeId{2}, NodeId{1}};

/// A datagram of a hundred bytes, unless told otherwise.
inline Ruling judged(Judge& judge, const Link& link, Instant at = {}, std::uint32_t bytes = 100,
                     std::span<const wire::MessagePtr> messages = {}) {
    return judge.judgeDatagram({link, at, bytes, messages});
}

/// What becomes of so many: 'x' for those that do not pass.
inline std::string luckOf(Judge judge, const Link& link, int count = 200) {
    std::string marks;
    for (int i = 0; i < count; ++i)
        marks += judged(judge, link).passed() ? '.' : 'x';
    return marks;
}

} // namespace swimscope::fault
