// SPDX-License-Identifier: MPL-2.0
#include "ui/model/node_view.h"

#include "engine/swim/config.h"

#include <algorithm>

namespace swimscope::ui {
namespace {

using trace::Fold;
using trace::HostedNode;
using wire::MemberState;

MemberState trueStateOf(const HostedNode& node) {
    switch (node.life) {
    case HostedNode::Life::killed:
        return MemberState::dead;
    case HostedNode::Life::stopped:
        return MemberState::left;
    case HostedNode::Life::running:
    case HostedNode::Life::frozen:
        break;
    }
    return node.leaving ? MemberState::left : MemberState::alive;
}

void setBelief(NodeView& view, const Fold& fold, const Viewpoint& viewpoint) {
    const bool seenBy = viewpoint.kind == Viewpoint::Kind::seenBy;
    const trace::MemberRow* row =
        seenBy ? fold.row(viewpoint.observer, view.name) : fold.commonRow(view.name);
    view.incarnation = row ? row->incarnation : 0;
    if (seenBy)
        view.state = row ? std::optional(row->state) : std::nullopt;
    else
        view.state = view.tally.majority();
    const HostedNode* node = fold.node(view.node);
    if (viewpoint.kind == Viewpoint::Kind::groundTruth && node)
        view.state = trueStateOf(*node);
}

SuspicionView shownTimer(const trace::Suspicion& suspicion, std::size_t timers) {
    return {.accusers = suspicion.accusers,
            .wanted = suspicion.wanted,
            .longest = suspicion.max,
            .deadline = suspicion.deadline,
            .timers = static_cast<std::uint32_t>(timers)};
}

/// The timer to show of one member: the observer's own, or the one that runs out first. Those of
/// frozen observers do not run out, so they come last.
std::optional<SuspicionView> suspicionOf(const Fold& fold, const std::string& member,
                                         const Viewpoint& viewpoint) {
    const auto all = fold.suspicions(member);
    if (viewpoint.kind == Viewpoint::Kind::seenBy) {
        const trace::Suspicion* own = fold.suspicion(viewpoint.observer, member);
        return own ? std::optional(shownTimer(*own, all.size())) : std::nullopt;
    }
    const auto urgency = [&](const auto& entry) {
        const HostedNode* node = fold.node(entry.first);
        const bool frozen = node && node->life == HostedNode::Life::frozen;
        return std::pair(frozen, entry.second->deadline);
    };
    const auto first = std::ranges::min_element(all, {}, urgency);
    return first != all.end() ? std::optional(shownTimer(*first->second, all.size()))
                              : std::nullopt;
}

/// Keeps the timers that run out first.
void addTimer(NodeView& observer, const std::string& member, Instant deadline) {
    ++observer.suspecting;
    auto& soonest = observer.soonest;
    const auto place = std::ranges::upper_bound(soonest, deadline, {}, &SuspectTimer::deadline);
    if (place == soonest.end() && soonest.size() >= NodeView::kMostTimers)
        return;
    soonest.insert(place, {member, deadline});
    if (soonest.size() > NodeView::kMostTimers)
        soonest.pop_back();
}

} // namespace

double SuspicionView::remaining(Instant now) const {
    if (longest <= Duration::zero())
        return 0;
    return std::clamp(inSeconds(deadline - now) / inSeconds(longest), 0.0, 1.0);
}

/// The largest health score that its settings allow.
std::uint32_t NodeViewer::healthMostOf(const HostedNode& node) {
    const auto [known, isNew] = healthScales_.try_emplace(node.id);
    HealthScale& scale = known->second;
    if (isNew || scale.settings != node.settings) {
        const auto config = swim::configFromText(node.settings);
        const std::int64_t multiplier =
            config ? config->awarenessMaxMultiplier : swim::Config{}.awarenessMaxMultiplier;
        scale.settings = node.settings;
        scale.most = static_cast<std::uint32_t>(std::max<std::int64_t>(multiplier - 1, 0));
    }
    return scale.most;
}

NodeView NodeViewer::viewOf(const Fold& fold, const std::string& name, Viewpoint viewpoint) {
    NodeView view = withoutSuspicions(fold, name, viewpoint);
    view.suspicion = suspicionOf(fold, name, viewpoint);
    return view;
}

NodeView NodeViewer::withoutSuspicions(const Fold& fold, const std::string& name,
                                       Viewpoint viewpoint) {
    NodeView view;
    view.name = name;
    view.tally = fold.tally(name);
    if (const HostedNode* node = fold.nodeNamed(name)) {
        view.node = node->id;
        view.life = node->life;
        view.frozenUntil = node->frozenUntil;
        view.leaving = node->leaving;
        view.health = node->health;
        view.healthMost = healthMostOf(*node);
    }
    setBelief(view, fold, viewpoint);
    refresh(view, fold);
    return view;
}

std::vector<NodeView> NodeViewer::viewsOf(const Fold& fold, Viewpoint viewpoint) {
    std::vector<NodeView> views;
    views.reserve(fold.members().size());
    Places places;
    places.reserve(fold.nodes().size());
    for (const std::string& name : fold.members()) {
        views.push_back(withoutSuspicions(fold, name, viewpoint));
        if (!views.back().foreign())
            places.emplace(views.back().node, views.size() - 1);
    }
    for (std::size_t i = 0; i < views.size(); ++i)
        setSuspicions(views, i, places, fold, viewpoint);
    return views;
}

/// Those about one member, and, with the observers, those that they run.
///
/// Of the timers about it the observer's own is shown, or the one that runs out first. Those of
/// frozen observers do not run out, so they come last.
void NodeViewer::setSuspicions(std::vector<NodeView>& views, std::size_t member,
                               const Places& places, const Fold& fold, Viewpoint viewpoint) {
    const auto timers = fold.suspicions(views[member].name);
    const trace::Suspicion* shown = nullptr;
    bool shownIsFrozen = false;
    for (const auto& [observer, suspicion] : timers) {
        const auto place = places.find(observer);
        if (place == places.end())
            continue;
        NodeView& view = views[place->second];
        addTimer(view, views[member].name, suspicion->deadline);
        if (viewpoint.kind == Viewpoint::Kind::seenBy && observer != viewpoint.observer)
            continue;
        const bool frozen = view.frozen();
        if (!shown ||
            std::pair(frozen, suspicion->deadline) < std::pair(shownIsFrozen, shown->deadline)) {
            shown = suspicion;
            shownIsFrozen = frozen;
        }
    }
    if (shown)
        views[member].suspicion = shownTimer(*shown, timers.size());
}

bool NodeViewer::refresh(NodeView& view, const Fold& fold) {
    const HostedNode* node = fold.node(view.node);
    if (!node)
        return false;
    const bool same = view.queued == node->queued && view.probing == node->probing &&
                      view.probeDeadline == node->probeDeadline && view.beats == node->beats;
    if (same)
        return false;
    view.queued = node->queued;
    view.probing = node->probing;
    view.probeDeadline = node->probeDeadline;
    view.beats = node->beats;
    return true;
}

void NodeViewer::showFaults(NodeView& view, const trace::FaultBook& faults) {
    const auto show = [&](std::optional<trace::FaultRaised>& shown, trace::FaultKind kind) {
        const trace::FaultBook::Entry* entry =
            faults.all().empty() || !view.lives() ? nullptr : faults.on(view.name, kind);
        if (entry)
            shown = entry->fault;
        else
            shown.reset();
    };
    show(view.late, trace::FaultKind::late);
    show(view.blocked, trace::FaultKind::blocked);
}

} // namespace swimscope::ui
