// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/ids.h"
#include "engine/base/time.h"
#include "engine/trace/member_row.h"
#include "engine/why/statement.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

/// How a piece of news went from member to member, as a tree that can be drawn. What the answers
/// say of it in sentences is made of the same.
namespace swimscope::why {

/// A piece of news: that a member is in a state at an incarnation.
struct Rumour {
    std::string subject;
    trace::MemberState state = trace::MemberState::alive;
    std::uint32_t incarnation = 0;

    friend bool operator==(const Rumour&, const Rumour&) = default;
};

/// A node that came to know of it.
struct Learner {
    std::string node;
    EventId event = EventId::none; ///< the change of its table
    Instant at{};                  ///< also when the message arrived that told it
    std::string from;              ///< empty: by itself, of a member that is not ours, or unknown
    /// Its place among the learners, where it knew before; kNobody: the tree begins here.
    std::size_t teacher = kNobody;
    Way way = Way::unknown;
    EventId sent = EventId::none; ///< the MessageSent that told it, where there is one
    Instant sentAt{};
    EventId received = EventId::none; ///< and its MessageReceived
    std::uint32_t depth = 0;          ///< so many messages away from where the tree begins

    static constexpr std::size_t kNobody = static_cast<std::size_t>(-1);
    bool isRoot() const { return teacher == kNobody; }
};

/// A node that ran when it began and in the end, and had not learned of it.
struct Unreached {
    std::string node;
    EventId since = EventId::none; ///< that made it believe what it does instead
    Instant at{};
    bool overtaken = false; ///< it has newer news
};

struct SpreadTree {
    Rumour rumour;
    /// In the order in which they learned: teachers before those whom they told. Never empty.
    std::vector<Learner> learners;
    std::vector<Unreached> unreached;
    std::uint32_t running =
        0; ///< nodes of ours when it began, and those who learned; 0: not counted
    /// Only what came of one message or the like: those who learned of it otherwise are left out,
    /// and nobody is counted.
    bool branch = false;

    const Learner& first() const { return learners.front(); }
    const Learner& last() const { return learners.back(); }
    /// How late after the first.
    Duration lateness(const Learner& learner) const { return learner.at - first().at; }
};

} // namespace swimscope::why
