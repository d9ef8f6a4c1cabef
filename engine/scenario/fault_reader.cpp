// SPDX-License-Identifier: MPL-2.0
#include "engine/scenario/fault_terms.h"
#include "engine/scenario/step_reader.h"

#include <fmt/format.h>

#include <algorithm>

namespace swimscope::scenario {
namespace {

constexpr std::string_view kAll = "all";
/// What a fault is about, and not how it is.
constexpr std::string_view kOther[] = {"kind",   "label", "of",    "from", "to",
                                       "groups", "into",  "alone", "by",   "bridge"};

std::string kindsThatThereAre() {
    std::string names;
    for (std::size_t i = 0; i < trace::kFaultKinds; ++i)
        names += fmt::format("{}{}", names.empty() ? "" : ", ",
                             trace::nameOf(static_cast<trace::FaultKind>(i)));
    return names;
}

std::string termsOf(trace::FaultKind kind) {
    std::string names;
    for (const FaultTerm& term : faultTerms())
        if (term.isOf(kind))
            names += fmt::format("{}{}", names.empty() ? "" : ", ", term.name);
    return names;
}

/// A value as one text: the items of a list with commas.
std::optional<std::string> joined(Reader& reader, const Tree& tree) {
    if (tree.kind != Tree::Kind::list)
        return reader.text(tree, "a value");
    std::string text;
    for (const Tree& item : tree.items)
        if (const auto one = reader.text(item, "a word"))
            text += (text.empty() ? "" : ", ") + *one;
    return text;
}

void readTerms(Reader& reader, const Tree& map, fault::Effect& effect) {
    for (const auto& [key, value] : map.entries) {
        if (std::ranges::find(kOther, key.text) != std::end(kOther))
            continue;
        const FaultTerm* term = faultTermNamed(key.text, effect.kind);
        if (!term) {
            reader.complain(key, fmt::format("that is not said of “{}”: {}; there are: {}",
                                             trace::nameOf(effect.kind), helpFor(effect.kind),
                                             termsOf(effect.kind)));
            continue;
        }
        const auto text = joined(reader, value);
        if (!text)
            continue;
        if (const auto set = setTerm(effect, *term, *text); !set)
            reader.complain(value, set.error().message);
        if (term->unit == FaultUnit::member)
            reader.mention(value.place, *text);
    }
}

std::string readLabel(Reader& reader, const Tree& map) {
    const Tree* tree = map.find("label");
    if (!tree)
        return {};
    const std::string label = reader.text(*tree, "a label").value_or("");
    if (label.empty() || label == kAll)
        reader.complain(*tree, "a label should stand here, and “all” is none");
    reader.introduceLabel(label);
    return label;
}

std::vector<Members> readGroups(Reader& reader, const Tree& tree) {
    std::vector<Members> groups;
    if (!reader.isList(tree, "groups, each a list of members"))
        return groups;
    for (const Tree& item : tree.items)
        if (auto members = reader.members(item))
            groups.push_back(*std::move(members));
    if (groups.size() < 2 || groups.size() > fault::kMostGroups)
        reader.complain(tree, fmt::format("2 to {} groups should stand here", fault::kMostGroups));
    return groups;
}

/// Whether an effect makes sense, with somebody in the place of those whom it will be about.
std::optional<std::string> problemWith(const Raise& raise) {
    fault::Effect effect = raise.effect;
    const fault::Party somebody{{NodeId{1}}, {}};
    if (!raise.from.empty())
        effect.from = somebody;
    if (!raise.to.empty())
        effect.to = somebody;
    effect.groups.assign(raise.groups.size(), somebody);
    return fault::problemOf(effect);
}

void readParties(Reader& reader, const Tree& map, Raise& raise) {
    const bool onNodes = trace::sitsOnNodes(raise.effect.kind);
    for (const std::string_view key : {"of", "from", "to", "groups"}) {
        const Tree* tree = map.find(key);
        if (!tree)
            continue;
        if (onNodes != (key == "of"))
            reader.complain(*tree, onNodes ? "a fault of this kind is “of” members, and not of "
                                             "the links between them"
                                           : "a fault of this kind is on links: “from” some “to” "
                                             "others, or between “groups”");
        else if (key == "groups")
            raise.groups = readGroups(reader, *tree);
        else
            (key == "from" ? raise.from : raise.to) = reader.members(*tree).value_or(Members());
    }
    if (onNodes && !map.find("of"))
        reader.complain(map.place, {}, "“of” is missing in this fault: who has it");
}

} // namespace

std::optional<Action> readFault(StepContext& context, const Tree& value, const Times&) {
    Reader& reader = context.reader;
    if (!reader.isMap(value, kFaultSection))
        return std::nullopt;
    const Tree& kindTree = *value.find("kind");
    const auto kind = faultKindNamed(kindTree.text);
    if (!kind) {
        reader.complain(kindTree, "a kind of fault should stand here: " + kindsThatThereAre());
        return std::nullopt;
    }
    Raise raise;
    raise.effect.kind = *kind;
    raise.label = readLabel(reader, value);
    const bool wasWell = reader.well();
    readParties(reader, value, raise);
    readTerms(reader, value, raise.effect);
    // What stands there has to be right before it can be asked whether it fits together.
    if (const auto problem = problemWith(raise); problem && (!wasWell || reader.well()))
        reader.complain(value.place, kindTree.text, *problem);
    return raise;
}

std::optional<Action> readSplit(StepContext& context, const Tree& value, const Times&) {
    using Into = Split::Into;
    Reader& reader = context.reader;
    Split split;
    split.effect.kind = trace::FaultKind::cut;
    const auto shape = [&](const Tree& tree) {
        if (tree.kind == Tree::Kind::text && (tree.text == "halves" || tree.text == "ring"))
            split.into = tree.text == "ring" ? Into::ring : Into::halves;
        else
            reader.complain(tree, "“halves” or “ring” should stand here, or a map");
    };
    if (value.kind != Tree::Kind::map) {
        shape(value);
        return split;
    }
    if (!reader.isMap(value, kSplitSection))
        return std::nullopt;
    constexpr std::pair<std::string_view, Into> kShapes[] = {{"into", Into::halves},
                                                             {"groups", Into::groups},
                                                             {"alone", Into::alone},
                                                             {"by", Into::tags},
                                                             {"bridge", Into::bridge}};
    int shapes = 0;
    for (const auto& [key, into] : kShapes) {
        const Tree* tree = value.find(key);
        if (!tree)
            continue;
        ++shapes;
        split.into = into;
        if (into == Into::halves)
            shape(*tree);
        else if (into == Into::groups)
            split.groups = readGroups(reader, *tree);
        else if (into == Into::tags)
            split.tag = reader.text(*tree, "the name of a tag").value_or("");
        else
            split.groups = {reader.members(*tree).value_or(Members())};
    }
    if (shapes != 1)
        reader.complain(value, "one of “into”, “groups”, “alone”, “by” and “bridge” should stand "
                               "here");
    split.label = readLabel(reader, value);
    readTerms(reader, value, split.effect);
    return split;
}

std::optional<Action> readLift(StepContext& context, const Tree& value, const Times&) {
    auto label = context.reader.text(value, "a fault's label, or “all”,");
    if (!label)
        return std::nullopt;
    if (*label == kAll)
        return Lift{};
    context.reader.mentionLabel(value.place, *label);
    return Lift{*std::move(label)};
}

std::optional<Action> readMute(StepContext& context, const Tree& value, const Times&) {
    auto label = context.reader.text(value, "a fault's label");
    if (!label)
        return std::nullopt;
    context.reader.mentionLabel(value.place, *label);
    return Mute{*std::move(label), true};
}

std::optional<Action> readUnmute(StepContext& context, const Tree& value, const Times& times) {
    auto action = readMute(context, value, times);
    if (action)
        std::get<Mute>(*action).muted = false;
    return action;
}

} // namespace swimscope::scenario
