// SPDX-License-Identifier: MPL-2.0
#include "engine/base/duration_text.h"
#include "engine/scenario/commands.h"
#include "engine/scenario/runner.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

/// How a Runner goes from step to step.
namespace swimscope::scenario {
namespace {

std::string labelOf(const Action& action) {
    if (const auto* raise = std::get_if<Raise>(&action))
        return raise->label;
    const auto* split = std::get_if<Split>(&action);
    return split ? split->label : std::string();
}

} // namespace

void Runner::playSteps(Instant now) {
    while (!over() && !frames_.empty() && orders_.empty()) {
        Frame& frame = frames_.back();
        if (frame.next == frame.steps->size()) {
            if (frame.turn < frame.turns && now < frame.turnStart + frame.every)
                return;
            finishTurn(now);
            continue;
        }
        const Step& step = (*frame.steps)[frame.next];
        if (frame.phase == Phase::due) {
            if (!isDue(now, frame, step))
                return;
            frame.phase = Phase::deeds;
        }
        if (frame.phase == Phase::deeds && !doDeeds(now, frame, step))
            return;
        if (std::ranges::any_of(vigils_, &Vigil::blocks))
            return;
        frame.deed = 0;
        if (frame.phase != Phase::loop && step.loop) {
            frame.phase = Phase::loop;
            frames_.push_back({.steps = &step.loop->steps,
                               .turns = step.loop->turns,
                               .every = step.loop->every,
                               .turnStart = now,
                               .stepStart = now});
            continue;
        }
        frame.phase = Phase::due;
        frame.stepStart = now;
        ++frame.next;
    }
    if (!over() && frames_.empty())
        beginLast(now);
}

void Runner::finishTurn(Instant now) {
    Frame& frame = frames_.back();
    if (frame.turn == frame.turns) {
        frames_.pop_back();
        return;
    }
    ++frame.turn;
    frame.next = 0;
    frame.turnStart = now;
    frame.stepStart = now;
    if (++stepsPlayed_ > kMostSteps) {
        report_.fail(scenario_->steps.front().place, "the steps come to an end", now,
                     fmt::format("{} of them have been played", kMostSteps));
        finish(now);
    }
}

std::optional<Instant> Runner::dueTime(const Frame& frame) const {
    if (frame.next == frame.steps->size())
        return frame.turnStart + frame.every;
    if (frame.phase != Phase::due)
        return std::nullopt; // until its expectations are decided
    const Step& step = (*frame.steps)[frame.next];
    if (const auto* at = std::get_if<Step::At>(&step.time))
        return frame.turnStart + at->time;
    if (const auto* after = std::get_if<Step::After>(&step.time))
        return frame.stepStart + after->time;
    if (const auto* when = std::get_if<Step::When>(&step.time))
        return frame.stepStart + when->within;
    return frame.stepStart;
}

bool Runner::isDue(Instant now, Frame& frame, const Step& step) {
    if (++stepsPlayed_ > kMostSteps) {
        report_.fail(step.place, "the steps come to an end", now,
                     fmt::format("{} of them have been played", kMostSteps));
        finish(now);
        return false;
    }
    if (const auto* when = std::get_if<Step::When>(&step.time))
        return waitFor(now, frame, *when, step.place);
    return now >= *dueTime(frame);
}

bool Runner::waitFor(Instant now, Frame& frame, const Step::When& when, const Place& place) {
    if (!frame.waiting)
        frame.waiting.emplace(when.claim, fold_);
    if (frame.cameTrue || frame.waiting->holds(fold_, now)) {
        frame.waiting.reset();
        frame.cameTrue = false;
        report_.tell(now, Line::Kind::waited, when.text);
        return true;
    }
    if (now < frame.stepStart + when.within)
        return false;
    report_.fail(place, fmt::format("{} within {}", when.text, swimscope::toText(when.within)), now,
                 frame.waiting->standing(fold_, now));
    finish(now);
    return false;
}

bool Runner::doDeeds(Instant now, Frame& frame, const Step& step) {
    while (frame.deed < step.deeds.size()) {
        if (!orders_.empty())
            return false; // first what was ordered has to be done
        perform(now, step.deeds[frame.deed]);
        ++frame.deed;
    }
    frame.phase = Phase::settling;
    return orders_.empty();
}

void Runner::perform(Instant now, const Deed& deed) {
    if (const auto* expectation = std::get_if<Expectation>(&deed.action))
        return expect(now, *expectation, expectation->within.has_value());
    if (const auto* say = std::get_if<Say>(&deed.action))
        return report_.tell(now, Line::Kind::said, say->text);
    report_.tell(now, Line::Kind::done, deed.text);
    auto commands = commandsFor(deed.action, fold_, tags_, labels_);
    if (!commands)
        return report_.fail(deed.place, deed.text, now, commands.error().message);
    for (host::Command& command : *commands)
        order(std::move(command), &deed, labelOf(deed.action));
}

void Runner::expect(Instant now, const Expectation& expectation, bool blocks) {
    ClaimWatch watch(expectation.claim, fold_);
    const bool holds = watch.holds(fold_, now);
    using How = Expectation::How;
    if (std::holds_alternative<NoFalseDead>(expectation.claim) && !expectation.span)
        return report_.decide(expectation, falseDeaths_.holds(fold_, now), now,
                              falseDeaths_.standing(fold_, now));
    if (expectation.how == How::holds && !expectation.span) {
        if (holds || !expectation.within)
            return report_.decide(expectation, holds, now,
                                  holds ? std::string() : watch.standing(fold_, now));
    } else if ((expectation.how == How::never && holds) ||
               (expectation.how == How::always && !holds)) {
        return report_.decide(expectation, false, now, watch.standing(fold_, now));
    }
    const std::optional<Duration> time = expectation.within ? expectation.within : expectation.span;
    vigils_.push_back(
        {&expectation, std::move(watch), time ? now + *time : Instant::max(), blocks});
}

} // namespace swimscope::scenario
