// SPDX-License-Identifier: MPL-2.0
#include "engine/host/command.h"

#include "engine/base/duration_text.h"

#include <fmt/format.h>

#include <type_traits>

namespace swimscope::host {
namespace {

std::string party(NodeId node) {
    return node == NodeId::none ? "any" : fmt::format("@{}", number(node));
}

std::string text(const AddNode& c) {
    std::string line =
        fmt::format("add node {} at {}", c.name.empty() ? "(next name)" : c.name, c.bind.text());
    if (!c.keys.empty())
        line += fmt::format(" with {} {}", c.keys.size(), c.keys.size() == 1 ? "key" : "keys");
    return line + (c.joinRunning ? " and join" : "");
}

std::string text(const StartTogether& c) {
    return fmt::format("start {} {} together", c.nodes.size(),
                       c.nodes.size() == 1 ? "node" : "nodes");
}

std::string text(const Join& c) {
    std::string line = fmt::format("{} join", party(c.node));
    for (const trace::JoinTarget& target : c.targets)
        line += ' ' + target.text;
    return line;
}

std::string text(const Leave& c) {
    return fmt::format("{} leave within {}{}", party(c.node), swimscope::toText(c.timeout),
                       c.stop ? " and stop" : "");
}

std::string text(const Kill& c) {
    return fmt::format("kill {}", party(c.node));
}

std::string text(const Restart& c) {
    std::string line = fmt::format("restart {} through {}", party(c.node), party(c.through));
    if (!c.name.empty())
        line += " as " + c.name;
    return line + (c.bind ? " at " + c.bind->text() : "");
}

std::string text(const Freeze& c) {
    return fmt::format("freeze {} {}", party(c.node),
                       c.length ? "for " + swimscope::toText(*c.length) : "until thawed");
}

std::string text(const Thaw& c) {
    return fmt::format("thaw {}", party(c.node));
}

std::string text(const SetMeta& c) {
    return fmt::format("{} meta hex:{}", party(c.node), toHex(c.meta));
}

std::string text(const SendUser& c) {
    return fmt::format("{} send {} to {} hex:{}", party(c.node), trace::nameOf(c.delivery),
                       c.member.empty() ? "all" : c.member, toHex(c.payload));
}

std::string text(const PingMember& c) {
    return fmt::format("{} ping {}", party(c.node), c.member);
}

std::string text(const ProbeNow& c) {
    return fmt::format("{} probe {} now", party(c.node),
                       c.member.empty() ? "(the next)" : c.member);
}

std::string text(const ChangeSettings& c) {
    return fmt::format("{} set {}", party(c.node), swim::toText(c.config));
}

std::string text(const ChangeKeys& c) {
    switch (c.change) {
    case trace::KeyChange::added:
        return fmt::format("{} add a key", party(c.node));
    case trace::KeyChange::used:
        return fmt::format("{} use another key", party(c.node));
    case trace::KeyChange::removed:
        return fmt::format("{} remove a key", party(c.node));
    }
    return {};
}

std::string text(const LoseDatagrams& c) {
    return fmt::format("lose {} of datagrams {} to {}", c.probability, party(c.from), party(c.to));
}

std::string text(const CutLink& c) {
    return fmt::format("cut {} to {}", party(c.from), party(c.to));
}

std::string text(const Starve& c) {
    return fmt::format("{} read {} to {} late", party(c.node), swimscope::toText(c.least),
                       swimscope::toText(c.most));
}

std::string text(const Block& c) {
    return fmt::format("block {} for {} every {}", party(c.node), swimscope::toText(c.blocked),
                       swimscope::toText(c.blocked + c.free));
}

std::string text(const SetPace& c) {
    return fmt::format("let time go at {:g} of its pace", c.pace);
}

std::string textOf(const fault::Party& some) {
    if (some.empty())
        return "any";
    std::string line;
    for (const NodeId node : some.nodes)
        line += (line.empty() ? "" : ",") + party(node);
    for (const Endpoint& stranger : some.strangers)
        line += (line.empty() ? "" : ",") + stranger.text();
    return line;
}

std::string textOf(const fault::Effect& effect) {
    std::string line{trace::nameOf(effect.kind)};
    if (effect.groups.empty())
        line += fmt::format(" {} to {}{}", textOf(effect.from), textOf(effect.to),
                            effect.bothWays ? " and back" : "");
    for (std::size_t i = 0; i < effect.groups.size(); ++i)
        line += (i == 0 ? " between " : " and ") + textOf(effect.groups[i]);
    return line;
}

std::string text(const RaiseFault& c) {
    return "raise " + textOf(c.effect);
}

std::string text(const ChangeFault& c) {
    return fmt::format("change fault {} to {}", number(c.fault), textOf(c.effect));
}

std::string text(const MuteFault& c) {
    return fmt::format("{} fault {}", c.muted ? "mute" : "unmute", number(c.fault));
}

std::string text(const LiftAllFaults&) {
    return "lift all faults";
}

std::string text(const LiftFault& c) {
    return fmt::format("lift fault {}", number(c.fault));
}

} // namespace

std::string toText(const Command& command) {
    return std::visit([](const auto& c) { return text(c); }, command);
}

} // namespace swimscope::host
