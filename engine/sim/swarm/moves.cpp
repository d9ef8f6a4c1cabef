// SPDX-License-Identifier: MPL-2.0
#include "engine/sim/swarm/moves.h"

#include "engine/base/duration_text.h"
#include "engine/base/random.h"
#include "engine/sim/swarm/draw.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <variant>

namespace swimscope::sim {
namespace {

constexpr std::uint64_t kMovesStream = 0x6d6f766573; // far from the numbers of nodes

} // namespace

std::vector<Move> drawMoves(std::uint64_t seed, const TroubleSpan& trouble) {
    Random chance(seed, kMovesStream);
    std::vector<Move> moves;
    if (!onceIn(chance, 3))
        return moves;
    for (std::int64_t left = drawFrom(chance, 1, 3); left > 0; --left)
        moves.push_back({.at = trouble.begin + drawUpTo(chance, trouble.end - trouble.begin),
                         .away = drawUpTo(chance, 20 * trouble.period),
                         .member = static_cast<NodeId>(1 + chance.below(trouble.members)),
                         .leaves = onceIn(chance, 2)});
    std::ranges::stable_sort(moves, {}, &Move::at);
    return moves;
}

std::string toText(const Move& move) {
    return fmt::format("; at {:g} s n{} {} and moves, which takes {}", inSeconds(move.at),
                       number(move.member), move.leaves ? "leaves" : "ends",
                       swimscope::toText(move.away));
}

void Whereabouts::moved(NodeId member, NodeId to) {
    left_.insert(nodeOf(member));
    nodes_[member] = to;
}

NodeId Whereabouts::nodeOf(NodeId member) const {
    const auto found = nodes_.find(member);
    return found != nodes_.end() ? found->second : member;
}

void Whereabouts::address(fault::Effect& effect) const {
    const auto readdress = [this](fault::Party& party) {
        for (NodeId& node : party.nodes)
            node = nodeOf(node);
    };
    readdress(effect.from);
    readdress(effect.to);
    for (fault::Party& group : effect.groups)
        readdress(group);
}

host::Command Whereabouts::addressed(host::Command command) const {
    std::visit(
        [&](auto& order) {
            if constexpr (requires { order.node; })
                order.node = nodeOf(order.node);
            if constexpr (requires { order.effect; })
                address(order.effect);
            if constexpr (requires { order.from; })
                order.from = nodeOf(order.from);
            if constexpr (requires { order.to; })
                order.to = nodeOf(order.to);
            if constexpr (requires { order.through; })
                order.through = nodeOf(order.through);
        },
        command);
    return command;
}

} // namespace swimscope::sim
