// SPDX-License-Identifier: MPL-2.0
#include "engine/condition/parse.h"

#include "engine/base/json_string.h"
#include "engine/condition/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

namespace swimscope::condition {
namespace {

/// A word, a parenthesis or a quoted name.
struct Token {
    std::string_view text; ///< as it stands there; empty: the end
    std::size_t at = 0;
    std::optional<std::string> quoted{}; ///< what it means
    bool broken = false;                 ///< a quote that is not a whole JSON string
};

bool isBlank(char letter) {
    return letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r';
}

std::vector<Token> tokensOf(std::string_view text) {
    std::vector<Token> tokens;
    std::size_t at = 0;
    const auto add = [&](std::size_t length) {
        tokens.push_back({text.substr(at, length), at});
        at += length;
    };
    while (true) {
        while (at < text.size() && isBlank(text[at]))
            ++at;
        if (at == text.size())
            break;
        if (text[at] == '(' || text[at] == ')') {
            add(1);
        } else if (text[at] == '"') {
            std::string_view rest = text.substr(at);
            auto value = takeJsonString(rest);
            add(value ? text.size() - at - rest.size() : text.size() - at);
            tokens.back().broken = !value;
            tokens.back().quoted = std::move(value);
        } else {
            std::size_t end = at;
            while (end < text.size() && !isBlank(text[end]) && text[end] != '(' &&
                   text[end] != ')' && text[end] != '"')
                ++end;
            add(end - at);
        }
    }
    tokens.push_back({{}, text.size()});
    return tokens;
}

bool sameWord(std::string_view a, std::string_view b) {
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
    return std::ranges::equal(a, b, {}, lower, lower);
}

bool namesAMember(std::optional<wire::Type> kind) {
    return kind != wire::Type::ack && kind != wire::Type::nack && kind != wire::Type::user &&
           kind != wire::Type::error;
}

/// Reads what has been cut into words. The first thing that is wrong stays in `error_`, and all
/// that comes behind it is not looked at.
class Parser {
  public:
    explicit Parser(std::vector<Token> tokens) : tokens_(std::move(tokens)) {}

    Result<Condition, ParseError> run() {
        either(0);
        if (!error_ && !here().text.empty())
            fail(Flaw::noEnd);
        if (error_)
            return *error_;
        return std::move(condition_);
    }

  private:
    const Token& here() const { return tokens_[next_]; }
    const Token& ahead(std::size_t by) const {
        return tokens_[std::min(next_ + by, tokens_.size() - 1)];
    }
    static bool isWord(const Token& token, std::string_view word) {
        return !token.quoted && !token.broken && sameWord(token.text, word);
    }
    bool take(std::string_view word) {
        if (error_ || !isWord(here(), word))
            return false;
        ++next_;
        return true;
    }
    void fail(Flaw flaw, std::size_t back = 0) {
        if (error_)
            return;
        const Token& token = tokens_[next_ - back];
        error_ = ParseError{token.broken ? Flaw::badString : flaw, token.at,
                            std::string(token.text.substr(0, 40))};
    }

    void either(std::size_t depth) {
        both(depth);
        while (take("or")) {
            both(depth);
            condition_.steps.emplace_back(Joint::either);
        }
    }
    void both(std::size_t depth) {
        one(depth);
        while (take("and")) {
            one(depth);
            condition_.steps.emplace_back(Joint::both);
        }
    }
    void one(std::size_t depth) {
        if (error_)
            return;
        if (depth > kDeepest)
            return fail(Flaw::tooDeep);
        // In front of a verb even a reserved word is a name.
        const bool named = isVerb(ahead(1)) && !isWord(here(), "(") && !isWord(here(), ")") &&
                           !here().broken && !here().text.empty();
        if (!named && take("not"))
            return negation(depth);
        if (isWord(here(), "(")) {
            ++next_;
            either(depth + 1);
            if (!take(")"))
                fail(Flaw::notClosed);
            return;
        }
        if (named || here().quoted)
            return belief();
        if (take("a") || take("an") || take("any"))
            return message();
        if (take("the"))
            return convergence();
        if (startsAmount())
            return count();
        if (isName(here()))
            return belief();
        fail(Flaw::noCondition);
    }

