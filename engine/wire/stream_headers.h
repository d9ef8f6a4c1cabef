// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <cstdint>

/// What goes ahead of raw bytes and rows on a stream. Go's `int`s: sent unsigned, read in any form.
namespace swimscope::wire {

/// An encrypted frame's length, big endian, behind its type byte.
inline constexpr std::size_t kFrameLength = 4;

struct PushPullHeader {
    bool join = false;
    std::uint64_t nodes = 0;
    std::uint64_t userStateLength = 0;

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("Join", self.join);
        visit("Nodes", self.nodes);
        visit("UserStateLen", self.userStateLength);
    }
};

struct UserHeader {
    std::uint64_t length = 0;

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("UserMsgLen", self.length);
    }
};

} // namespace swimscope::wire
