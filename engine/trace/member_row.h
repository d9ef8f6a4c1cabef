// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/bytes.h"
#include "engine/base/endpoint.h"
#include "engine/wire/messages.h"

#include <cstdint>
#include <string>

/// What one node knows of another.
namespace swimscope::trace {

using wire::MemberState;

/// What a member announces of itself: the same for all who know it.
struct Identity {
    std::string name;
    Endpoint endpoint;
    Bytes meta;
    wire::Versions versions;

    friend bool operator==(const Identity&, const Identity&) = default;
};

/// A row of a node's member table, whole.
struct MemberRow : Identity {
    std::uint32_t incarnation = 0;
    MemberState state = MemberState::alive;

    template <class Self, class Visitor>
    static void fields(Self& self, Visitor&& visit) {
        visit("name", self.name);
        visit("endpoint", self.endpoint);
        visit("meta", self.meta);
        visit("versions", self.versions);
        visit("incarnation", self.incarnation);
        visit("state", self.state);
    }
    friend bool operator==(const MemberRow&, const MemberRow&) = default;
};

} // namespace swimscope::trace
