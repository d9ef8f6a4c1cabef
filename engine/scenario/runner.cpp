// SPDX-License-Identifier: MPL-2.0
#include "engine/scenario/runner.h"

#include "engine/base/duration_text.h"
#include "engine/scenario/claim.h"
#include "engine/trace/failure_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace swimscope::scenario {
namespace {

/// So far apart are joins: no peer is asked for more tables at a time than it may serve.
constexpr Duration kBetweenJoins = std::chrono::milliseconds(10);

/// Whether it is looked after for the whole run, and not only at its end.
bool isForTheWhole(const Expectation& expectation) {
    return expectation.how != Expectation::How::holds ||
           std::holds_alternative<Rate>(expectation.claim) ||
           std::holds_alternative<NoFalseDead>(expectation.claim);
}

} // namespace

Runner::Runner(std::shared_ptr<const Scenario> scenario)
    : scenario_(std::move(scenario)), report_(*scenario_), falseDeaths_(NoFalseDead(), fold_) {
    for (const auto& [name, tags] : scenario_->tags)
        tags_[name] = tags;
}

// ---- what happens -------------------------------------------------------------------------------

void Runner::take(Instant now, const trace::Batch& events) {
    now_ = now;
    for (const trace::Event& event : events)
        take(event);
    settleVigils(now);
    if (!over())
        advance(now);
}

void Runner::take(const trace::Event& event) {
    if (over())
        return;
    // What ended before this event is not to hear of it.
    settleVigils(event.at - Duration(1));
    fold_.apply(event);
    noteAnswer(event);
    noteFault(event);
    falseDeaths_.take(fold_, event);
    watch(event);
    if (!frames_.empty() && frames_.back().waiting)
        frames_.back().cameTrue =
            frames_.back().waiting->take(fold_, event) || frames_.back().cameTrue;
}

void Runner::noteAnswer(const trace::Event& event) {
    if (const auto* given = std::get_if<trace::CommandGiven>(&event.body)) {
        if (orders_.empty() || orders_.front().text != given->command)
            return; // somebody else's
        given_[event.id] = std::move(orders_.front());
        orders_.pop_front();
    } else if (const auto* failed = std::get_if<trace::CommandFailed>(&event.body)) {
        const auto found = given_.find(event.cause);
        if (found == given_.end())
            return;
        const std::string why = trace::explain(failed->failure, failed->detail);
        const Deed* deed = found->second.deed;
        report_.fail(deed ? deed->place : Place(), deed ? deed->text : "the cluster starts",
                     event.at, why);
    }
}

/// Which fault a label means now.
void Runner::noteFault(const trace::Event& event) {
    if (const auto* raised = std::get_if<trace::FaultRaised>(&event.body)) {
        const auto found = given_.find(event.cause);
        if (found != given_.end() && !found->second.label.empty())
            labels_[found->second.label] = raised->fault;
    } else if (const auto* lifted = std::get_if<trace::FaultLifted>(&event.body)) {
        std::erase_if(labels_, [&](const auto& entry) { return entry.second == lifted->fault; });
    }
}

void Runner::watch(const trace::Event& event) {
    std::erase_if(vigils_, [&](Vigil& vigil) {
        const Expectation& expectation = *vigil.expectation;
        const bool cameTrue = vigil.watch.take(fold_, event);
        bool decided = false;
        switch (expectation.how) {
        case Expectation::How::holds:
            decided = cameTrue && expectation.within;
            break;
        case Expectation::How::never:
            decided = cameTrue;
            break;
        case Expectation::How::always:
            decided = !vigil.watch.holds(fold_, event.at);
            break;
        }
        if (!decided)
            return false;
        const bool ok = expectation.how == Expectation::How::holds;
        report_.decide(expectation, ok, event.at,
                       ok ? std::string()
                       : expectation.how == Expectation::How::never
                           ? "it came true"
                           : vigil.watch.standing(fold_, event.at));
        return true;
    });
}

/// Those whose time is over.
void Runner::settleVigils(Instant now) {
    std::erase_if(vigils_, [&](Vigil& vigil) {
        if (vigil.until > now)
            return false;
        const Expectation& expectation = *vigil.expectation;
        // What was to come true did not. What was to stay so did.
        const bool ok = expectation.how != Expectation::How::holds ||
                        (!expectation.within && vigil.watch.holds(fold_, vigil.until));
        report_.decide(expectation, ok, vigil.until,
                       ok ? std::string() : vigil.watch.standing(fold_, vigil.until));
        return true;
    });
}

