// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/trace/fold.h"
#include "engine/wire/messages.h"

#include <array>
#include <string_view>
#include <utility>

/// The words that reading and writing conditions share.
namespace swimscope::condition {

/// Words that begin or join something, so that members of these names are written in quotes.
inline constexpr std::array<std::string_view, 24> kReserved{
    "a",    "about",   "all",        "an",    "and", "any",  "arrives", "at",
    "by",   "exactly", "everywhere", "fewer", "for", "from", "is",      "most",
    "more", "no",      "not",        "or",    "the", "to",   "has",     "suspects"};

struct KindWords {
    wire::Type type;
    std::string_view first;
    std::string_view second; ///< empty: one word
};
inline constexpr std::array<KindWords, 10> kKinds{{
    {wire::Type::ping, "ping", ""},
    {wire::Type::indirectPing, "indirect", "ping"},
    {wire::Type::ack, "ack", ""},
    {wire::Type::nack, "nack", ""},
    {wire::Type::suspect, "suspect", ""},
    {wire::Type::alive, "alive", ""},
    {wire::Type::dead, "dead", ""},
    {wire::Type::pushPull, "push/pull", ""},
    {wire::Type::user, "user", ""},
    {wire::Type::error, "error", ""},
}};

inline constexpr std::array<std::pair<std::string_view, trace::MemberState>, 5> kStates{{
    {"alive", trace::MemberState::alive},
    {"suspected", trace::MemberState::suspect},
    {"suspect", trace::MemberState::suspect},
    {"dead", trace::MemberState::dead},
    {"left", trace::MemberState::left},
}};

inline constexpr std::array<std::pair<std::string_view, trace::HostedNode::Life>, 4> kLives{{
    {"running", trace::HostedNode::Life::running},
    {"frozen", trace::HostedNode::Life::frozen},
    {"killed", trace::HostedNode::Life::killed},
    {"stopped", trace::HostedNode::Life::stopped},
}};

} // namespace swimscope::condition
