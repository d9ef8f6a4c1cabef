// SPDX-License-Identifier: MPL-2.0
#include "engine/scenario/fault_terms.h"

#include "engine/base/duration_text.h"
#include "engine/base/overloaded.h"
#include "engine/condition/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <type_traits>
#include <utility>
#include <vector>

namespace swimscope::scenario {
namespace {

using fault::Effect;
using trace::FaultKind;

template <class... Kinds>
constexpr std::uint32_t kindsOf(Kinds... kinds) {
    return (0U | ... | (1U << static_cast<unsigned>(kinds)));
}

constexpr std::uint32_t kByChance =
    kindsOf(FaultKind::loss, FaultKind::delay, FaultKind::duplicate, FaultKind::reorder,
            FaultKind::corrupt, FaultKind::refuse, FaultKind::reset, FaultKind::queueFull);
constexpr std::uint32_t kOnLinks =
    kindsOf(FaultKind::loss, FaultKind::cut, FaultKind::delay, FaultKind::duplicate,
            FaultKind::reorder, FaultKind::corrupt, FaultKind::bandwidth, FaultKind::tooLarge,
            FaultKind::refuse, FaultKind::reset);
constexpr std::uint32_t kChoosy = kOnLinks & ~kindsOf(FaultKind::refuse);
constexpr std::uint32_t kDelays = kindsOf(FaultKind::delay, FaultKind::reorder);

constexpr FaultTerm kTerms[] = {
    {"probability", FaultUnit::share, &Effect::probability, kByChance,
     "how probable it is that it acts, each time; always unless told otherwise"},
    {"burst", FaultUnit::count, &Effect::burst, kindsOf(FaultKind::loss),
     "how many datagrams are lost in a row, on average; 1 unless told otherwise"},
    {"delay", FaultUnit::latency, DelayField(), kDelays,
     "how much later: a time, or a distribution such as uniform:20ms:80ms"},
    {"correlation", FaultUnit::share, &Effect::correlation, kindsOf(FaultKind::delay),
     "how often a delay is that of the one before"},
    {"least", FaultUnit::time, &Effect::low, kindsOf(FaultKind::late), "so late at least"},
    {"most", FaultUnit::time, &Effect::high, kindsOf(FaultKind::late), "so late at most"},
    {"blocked", FaultUnit::time, &Effect::low, kindsOf(FaultKind::blocked),
     "for so long each time"},
    {"free", FaultUnit::time, &Effect::high, kindsOf(FaultKind::blocked), "for so long in between"},
    {"reading", FaultUnit::time, &Effect::reading, kindsOf(FaultKind::blocked),
     "what each packet that it reads takes of the time in between"},
    {"rate", FaultUnit::bytes, &Effect::rate, kindsOf(FaultKind::bandwidth),
     "so many bytes a second pass"},
    {"queue", FaultUnit::bytes, &Effect::limit, kindsOf(FaultKind::bandwidth),
     "so many bytes can wait"},
    {"largest", FaultUnit::bytes, &Effect::limit, kindsOf(FaultKind::tooLarge),
     "of so many bytes a datagram still passes"},
    {"pace", FaultUnit::count, &Effect::clock, kindsOf(FaultKind::clock),
     "how fast the clock runs; 1 is right"},
    {"both", FaultUnit::flag, &Effect::bothWays, kOnLinks, "also on the way back"},
    {"carrier", FaultUnit::carriers, &Effect::carriers, kOnLinks,
     "only what goes by udp, or by tcp"},
    {"messages", FaultUnit::types, &Effect::types, kChoosy | kindsOf(FaultKind::queueFull),
     "only messages of these kinds"},
    {"about", FaultUnit::member, &Effect::subject, kChoosy | kindsOf(FaultKind::queueFull),
     "only messages about this member"},
    {"lasts", FaultUnit::time, &Effect::lasts, 0, "it ends by itself after that time"},
    {"active", FaultUnit::time, &Effect::on, 0, "it acts for so long, then pauses, and so on"},
    {"pause", FaultUnit::time, &Effect::off, 0, "for so long it does nothing"},
};

constexpr std::string_view kHelp[trace::kFaultKinds] = {
    "datagrams are lost",
    "nothing passes; open connections stall",
    "members read late what has come for them, while their timers fire on time",
    "members neither send nor read for a while, again and again, while their timers fire on time",
    "what passes arrives later",
    "datagrams arrive twice",
    "datagrams are held back until others have gone by",
    "bits of datagrams are turned over",
    "so many bytes a second pass, behind a queue",
    "datagrams beyond a size are lost",
    "connections are refused",
    "connections break when something is written to them",
    "a member's queue of received gossip has no room",
    "a member's clock runs fast or slow",
};

/// The types that a text can name, called as in conditions.
std::vector<std::pair<std::string, wire::Type>> messageTypes() {
    std::vector<std::pair<std::string, wire::Type>> types;
    for (const condition::KindWords& words : condition::kKinds) {
        std::string name(words.first);
        if (!words.second.empty())
            name += " " + std::string(words.second);
        types.emplace_back(std::move(name), words.type);
    }
    return types;
}

template <class Number>
std::optional<Number> numeralOf(std::string_view text) {
    Number number{};
    const auto [stop, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (failure != std::errc() || stop != text.data() + text.size())
        return std::nullopt;
    return number;
}

Error wanted(const FaultTerm& term, std::string_view what) {
    return {fmt::format("{} should stand here: {}", what, term.help)};
}

Result<void> setShare(double& field, const FaultTerm& term, std::string_view text) {
    const bool percent = text.ends_with('%');
    while (percent && !text.empty() && (text.back() == '%' || text.back() == ' '))
        text.remove_suffix(1);
    const auto number = numeralOf<double>(text);
    const double share = number.value_or(-1) / (percent ? 100 : 1);
    if (!(share >= 0 && share <= 1))
        return wanted(term, "a share from 0 to 1, or from 0% to 100%,");
    field = share;
    return {};
}

Result<void> setTypes(fault::Types& field, const FaultTerm& term, std::string_view text) {
    fault::Types types = 0;
    const auto known = messageTypes();
    while (!text.empty()) {
        const std::size_t comma = std::min(text.find(','), text.size());
        std::string_view name = text.substr(0, comma);
        text.remove_prefix(std::min(comma + 1, text.size()));
        while (name.starts_with(' '))
            name.remove_prefix(1);
        while (name.ends_with(' '))
            name.remove_suffix(1);
        const auto found =
            std::ranges::find(known, name, &std::pair<std::string, wire::Type>::first);
        if (found == known.end()) {
            std::string names;
            for (const auto& [one, type] : known)
                names += fmt::format("{}{}", names.empty() ? "" : ", ", one);
            return wanted(term, "kinds of messages (" + names + ")");
        }
        types = static_cast<fault::Types>(types | fault::bitOf(found->second));
    }
    if (types == 0)
        return wanted(term, "kinds of messages");
    field = types;
    return {};
}

Result<void> setCarriers(trace::Carriers& field, const FaultTerm& term, std::string_view text) {
    for (const auto carriers :
         {trace::Carriers::all, trace::Carriers::datagrams, trace::Carriers::streams})
        if (trace::nameOf(carriers) == text) {
            field = carriers;
            return {};
        }
    return wanted(term, "udp, tcp or all");
}

Result<void> setDelay(Effect& effect, std::string_view text) {
    const auto latency = latencyFromText(text);
    if (!latency)
        return latency.error();
    effect.shape = latency->shape;
    effect.low = latency->base;
    effect.high = latency->spread;
    return {};
}

template <class Whole>
Result<void> setWhole(Whole& field, const FaultTerm& term, std::string_view text) {
    const auto number = numeralOf<Whole>(text);
    if (!number)
        return wanted(term, "a whole number of bytes");
    field = *number;
    return {};
}

Result<void> setCount(double& field, const FaultTerm& term, std::string_view text) {
    const auto number = numeralOf<double>(text);
    if (!number || !std::isfinite(*number))
        return wanted(term, "a number");
    field = *number;
    return {};
}

Result<void> setTime(Duration& field, const FaultTerm& term, std::string_view text) {
    const auto time = parseDuration(text);
    if (!time)
        return wanted(term, "a time such as 200ms");
    field = *time;
    return {};
}

Result<void> setFlag(bool& field, const FaultTerm& term, std::string_view text) {
    if (text != "on" && text != "off" && text != "true" && text != "false")
        return wanted(term, "on or off");
    field = text == "on" || text == "true";
    return {};
}

std::string typesText(fault::Types types) {
    std::string text;
    for (const auto& [name, type] : messageTypes())
        if ((types & fault::bitOf(type)) != 0)
            text += fmt::format("{}{}", text.empty() ? "" : ", ", name);
    return text;
}

} // namespace

std::span<const FaultTerm> faultTerms() {
    return kTerms;
}

const FaultTerm* faultTermNamed(std::string_view name, FaultKind kind) {
    const auto* found = std::ranges::find_if(
        kTerms, [&](const FaultTerm& term) { return term.name == name && term.isOf(kind); });
    return found == std::end(kTerms) ? nullptr : found;
}

std::optional<FaultKind> faultKindNamed(std::string_view name) {
    for (std::size_t i = 0; i < trace::kFaultKinds; ++i)
        if (trace::nameOf(static_cast<FaultKind>(i)) == name)
            return static_cast<FaultKind>(i);
    return std::nullopt;
}

std::string_view helpFor(FaultKind kind) {
    return kHelp[static_cast<std::size_t>(kind)];
}

Result<void> setTerm(Effect& effect, const FaultTerm& term, std::string_view text) {
    return std::visit(
        Overloaded{
            [&](double Effect::*field) {
                return term.unit == FaultUnit::share ? setShare(effect.*field, term, text)
                                                     : setCount(effect.*field, term, text);
            },
            [&](Duration Effect::*field) { return setTime(effect.*field, term, text); },
            [&](std::uint64_t Effect::*field) { return setWhole(effect.*field, term, text); },
            [&](std::uint32_t Effect::*field) { return setWhole(effect.*field, term, text); },
            [&](bool Effect::*field) { return setFlag(effect.*field, term, text); },
            [&](std::string Effect::*field) {
                effect.*field = std::string(text);
                return Result<void>();
            },
            [&](fault::Types Effect::*field) { return setTypes(effect.*field, term, text); },
            [&](trace::Carriers Effect::*field) { return setCarriers(effect.*field, term, text); },
            [&](DelayField) { return setDelay(effect, text); }},
        term.field);
}

std::string termText(const Effect& effect, const FaultTerm& term) {
    static const Effect usual;
    return std::visit(Overloaded{[&](DelayField) {
                                     const Latency latency{effect.shape, effect.low, effect.high};
                                     return latency == Latency{usual.shape, usual.low, usual.high}
                                                ? std::string()
                                                : swimscope::toText(latency);
                                 },
                                 [&](auto Effect::*field) {
                                     const auto& value = effect.*field;
                                     using Value = std::remove_cvref_t<decltype(value)>;
                                     if (value == usual.*field)
                                         return std::string();
                                     if constexpr (std::is_same_v<Value, Duration>)
                                         return swimscope::toText(value);
                                     else if constexpr (std::is_same_v<Value, bool>)
                                         return std::string(value ? "on" : "off");
                                     else if constexpr (std::is_same_v<Value, fault::Types>)
                                         return typesText(value);
                                     else if constexpr (std::is_same_v<Value, trace::Carriers>)
                                         return std::string(trace::nameOf(value));
                                     else
                                         return fmt::format("{}", value);
                                 }},
                      term.field);
}

} // namespace swimscope::scenario