// ---- the start ----------------------------------------------------------------------------------

void Runner::startCluster(Instant now) {
    if (scenario_->together) {
        order(host::StartTogether{scenario_->nodes}, nullptr);
    } else {
        for (std::size_t i = 0; i < scenario_->nodes.size(); ++i) {
            joining_.push_back(scenario_->nodes[i]);
            joining_.back().joinRunning = i > 0;
        }
        nextJoin_ = now;
    }
    stage_ = Stage::steps;
    frames_.push_back({.steps = &scenario_->steps, .turnStart = now, .stepStart = now});
}

void Runner::order(host::Command command, const Deed* deed, std::string label) {
    orders_.push_back({deed, std::move(label), host::toText(command)});
    commands_.push_back(std::move(command));
}

std::vector<host::Command> Runner::takeCommands() {
    return std::exchange(commands_, {});
}

// ---- going on -----------------------------------------------------------------------------------

void Runner::advance(Instant now) {
    if (stage_ == Stage::start)
        startCluster(now);
    while (!joining_.empty() && nextJoin_ <= now) {
        order(std::move(joining_.front()), nullptr);
        joining_.pop_front();
        nextJoin_ += kBetweenJoins;
    }
    if (stage_ == Stage::steps && orders_.empty() && joining_.empty()) {
        if (!begun_)
            begin(now);
        playSteps(now);
    }
    if (stage_ == Stage::last && orders_.empty()) {
        const bool busy = std::ranges::any_of(
            vigils_, [](const Vigil& vigil) { return vigil.until != Instant::max(); });
        if (!busy && now >= Instant() + scenario_->length)
            finish(now);
    }
}

/// All members are there: what is expected of the whole run is looked after from now on.
void Runner::begin(Instant now) {
    begun_ = true;
    frames_.back().stepStart = now;
    for (const Expectation& expectation : scenario_->expectations) {
        if (!isForTheWhole(expectation))
            continue;
        const Instant until = expectation.span ? now + *expectation.span : Instant::max();
        ClaimWatch watch(expectation.claim, fold_);
        if (expectation.how == Expectation::How::always && !watch.holds(fold_, now))
            report_.decide(expectation, false, now, watch.standing(fold_, now));
        else
            vigils_.push_back({&expectation, std::move(watch), until});
    }
}

std::optional<Instant> Runner::wake() const {
    if (over())
        return std::nullopt;
    std::optional<Instant> first;
    const auto note = [&](Instant at) { first = first ? std::min(*first, at) : at; };
    if (stage_ == Stage::start)
        note(Instant());
    if (!joining_.empty())
        note(nextJoin_);
    for (const Vigil& vigil : vigils_)
        if (vigil.until != Instant::max())
            note(vigil.until);
    if (!orders_.empty() || !joining_.empty())
        return first; // the trace will tell when they were given
    if (stage_ == Stage::steps && !frames_.empty())
        if (const auto due = dueTime(frames_.back()))
            note(*due);
    if (stage_ == Stage::last && Instant() + scenario_->length > now_)
        note(Instant() + scenario_->length);
    return first;
}

// ---- the end ------------------------------------------------------------------------------------

/// What is expected at the end of the steps, in a time from then on.
void Runner::beginLast(Instant now) {
    stage_ = Stage::last;
    for (const Expectation& expectation : scenario_->expectations)
        if (!isForTheWhole(expectation) && expectation.within)
            expect(now, expectation, false);
}

void Runner::finish(Instant now) {
    for (Vigil& vigil : vigils_) {
        const bool ok =
            vigil.expectation->how != Expectation::How::holds || vigil.watch.holds(fold_, now);
        report_.decide(*vigil.expectation, ok, now,
                       ok ? std::string() : vigil.watch.standing(fold_, now));
    }
    vigils_.clear();
    if (stage_ == Stage::last)
        for (const Expectation& expectation : scenario_->expectations)
            if (!isForTheWhole(expectation) && !expectation.within)
                expect(now, expectation, false);
    stage_ = Stage::over;
    report_.close();
}

void Runner::stop(Instant now) {
    if (!over())
        finish(now);
}

} // namespace swimscope::scenario
