// SPDX-License-Identifier: MPL-2.0
#include "engine/scenario/groups.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>

namespace swimscope::scenario {
namespace {

using Parties = std::vector<fault::Party>;
using Nodes = std::vector<const trace::HostedNode*>;

Nodes theLiving(const trace::Fold& fold) {
    Nodes nodes;
    for (const trace::HostedNode& node : fold.nodes())
        if (node.alive())
            nodes.push_back(&node);
    return nodes;
}

fault::Party partyFrom(const Nodes& nodes) {
    fault::Party party;
    for (const trace::HostedNode* node : nodes)
        party.nodes.push_back(node->id);
    return party;
}

/// The first half, which is the larger one, and the second.
Parties halvesOf(const Nodes& nodes) {
    const auto middle = nodes.begin() + static_cast<std::ptrdiff_t>((nodes.size() + 1) / 2);
    return {partyFrom({nodes.begin(), middle}), partyFrom({middle, nodes.end()})};
}

Nodes without(const Nodes& nodes, const Nodes& some) {
    Nodes others = nodes;
    std::erase_if(others, [&](const trace::HostedNode* node) {
        return std::ranges::find(some, node) != some.end();
    });
    return others;
}

/// Each sees the same number on both sides of it, so many that they are a majority with it: those
/// with whom it shares one of the windows that go around.
Parties ringOf(const Nodes& nodes) {
    const std::size_t majority = nodes.size() / 2 + 1;
    const std::size_t reach = majority / 2; // 2 * reach + 1 are at least the majority
    Parties windows;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        Nodes window;
        for (std::size_t k = 0; k <= reach; ++k)
            window.push_back(nodes[(i + k) % nodes.size()]);
        windows.push_back(partyFrom(window));
    }
    return windows;
}

Parties byTag(const Nodes& nodes, const std::string& tag, const TagBook& tags) {
    std::map<std::string, Nodes> groups;
    for (const trace::HostedNode* node : nodes)
        if (const auto known = tags.find(node->name); known != tags.end())
            if (const auto value = known->second.find(tag); value != known->second.end())
                groups[value->second].push_back(node);
    Parties parties;
    for (const auto& [value, group] : groups)
        parties.push_back(partyFrom(group));
    return parties;
}

} // namespace

Result<Parties> groupsOf(const Split& split, const trace::Fold& fold, const TagBook& tags) {
    const Nodes living = theLiving(fold);
    const auto meant = [&](const Members& members) {
        return nodesMeant(members, fold, tags, true);
    };
    Parties parties;
    switch (split.into) {
    case Split::Into::halves:
        parties = halvesOf(living);
        break;
    case Split::Into::groups:
        for (const Members& members : split.groups)
            parties.push_back(partyFrom(meant(members)));
        break;
    case Split::Into::alone:
        parties.push_back(partyFrom(meant(split.groups.front())));
        parties.push_back(partyFrom(without(living, meant(split.groups.front()))));
        break;
    case Split::Into::tags:
        parties = byTag(living, split.tag, tags);
        break;
    case Split::Into::ring:
        parties = ringOf(living);
        break;
    case Split::Into::bridge: {
        const Nodes bridge = meant(split.groups.front());
        parties = halvesOf(without(living, bridge));
        for (fault::Party& party : parties)
            for (const trace::HostedNode* node : bridge)
                party.nodes.push_back(node->id);
        break;
    }
    }
    if (parties.size() < 2 || parties.size() > fault::kMostGroups ||
        std::ranges::any_of(parties, &fault::Party::empty))
        return Error{
            fmt::format("there are not 2 to {} parts with somebody in each", fault::kMostGroups)};
    return parties;
}

} // namespace swimscope::scenario
