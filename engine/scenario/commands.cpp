// SPDX-License-Identifier: MPL-2.0
#include "engine/scenario/commands.h"

#include "engine/base/overloaded.h"
#include "engine/scenario/groups.h"
#include "engine/swim/config.h"

#include <fmt/format.h>

#include <utility>

namespace swimscope::scenario {
namespace {

using Commands = std::vector<host::Command>;

/// Orders for members as they are now.
class Orders {
  public:
    Orders(const trace::Fold& fold, const TagBook& tags, const LabelBook& labels)
        : fold_(fold), tags_(tags), labels_(labels) {}

    Result<Commands> operator()(const Say&) const { return Commands(); }
    Result<Commands> operator()(const Expectation&) const { return Commands(); }
    Result<Commands> operator()(const Kill& kill) const {
        return each(kill.members, [](const auto& node) { return host::Kill{node.id}; });
    }
    Result<Commands> operator()(const Restart& restart) const {
        NodeId through = NodeId::none;
        if (!restart.through.empty()) {
            const trace::HostedNode* node = nodeCalled(fold_, restart.through);
            if (!node || !node->alive())
                return Error{lifeOf(restart.through, fold_)};
            through = node->id;
        }
        return each(
            restart.members,
            [&](const auto& node) {
                return host::Restart{node.id, through, restart.name, restart.address};
            },
            true);
    }
    Result<Commands> operator()(const Leave& leave) const {
        return each(leave.members, [](const auto& node) { return host::Leave{.node = node.id}; });
    }
    Result<Commands> operator()(const Freeze& freeze) const {
        return each(freeze.members, [&](const auto& node) {
            return host::Freeze{node.id, freeze.length};
        });
    }
    Result<Commands> operator()(const Thaw& thaw) const {
        return each(thaw.members, [](const auto& node) { return host::Thaw{node.id}; });
    }
    Result<Commands> operator()(const Add& add) const {
        return Commands(add.nodes.begin(), add.nodes.end());
    }
    Result<Commands> operator()(const Join& join) const {
        const trace::HostedNode* through = nodeCalled(fold_, join.through);
        if (!through)
            return Error{lifeOf(join.through, fold_)};
        const trace::JoinTarget target{.text = join.through, .endpoint = through->advertised};
        return each(join.members, [&](const auto& node) { return host::Join{node.id, {target}}; });
    }
    Result<Commands> operator()(const Change& change) const {
        auto commands = Commands();
        const auto nodes = nodesMeant(change.members, fold_, tags_, false);
        for (const trace::HostedNode* node : nodes) {
            if (change.meta)
                commands.emplace_back(host::SetMeta{node->id, *change.meta});
            if (change.settings.empty())
                continue;
            auto config = swim::configFromText(node->settings);
            if (!config)
                return config.error();
            for (const auto& [name, value] : change.settings)
                if (const auto set = swim::set(*config, name, value); !set)
                    return set.error();
            commands.emplace_back(host::ChangeSettings{node->id, *std::move(config)});
        }
        return nodes.empty() ? nobody(change.members) : Result<Commands>(std::move(commands));
    }
    Result<Commands> operator()(const ChangeKeys& keys) const {
        return each(
            keys.members,
            [&](const auto& node) {
                return host::ChangeKeys{node.id, keys.change, keys.key};
            },
            true);
    }
    Result<Commands> operator()(const Send& send) const {
        return each(send.from, [&](const auto& node) {
            return host::SendUser{node.id, send.delivery, send.to, send.payload};
        });
    }
    Result<Commands> operator()(const Ping& ping) const {
        return each(ping.from, [&](const auto& node) {
            return host::PingMember{node.id, ping.to};
        });
    }
    Result<Commands> operator()(const Probe& probe) const {
        return each(probe.from, [&](const auto& node) {
            return host::ProbeNow{node.id, probe.member};
        });
    }

    Result<Commands> operator()(const Raise& raise) const {
        fault::Effect effect = raise.effect;
        for (const auto& [members, party] :
             {std::pair(&raise.from, &effect.from), std::pair(&raise.to, &effect.to)})
            if (auto filled = partyOf(*members))
                *party = *std::move(filled);
            else
                return filled.error();
        for (const Members& members : raise.groups) {
            auto group = partyOf(members);
            if (!group)
                return group.error();
            effect.groups.push_back(*std::move(group));
        }
        return put(std::move(effect), raise.label);
    }
    Result<Commands> operator()(const Split& split) const {
        auto groups = groupsOf(split, fold_, tags_);
        if (!groups)
            return groups.error();
        fault::Effect effect = split.effect;
        effect.groups = *std::move(groups);
        return put(std::move(effect), split.label);
    }
    Result<Commands> operator()(const Lift& lift) const {
        if (lift.label.empty())
            return Commands{host::LiftAllFaults{}};
        const auto found = labels_.find(lift.label);
        if (found == labels_.end())
            return Error{"no fault of this label is in force"};
        return Commands{host::LiftFault{found->second}};
    }
    Result<Commands> operator()(const Mute& mute) const {
        const auto found = labels_.find(mute.label);
        if (found == labels_.end())
            return Error{"no fault of this label is in force"};
        return Commands{host::MuteFault{found->second, mute.muted}};
    }

  private:
    Result<Commands> put(fault::Effect effect, const std::string& label) const {
        if (const auto problem = fault::problemOf(effect))
            return Error{*problem};
        const auto found = labels_.find(label);
        if (found == labels_.end())
            return Commands{host::RaiseFault{std::move(effect)}};
        return Commands{host::ChangeFault{found->second, std::move(effect)}};
    }

    /// Everybody, where nobody or all are named: those who come later are meant as well.
    Result<fault::Party> partyOf(const Members& members) const {
        fault::Party party;
        if (members.empty() || (members.all && members.except.empty()))
            return party;
        for (const std::string& name : members.names)
            if (!nodeCalled(fold_, name))
                return Error{lifeOf(name, fold_)};
        for (const trace::HostedNode* node : nodesMeant(members, fold_, tags_, true))
            party.nodes.push_back(node->id);
        if (party.empty())
            return Error{"there is nobody who is meant"};
        return party;
    }

    template <class Make>
    Result<Commands> each(const Members& members, Make make, bool alsoEnded = false) const {
        Commands commands;
        for (const std::string& name : members.names)
            if (!nodeCalled(fold_, name))
                return Error{lifeOf(name, fold_)};
        for (const trace::HostedNode* node : nodesMeant(members, fold_, tags_, alsoEnded))
            commands.emplace_back(make(*node));
        return commands.empty() ? nobody(members) : Result<Commands>(std::move(commands));
    }

    Result<Commands> nobody(const Members& members) const {
        return Error{members.names.empty() ? "there is nobody who is meant"
                                           : lifeOf(members.names.front(), fold_)};
    }

    const trace::Fold& fold_;
    const TagBook& tags_;
    const LabelBook& labels_;
};

} // namespace

Result<std::vector<host::Command>> commandsFor(const Action& action, const trace::Fold& fold,
                                               const TagBook& tags, const LabelBook& labels) {
    return std::visit(Orders(fold, tags, labels), action);
}

} // namespace swimscope::scenario
