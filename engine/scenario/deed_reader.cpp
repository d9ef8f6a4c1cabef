// SPDX-License-Identifier: MPL-2.0
#include "engine/base/duration_text.h"
#include "engine/scenario/parse.h"
#include "engine/scenario/step_reader.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

namespace swimscope::scenario {
namespace {

/// A value on one line, for people.
std::string flowOf(const Tree& tree) {
    std::vector<std::string> parts;
    for (const Tree& item : tree.items)
        parts.push_back(flowOf(item));
    for (const auto& [key, value] : tree.entries) {
        const bool isWhom = key.text == "members" || key.text == "name" || key.text == "kind";
        parts.insert(isWhom ? parts.begin() : parts.end(),
                     isWhom ? flowOf(value) : key.text + " " + flowOf(value));
    }
    return tree.kind == Tree::Kind::text ? shown(tree.text)
                                         : fmt::format("{}", fmt::join(parts, ", "));
}

template <class Command>
std::optional<Action> ofMembers(StepContext& context, const Tree& value) {
    auto members = context.reader.members(value);
    return members ? std::optional<Action>(Command{*std::move(members)}) : std::nullopt;
}

/// Of a map: the members under this key.
Members membersAt(StepContext& context, const Tree& map, std::string_view key) {
    return context.reader.members(*map.find(key)).value_or(Members());
}

std::string memberAt(StepContext& context, const Tree& map, std::string_view key) {
    const Tree* tree = map.find(key);
    return tree ? context.reader.member(*tree).value_or("") : std::string();
}

std::optional<Action> readSay(StepContext& context, const Tree& value, const Times&) {
    auto text = context.reader.text(value, "a text");
    return text ? std::optional<Action>(Say{*std::move(text)}) : std::nullopt;
}

std::optional<Action> readFreeze(StepContext& context, const Tree& value, const Times& times) {
    auto members = context.reader.members(value);
    return members ? std::optional<Action>(Freeze{*std::move(members), times.span}) : std::nullopt;
}

template <class Command>
std::optional<Action> readPlain(StepContext& context, const Tree& value, const Times&) {
    return ofMembers<Command>(context, value);
}

std::optional<Action> readRestart(StepContext& context, const Tree& value, const Times&) {
    Restart restart;
    if (value.kind != Tree::Kind::map) {
        restart.members = context.reader.members(value).value_or(Members());
        return restart;
    }
    if (!context.reader.isMap(value, kRestartSection))
        return std::nullopt;
    restart.members = membersAt(context, value, "members");
    restart.through = memberAt(context, value, "through");
    if (const Tree* name = value.find("name"))
        restart.name = readNewName(context.reader, *name).value_or("");
    if (const Tree* address = value.find("address"))
        restart.address = context.reader.address(*address);
    const bool one =
        !restart.members.all && restart.members.tags.empty() && restart.members.names.size() == 1;
    if (!one && !restart.name.empty())
        context.reader.complain(value, "a new name is for one member alone");
    return restart;
}

std::optional<Action> readAdd(StepContext& context, const Tree& value, const Times&) {
    NodePlan plan = context.usual;
    plan.node.joinRunning = true;
    std::uint64_t count = 1;
    if (value.kind == Tree::Kind::map) {
        if (!context.reader.isMap(value, kAddSection))
            return std::nullopt;
        readNode(context.reader, value, context.keys, plan);
        if (const Tree* name = value.find("name"))
            plan.node.name = readNewName(context.reader, *name).value_or("");
        if (const Tree* joins = value.find("join"))
            plan.node.joinRunning = context.reader.flag(*joins).value_or(true);
        if (const Tree* many = value.find("count"))
            count = context.reader.whole(*many, 1, kMostMembers).value_or(1);
        if (count > 1 && !plan.node.name.empty())
            context.reader.complain(value, "a name is for one member: leave out “count” or “name”");
    } else {
        plan.node.name = readNewName(context.reader, value).value_or("");
    }
    context.added += count;
    if (context.added > kMostMembers) {
        context.reader.complain(value, fmt::format("these are too many members to add: {} at most "
                                                   "in all steps",
                                                   kMostMembers));
        return std::nullopt;
    }
    if (plan.node.name.empty())
        context.reader.introduceNumbered();
    else
        context.tags.emplace_back(plan.node.name, plan.tags);
    return Add{std::vector<host::AddNode>(count, plan.node)};
}

std::optional<Action> readJoin(StepContext& context, const Tree& value, const Times&) {
    if (!context.reader.isMap(value, kJoinSection))
        return std::nullopt;
    return Join{membersAt(context, value, "members"), memberAt(context, value, "through")};
}

std::optional<Action> readChange(StepContext& context, const Tree& value, const Times&) {
    if (!context.reader.isMap(value, kChangeSection))
        return std::nullopt;
    Change change;
    change.members = membersAt(context, value, "members");
    change.meta = readMeta(context.reader, value);
    if (const Tree* settings = value.find("settings"))
        change.settings = readSettings(context.reader, *settings);
    return change;
}

std::optional<Action> readKeyChange(StepContext& context, const Tree& value, const Times&) {
    constexpr std::array<std::pair<std::string_view, trace::KeyChange>, 3> kChanges{
        {{"add", trace::KeyChange::added},
         {"use", trace::KeyChange::used},
         {"remove", trace::KeyChange::removed}}};
    if (!context.reader.isMap(value, kKeysSection))
        return std::nullopt;
    const Members members = membersAt(context, value, "members");
    std::optional<Action> action;
    for (const auto& [name, change] : kChanges) {
        const Tree* tree = value.find(name);
        if (!tree)
            continue;
        const auto key = readKey(context.reader, *tree, context.keys);
        if (action)
            context.reader.complain(*tree, "one change of keys is enough for a step: all members "
                                           "need the key before any uses it");
        else if (key)
            action = ChangeKeys{members, change, *key};
    }
    if (!action && context.reader.well())
        context.reader.complain(value, "“add”, “use” or “remove” should stand here, with a key");
    return action;
}

std::optional<Action> readSend(StepContext& context, const Tree& value, const Times&) {
    if (!context.reader.isMap(value, kSendSection))
        return std::nullopt;
    Send send;
    send.from = membersAt(context, value, "from");
    send.to = memberAt(context, value, "to");
    const std::string text = context.reader.text(*value.find("text"), "a text").value_or("");
    send.payload = Bytes(text.begin(), text.end());
    std::string by = send.to.empty() ? "gossip" : "udp";
    if (const Tree* carrier = value.find("by"))
        by = context.reader.text(*carrier, "udp or tcp").value_or(by);
    send.delivery = by == "udp"   ? trace::Delivery::bestEffort
                    : by == "tcp" ? trace::Delivery::reliable
                                  : trace::Delivery::gossip;
    if ((by != "udp" && by != "tcp" && by != "gossip") || send.to.empty() != (by == "gossip"))
        context.reader.complain(value, "a message goes to one member by “udp” or “tcp”, or, "
                                       "without “to”, by “gossip” to all");
    return send;
}

std::optional<Action> readPing(StepContext& context, const Tree& value, const Times&) {
    if (!context.reader.isMap(value, kPingSection))
        return std::nullopt;
    if (!value.find("to")) {
        context.reader.complain(value, "“to” is missing: who is pinged");
        return std::nullopt;
    }
    return Ping{membersAt(context, value, "from"), memberAt(context, value, "to")};
}

std::optional<Action> readProbe(StepContext& context, const Tree& value, const Times&) {
    if (!context.reader.isMap(value, kPingSection))
        return std::nullopt;
    return Probe{membersAt(context, value, "from"), memberAt(context, value, "to")};
}

struct Verb {
    std::string_view key;
    std::optional<Action> (*read)(StepContext&, const Tree&, const Times&);
};

constexpr Verb kVerbs[] = {{"say", readSay},         {"kill", readPlain<Kill>},
                           {"restart", readRestart}, {"leave", readPlain<Leave>},
                           {"freeze", readFreeze},   {"thaw", readPlain<Thaw>},
                           {"add", readAdd},         {"join", readJoin},
                           {"change", readChange},   {"keys", readKeyChange},
                           {"send", readSend},       {"ping", readPing},
                           {"probe", readProbe},     {"fault", readFault},
                           {"split", readSplit},     {"lift", readLift},
                           {"mute", readMute},       {"unmute", readUnmute}};

std::vector<Deed> readClaims(StepContext& context, const Tree& key, const Tree& value,
                             const Times& times) {
    std::vector<Deed> deeds;
    const auto add = [&](const Tree& one) {
        if (auto expectation = readExpectation(context, key.text, one, times))
            deeds.push_back({one.place, expectation->text, *std::move(expectation)});
    };
    if (value.kind == Tree::Kind::list)
        for (const Tree& item : value.items)
            add(item);
    else
        add(value);
    return deeds;
}

} // namespace

std::vector<Deed> readDeeds(StepContext& context, const Tree& key, const Tree& value,
                            const Times& times) {
    if (key.text == "expect" || key.text == "always" || key.text == "never")
        return readClaims(context, key, value, times);
    const auto* verb = std::ranges::find(kVerbs, key.text, &Verb::key);
    if (verb == std::end(kVerbs))
        return {};
    auto action = verb->read(context, value, times);
    if (!action)
        return {};
    std::string text = key.text == "say" ? flowOf(value) : key.text + " " + flowOf(value);
    if (key.text == "freeze" && times.span)
        text += " for " + swimscope::toText(*times.span);
    return {Deed{key.place, std::move(text), *std::move(action)}};
}

} // namespace swimscope::scenario
