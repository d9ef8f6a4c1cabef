// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/trace/fold.h"
#include "engine/wire/messages.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

/// Conditions on a run: what somebody waits for, stops at or expects. docs/conditions.md has their
/// text form.
namespace swimscope::condition {

/// How many of those that there are.
struct Amount {
    enum class How : std::uint8_t { exactly, atLeast, atMost, moreThan, fewerThan, most, all };

    How how = How::atLeast;
    std::uint32_t number = 1; ///< nothing for most and all

    /// `most` are more than half. Of nobody there are neither most nor all.
    bool holds(std::uint32_t count, std::uint32_t of) const;
    friend bool operator==(const Amount&, const Amount&) = default;
};

/// A message arrives at a node of ours, or is sent by one.
struct MessagePasses {
    enum class Where : std::uint8_t {
        seen,    ///< arrives, or goes to somebody who is not hosted here, where no arrival is seen
        arrives, ///< at a node of ours
        sent,    ///< by a node of ours, whatever becomes of it
    };

    std::optional<wire::Type> kind{}; ///< nothing: any
    std::string from{};               ///< member; empty: anybody
    std::string to{};
    std::string about{}; ///< the member that it names; empty: any
    Where where = Where::seen;
    friend bool operator==(const MessagePasses&, const MessagePasses&) = default;
};

/// What the living observers hold a member for. What it holds of itself does not count.
struct Belief {
    std::string member;
    trace::MemberState state = trace::MemberState::alive;
    std::string observer{}; ///< one of them; empty: so many as
    Amount amount{};
    friend bool operator==(const Belief&, const Belief&) = default;
};

/// How many members most observers hold for this, as in the status bar.
struct MemberCount {
    trace::MemberState state = trace::MemberState::alive;
    Amount amount{};
    friend bool operator==(const MemberCount&, const MemberCount&) = default;
};

/// In which life a hosted node is.
struct NodeLife {
    std::string node;
    trace::HostedNode::Life life = trace::HostedNode::Life::running;
    friend bool operator==(const NodeLife&, const NodeLife&) = default;
};

/// All living observers hold the same members alive and suspect none.
struct Convergence {
    friend bool operator==(const Convergence&, const Convergence&) = default;
};

/// What joins the conditions before it: two, or one for `negation`.
enum class Joint : std::uint8_t { both, either, negation };

using Step = std::variant<MessagePasses, Belief, MemberCount, NodeLife, Convergence, Joint>;

/// A condition whole: its parts in the order in which they are evaluated, joints behind what they
/// join. Made by parse(). A value.
struct Condition {
    std::vector<Step> steps;
    friend bool operator==(const Condition&, const Condition&) = default;
};

/// The usual form of a condition, which parse() reads back as the same one.
std::string toText(const Condition& condition);

} // namespace swimscope::condition
