// SPDX-License-Identifier: MPL-2.0
#include "engine/scenario/naming.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace swimscope::scenario {
namespace {

bool hasTag(const Members& members, const std::string& name, const TagBook& tags) {
    const auto found = tags.find(name);
    return found != tags.end() && std::ranges::any_of(members.tags, [&](const auto& wanted) {
               const auto tag = found->second.find(wanted.first);
               return tag != found->second.end() && tag->second == wanted.second;
           });
}

} // namespace

const trace::HostedNode* nodeCalled(const trace::Fold& fold, std::string_view name) {
    const trace::HostedNode* node = fold.nodeNamed(name);
    return node && node->name == name ? node : nullptr;
}

std::string lifeOf(std::string_view name, const trace::Fold& fold) {
    constexpr std::string_view kLives[] = {"runs", "is frozen", "was killed", "has stopped"};
    const trace::HostedNode* node = nodeCalled(fold, name);
    return node ? fmt::format("{} {}", name, kLives[static_cast<std::size_t>(node->life)])
                : fmt::format("there is no {}", name);
}

std::vector<const trace::HostedNode*> nodesMeant(const Members& members, const trace::Fold& fold,
                                                 const TagBook& tags, bool alsoEnded) {
    std::vector<const trace::HostedNode*> nodes;
    std::set<NodeId> taken;
    const auto add = [&](const trace::HostedNode& node) {
        if (std::ranges::find(members.except, node.name) == members.except.end() &&
            taken.insert(node.id).second)
            nodes.push_back(&node);
    };
    for (const std::string& name : members.names)
        if (const trace::HostedNode* node = nodeCalled(fold, name))
            add(*node);
    for (const trace::HostedNode& node : fold.nodes())
        if ((members.all || hasTag(members, node.name, tags)) && (node.alive() || alsoEnded))
            add(node);
    return nodes;
}

} // namespace swimscope::scenario
