// SPDX-License-Identifier: MPL-2.0
#include "engine/swim/config.h"

#include "engine/base/duration_text.h"
#include "engine/base/overloaded.h"
#include "engine/base/percent_text.h"
#include "engine/wire/label.h"
#include "engine/wire/packet.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <optional>
#include <type_traits>
#include <utility>

namespace swimscope::swim {

namespace {

using namespace std::chrono_literals;

constexpr std::string_view kProfileNames[] = {"lan", "wan", "local"};
constexpr std::string_view kModeNames[] = {"memberlist", "paper"};

// Each kind of value is read by one of these, or is nothing if the text is none.

std::optional<Duration> read(std::string_view text, Duration /*kind*/) {
    const auto duration = parseDuration(text);
    return duration ? std::optional(*duration) : std::nullopt;
}

std::optional<std::int64_t> read(std::string_view text, std::int64_t /*kind*/) {
    std::int64_t value = 0;
    const char* end = text.data() + text.size();
    const auto [stopped, error] = std::from_chars(text.data(), end, value);
    if (error != std::errc() || stopped != end)
        return std::nullopt;
    return value;
}

std::optional<bool> read(std::string_view text, bool /*kind*/) {
    if (text == "on" || text == "true" || text == "yes" || text == "1")
        return true;
    if (text == "off" || text == "false" || text == "no" || text == "0")
        return false;
    return std::nullopt;
}

std::optional<LifeguardMode> read(std::string_view text, LifeguardMode /*kind*/) {
    const auto* found = std::find(std::begin(kModeNames), std::end(kModeNames), text);
    if (found == std::end(kModeNames))
        return std::nullopt;
    return static_cast<LifeguardMode>(found - std::begin(kModeNames));
}

std::string textOf(Duration value) {
    return swimscope::toText(value);
}
std::string textOf(std::int64_t value) {
    return std::to_string(value);
}
std::string textOf(bool value) {
    return value ? "on" : "off";
}
std::string textOf(LifeguardMode value) {
    return std::string(nameOf(value));
}
std::string textOf(const AllowList& value) {
    return value.text();
}
std::string textOf(const NameList& value) {
    return value.text();
}
std::string textOf(const std::string& value) {
    return toPercentText(value);
}

// Limits are numbers, whatever they limit.

std::int64_t numberOf(Duration value) {
    return value.count();
}
std::int64_t numberOf(std::int64_t value) {
    return value;
}
std::int64_t numberOf(LifeguardMode /*value*/) {
    return 0; // whatever can be read may be set
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

template <class Value>
Result<void> setNumber(Config& config, const Knob& knob, Value Config::*field,
                       std::string_view text) {
    const std::optional<Value> value = read(text, Value{});
    if (!value)
        return Error{fmt::format("{} can't be \"{}\"; it may be {}{}", knob.name, text,
                                 limitsText(knob),
                                 std::is_same_v<Value, Duration> ? ", with its unit" : "")};
    if (!within(knob, numberOf(*value)))
        return Error{fmt::format("{} can't be {}; it may be {}", knob.name, textOf(*value),
                                 limitsText(knob))};
    config.*field = *value;
    return {};
}

template <class List>
Result<void> setList(Config& config, const Knob& knob, List Config::*field, std::string_view text) {
    auto list = List::fromText(text);
    if (!list)
        return Error{fmt::format("{}: {}", knob.name, list.error().message)};
    config.*field = std::move(*list);
    return {};
}

Result<void> setText(Config& config, const Knob& knob, std::string Config::*field,
                     std::string_view text) {
    std::optional<std::string> value = fromPercentText(text);
    if (!value)
        return Error{
            fmt::format("{}: after % come two hexadecimal digits; % itself is %25", knob.name)};
    if (!within(knob, static_cast<std::int64_t>(value->size())))
        return Error{fmt::format("{} can't have {} bytes; it may be {}", knob.name, value->size(),
                                 limitsText(knob))};
    config.*field = *std::move(value);
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

std::string_view nameOf(LifeguardMode mode) {
    return kModeNames[static_cast<std::size_t>(mode)];
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

wire::EncryptionVersion Config::encryptionVersion() const {
    return protocolVersion < 2 ? wire::EncryptionVersion::padded : wire::EncryptionVersion::plain;
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

std::size_t packetOverhead(const Config& config, bool hasKeys) {
    const bool encrypts = hasKeys && config.gossipVerifyOutgoing;
    return wire::labelOverhead(config.label) +
           (encrypts ? wire::encryptionOverhead(config.encryptionVersion()) : std::size_t{0});
}

std::size_t userGossipMost(const Config& config, bool hasKeys) {
    // Besides the payload: the type byte, and its place in a compound message.
    return static_cast<std::size_t>(config.udpBufferSize) - packetOverhead(config, hasKeys) - 1 -
           wire::kCompoundOverhead - wire::kCompoundPerMessage;
}

std::size_t userPacketMost(const Config& config, bool hasKeys) {
    return kUserPacketMost - packetOverhead(config, hasKeys);
}

std::string valueText(const Config& config, const Knob& knob) {
    return std::visit([&](auto field) { return textOf(config.*field); }, knob.field);
}

std::string limitsText(const Knob& knob) {
    return std::visit(
        Overloaded{
            [](bool Config::*) -> std::string { return "on or off"; },
            [](LifeguardMode Config::*) -> std::string { return "memberlist or paper"; },
            [](AllowList Config::*) -> std::string {
                return "networks such as 10.0.0.0/8, separated by commas, or all";
            },
            [](NameList Config::*) -> std::string {
                return "names of members, separated by commas, or none";
            },
            [&](std::string Config::*) {
                return fmt::format("a text of up to {} bytes, with %20 for a blank", knob.most);
            },
            [&]<class Number>(Number Config::*) {
                return fmt::format("{} to {}{}", textOf(Number(knob.least)),
                                   textOf(Number(knob.most)), knob.zeroIsOff ? ", or 0 (off)" : "");
            },
        },
        knob.field);
}

std::vector<std::string> choicesOf(const Knob& knob) {
    if (std::holds_alternative<bool Config::*>(knob.field))
        return {textOf(false), textOf(true)};
    if (std::holds_alternative<LifeguardMode Config::*>(knob.field))
        return {std::begin(kModeNames), std::end(kModeNames)};
    return {};
}

Result<void> set(Config& config, std::string_view name, std::string_view value) {
    const Knob* knob = knobNamed(name);
    if (!knob)
        return Error{
            fmt::format("there is no setting \"{}\"; the settings are {}", name, allNames())};
    return std::visit(
        Overloaded{
            [&](AllowList Config::*field) { return setList(config, *knob, field, value); },
            [&](NameList Config::*field) { return setList(config, *knob, field, value); },
            [&](std::string Config::*field) { return setText(config, *knob, field, value); },
            [&](auto field) { return setNumber(config, *knob, field, value); },
        },
        knob->field);
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

Config withClock(const Config& config, double clock) {
    Config lived = config;
    if (clock == 1)
        return lived;
    for (const Knob& knob : knobs()) {
        const auto* field = std::get_if<Duration Config::*>(&knob.field);
        if (!field || (config.**field).count() == 0)
            continue;
        const auto ticks = static_cast<double>((config.**field).count()) / clock;
        const double least = static_cast<double>(knob.least);
        lived.** field = Duration(
            static_cast<Duration::rep>(std::clamp(ticks, least, static_cast<double>(knob.most))));
    }
    return lived;
}

std::string toText(const Config& config) {
    static const Config defaults;
    std::string text;
    for (const Knob& knob : knobs()) {
        const std::string value = valueText(config, knob);
        if (!knob.beyondMemberlist || value != valueText(defaults, knob))
            text += fmt::format("{}{}={}", text.empty() ? "" : " ", knob.name, value);
    }
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
