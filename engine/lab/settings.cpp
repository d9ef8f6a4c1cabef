// SPDX-License-Identifier: MPL-2.0
#include "engine/lab/settings.h"

#include "engine/base/check.h"
#include "engine/base/duration_text.h"
#include "engine/lab/figure_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

namespace swimscope::lab {
namespace {

using Kind = Parameter::Kind;

std::vector<std::string> partsOf(std::string_view text) {
    std::vector<std::string> parts;
    for (;;) {
        const std::size_t comma = text.find(',');
        parts.emplace_back(text.substr(0, comma));
        if (comma == std::string_view::npos)
            return parts;
        text.remove_prefix(comma + 1);
    }
}

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
    return fmt::format("{}", fmt::join(parts, between));
}

std::optional<double> numberOf(std::string_view text) {
    double number = 0;
    const char* end = text.data() + text.size();
    const auto [stopped, error] = std::from_chars(text.data(), end, number);
    if (error != std::errc() || stopped != end || !std::isfinite(number))
        return std::nullopt;
    return number;
}

/// The number that limits are held to; nothing if the text is no value of this kind.
std::optional<double> measureOf(const Parameter& parameter, std::string_view text) {
    if (parameter.kind == Kind::duration) {
        const auto duration = parseDuration(text);
        return duration ? std::optional(inSeconds(*duration)) : std::nullopt;
    }
    const std::optional<double> number = numberOf(text);
    const bool whole = number && *number == std::floor(*number);
    return parameter.kind == Kind::number || whole ? number : std::nullopt;
}

bool isPossible(const Parameter& parameter, const std::string& text) {
    if (parameter.kind == Kind::choice)
        return std::ranges::find(parameter.choices, text) != parameter.choices.end();
    const std::optional<double> measure = measureOf(parameter, text);
    return measure && *measure >= parameter.least && *measure <= parameter.most;
}

std::string limitText(const Parameter& parameter, double limit) {
    if (parameter.kind != Kind::duration)
        return figureText(limit, 9);
    return swimscope::toText(
        std::chrono::duration_cast<Duration>(std::chrono::duration<double>(limit)));
}

std::string namesOf(std::span<const Parameter> parameters) {
    std::string names;
    for (const Parameter& parameter : parameters)
        names += (names.empty() ? "" : ", ") + std::string(parameter.name);
    return names;
}

} // namespace

std::string limitsText(const Parameter& parameter) {
    std::string limits;
    if (parameter.kind == Kind::choice)
        limits = joined(parameter.choices, ", ");
    else
        limits = fmt::format("{} to {}", limitText(parameter, parameter.least),
                             limitText(parameter, parameter.most));
    return parameter.list ? limits + "; several separated by commas" : limits;
}

Result<Settings> Settings::of(std::span<const Parameter> parameters, std::span<const Given> given) {
    Settings settings;
    for (const Parameter& parameter : parameters)
        settings.values_.push_back({std::string(parameter.name), partsOf(parameter.usual), true});
    for (const auto& [name, text] : given) {
        const auto found = std::ranges::find(parameters, name, &Parameter::name);
        if (found == parameters.end())
            return Error{fmt::format("there is no parameter \"{}\"; there are {}", name,
                                     namesOf(parameters))};
        std::vector<std::string> texts = partsOf(text);
        const bool possible =
            (found->list || texts.size() == 1) &&
            std::ranges::all_of(texts, [&](const auto& one) { return isPossible(*found, one); });
        if (!possible)
            return Error{
                fmt::format("{} can't be \"{}\"; it may be {}", name, text, limitsText(*found))};
        Value& value = settings.values_[static_cast<std::size_t>(found - parameters.begin())];
        value.usual = texts == partsOf(found->usual);
        value.texts = std::move(texts);
    }
    return settings;
}

const std::vector<std::string>& Settings::texts(std::string_view name) const {
    const auto found = std::ranges::find(values_, name, &Value::name);
    SWIMSCOPE_CHECK(found != values_.end());
    return found->texts;
}

std::vector<double> Settings::numbers(std::string_view name) const {
    std::vector<double> numbers;
    for (const std::string& text : texts(name))
        numbers.push_back(numberOf(text).value_or(0));
    return numbers;
}

std::vector<std::size_t> Settings::counts(std::string_view name) const {
    std::vector<std::size_t> counts;
    for (const double number : numbers(name))
        counts.push_back(static_cast<std::size_t>(number));
    return counts;
}

std::vector<Duration> Settings::durations(std::string_view name) const {
    std::vector<Duration> durations;
    for (const std::string& text : texts(name)) {
        const auto duration = parseDuration(text);
        durations.push_back(duration ? *duration : Duration{});
    }
    return durations;
}

std::vector<Settings::Given> Settings::all() const {
    std::vector<Given> all;
    for (const Value& value : values_)
        all.emplace_back(value.name, joined(value.texts, ","));
    return all;
}

std::string Settings::options() const {
    std::string options;
    for (const Value& value : values_)
        if (!value.usual)
            options += fmt::format("{}--set {}={}", options.empty() ? "" : " ", value.name,
                                   joined(value.texts, ","));
    return options;
}

} // namespace swimscope::lab
