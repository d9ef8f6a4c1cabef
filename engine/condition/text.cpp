// SPDX-License-Identifier: MPL-2.0
#include "engine/base/overloaded.h"
#include "engine/condition/condition.h"
#include "engine/condition/words.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <optional>
#include <utility>

namespace swimscope::condition {
namespace {

std::string nameText(const std::string& name) {
    const bool plain = !name.empty() && std::ranges::all_of(name, [](char c) {
        return c != ' ' && c != '\t' && c != '\n' && c != '\r' && c != '(' && c != ')' && c != '"';
    }) && !std::ranges::all_of(name, [](char c) { return c >= '0' && c <= '9'; });
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
    const auto isIt = [&](std::string_view word) {
        return std::ranges::equal(name, word, {}, lower);
    };
    if (plain && std::ranges::none_of(kReserved, isIt))
        return name;
    return nlohmann::json(name).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string amountText(const Amount& amount) {
    switch (amount.how) {
    case Amount::How::exactly:
        return amount.number == 0 ? "no" : fmt::format("{}", amount.number);
    case Amount::How::atLeast:
        return fmt::format("at least {}", amount.number);
    case Amount::How::atMost:
        return fmt::format("at most {}", amount.number);
    case Amount::How::moreThan:
        return fmt::format("more than {}", amount.number);
    case Amount::How::fewerThan:
        return fmt::format("fewer than {}", amount.number);
    case Amount::How::most:
        return "most";
    case Amount::How::all:
        return "all";
    }
    return {};
}

std::string partText(const MessagePasses& passes) {
    std::string text = "any message";
    for (const KindWords& words : kKinds)
        if (passes.kind == words.type) {
            const bool vowel =
                std::string_view("aeiou").find(words.first.front()) != std::string_view::npos;
            text = fmt::format("{} {}{}{}", vowel ? "an" : "a", words.first,
                               words.second.empty() ? "" : " ", words.second);
            for (const auto& [word, state] : kStates)
                if (word == words.first)
                    text += " message"; // a state by itself
        }
    for (const auto& [word, name] :
         {std::pair(" from ", &passes.from), {" to ", &passes.to}, {" about ", &passes.about}})
        if (!name->empty())
            text += word + nameText(*name);
    if (passes.where == MessagePasses::Where::arrives)
        text += " arrives";
    else if (passes.where == MessagePasses::Where::sent)
        text += " is sent";
    return text;
}

std::string_view stateText(trace::MemberState state, bool many) {
    switch (state) {
    case trace::MemberState::alive:
        return many ? "are alive" : "is alive";
    case trace::MemberState::suspect:
        return many ? "are suspected" : "is suspected";
    case trace::MemberState::dead:
        return many ? "are dead" : "is dead";
    case trace::MemberState::left:
        return many ? "have left" : "has left";
    }
    return {};
}

std::string partText(const Belief& belief) {
    std::string text =
        fmt::format("{} {}", nameText(belief.member), stateText(belief.state, false));
    if (belief.observer.empty() && belief.amount == Amount{})
        return text;
    text += belief.state == trace::MemberState::suspect ? " by " : " for ";
    return text + (belief.observer.empty() ? amountText(belief.amount) : nameText(belief.observer));
}

std::string partText(const MemberCount& count) {
    const bool one = count.amount.how == Amount::How::exactly && count.amount.number == 1;
    return fmt::format("{} {} {}", amountText(count.amount), one ? "member" : "members",
                       stateText(count.state, !one));
}

std::string partText(const NodeLife& life) {
    for (const auto& [word, value] : kLives)
        if (value == life.life)
            return fmt::format("{} is {}", nameText(life.node), word);
    return {};
}

std::string partText(const Convergence&) {
    return "the cluster converges";
}

/// A part that has been written, and what it is made of: parts and negations bind tightest.
struct Written {
    std::string text;
    std::optional<Joint> joint{};
};

std::string within(Joint outer, const Written& part) {
    const bool bare = !part.joint || part.joint == Joint::negation || (outer == Joint::either) ||
                      (outer == Joint::both && part.joint == outer);
    return bare ? part.text : "(" + part.text + ")";
}

/// The right one of two: what is alike binds to the left.
std::string withinRight(Joint outer, const Written& part) {
    return part.joint == outer ? "(" + part.text + ")" : within(outer, part);
}

} // namespace

std::string toText(const Condition& condition) {
    std::vector<Written> parts;
    const auto take = [&parts] {
        if (parts.empty())
            return Written{};
        Written last = std::move(parts.back());
        parts.pop_back();
        return last;
    };
    const auto join = [&](Joint joint) {
        const Written right = take();
        if (joint == Joint::negation) {
            const bool bare = !right.joint || right.joint == Joint::negation;
            return Written{bare ? "not " + right.text : "not (" + right.text + ")", joint};
        }
        const Written left = take();
        return Written{within(joint, left) + (joint == Joint::both ? " and " : " or ") +
                           withinRight(joint, right),
                       joint};
    };
    for (const Step& step : condition.steps)
        parts.push_back(std::visit(
            Overloaded{join, [](const auto& part) { return Written{partText(part)}; }}, step));
    return parts.empty() ? std::string() : parts.back().text;
}

} // namespace swimscope::condition
