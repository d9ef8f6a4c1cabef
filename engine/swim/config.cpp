// SPDX-License-Identifier: MPL-2.0
#include "engine/swim/config.h"

#include "engine/base/duration_text.h"
#include "engine/base/overloaded.h"
#include "engine/wire/packet.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <optional>

namespace swimscope::swim {

namespace {

using namespace std::chrono_literals;

constexpr std::string_view kProfileNames[] = {"lan", "wan", "local"};

std::optional<bool> readSwitch(std::string_view text) {
    if (text == "on" || text == "true" || text == "yes" || text == "1")
        return true;
    if (text == "off" || text == "false" || text == "no" || text == "0")
        return false;
    return std::nullopt;
}

std::optional<std::int64_t> readCount(std::string_view text) {
    std::int64_t value = 0;
    const char* end = text.data() + text.size();
    const auto [stopped, error] = std::from_chars(text.data(), end, value);
    if (error != std::errc() || stopped != end)
        return std::nullopt;
    return value;
}

/// A knob's value as the number that its limits are given in.
std::optional<std::int64_t> readValue(const Knob& knob, std::string_view text) {
    return std::visit(
        Overloaded{
            [&](Duration Config::*) -> std::optional<std::int64_t> {
                const auto duration = parseDuration(text);
                return duration ? std::optional(duration->count()) : std::nullopt;
            },
            [&](std::int64_t Config::*) { return readCount(text); },
            [&](bool Config::*) -> std::optional<std::int64_t> { return readSwitch(text); },
        },
        knob.field);
}

std::string numberText(const Knob& knob, std::int64_t number) {
    return std::visit(Overloaded{
                          [&](Duration Config::*) { return swimscope::toText(Duration(number)); },
                          [&](std::int64_t Config::*) { return std::to_string(number); },
                          [&](bool Config::*) { return std::string(number != 0 ? "on" : "off"); },
                      },
                      knob.field);
}

void assign(Config& config, const Knob& knob, std::int64_t number) {
    std::visit(Overloaded{
                   [&](Duration Config::*field) { config.*field = Duration(number); },
                   [&](std::int64_t Config::*field) { config.*field = number; },
                   [&](bool Config::*field) { config.*field = number != 0; },
               },
               knob.field);
}

bool within(const Knob& knob, std::int64_t number) {
    return (number >= knob.least && number <= knob.most) || (knob.zeroIsOff && number == 0);
}

std::string problemText(const Config& config, Misfit misfit) {
    switch (misfit) {
    case Misfit::probeTimeout:
        return fmt::format(
            "ProbeTimeout ({}) must be shorter than ProbeInterval ({}), or indirect pings have no "
            "time before a probe's deadline",
            swimscope::toText(config.probeTimeout), swimscope::toText(config.probeInterval));
    case Misfit::delegateVersions:
        return fmt::format(
            "DelegateProtocolVersion ({}) must lie within DelegateProtocolMin ({}) and "
            "DelegateProtocolMax ({}), or no cluster can take this node in",
            config.delegateCurrent, config.delegateMin, config.delegateMax);
    }
    return {};
}

std::string allNames() {
    std::string names;
    for (const Knob& knob : knobs())
        names += (names.empty() ? "" : ", ") + std::string(knob.name);
    return names;
}

} // namespace

std::string_view nameOf(Profile profile) {
    return kProfileNames[static_cast<std::size_t>(profile)];
}

Result<Profile> profileNamed(std::string_view name) {
    for (std::size_t i = 0; i < std::size(kProfileNames); ++i)
        if (kProfileNames[i] == name)
            return static_cast<Profile>(i);
    return Error{fmt::format("there is no profile \"{}\"; it may be lan, wan or local", name)};
}

wire::Versions Config::versions() const {
    wire::Versions versions;
    versions.octets = {1,
                       5,
                       static_cast<std::uint8_t>(protocolVersion),
                       static_cast<std::uint8_t>(delegateMin),
                       static_cast<std::uint8_t>(delegateMax),
                       static_cast<std::uint8_t>(delegateCurrent)};
    return versions;
}

Config configOf(Profile profile) {
    Config config;
    if (profile == Profile::wan) {
        config.tcpTimeout = 30s;
        config.suspicionMult = 6;
        config.pushPullInterval = 60s;
        config.probeTimeout = 3s;
        config.probeInterval = 5s;
        config.gossipNodes = 4;
        config.gossipInterval = 500ms;
        config.gossipToTheDeadTime = 60s;
    } else if (profile == Profile::local) {
        config.tcpTimeout = 1s;
        config.indirectChecks = 1;
        config.retransmitMult = 2;
        config.suspicionMult = 3;
        config.pushPullInterval = 15s;
        config.probeTimeout = 200ms;
        config.gossipInterval = 100ms;
        config.gossipToTheDeadTime = 15s;
    }
    return config;
}

std::size_t userGossipMost(const Config& config) {
    // Besides the payload: the type byte, and its place in a compound message.
    return static_cast<std::size_t>(config.udpBufferSize) - 1 - wire::kCompoundOverhead -
           wire::kCompoundPerMessage;
}

std::string valueText(const Config& config, const Knob& knob) {
    const std::int64_t number = std::visit(
        Overloaded{
            [&](Duration Config::*field) { return std::int64_t{(config.*field).count()}; },
            [&](std::int64_t Config::*field) { return config.*field; },
            [&](bool Config::*field) { return std::int64_t{config.*field}; },
        },
        knob.field);
    return numberText(knob, number);
}

std::string limitsText(const Knob& knob) {
    if (std::holds_alternative<bool Config::*>(knob.field))
        return "on or off";
    return fmt::format("{} to {}{}", numberText(knob, knob.least), numberText(knob, knob.most),
                       knob.zeroIsOff ? ", or 0 (off)" : "");
}

Result<void> set(Config& config, std::string_view name, std::string_view value) {
    const Knob* knob = knobNamed(name);
    if (!knob)
        return Error{
            fmt::format("there is no setting \"{}\"; the settings are {}", name, allNames())};
    const auto number = readValue(*knob, value);
    if (!number) {
        const bool isTime = std::holds_alternative<Duration Config::*>(knob->field);
        return Error{fmt::format("{} can't be \"{}\"; it may be {}{}", knob->name, value,
                                 limitsText(*knob), isTime ? ", with its unit" : "")};
    }
    if (!within(*knob, *number))
        return Error{fmt::format("{} can't be {}; it may be {}", knob->name,
                                 numberText(*knob, *number), limitsText(*knob))};
    assign(config, *knob, *number);
    return {};
}

std::vector<Misfit> misfitsOf(const Config& config) {
    std::vector<Misfit> misfits;
    if (config.probeInterval > Duration::zero() && config.probeTimeout >= config.probeInterval)
        misfits.push_back(Misfit::probeTimeout);
    if (config.delegateMin > config.delegateCurrent || config.delegateCurrent > config.delegateMax)
        misfits.push_back(Misfit::delegateVersions);
    return misfits;
}

std::vector<std::string> problemsOf(const Config& config) {
    std::vector<std::string> problems;
    for (const Misfit misfit : misfitsOf(config))
        problems.push_back(problemText(config, misfit));
    return problems;
}

std::string toText(const Config& config) {
    std::string text;
    for (const Knob& knob : knobs())
        text += fmt::format("{}{}={}", text.empty() ? "" : " ", knob.name, valueText(config, knob));
    return text;
}

Result<Config> configFromText(std::string_view text) {
    Config config;
    while (!text.empty()) {
        const std::string_view word = text.substr(0, text.find(' '));
        text.remove_prefix(std::min(word.size() + 1, text.size()));
        if (word.empty())
            continue;
        const std::size_t sign = word.find('=');
        if (sign == std::string_view::npos)
            return Error{fmt::format("\"{}\" is no setting; write NAME=VALUE", word)};
        if (const auto done = set(config, word.substr(0, sign), word.substr(sign + 1)); !done)
            return done.error();
    }
    return config;
}

} // namespace swimscope::swim
