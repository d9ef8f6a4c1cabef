// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/trace/fold.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace swimscope::trace {

/// One thing in which two runs of the same cluster stand differently.
struct Difference {
    enum class Kind : std::uint8_t {
        life,   ///< a node runs here and not there, say, or is frozen
        belief, ///< an observer holds a member to be in another state, or does not list it
        detail, ///< an observer lists it in the same state, but with other particulars
    };

    Kind kind = Kind::life;
    std::string member;
    std::string observer{};                     ///< empty where it is the node's life
    std::optional<HostedNode::Life> lifeHere{}; ///< nothing: there is no such node
    std::optional<HostedNode::Life> lifeThere{};
    std::optional<MemberState> stateHere{}; ///< nothing: not listed
    std::optional<MemberState> stateThere{};
    std::uint32_t incarnationHere = 0; ///< where it is listed
    std::uint32_t incarnationThere = 0;

    friend bool operator==(const Difference&, const Difference&) = default;
};

/// In what two runs differ at one moment of each. A value.
struct Differences {
    std::vector<Difference>
        listed;            ///< lives first, then beliefs by member; not more than asked for
    std::size_t count = 0; ///< how many there are
    /// Whose life differs, or who is believed to be in another state.
    std::set<std::string> members;
};

/// Compares how two runs stand. Nodes and members are the same where they have the same name, since
/// each run numbers its own; only beliefs of observers that live in both are compared. Takes as
/// long as there are members, and for those that are disputed or differ, observers.
Differences difference(const Fold& here, const Fold& there, std::size_t mostListed = 1000);

} // namespace swimscope::trace
