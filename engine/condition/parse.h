// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/result.h"
#include "engine/condition/condition.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace swimscope::condition {

/// So many bytes a condition's text may have.
inline constexpr std::size_t kLongest = 2000;
/// So deep parentheses and negations may be nested.
inline constexpr std::size_t kDeepest = 50;

/// What a text should have had at some place, or what is wrong there.
enum class Flaw : std::uint8_t {
    noCondition,    ///< a condition should begin: a name, a number, "a", "the", "not", "("
    noVerb,         ///< after a name: is, has, suspects
    noState,        ///< after is: alive, suspected, dead, ...
    noLeft,         ///< after has: left
    noObserver,     ///< after by or for: a name, a number, all, most
    noNumber,       ///< after "at least" and the like
    noMembers,      ///< after a number: members
    noKind,         ///< after a or an: a kind of message
    noName,         ///< after from, to, about, suspects
    noConvergence,  ///< after the: cluster converges
    noEnd,          ///< the end, and, or
    notClosed,      ///< a parenthesis
    badString,      ///< a quoted name is not a whole JSON string
    badNumber,      ///< a number beyond all bounds
    said,           ///< a word that was there already: from twice
    namesNobody,    ///< about, of a kind of message that names no member
    negatesMessage, ///< not before a message: it passes at an instant, and does not at all others
    tooLong,
    tooDeep,
};
inline constexpr std::size_t kFlaws = static_cast<std::size_t>(Flaw::tooDeep) + 1;

/// Why a text is no condition.
struct ParseError {
    Flaw flaw = Flaw::noCondition;
    std::size_t at = 0;  ///< bytes before the place
    std::string found{}; ///< the word there; empty: the end
    friend bool operator==(const ParseError&, const ParseError&) = default;
};

/// As an English sentence.
std::string sentenceOf(const ParseError& error);

/// Reads the text form of a condition (docs/conditions.md). Any text is read or refused, in time
/// and room linear in its length.
Result<Condition, ParseError> parse(std::string_view text);

} // namespace swimscope::condition
