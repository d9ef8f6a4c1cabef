// SPDX-License-Identifier: MPL-2.0
#include "engine/scenario/report.h"

#include <fmt/format.h>

#include <utility>

namespace swimscope::scenario {

Report::Report(const Scenario& scenario) {
    addSteps(scenario.steps);
    for (const Expectation& expectation : scenario.expectations)
        add(expectation);
}

void Report::addSteps(const std::vector<Step>& steps) {
    for (const Step& step : steps) {
        for (const Deed& deed : step.deeds)
            if (const auto* expectation = std::get_if<Expectation>(&deed.action))
                add(*expectation);
        if (step.loop)
            addSteps(step.loop->steps);
    }
}

void Report::add(const Expectation& expectation) {
    slots_[&expectation] = {verdicts_.size()};
    verdicts_.push_back({expectation.text, expectation.place.line});
}

void Report::tell(Instant at, Line::Kind kind, std::string text) {
    if (story_.size() < kMostLines)
        story_.push_back({at, kind, std::move(text)});
}

void Report::decide(const Expectation& expectation, bool ok, Instant at, std::string why) {
    Slot& slot = slots_.at(&expectation);
    Verdict& verdict = verdicts_[slot.verdict];
    tell(at, ok ? Line::Kind::met : Line::Kind::failed,
         ok ? expectation.text : fmt::format("{}: {}", expectation.text, why));
    if (slot.reached && !verdict.ok)
        return;
    slot.reached = true;
    verdict.ok = ok;
    verdict.at = at;
    verdict.why = ok ? std::string() : std::move(why);
}

void Report::fail(const Place& place, std::string text, Instant at, std::string why) {
    tell(at, Line::Kind::failed, fmt::format("{}: {}", text, why));
    if (!failures_.emplace(std::pair(place.line, place.column), verdicts_.size()).second)
        return;
    verdicts_.push_back({std::move(text), place.line, false, at, std::move(why)});
}

void Report::close() {
    for (const auto& [expectation, slot] : slots_)
        if (!slot.reached)
            verdicts_[slot.verdict].why = "the run did not come to this";
}

} // namespace swimscope::scenario
