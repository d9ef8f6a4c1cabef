// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/why/inquiry.h"
#include "engine/why/statement.h"

namespace swimscope::why {

/// What an observer believes of a subject, and the event that it does so since; nothing where it
/// does not list it.
struct Belief {
    std::optional<trace::Event> since{};
    std::optional<trace::MemberState> state{};
    std::uint32_t incarnation = 0;
    bool again = false;     ///< alive, after it was suspected
    bool kept = false;      ///< the state is older than the last change
    bool fromStart = false; ///< by the roster with which it began
};
Belief beliefAt(Inquiry& inquiry, NodeId observer, const std::string& subject, EventId at);

Statement statementOf(Inquiry& inquiry, const Belief& belief, NodeId observer,
                      const std::string& subject);

/// Whether the observer itself is gone or frozen at that time; then a statement that says so.
std::optional<Statement> awayAt(Inquiry& inquiry, NodeId observer, EventId at);

} // namespace swimscope::why
