// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/why/past.h"
#include "engine/why/spread_tree.h"
#include "engine/why/statement.h"

#include <cstddef>
#include <string>
#include <vector>

/// The questions that people ask of a run. Answers are statements, each with the event and the time
/// that it is about; text.h makes English of them. Whatever a past holds, answers end: they are
/// bounded in length, depth and the number of look-ups.
namespace swimscope::why {

/// An answer has about so many statements at most, never twice as many.
inline constexpr std::size_t kMostStatements = 2000;

struct Answer {
    std::vector<Statement> statements;
    /// Of answers about what came of something: how each piece of news spread, first what came
    /// first.
    std::vector<SpreadTree> spreads{};
    /// More could be said, or was not looked for, since it would take too much.
    bool cut = false;
};

/// The node of that name, if one of ours has it: of several that which ran at that time.
NodeId nodeNamed(Past& past, const std::string& name, Instant at);

/// Whether anybody's table ever listed the member.
bool isKnown(Past& past, const std::string& member);

/// Why does the observer believe of the subject what it believes at that time?
Answer whyBelieved(Past& past, NodeId observer, const std::string& subject, Instant at);

/// Why did it happen? Empty if there is no such event.
Answer whyHappened(Past& past, EventId event);

/// What did it lead to? Of a change of a belief: who learned of it from whom, as a tree. Of a
/// node's end, or its freeze: how that spread. Of a fault: what it stopped, and the probes that
/// failed while it was in force, and what was believed for them. Of anything else: its effects.
/// Empty if there is no such event.
Answer whatCameOf(Past& past, EventId event);

/// The same of the change that made the observer believe what it believes at that time.
Answer whatCameOf(Past& past, NodeId observer, const std::string& subject, Instant at);

/// Why does the observer not know at that time what others know of the subject?
Answer whyNotKnown(Past& past, NodeId observer, const std::string& subject, Instant at);

} // namespace swimscope::why
