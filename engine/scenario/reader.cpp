// SPDX-License-Identifier: MPL-2.0
#include "engine/scenario/reader.h"

#include "engine/base/duration_text.h"
#include "engine/scenario/parse.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>

namespace swimscope::scenario {
namespace {

/// Ranges of names may come to so many in a whole file.
constexpr std::size_t kMostNames = 200'000;

std::string keysOf(const Section& section) {
    std::vector<std::string_view> names;
    for (const Key& key : section.keys)
        names.push_back(key.name);
    return fmt::format("{}", fmt::join(names, ", "));
}

template <class Number>
std::optional<Number> numberFrom(std::string_view text) {
    Number number{};
    const auto [stop, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (failure != std::errc() || stop != text.data() + text.size())
        return std::nullopt;
    return number;
}

/// n3 is n and 3; nothing where no number stands at the end, or none that could be counted.
std::optional<std::pair<std::string_view, std::uint32_t>> countedName(std::string_view name) {
    const std::size_t digits = name.find_last_not_of("0123456789") + 1;
    const auto number = numberFrom<std::uint32_t>(name.substr(digits));
    if (!number || (name[digits] == '0' && name.size() > digits + 1))
        return std::nullopt;
    return std::pair(name.substr(0, digits), *number);
}

/// Whether a member that is given no name may have this one.
bool isNumbered(std::string_view name) {
    const auto counted = countedName(name);
    return counted && counted->first == "n";
}

} // namespace

// ---- problems -----------------------------------------------------------------------------------

void Reader::complain(Place place, std::string_view found, std::string message) {
    if (problems_.size() < kMostProblems)
        problems_.push_back({place, shown(found), std::move(message)});
}

void Reader::complain(const Tree& tree, std::string message) {
    const std::string_view found = tree.kind == Tree::Kind::map    ? "a map"
                                   : tree.kind == Tree::Kind::list ? "a list"
                                                                   : std::string_view(tree.text);
    complain(tree.place, found, std::move(message));
}

std::vector<Problem> Reader::takeProblems() {
    std::ranges::stable_sort(problems_, [](const Problem& a, const Problem& b) {
        return std::pair(a.place.line, a.place.column) < std::pair(b.place.line, b.place.column);
    });
    return std::move(problems_);
}

void Reader::checkMentioned() {
    for (const auto& [place, name] : mentioned_)
        if (!knows(name) && !(numbered_ && isNumbered(name)))
            complain(place, name, "no member has this name");
    for (const auto& [place, label] : mentionedLabels_)
        if (!labels_.contains(label))
            complain(place, label, "no fault has this label");
}

// ---- maps and lists -----------------------------------------------------------------------------

bool Reader::isMap(const Tree& tree, const Section& section) {
    if (tree.kind != Tree::Kind::map) {
        complain(tree, fmt::format("a map should stand here, with the keys of a {}: {}",
                                   section.name, keysOf(section)));
        return false;
    }
    for (const auto& [key, value] : tree.entries)
        if (!section.has(key.text))
            complain(key, fmt::format("there is no such key here; a {} has: {}", section.name,
                                      keysOf(section)));
    bool whole = true;
    for (const Key& key : section.keys)
        if (key.required && !tree.find(key.name)) {
            complain(tree.place, {},
                     fmt::format("“{}” is missing in this {}", key.name, section.name));
            whole = false;
        }
    return whole;
}

bool Reader::isMap(const Tree& tree, std::string_view what) {
    if (tree.kind != Tree::Kind::map)
        complain(tree, fmt::format("a map should stand here: {}", what));
    return tree.kind == Tree::Kind::map;
}

bool Reader::isList(const Tree& tree, std::string_view what) {
    if (tree.kind != Tree::Kind::list)
        complain(tree, fmt::format("a list should stand here: {}", what));
    return tree.kind == Tree::Kind::list;
}

// ---- values -------------------------------------------------------------------------------------

std::optional<std::string> Reader::text(const Tree& tree, std::string_view what) {
    if (tree.kind == Tree::Kind::text)
        return tree.text;
    complain(tree, fmt::format("{} should stand here", what));
    return std::nullopt;
}

std::optional<std::uint64_t> Reader::whole(const Tree& tree, std::uint64_t least,
                                           std::uint64_t most) {
    const auto number =
        tree.kind == Tree::Kind::text ? numberFrom<std::uint64_t>(tree.text) : std::nullopt;
    if (number && *number >= least && *number <= most)
        return number;
    complain(tree, fmt::format("a whole number from {} to {} should stand here", least, most));
    return std::nullopt;
}

std::optional<double> Reader::number(const Tree& tree, double least, double most) {
    const auto number =
        tree.kind == Tree::Kind::text ? numberFrom<double>(tree.text) : std::nullopt;
    // Written so that what is no number at all fails, too.
    if (number && *number >= least && *number <= most)
        return number;
    complain(tree, fmt::format("a number from {} to {} should stand here", least, most));
    return std::nullopt;
}

std::optional<Duration> Reader::duration(const Tree& tree, Duration least, Duration most) {
    if (tree.kind == Tree::Kind::text) {
        const auto duration = parseDuration(tree.text);
        if (duration && *duration >= least && *duration <= most)
            return *duration;
    }
    complain(tree, fmt::format("a time from {} to {} should stand here, such as 200ms, 1.5s or 2m",
                               swimscope::toText(least), swimscope::toText(most)));
    return std::nullopt;
}

std::optional<bool> Reader::flag(const Tree& tree) {
    if (tree.kind == Tree::Kind::text && (tree.text == "on" || tree.text == "true"))
        return true;
    if (tree.kind == Tree::Kind::text && (tree.text == "off" || tree.text == "false"))
        return false;
    complain(tree, "“on” or “off” should stand here");
    return std::nullopt;
}

std::optional<Endpoint> Reader::address(const Tree& tree) {
    if (tree.kind == Tree::Kind::text) {
        const auto written = parseHostPort(tree.text, 0);
        const auto ip = written ? IpAddress::fromText(written->host) : std::nullopt;
        if (ip)
            return Endpoint{*ip, written->port};
    }
    complain(tree, "an IP address, or one with a port, should stand here, such as 10.0.0.9:7946; "
                   "port 0 is any that is free");
    return std::nullopt;
}

// ---- members ------------------------------------------------------------------------------------

std::optional<std::string> Reader::member(const Tree& tree) {
    if (tree.kind != Tree::Kind::text || tree.text.empty()) {
        complain(tree, "the name of a member should stand here");
        return std::nullopt;
    }
    mention(tree.place, tree.text);
    return tree.text;
}

/// A name, or a range of names.
bool Reader::addNames(const Tree& tree, std::string_view text, std::vector<std::string>& names) {
    const std::size_t dots = tree.quoted ? std::string_view::npos : text.find("..");
    if (dots == std::string_view::npos) {
        names.emplace_back(text);
        mention(tree.place, names.back());
        return true;
    }
    const auto first = countedName(text.substr(0, dots));
    const auto last = countedName(text.substr(dots + 2));
    if (!first || !last || first->first != last->first || first->second > last->second) {
        complain(tree, "a range of members is written like n2..n5; a name with dots in it stands "
                       "in quotes");
        return false;
    }
    const std::size_t count = last->second - first->second + std::size_t{1};
    namesMade_ += count;
    if (count > kMostMembers || namesMade_ > kMostNames) {
        complain(tree, fmt::format("these are too many members: {} at most", kMostMembers));
        return false;
    }
    for (std::uint32_t i = first->second; i <= last->second; ++i) {
        names.push_back(std::string(first->first) + std::to_string(i));
        mention(tree.place, names.back());
    }
    return true;
}

bool Reader::addMembers(const Tree& tree, Members& members) {
    constexpr std::string_view kBut = "all but ";
    if (tree.kind != Tree::Kind::text || tree.text.empty()) {
        complain(tree, "members should stand here: a name, a list of names, n2..n5, all, all but "
                       "n3, or a tag such as role=web");
        return false;
    }
    const std::string_view text = tree.text;
    if (!tree.quoted && text == "all") {
        members.all = true;
        return true;
    }
    if (!tree.quoted && text.starts_with(kBut)) {
        members.all = true;
        return addNames(tree, text.substr(kBut.size()), members.except);
    }
    const std::size_t equals = tree.quoted ? std::string_view::npos : text.find('=');
    if (equals == std::string_view::npos)
        return addNames(tree, text, members.names);
    members.tags.emplace_back(text.substr(0, equals), text.substr(equals + 1));
    return true;
}

std::optional<Members> Reader::members(const Tree& tree) {
    Members members;
    bool right = true;
    if (tree.kind == Tree::Kind::list && !tree.items.empty()) {
        for (const Tree& item : tree.items)
            right = addMembers(item, members) && right;
    } else {
        right = addMembers(tree, members);
    }
    return right ? std::optional(members) : std::nullopt;
}

} // namespace swimscope::scenario
