// SPDX-License-Identifier: MPL-2.0
#include "engine/scenario/claim.h"

#include "engine/base/json_string.h"
#include "engine/base/overloaded.h"
#include "engine/condition/parse.h"
#include "engine/condition/words.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace swimscope::scenario {
namespace {

using condition::Amount;

bool isSameText(std::string_view a, std::string_view b) {
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
    return std::ranges::equal(a, b, {}, lower, lower);
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\n'))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\n'))
        text.remove_suffix(1);
    return text;
}

/// Takes the words off the front, if it begins with them and a blank or the end follows.
bool takeFront(std::string_view& text, std::string_view words) {
    if (text.size() < words.size() || !isSameText(text.substr(0, words.size()), words) ||
        (text.size() > words.size() && text[words.size()] != ' '))
        return false;
    text.remove_prefix(words.size());
    text = trimmed(text);
    return true;
}

bool takeBack(std::string_view& text, std::string_view words) {
    if (text.size() <= words.size() ||
        !isSameText(text.substr(text.size() - words.size()), words) ||
        text[text.size() - words.size() - 1] != ' ')
        return false;
    text.remove_suffix(words.size());
    text = trimmed(text);
    return true;
}

/// A name, as it is or as a JSON string; nothing if the text is not just that.
std::optional<std::string> wholeName(std::string_view text) {
    if (text.empty())
        return std::nullopt;
    if (text.front() == '"') {
        auto name = takeJsonString(text);
        return name && !name->empty() && text.empty() ? name : std::nullopt;
    }
    if (text.find_first_of(" \t\n\"()") != std::string_view::npos)
        return std::nullopt;
    return std::string(text);
}

constexpr std::pair<std::string_view, Amount::How> kBounds[] = {
    {"at most", Amount::How::atMost},
    {"at least", Amount::How::atLeast},
    {"more than", Amount::How::moreThan},
    {"fewer than", Amount::How::fewerThan},
    {"exactly", Amount::How::exactly}};

std::optional<Amount::How> takeBound(std::string_view& text) {
    for (const auto& [words, how] : kBounds)
        if (takeFront(text, words))
            return how;
    return std::nullopt;
}

/// The first word as a number.
template <class Number>
std::optional<Number> takeNumeral(std::string_view& text) {
    Number number{};
    const std::size_t end = std::min(text.find(' '), text.size());
    const auto [stop, failure] = std::from_chars(text.data(), text.data() + end, number);
    if (failure != std::errc() || stop != text.data() + end)
        return std::nullopt;
    text = trimmed(text.substr(end));
    return number;
}

/// Reads one text; what it points at for errors lies in that.
class ClaimReader {
  public:
    explicit ClaimReader(std::string_view text) : text_(text) {}

    Result<Claim, ClaimError> read() {
        std::string_view text = trimmed(text_);
        if (isSameText(text, "no false dead") || isSameText(text, "no false deaths"))
            return Claim(NoFalseDead());
        if (isSameText(text, "converged"))
            return Claim(Converged());
        if (takeFront(text, "the health of"))
            return health(text);
        if (takeBack(text, "per member per second"))
            return rate(text);
        if (takeBack(text, "is refuted"))
            return refuted(text);
        return condition();
    }

  private:
    ClaimError wrong(std::string_view at, std::string message) const {
        const auto place = static_cast<std::size_t>(at.data() - text_.data());
        return {place, std::string(at.substr(0, at.find(' '))), std::move(message)};
    }

    /// NAME|all is BOUND NUMBER
    Result<Claim, ClaimError> health(std::string_view text) const {
        const std::size_t is = text.find(" is ");
        const std::string_view whom = text.substr(0, is);
        Health claim;
        if (isSameText(whom, "all"))
            claim.members.all = true;
        else if (const auto name = wholeName(whom))
            claim.members.names = {*name};
        if (claim.members.empty() || is == std::string_view::npos)
            return wrong(text, "a member or “all” should stand here, and behind it “is”");
        text = trimmed(text.substr(is + 4));
        claim.bound.how = takeBound(text).value_or(Amount::How::exactly);
        const std::string_view from = text;
        const auto number = takeNumeral<std::uint32_t>(text);
        if (!number || !text.empty())
            return wrong(number ? text : from, "a health score should stand here and nothing "
                                               "behind it, such as: at most 2");
        claim.bound.number = *number;
        return Claim(std::move(claim));
    }

