// SPDX-License-Identifier: MPL-2.0
#include "engine/trace/metrics.h"

#include <algorithm>

namespace swimscope::trace {

void Timings::add(Duration one) {
    ++count;
    sum += one;
    max = std::max(max, one);
}

void MetricsFold::apply(const Event& event) {
    if (event.node == node_)
        std::visit([&](const auto& fact) { take(event, fact); }, event.body);
}

void MetricsFold::take(const Event&, const NodeStarted&) {
    *this = MetricsFold(node_, instances_);
}

// ---- traffic ------------------------------------------------------------------------------------

void MetricsFold::take(const Event&, const Judged& fact) {
    // Without a carrier it judges a foreign arrival; streams are judged before they have bytes.
    if (fact.carrier != EventId::none)
        metrics_.udpSent += fact.bytes;
}

void MetricsFold::take(const Event&, const PacketReceived& fact) {
    metrics_.udpReceived += fact.bytes;
}

void MetricsFold::take(const Event& event, const StreamDialled& fact) {
    if (fact.purpose == "join" || fact.purpose == "push/pull")
        exchanges_[fact.stream] = event.at;
}

void MetricsFold::take(const Event&, const StreamOpened& fact) {
    if (exchanges_.contains(fact.stream))
        ++metrics_.tcpConnect;
}

void MetricsFold::take(const Event&, const StreamAccepted&) {
    ++metrics_.tcpAccept;
}

void MetricsFold::take(const Event&, const StreamDrained& fact) {
    metrics_.tcpSent += fact.bytes;
}

void MetricsFold::take(const Event& event, const StreamFinished& fact) {
    const auto dialled = exchanges_.find(fact.stream);
    if (dialled == exchanges_.end())
        return;
    metrics_.pushPullNode.add(event.at - dialled->second);
    exchanges_.erase(dialled);
}

// ---- beliefs ------------------------------------------------------------------------------------

std::uint64_t& MetricsFold::instances(MemberState state) {
    return metrics_.nodeInstances[static_cast<std::size_t>(state)];
}

void MetricsFold::take(const Event& event, const SelfRefuted&) {
    refutation_ = event.id;
}

void MetricsFold::take(const Event&, const RosterGiven& fact) {
    if (fact.roster)
        std::ranges::for_each(fact.roster->rows(), [this](const auto& row) { countInstance(row); });
}

void MetricsFold::countInstance(const MemberRow& row) {
    if (instances_ == Instances::leftOut)
        return;
    const auto [known, isNew] = states_.try_emplace(row.name, row.state);
    if (!isNew)
        --instances(known->second);
    known->second = row.state;
    ++instances(row.state);
}

void MetricsFold::take(const Event& event, const MemberChanged& fact) {
    countInstance(fact.row);
    switch (fact.change) {
    case Change::suspected:
        ++metrics_.msgSuspect;
        break;
    case Change::died:
    case Change::left:
        ++metrics_.msgDead;
        break;
    case Change::joined:
    case Change::updated:
    case Change::renewed:
    case Change::refuted:
        if (event.cause == EventId::none || event.cause != refutation_)
            ++metrics_.msgAlive;
        break;
    }
}

void MetricsFold::take(const Event&, const MemberForgotten& fact) {
    const auto known = states_.find(fact.member);
    if (known == states_.end())
        return;
    --instances(known->second);
    states_.erase(known);
}

void MetricsFold::take(const Event&, const SuspicionStarted& fact) {
    unheard_[fact.member] = fact.wanted;
}

void MetricsFold::take(const Event&, const SuspicionConfirmed& fact) {
    if (const auto wanted = unheard_.find(fact.member); wanted != unheard_.end())
        wanted->second -= std::min(wanted->second, 1U);
}

void MetricsFold::take(const Event&, const SuspicionEnded& fact) {
    const auto wanted = unheard_.find(fact.member);
    if (wanted == unheard_.end())
        return;
    if (fact.ranOut && wanted->second > 0)
        ++metrics_.degradedTimeout;
    unheard_.erase(wanted);
}

void MetricsFold::take(const Event&, const HealthChanged& fact) {
    metrics_.healthScore = fact.score;
}

// ---- probes and gossip --------------------------------------------------------------------------

void MetricsFold::take(const Event& event, const ProbeStarted&) {
    probeStarted_ = event.at;
    if (metrics_.healthScore > 0)
        ++metrics_.degradedProbe;
}

void MetricsFold::take(const Event& event, const ProbeSucceeded&) {
    metrics_.probeNode.add(event.at - probeStarted_);
}

void MetricsFold::take(const Event& event, const ProbeFailed&) {
    metrics_.probeNode.add(event.at - probeStarted_);
}

void MetricsFold::take(const Event& event, const BroadcastQueued& fact) {
    if (!fact.about.empty())
        broadcasts_.insert(event.id);
    metrics_.queueBroadcasts = broadcasts_.size();
}

void MetricsFold::take(const Event&, const BroadcastFinished& fact) {
    broadcasts_.erase(fact.broadcast);
    metrics_.queueBroadcasts = broadcasts_.size();
}

} // namespace swimscope::trace
