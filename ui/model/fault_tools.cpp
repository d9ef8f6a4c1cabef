// SPDX-License-Identifier: MPL-2.0
#include "ui/model/fault_tools.h"

#include "ui/model/fault_splits.h"

#include <algorithm>

namespace swimscope::ui {

using trace::FaultKind;
using namespace std::chrono_literals;

FaultTools::Group FaultTools::groupOf(FaultTool tool) {
    if (tool >= FaultTool::against)
        return Group::splits;
    return tool >= FaultTool::cut ? Group::links : Group::nodes;
}

FaultKind FaultTools::kindOf(FaultTool tool) {
    switch (tool) {
    case FaultTool::late:
        return FaultKind::late;
    case FaultTool::blocked:
        return FaultKind::blocked;
    case FaultTool::clock:
        return FaultKind::clock;
    case FaultTool::queueFull:
        return FaultKind::queueFull;
    case FaultTool::loss:
        return FaultKind::loss;
    case FaultTool::delay:
        return FaultKind::delay;
    case FaultTool::duplicate:
        return FaultKind::duplicate;
    case FaultTool::reorder:
        return FaultKind::reorder;
    case FaultTool::corrupt:
        return FaultKind::corrupt;
    case FaultTool::bandwidth:
        return FaultKind::bandwidth;
    case FaultTool::tooLarge:
        return FaultKind::tooLarge;
    case FaultTool::refuse:
        return FaultKind::refuse;
    case FaultTool::reset:
        return FaultKind::reset;
    default:
        return FaultKind::cut;
    }
}

bool FaultTools::isPlain(FaultTool tool) {
    return groupOf(tool) == Group::splits || tool == FaultTool::cut || tool == FaultTool::refuse ||
           tool == FaultTool::reset;
}

fault::Effect FaultTools::usual(FaultKind kind) {
    fault::Effect effect;
    effect.kind = kind;
    switch (kind) {
    case FaultKind::loss:
        effect.probability = 0.3;
        break;
    case FaultKind::late:
        effect.low = 500ms;
        effect.high = 2500ms;
        break;
    case FaultKind::blocked:
        effect.low = 2s;
        effect.high = 500ms;
        break;
    case FaultKind::delay:
        effect.shape = Latency::Shape::normal;
        effect.low = 200ms;
        effect.high = 50ms;
        break;
    case FaultKind::duplicate:
        effect.probability = 0.2;
        break;
    case FaultKind::reorder:
        effect.probability = 0.2;
        effect.low = 50ms;
        break;
    case FaultKind::corrupt:
        effect.probability = 0.1;
        break;
    case FaultKind::bandwidth:
        effect.rate = 2'000;
        effect.limit = 4'000;
        break;
    case FaultKind::tooLarge:
        effect.limit = 512;
        break;
    case FaultKind::clock:
        effect.clock = 0.5;
        break;
    default:
        break;
    }
    return effect;
}

namespace {

using Names = FaultDraft::Names;

FaultDraft ofLinks(fault::Effect effect, const Names& selected, bool bothWays,
                   const trace::Fold& cluster) {
    FaultDraft draft{{}, {}, {}, std::move(effect)};
    draft.effect.bothWays = bothWays;
    if (selected.size() == 2) {
        draft.from = {selected.front()};
        draft.to = {selected.back()};
        return draft;
    }
    draft.from = selected;
    if (selected.size() > 2) {
        const splits::Groups sides = splits::against(selected, livingMembers(cluster));
        if (sides.empty())
            draft.from.clear(); // all of them: everybody
        else
            draft.to = sides.back();
    }
    return draft;
}

splits::Groups groupsOf(FaultTool tool, const Names& selected, const trace::Fold& cluster) {
    const Names members = livingMembers(cluster);
    switch (tool) {
    case FaultTool::against:
        return splits::against(selected, members);
    case FaultTool::halves:
        return splits::halves(members);
    case FaultTool::ring:
        return splits::ring(members);
    case FaultTool::bridge:
        if (members.empty())
            return {};
        return splits::bridge(selected.empty() ? members[members.size() / 2] : selected.back(),
                              members);
    default:
        return {};
    }
}

} // namespace

std::optional<FaultDraft> FaultTools::draft(FaultTool tool, const Names& selected, bool bothWays,
                                            const trace::Fold& cluster) {
    const fault::Effect effect = usual(kindOf(tool));
    switch (groupOf(tool)) {
    case Group::nodes: {
        Names ours;
        std::ranges::copy_if(selected, std::back_inserter(ours), [&](const std::string& name) {
            return cluster.nodeNamed(name) != nullptr;
        });
        return FaultDraft{{}, ours, {}, effect};
    }
    case Group::links:
        return ofLinks(effect, selected, bothWays, cluster);
    case Group::splits:
        break;
    }
    splits::Groups groups = groupsOf(tool, selected, cluster);
    if (groups.empty())
        return std::nullopt;
    return FaultDraft{{}, {}, std::move(groups), effect};
}

QString FaultTools::whyNoSplit(FaultTool tool, const Names& selected, const trace::Fold& cluster) {
    if (tool == FaultTool::byTag)
        return {};
    if (groupOf(tool) != Group::splits || draft(tool, selected, true, cluster))
        return {};
    switch (tool) {
    case FaultTool::against:
        return selected.empty() ? tr("Select the members of one side first.")
                                : tr("Leave somebody for the other side.");
    case FaultTool::ring:
        return tr("It takes four members that live.");
    case FaultTool::bridge:
        return selected.empty() ? tr("It takes three members that live.")
                                : tr("It takes three members that live, the selected one among "
                                     "them.");
    default:
        return tr("It takes two members that live.");
    }
}

} // namespace swimscope::ui