    /// BOUND NUMBER [KIND] messages
    Result<Claim, ClaimError> rate(std::string_view text) const {
        Rate claim;
        const auto how = takeBound(text);
        if (!how || *how == Amount::How::exactly)
            return wrong(text, "“at most”, “at least”, “more than” or “fewer than” should stand "
                               "here");
        claim.how = *how;
        const std::string_view numeral = text;
        const auto number = takeNumeral<double>(text);
        if (!number || !std::isfinite(*number) || *number < 0)
            return wrong(numeral, "a number should stand here");
        claim.number = *number;
        const std::string_view from = text;
        if (isSameText(text, "messages") || isSameText(text, "message"))
            return Claim(claim);
        if (!takeBack(text, "messages"))
            static_cast<void>(takeBack(text, "message"));
        for (const condition::KindWords& words : condition::kKinds) {
            std::string name(words.first);
            if (!words.second.empty())
                name += " " + std::string(words.second);
            if (isSameText(text, name) || isSameText(text, name + "s")) {
                claim.kind = words.type;
                return Claim(claim);
            }
        }
        return wrong(from, "a kind of message should stand here, such as pings, suspect messages "
                           "or just messages");
    }

    /// NAME's suspicion [by NAME]
    Result<Claim, ClaimError> refuted(std::string_view text) const {
        constexpr std::string_view kOwns = "'s suspicion";
        const std::size_t owns = text.rfind(kOwns);
        const auto member = wholeName(text.substr(0, owns));
        if (owns == std::string_view::npos || !member)
            return wrong(text, "a member's suspicion should stand here, such as: n5's suspicion by "
                               "n3 is refuted");
        Refuted claim{*member, {}};
        text = trimmed(text.substr(owns + kOwns.size()));
        if (text.empty())
            return Claim(std::move(claim));
        const std::string_view from = text;
        const auto observer = takeFront(text, "by") ? wholeName(text) : std::nullopt;
        if (!observer)
            return wrong(from, "“by” and the name of a member, or nothing, should stand here");
        claim.observer = *observer;
        return Claim(std::move(claim));
    }

    Result<Claim, ClaimError> condition() const {
        auto condition = condition::parse(text_);
        if (condition)
            return Claim(*std::move(condition));
        std::string sentence = condition::sentenceOf(condition.error());
        // The place stands before it as a line and a column.
        if (const std::size_t colon = sentence.find("): "); colon != std::string::npos)
            sentence.erase(0, colon + 3);
        return ClaimError{condition.error().at, condition.error().found, std::move(sentence)};
    }

    std::string_view text_;
};

bool isRefutation(const Claim& claim) {
    return std::holds_alternative<Refuted>(claim);
}

} // namespace

Result<Claim, ClaimError> claimOf(std::string_view text) {
    return ClaimReader(text).read();
}

std::optional<std::string_view> takeWithin(std::string_view& text) {
    const std::string_view whole = trimmed(text);
    const std::size_t last = whole.rfind(' ');
    if (last == std::string_view::npos)
        return std::nullopt;
    std::string_view front = whole.substr(0, last);
    if (!takeBack(front, "within"))
        return std::nullopt;
    text = front;
    return whole.substr(last + 1);
}

std::vector<std::string> namesIn(const Claim& claim) {
    std::vector<std::string> names;
    const auto add = [&](const std::string& name) {
        if (!name.empty())
            names.push_back(name);
    };
    if (const auto* whole = std::get_if<condition::Condition>(&claim)) {
        for (const condition::Step& step : whole->steps)
            std::visit(Overloaded{[&](const condition::MessagePasses& passes) {
                                      add(passes.from);
                                      add(passes.to);
                                      add(passes.about);
                                  },
                                  [&](const condition::Belief& belief) {
                                      add(belief.member);
                                      add(belief.observer);
                                  },
                                  [&](const condition::NodeLife& life) { add(life.node); },
                                  [](const auto&) {}},
                       step);
    } else if (const auto* refuted = std::get_if<Refuted>(&claim)) {
        add(refuted->member);
        add(refuted->observer);
    } else if (const auto* health = std::get_if<Health>(&claim)) {
        names = health->members.names;
    }
    return names;
}

bool isAboutTraffic(const Claim& claim) {
    const auto* whole = std::get_if<condition::Condition>(&claim);
    return std::holds_alternative<Rate>(claim) ||
           (whole && std::ranges::any_of(whole->steps, [](const condition::Step& step) {
                return std::holds_alternative<condition::MessagePasses>(step);
            }));
}

bool isOccurrence(const Claim& claim) {
    return isRefutation(claim) || (isAboutTraffic(claim) && !std::holds_alternative<Rate>(claim));
}

} // namespace swimscope::scenario