    void negation(std::size_t depth) {
        const std::size_t begin = condition_.steps.size();
        const std::size_t word = next_ - 1;
        one(depth + 1);
        if (error_)
            return;
        const auto isMessage = [](const Step& step) {
            return std::holds_alternative<MessagePasses>(step);
        };
        if (std::any_of(condition_.steps.begin() + static_cast<std::ptrdiff_t>(begin),
                        condition_.steps.end(), isMessage))
            return fail(Flaw::negatesMessage, next_ - word);
        condition_.steps.emplace_back(Joint::negation);
    }

    static bool isVerb(const Token& token) {
        return isWord(token, "is") || isWord(token, "has") || isWord(token, "suspects");
    }
    static bool isName(const Token& token) {
        if (token.quoted)
            return true;
        return !token.broken && !token.text.empty() && token.text != "(" && token.text != ")" &&
               std::ranges::none_of(kReserved,
                                    [&](std::string_view word) { return isWord(token, word); });
    }
    std::string name(Flaw flaw) {
        if (error_)
            return {};
        if (!isName(here()) || (here().quoted && here().quoted->empty())) {
            fail(flaw);
            return {};
        }
        const Token& token = tokens_[next_++];
        return token.quoted ? *token.quoted : std::string(token.text);
    }

    // ---- messages -------------------------------------------------------------------------------

    void message() {
        MessagePasses passes;
        if (!take("message")) {
            if (!kind(passes))
                return fail(Flaw::noKind);
            static_cast<void>(take("message"));
        }
        while (!error_) {
            if (isWord(here(), "from"))
                party(passes.from);
            else if (isWord(here(), "to"))
                party(passes.to);
            else if (isWord(here(), "about") && !namesAMember(passes.kind))
                fail(Flaw::namesNobody);
            else if (isWord(here(), "about"))
                party(passes.about);
            else
                break;
        }
        if (take("arrives")) {
            passes.where = MessagePasses::Where::arrives;
        } else if (isWord(here(), "is") && isWord(ahead(1), "sent")) {
            next_ += 2;
            passes.where = MessagePasses::Where::sent;
        }
        condition_.steps.emplace_back(std::move(passes));
    }
    bool kind(MessagePasses& passes) {
        for (const KindWords& words : kKinds)
            if (isWord(here(), words.first) &&
                (words.second.empty() || isWord(ahead(1), words.second))) {
                next_ += words.second.empty() ? 1 : 2;
                passes.kind = words.type;
                return true;
            }
        return false;
    }
    void party(std::string& whom) {
        if (!whom.empty())
            return fail(Flaw::said);
        ++next_;
        whom = name(Flaw::noName);
    }

    // ---- states and counts ----------------------------------------------------------------------

    void belief() {
        const Token& token = tokens_[next_++];
        std::string member = token.quoted ? *token.quoted : std::string(token.text);
        if (member.empty())
            return fail(Flaw::noName, 1);
        if (take("suspects")) {
            std::string suspect = name(Flaw::noName);
            condition_.steps.emplace_back(
                Belief{std::move(suspect), trace::MemberState::suspect, std::move(member)});
            return;
        }
        Belief belief{std::move(member)};
        if (take("has")) {
            if (!take("left"))
                return fail(Flaw::noLeft);
            belief.state = trace::MemberState::left;
        } else if (!take("is")) {
            return fail(Flaw::noVerb);
        } else if (const auto state = among(kStates)) {
            belief.state = *state;
        } else if (const auto life = among(kLives)) {
            condition_.steps.emplace_back(NodeLife{std::move(belief.member), *life});
            return;
        } else {
            return fail(Flaw::noState);
        }
        observers(belief);
        condition_.steps.emplace_back(std::move(belief));
    }
    void observers(Belief& belief) {
        if (take("everywhere")) {
            belief.amount = {Amount::How::all, 0};
        } else if (take("by") || take("for")) {
            if (!here().quoted && startsAmount())
                belief.amount = amount(Flaw::noObserver);
            else
                belief.observer = name(Flaw::noObserver);
        }
    }
    void count() {
        MemberCount members;
        members.amount = amount(Flaw::noNumber);
        if (!take("members") && !take("member"))
            return fail(Flaw::noMembers);
        if (take("have") || take("has")) {
            if (!take("left"))
                return fail(Flaw::noLeft);
            members.state = trace::MemberState::left;
        } else if (!take("are") && !take("is")) {
            return fail(Flaw::noVerb);
        } else if (const auto state = among(kStates)) {
            members.state = *state;
        } else {
            return fail(Flaw::noState);
        }
        condition_.steps.emplace_back(members);
    }
    void convergence() {
        if (!take("cluster") ||
            !(take("converges") || ((take("is") || take("has")) && take("converged"))))
            return fail(Flaw::noConvergence);
        condition_.steps.emplace_back(Convergence{});
    }
    template <class Words>
    auto among(const Words& words) -> std::optional<typename Words::value_type::second_type> {
        for (const auto& [word, value] : words)
            if (take(word))
                return value;
        return std::nullopt;
    }

