// SPDX-License-Identifier: MPL-2.0
#include "engine/sim/checkers/disturbances.h"

#include "engine/sim/checkers/spans.h"
#include "engine/trace/fault_text.h"

#include <algorithm>
#include <utility>
#include <variant>

namespace swimscope::sim {
namespace {

/// No member's name.
const std::string kEverybody;

/// So many spreads above its base a delay with a tail hardly ever lies.
constexpr int kTail = 12;

Duration longestRoundTrip(const Latency& latency) {
    switch (latency.shape) {
    case Latency::Shape::constant:
        return 2 * latency.base;
    case Latency::Shape::uniform:
        return 2 * (latency.base + latency.spread);
    case Latency::Shape::normal:
    case Latency::Shape::exponential:
    case Latency::Shape::pareto:
        break;
    }
    return 2 * (latency.base + kTail * latency.spread);
}

} // namespace

Disturbances::Disturbances(const Latency& latency) : roundTrip_(longestRoundTrip(latency)) {}

void Disturbances::take(const trace::Event& event) {
    std::visit([&](const auto& fact) { note(event, fact); }, event.body);
}

void Disturbances::lockOut(const std::string& member, Instant at) {
    if (lockedOut_.insert(member).second)
        begin(member, at);
}

void Disturbances::letIn(const std::string& member, Instant at) {
    if (lockedOut_.erase(member) > 0)
        end(member, at);
}

bool Disturbances::touched(std::string_view member, Instant since) const {
    if (slow_)
        return true;
    for (const std::string_view name : {member, std::string_view(kEverybody)}) {
        const auto found = touches_.find(name);
        if (found != touches_.end() && (found->second.inForce > 0 || found->second.last >= since))
            return true;
    }
    return false;
}

std::optional<Instant> Disturbances::calmSince() const {
    return inForce_ > 0 || slow_ ? std::nullopt : std::optional(last_);
}

// ---- lives --------------------------------------------------------------------------------------

void Disturbances::note(const trace::Event& event, const trace::NodeStarted& fact) {
    names_[event.node] = fact.name;
    touch(names_[event.node], event.at);
    settle(fact.settings);
}

void Disturbances::note(const trace::Event& event, const trace::NodeStopped&) {
    if (frozen_.erase(event.node) > 0)
        end(names_[event.node], event.at);
    touch(names_[event.node], event.at);
}

void Disturbances::note(const trace::Event& event, const trace::NodeFrozen&) {
    if (frozen_.insert(event.node).second)
        begin(names_[event.node], event.at);
}

void Disturbances::note(const trace::Event& event, const trace::NodeThawed&) {
    if (frozen_.erase(event.node) > 0)
        end(names_[event.node], event.at);
}

void Disturbances::note(const trace::Event& event, const trace::JoinRequested&) {
    touch(kEverybody, event.at);
}

void Disturbances::note(const trace::Event& event, const trace::LeaveRequested&) {
    touch(names_[event.node], event.at);
}

void Disturbances::note(const trace::Event& event, const trace::SettingsRequested& fact) {
    touch(names_[event.node], event.at);
    settle(fact.settings);
}

void Disturbances::settle(const std::string& settings) {
    if (!configs_.contains(settings)) {
        const auto config = swim::configFromText(settings);
        if (!config)
            return;
        configs_[settings] = *config;
    }
    healingSpan_ = Duration();
    for (const auto& [text, config] : configs_) {
        slow_ = slow_ || roundTrip_ >= config.probeTimeout;
        doubtSpan_ = std::max(doubtSpan_, sim::doubtSpan(config, names_.size()));
        const auto healing = sim::healingSpan(config, names_.size());
        healingSpan_ = healing && healingSpan_ ? std::optional(std::max(*healing, *healingSpan_))
                                               : std::nullopt;
    }
}

// ---- faults -------------------------------------------------------------------------------------

void Disturbances::note(const trace::Event& event, const trace::FaultRaised& fact) {
    if (faults_.contains(fact.fault)) // it has been changed
        note(event, trace::FaultLifted{fact.fault});
    std::vector<std::string>& touched = faults_[fact.fault];
    touched = trace::fromOf(fact);
    for (std::string& name : trace::toOf(fact))
        touched.push_back(std::move(name));
    for (const std::vector<std::string>& group : fact.terms().groups)
        touched.insert(touched.end(), group.begin(), group.end());
    if (touched.empty())
        touched.push_back(kEverybody);
    for (const std::string& name : touched)
        begin(name, event.at);
}

void Disturbances::note(const trace::Event& event, const trace::FaultLifted& fact) {
    const auto found = faults_.find(fact.fault);
    if (found == faults_.end())
        return;
    for (const std::string& name : found->second)
        end(name, event.at);
    faults_.erase(found);
}

// ---- touches ------------------------------------------------------------------------------------

void Disturbances::begin(const std::string& member, Instant at) {
    ++touches_[member].inForce;
    ++inForce_;
    last_ = std::max(last_, at);
}

void Disturbances::end(const std::string& member, Instant at) {
    Touch& touch = touches_[member];
    --touch.inForce;
    --inForce_;
    touch.last = std::max(touch.last, at);
    last_ = std::max(last_, at);
}

void Disturbances::touch(const std::string& member, Instant at) {
    Touch& touch = touches_[member];
    touch.last = std::max(touch.last, at);
    last_ = std::max(last_, at);
}

} // namespace swimscope::sim
