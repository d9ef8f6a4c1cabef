// SPDX-License-Identifier: MPL-2.0
#include "engine/trace/fold.h"

#include <algorithm>
#include <utility>

namespace swimscope::trace {
namespace {

/// Where a broadcast waits in a queue, or would wait: they come in the order of their ids.
auto placeOf(std::vector<QueuedBroadcast>& queue, EventId broadcast) {
    return std::ranges::lower_bound(queue, broadcast, {}, &QueuedBroadcast::id);
}

} // namespace

std::optional<Instant> Beat::after(Instant now) const {
    if (!isOn())
        return std::nullopt;
    if (now < next || !steady)
        return next;
    return next + interval * ((now - next) / interval + 1);
}

std::optional<MemberState> Tally::majority() const {
    if (known() == 0)
        return std::nullopt;
    // The order of states is also that of badness, so the last of the largest is the worst.
    std::size_t best = 0;
    for (std::size_t state = 1; state < states.size(); ++state)
        if (states[state] >= states[best] && states[state] > 0)
            best = state;
    return static_cast<MemberState>(best);
}

// ---- reading ------------------------------------------------------------------------------------

const HostedNode* Fold::node(NodeId id) const {
    const auto place = std::ranges::lower_bound(nodes_, id, {}, &HostedNode::id);
    return place != nodes_.end() && place->id == id ? &*place : nullptr;
}

const HostedNode* Fold::nodeNamed(std::string_view name) const {
    const auto found = nodeByName_.find(name);
    return found != nodeByName_.end() ? node(found->second) : nullptr;
}

const MemberRow* Fold::row(NodeId observer, std::string_view member) const {
    const Subject* subject = find(member);
    if (!subject || !std::ranges::binary_search(observers_, observer))
        return nullptr;
    const MaybeRow& row = rowOf(*subject, observer);
    return row ? &*row : nullptr;
}

const MemberRow* Fold::commonRow(std::string_view member) const {
    const Subject* subject = find(member);
    if (!subject)
        return nullptr;
    if (subject->common)
        return &*subject->common;
    for (const auto& [observer, row] : subject->exceptions)
        if (row)
            return &*row;
    return nullptr;
}

Holdings Fold::holdings(std::string_view member) const {
    Holdings holdings;
    const Subject* subject = find(member);
    if (!subject)
        return holdings;
    holdings.common = subject->common ? &*subject->common : nullptr;
    holdings.exceptions.reserve(subject->exceptions.size());
    for (const auto& [observer, row] : subject->exceptions)
        holdings.exceptions.emplace_back(observer, row ? &*row : nullptr);
    return holdings;
}

std::vector<const MemberRow*> Fold::table(NodeId observer) const {
    std::vector<const MemberRow*> rows;
    for (const std::string& name : memberNames_)
        if (const MemberRow* known = row(observer, name))
            rows.push_back(known);
    return rows;
}

Tally Fold::tally(std::string_view member) const {
    if (const Subject* subject = find(member))
        return subject->tally;
    return {.states = {}, .unknown = static_cast<std::uint32_t>(observers_.size())};
}

const Suspicion* Fold::suspicion(NodeId observer, std::string_view member) const {
    const Subject* subject = find(member);
    if (!subject)
        return nullptr;
    const auto found = subject->suspicions.find(observer);
    return found != subject->suspicions.end() ? &found->second : nullptr;
}

std::vector<std::pair<NodeId, const Suspicion*>> Fold::suspicions(std::string_view member) const {
    std::vector<std::pair<NodeId, const Suspicion*>> result;
    if (const Subject* subject = find(member))
        for (const auto& [observer, suspicion] : subject->suspicions)
            result.emplace_back(observer, &suspicion);
    return result;
}

std::string_view Fold::nameAt(const Endpoint& endpoint) const {
    const auto found = nameByEndpoint_.find(endpoint);
    return found != nameByEndpoint_.end() ? std::string_view(found->second) : std::string_view();
}

bool Fold::converged() const {
    return converged_;
}

std::size_t Fold::weight() const {
    // Names stand in some places each, and maps have nodes.
    constexpr std::size_t kName = 64;
    std::size_t weight = sizeof *this;
    for (const HostedNode& node : nodes_)
        weight += sizeof node + node.settings.size() + 3 * kName +
                  node.queue.size() * (sizeof(QueuedBroadcast) + kName);
    for (const auto& [name, subject] : subjects_)
        weight += sizeof subject + 4 * kName +
                  subject.exceptions.size() * sizeof subject.exceptions.front() +
                  subject.suspicions.size() * (sizeof(Suspicion) + 2 * kName);
    return weight;
}

// ---- taking events ------------------------------------------------------------------------------

void Fold::apply(std::span<const Event> batch) {
    for (const Event& event : batch)
        takeIn(event);
    writeNames();
}

void Fold::apply(const Event& event) {
    takeIn(event);
    writeNames();
}

void Fold::takeIn(const Event& event) {
    now_ = event.at;
    last_ = event.id;
    std::visit([&](const auto& fact) { take(event, fact); }, event.body);
}

/// The list is written once a batch, since a peer may make a single one bring very many names.
void Fold::writeNames() {
    if (std::exchange(namesChanged_, false))
        memberNames_.assign(listed_.begin(), listed_.end());
}

void Fold::take(const Event& event, const NodeStarted& fact) {
    auto place = std::ranges::lower_bound(nodes_, event.node, {}, &HostedNode::id);
    if (place == nodes_.end() || place->id != event.node)
        place = nodes_.insert(place, HostedNode{});
    else
        dropObserver(event.node);
    *place = HostedNode{.id = event.node,
                        .name = fact.name,
                        .bound = fact.bound,
                        .advertised = fact.advertised,
                        .settings = fact.settings,
                        .serf = fact.serf,
                        .keys = fact.keys,
                        .startedAt = event.at};
    nodeByName_[fact.name] = event.node;
    nameByEndpoint_[fact.advertised] = fact.name;
    listMember(fact.name);
    addObserver(event.node);
    setLife(event, HostedNode::Life::running);
}

void Fold::take(const Event& event, const NodeStopped& fact) {
    dropObserver(event.node);
    setLife(event, fact.killed ? HostedNode::Life::killed : HostedNode::Life::stopped);
}

void Fold::take(const Event& event, const NodeFrozen& fact) {
    setLife(event, HostedNode::Life::frozen);
    if (HostedNode* node = hosted(event.node))
        node->frozenUntil = fact.until;
}

void Fold::take(const Event& event, const NodeThawed&) {
    setLife(event, HostedNode::Life::running);
}

void Fold::take(const Event&, const PaceChanged& fact) {
    pace_ = isPace(fact.pace) ? fact.pace : 1;
    ++version_;
}

void Fold::take(const Event& event, const LeaveRequested&) {
    if (HostedNode* node = hosted(event.node)) {
        node->leaving = true;
        ++version_;
    }
}

void Fold::take(const Event& event, const SettingsRequested& fact) {
    if (HostedNode* node = hosted(event.node)) {
        node->settings = fact.settings;
        ++version_;
    }
}

void Fold::take(const Event& event, const KeysChanged& fact) {
    if (HostedNode* node = hosted(event.node)) {
        node->keys = fact.keys;
        ++version_;
    }
}

void Fold::take(const Event& event, const MemberChanged& fact) {
    if (fact.row.state != MemberState::left) {
        nameByEndpoint_[fact.row.endpoint] = fact.row.name;
        subjectOf(fact.row.name).endpoint = fact.row.endpoint;
    }
    setRow(event.node, fact.row.name, fact.row);
}

void Fold::take(const Event& event, const MemberForgotten& fact) {
    setRow(event.node, fact.member, std::nullopt);
}

void Fold::take(const Event& event, const SuspicionStarted& fact) {
    subjectOf(fact.member).suspicions[event.node] = Suspicion{.accusers = {fact.from},
                                                              .incarnation = fact.incarnation,
                                                              .wanted = fact.wanted,
                                                              .min = fact.min,
                                                              .max = fact.max,
                                                              .started = event.at,
                                                              .deadline = fact.deadline,
                                                              .cause = event.id};
    ++version_;
}

void Fold::take(const Event& event, const SuspicionConfirmed& fact) {
    auto& suspicions = subjectOf(fact.member).suspicions;
    const auto found = suspicions.find(event.node);
    if (found == suspicions.end())
        return;
    found->second.accusers.push_back(fact.from);
    found->second.deadline = fact.deadline;
    ++version_;
}

void Fold::take(const Event& event, const SuspicionEnded& fact) {
    const auto subject = subjects_.find(fact.member);
    if (subject != subjects_.end())
        subject->second.suspicions.erase(event.node);
    ++version_;
}

void Fold::take(const Event& event, const HealthChanged& fact) {
    if (HostedNode* node = hosted(event.node))
        node->health = fact.score;
    ++version_;
}

void Fold::take(const Event& event, const ProbeStarted& fact) {
    if (HostedNode* node = hosted(event.node)) {
        node->probing = fact.member;
        node->probeDeadline = fact.deadline;
    }
}

void Fold::take(const Event& event, const ProbeSucceeded& fact) {
    endProbe(event, fact.member);
}

void Fold::take(const Event& event, const ProbeFailed& fact) {
    endProbe(event, fact.member);
}

void Fold::take(const Event& event, const BroadcastQueued& fact) {
    if (HostedNode* node = hosted(event.node)) {
        ++node->queued;
        node->queue.push_back({event.id, fact.about, fact.message});
    }
}

void Fold::take(const Event& event, const BroadcastFinished& fact) {
    HostedNode* node = hosted(event.node);
    if (!node)
        return;
    if (node->queued > 0)
        --node->queued;
    const auto place = placeOf(node->queue, fact.broadcast);
    if (place != node->queue.end() && place->id == fact.broadcast)
        node->queue.erase(place);
}

void Fold::take(const Event& event, const MessageSent&) {
    HostedNode* node = hosted(event.node);
    if (!node || node->queue.empty())
        return;
    const auto place = placeOf(node->queue, event.cause);
    if (place != node->queue.end() && place->id == event.cause)
        ++place->sends;
}

void Fold::take(const Event& event, const TickerSet& fact) {
    if (HostedNode* node = hosted(event.node))
        node->beats[static_cast<std::size_t>(fact.ticker)] = {fact.next, fact.interval,
                                                              fact.ticker != Ticker::pushPull};
}

// ---- keeping the nodes --------------------------------------------------------------------------

HostedNode* Fold::hosted(NodeId id) {
    return const_cast<HostedNode*>(node(id));
}

void Fold::endProbe(const Event& event, const std::string& member) {
    HostedNode* node = hosted(event.node);
    if (node && node->probing == member)
        node->probing.clear();
}

void Fold::setLife(const Event& event, HostedNode::Life life) {
    HostedNode* node = hosted(event.node);
    if (!node)
        return;
    node->life = life;
    node->lifeSince = event.at;
    node->lifeCause = event.id;
    node->frozenUntil = Instant::max();
    ++version_;
}

} // namespace swimscope::trace
