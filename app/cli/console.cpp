// SPDX-License-Identifier: MPL-2.0
#include "app/cli/console.h"

#include "engine/base/json_string.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <utility>

namespace swimscope::cli {
namespace {

constexpr std::string_view kSpaces = " \t";
constexpr double kLongestSeconds = 1e9;

/// A command's name as it is read, and its arguments as it is explained.
struct Usage {
    std::string_view name;
    std::string_view arguments;
};

Error wrongUse(Usage usage, std::string_view why) {
    const std::string_view gap = usage.arguments.empty() ? "" : " ";
    return {fmt::format("{}: {}; write {}{}{}", usage.name, why, usage.name, gap, usage.arguments)};
}

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(kSpaces);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(kSpaces) - first + 1);
}

bool startsBlank(std::string_view text) {
    return !text.empty() && kSpaces.find(text.front()) != std::string_view::npos;
}

/// Takes a name, plain or as a JSON string, and the one blank after it from the front of the text.
std::optional<std::string> takeName(std::string_view& rest) {
    std::string name;
    if (rest.starts_with('"')) {
        auto quoted = takeJsonString(rest);
        if (!quoted || !(rest.empty() || startsBlank(rest)))
            return std::nullopt;
        name = std::move(*quoted);
    } else {
        const std::size_t length = std::min(rest.find_first_of(kSpaces), rest.size());
        name = rest.substr(0, length);
        rest.remove_prefix(length);
    }
    if (!rest.empty())
        rest.remove_prefix(1);
    if (name.empty())
        return std::nullopt;
    return name;
}

template <class Plain>
Result<ConsoleCommand> parsePlain(std::string_view name, std::string_view rest) {
    if (!trimmed(rest).empty())
        return wrongUse({name, ""}, "it takes no arguments");
    return ConsoleCommand(Plain{});
}

Result<ConsoleCommand> parseJoin(std::string_view name, std::string_view rest) {
    const std::string_view address = trimmed(rest);
    std::string_view plain = address;
    takeJsonString(plain); // a name that may have blanks; what else is wrong with it is told later
    if (address.empty() || plain.find_first_of(kSpaces) != std::string_view::npos)
        return wrongUse({name, "[NAME/]HOST:PORT"}, "it takes one address");
    return ConsoleCommand(JoinAddress{std::string(address)});
}

Result<ConsoleCommand> parseMeta(std::string_view, std::string_view rest) {
    const auto meta = bytesMeant(rest);
    if (!meta)
        return meta.error();
    return ConsoleCommand(ChangeMeta{*meta});
}

Result<ConsoleCommand> parseSend(std::string_view name, std::string_view rest) {
    const bool reliable = name == "reliable";
    auto member = takeName(rest);
    if (!member)
        return wrongUse({name, "NAME TEXT"}, "it takes a member's name and a text");
    const auto payload = bytesMeant(rest);
    if (!payload)
        return payload.error();
    return ConsoleCommand(
        SendText{reliable ? trace::Delivery::reliable : trace::Delivery::bestEffort,
                 std::move(*member), *payload});
}

Result<ConsoleCommand> parseGossip(std::string_view, std::string_view rest) {
    const auto payload = bytesMeant(rest);
    if (!payload)
        return payload.error();
    return ConsoleCommand(SendText{trace::Delivery::gossip, {}, *payload});
}

Result<ConsoleCommand> parsePing(std::string_view name, std::string_view rest) {
    auto member = takeName(rest);
    if (!member || !trimmed(rest).empty())
        return wrongUse({name, "NAME"}, "it takes one member's name");
    return ConsoleCommand(PingName{std::move(*member)});
}

Result<ConsoleCommand> parseFreeze(std::string_view name, std::string_view rest) {
    const auto length = parseSeconds(trimmed(rest));
    if (!length)
        return wrongUse({name, "SECONDS"}, length.error().message);
    return ConsoleCommand(FreezeFor{*length});
}

Result<ConsoleCommand> parseKey(std::string_view name, std::string_view rest) {
    constexpr std::string_view kUsage = "add|use|remove BASE64";
    constexpr std::array<std::pair<std::string_view, trace::KeyChange>, 3> kVerbs{
        {{"add", trace::KeyChange::added},
         {"use", trace::KeyChange::used},
         {"remove", trace::KeyChange::removed}}};
    rest = trimmed(rest);
    const std::string_view word = rest.substr(0, rest.find_first_of(kSpaces));
    const auto verb =
        std::ranges::find(kVerbs, word, [](const auto& entry) { return entry.first; });
    if (verb == kVerbs.end())
        return wrongUse({name, kUsage}, "it takes add, use or remove");
    const auto key = wire::SecretKey::fromBase64(trimmed(rest.substr(word.size())));
    if (!key)
        return wrongUse({name, kUsage}, key.error().message);
    return ConsoleCommand(ChangeKey{verb->second, *key});
}

struct Entry {
    std::string_view name;
    Result<ConsoleCommand> (*parse)(std::string_view name, std::string_view rest);
};

constexpr std::array<Entry, 12> kEntries{{{"members", parsePlain<ListMembers>},
                                          {"join", parseJoin},
                                          {"leave", parsePlain<LeaveCluster>},
                                          {"meta", parseMeta},
                                          {"user", parseSend},
                                          {"reliable", parseSend},
                                          {"gossip", parseGossip},
                                          {"ping", parsePing},
                                          {"key", parseKey},
                                          {"freeze", parseFreeze},
                                          {"metrics", parsePlain<TellMetrics>},
                                          {"quit", parsePlain<Quit>}}};

} // namespace

Result<ConsoleCommand> parseConsole(std::string_view line) {
    if (!line.empty() && line.back() == '\r')
        line.remove_suffix(1);
    line.remove_prefix(std::min(line.find_first_not_of(kSpaces), line.size()));
    const std::size_t length = std::min(line.find_first_of(kSpaces), line.size());
    const std::string_view name = line.substr(0, length);
    std::string_view rest = line.substr(length);
    if (!rest.empty())
        rest.remove_prefix(1);
    for (const Entry& entry : kEntries)
        if (entry.name == name)
            return entry.parse(name, rest);
    std::string known;
    for (const Entry& entry : kEntries)
        known += fmt::format("{}{}", known.empty() ? "" : ", ", entry.name);
    constexpr std::size_t kShown = 40;
    if (wire::SecretKey::fromBase64(name)) // a key in the wrong place is still a secret
        return Error{fmt::format("a key alone is no command; there are {}", known)};
    const std::string shown = toUtf8Lossy(bytesOf(name.substr(0, kShown)));
    return Error{fmt::format("\"{}\" is no command; there are {}", shown, known)};
}

bool isBlank(std::string_view line) {
    return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

Result<Bytes> bytesMeant(std::string_view text) {
    constexpr std::string_view kPrefix = "hex:";
    if (!text.starts_with(kPrefix))
        return bytesOf(text);
    auto bytes = fromHex(text.substr(kPrefix.size()));
    if (!bytes)
        return Error{"after hex: come pairs of hexadecimal digits and nothing else"};
    return std::move(*bytes);
}

Result<Duration> parseSeconds(std::string_view text) {
    double seconds = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), seconds);
    if (failure != std::errc{} || end != text.data() + text.size() || !(seconds > 0))
        return Error{"it takes a number of seconds above 0"};
    if (seconds > kLongestSeconds)
        return Error{"the most is 1000000000 seconds"};
    return std::chrono::round<Duration>(std::chrono::duration<double>(seconds));
}

} // namespace swimscope::cli