    bool startsAmount() const {
        const Token& token = here();
        if (token.quoted || token.broken || token.text.empty())
            return false;
        for (const std::string_view word : {"at", "exactly", "more", "fewer", "no", "most", "all"})
            if (isWord(token, word))
                return true;
        return std::ranges::all_of(token.text, [](char c) { return c >= '0' && c <= '9'; });
    }
    Amount amount(Flaw flaw) {
        using How = Amount::How;
        if (take("all"))
            return {How::all, 0};
        if (take("most"))
            return {How::most, 0};
        if (take("no"))
            return {How::exactly, 0};
        How how = How::exactly;
        if (take("at"))
            how = take("least") ? How::atLeast : take("most") ? How::atMost : How::all;
        else if (take("more"))
            how = take("than") ? How::moreThan : How::all;
        else if (take("fewer"))
            how = take("than") ? How::fewerThan : How::all;
        else
            static_cast<void>(take("exactly"));
        if (how == How::all) { // only a half of two words
            fail(flaw);
            return {};
        }
        return {how, numeral()};
    }
    std::uint32_t numeral() {
        const std::string_view text = here().quoted ? std::string_view() : here().text;
        std::uint32_t value = 0;
        const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
        if (problem == std::errc::result_out_of_range)
            fail(Flaw::badNumber);
        else if (problem != std::errc() || end != text.data() + text.size())
            fail(Flaw::noNumber);
        else
            ++next_;
        return value;
    }

    std::vector<Token> tokens_;
    std::size_t next_ = 0;
    Condition condition_;
    std::optional<ParseError> error_;
};

constexpr std::string_view kWanted[kFlaws] = {
    "a condition should stand here, such as: n5 is suspected",
    "“is”, “has left” or “suspects” should stand here",
    "a state should stand here: alive, suspected, dead, left, running, frozen, killed or stopped",
    "“left” should stand here",
    "observers should stand here: a name, “all”, “most”, or a number such as “at least 2”",
    "a number should stand here",
    "“members” should stand here; a member whose name is a number is written in quotes",
    "a kind of message should stand here, such as ping, ack, suspect or push/pull, or “message”",
    "the name of a member should stand here",
    "“cluster converges” should stand here",
    "only “and”, “or” or the end can follow here",
    "a closing parenthesis is missing here",
    "this is not a whole string in quotes",
    "this number is too large",
    "this has been said already",
    "such a message names no member: leave out “about”",
    "“not” can stand before a state or a count, but not before a message",
    "this is too long for a condition",
    "this is nested too deep",
};

} // namespace

Result<Condition, ParseError> parse(std::string_view text) {
    if (text.size() > kLongest)
        return ParseError{Flaw::tooLong, kLongest, {}};
    return Parser(tokensOf(text)).run();
}

std::string sentenceOf(const ParseError& error) {
    const std::string_view what = kWanted[static_cast<std::size_t>(error.flaw)];
    if (error.found.empty())
        return fmt::format("At the end: {}.", what);
    return fmt::format("At “{}” (character {}): {}.", error.found, error.at + 1, what);
}

} // namespace swimscope::condition
