// SPDX-License-Identifier: MPL-2.0
#include "ui/model/health_history.h"

#include "ui/model/text_format.h"

#include <algorithm>

namespace swimscope::ui {

namespace {

/// The event of that id, if it came in the same batch: a cause and its effect mostly do.
const trace::Event* eventOf(const trace::Batch& batch, EventId id) {
    const auto place = std::ranges::lower_bound(batch, id, {}, &trace::Event::id);
    return place != batch.end() && place->id == id ? &*place : nullptr;
}

} // namespace

void HealthHistory::take(const trace::Batch& batch) {
    for (const trace::Event& event : batch) {
        if (std::holds_alternative<trace::NodeStarted>(event.body)) {
            nodes_[event.node] = {HealthStep{event.at, 0, 0, HealthStep::Reason::unknown, {}}};
            continue;
        }
        const auto* changed = std::get_if<trace::HealthChanged>(&event.body);
        if (!changed)
            continue;
        HealthStep step{event.at, changed->score, changed->delta, HealthStep::Reason::unknown, {}};
        if (const trace::Event* cause = eventOf(batch, event.cause))
            step.reason = reasonOf(cause->body, step.member);
        auto& steps = nodes_[event.node];
        steps.push_back(std::move(step));
        while (steps.size() > kMost || (steps.size() > 2 && event.at - steps[1].at > kSpan))
            steps.pop_front();
    }
}

HealthStep::Reason HealthHistory::reasonOf(const trace::Body& body, std::string& member) {
    if (const auto* failed = std::get_if<trace::ProbeFailed>(&body)) {
        member = failed->member;
        return HealthStep::Reason::probeFailed;
    }
    if (const auto* succeeded = std::get_if<trace::ProbeSucceeded>(&body)) {
        member = succeeded->member;
        return HealthStep::Reason::probeSucceeded;
    }
    if (const auto* refuted = std::get_if<trace::SelfRefuted>(&body)) {
        member = refuted->accuser;
        return HealthStep::Reason::refuted;
    }
    if (std::holds_alternative<trace::SettingsRequested>(body))
        return HealthStep::Reason::settings;
    return HealthStep::Reason::unknown;
}

const std::deque<HealthStep>& HealthHistory::of(NodeId node) const {
    static const std::deque<HealthStep> none;
    const auto known = nodes_.find(node);
    return known != nodes_.end() ? known->second : none;
}

QString HealthHistory::text(const HealthStep& step) {
    const QString change =
        step.delta > 0
            ? tr("%1 worse, now %2").arg(TextFormat::clock(step.at), TextFormat::count(step.score))
            : tr("%1 better, now %2")
                  .arg(TextFormat::clock(step.at), TextFormat::count(step.score));
    const QString member = TextFormat::name(step.member);
    switch (step.reason) {
    case HealthStep::Reason::probeFailed:
        return tr("%1: its probe of %2 failed").arg(change, member);
    case HealthStep::Reason::probeSucceeded:
        return tr("%1: its probe of %2 succeeded").arg(change, member);
    case HealthStep::Reason::refuted:
        return step.member.empty() ? tr("%1: it had to refute a rumour about itself").arg(change)
                                   : tr("%1: it had to refute the word of %2").arg(change, member);
    case HealthStep::Reason::settings:
        return tr("%1: its settings changed").arg(change);
    case HealthStep::Reason::unknown:
        break;
    }
    return change;
}

} // namespace swimscope::ui
