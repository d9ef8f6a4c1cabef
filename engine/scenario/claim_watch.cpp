// SPDX-License-Identifier: MPL-2.0
#include "engine/scenario/claim_watch.h"

#include "engine/base/overloaded.h"
#include "engine/scenario/claim.h"
#include "engine/scenario/naming.h"
#include "engine/sim/checkers/false_deaths.h"
#include "engine/sim/checkers/healing.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace swimscope::scenario {
namespace {

bool isOneMind(const trace::Fold& fold) {
    return fold.converged() && !sim::discordIn(fold);
}

/// The members whose health is meant and not as it should be.
std::vector<const trace::HostedNode*> unwell(const Health& health, const trace::Fold& fold) {
    std::vector<const trace::HostedNode*> nodes;
    for (const trace::HostedNode& node : fold.nodes()) {
        const bool meant =
            health.members.all ||
            std::ranges::find(health.members.names, node.name) != health.members.names.end();
        if (meant && node.alive() && !health.bound.holds(node.health, 0))
            nodes.push_back(&node);
    }
    return nodes;
}

bool comesTrue(const Refuted& refuted, const trace::Fold& fold, const trace::Event& event) {
    const auto* changed = std::get_if<trace::MemberChanged>(&event.body);
    if (!changed || changed->change != trace::Change::refuted ||
        changed->row.name != refuted.member)
        return false;
    const trace::HostedNode* observer = fold.node(event.node);
    return refuted.observer.empty() || (observer && observer->name == refuted.observer);
}

/// What the others hold of a member.
std::string beliefsAbout(const std::string& member, const trace::Fold& fold) {
    trace::Tally tally = fold.tally(member);
    const trace::HostedNode* itself = nodeCalled(fold, member);
    if (itself && itself->alive()) {
        if (const trace::MemberRow* own = fold.row(itself->id, member))
            --tally.states[static_cast<std::size_t>(own->state)];
        else if (tally.unknown > 0)
            --tally.unknown;
    }
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < tally.states.size(); ++i)
        if (tally.states[i] > 0)
            parts.push_back(fmt::format("{} hold it {}", tally.states[i],
                                        wire::nameOf(static_cast<wire::MemberState>(i))));
    if (tally.unknown > 0)
        parts.push_back(fmt::format("{} do not know it", tally.unknown));
    const std::string others =
        parts.empty() ? "nobody else lives" : fmt::format("{}", fmt::join(parts, ", "));
    return fmt::format("of {}: {}", member, others);
}

std::string censusOf(const trace::Fold& fold) {
    condition::Census census;
    census.recount(fold);
    using trace::MemberState;
    return fmt::format("most hold {} members alive, {} suspect, {} dead, {} left",
                       census.of(MemberState::alive), census.of(MemberState::suspect),
                       census.of(MemberState::dead), census.of(MemberState::left));
}

std::string standingOf(const condition::Condition& condition, const trace::Fold& fold) {
    std::vector<std::string> parts;
    const auto add = [&](std::string part) {
        if (std::ranges::find(parts, part) == parts.end())
            parts.push_back(std::move(part));
    };
    for (const condition::Step& step : condition.steps)
        std::visit(
            Overloaded{
                [&](const condition::Belief& belief) { add(beliefsAbout(belief.member, fold)); },
                [&](const condition::MemberCount&) { add(censusOf(fold)); },
                [&](const condition::NodeLife& life) { add(lifeOf(life.node, fold)); },
                [&](const condition::Convergence&) {
                    add(sim::discordIn(fold).value_or("not all hold the same members alive"));
                },
                [&](const condition::MessagePasses&) { add("no such message has passed"); },
                [](condition::Joint) {}},
            step);
    return fmt::format("{}", fmt::join(parts, "; "));
}

std::string standingOf(const Health& health, const trace::Fold& fold) {
    std::vector<std::string> parts;
    for (const trace::HostedNode* node : unwell(health, fold))
        parts.push_back(fmt::format("{} has {}", node->name, node->health));
    return parts.empty() ? "all have such a score" : fmt::format("{}", fmt::join(parts, ", "));
}

} // namespace

ClaimWatch::ClaimWatch(const Claim& claim, const trace::Fold& fold) : claim_(claim) {
    if (const auto* whole = std::get_if<condition::Condition>(&claim_))
        condition_.emplace(*whole, fold);
    version_ = fold.version();
    held_ = isSo(fold);
    count_.since = count_.last = fold.now();
    for (const trace::HostedNode& node : fold.nodes())
        count_.living += node.alive();
}

bool ClaimWatch::isSo(const trace::Fold& fold) const {
    return std::visit(Overloaded{[&](const condition::Condition&) { return condition_->holds(); },
                                 [&](NoFalseDead) { return falseDeaths_ == 0; },
                                 [&](Converged) { return isOneMind(fold); },
                                 [&](const Health& health) { return unwell(health, fold).empty(); },
                                 [](const auto&) { return false; }},
                      claim_);
}

bool ClaimWatch::take(const trace::Fold& fold, const trace::Event& event) {
    if (condition_)
        return condition_->take(fold, event);
    if (const auto* rate = std::get_if<Rate>(&claim_)) {
        count(fold, event, *rate);
        return false;
    }
    if (const auto* refuted = std::get_if<Refuted>(&claim_))
        return comesTrue(*refuted, fold, event);
    if (std::holds_alternative<NoFalseDead>(claim_)) {
        if (!sim::declaresFalseDeath(event, fold))
            return false;
        const auto& died = std::get<trace::MemberChanged>(event.body);
        if (++falseDeaths_ == 1)
            firstFalseDeath_ = fmt::format("{} declares {} dead, which lives, at {:g} s", died.by,
                                           died.row.name, inSeconds(event.at));
        return false;
    }
    if (fold.version() == version_)
        return false;
    version_ = fold.version();
    const bool before = held_;
    held_ = isSo(fold);
    return held_ && !before;
}

bool ClaimWatch::holds(const trace::Fold& fold, Instant now) const {
    if (const auto* rate = std::get_if<Rate>(&claim_)) {
        using How = condition::Amount::How;
        const double found = average(now);
        switch (rate->how) {
        case How::atMost:
            return found <= rate->number;
        case How::fewerThan:
            return found < rate->number;
        case How::moreThan:
            return found > rate->number;
        default:
            return found >= rate->number;
        }
    }
    return version_ == fold.version() && !condition_ ? held_ && falseDeaths_ == 0 : isSo(fold);
}

void ClaimWatch::count(const trace::Fold& fold, const trace::Event& event, const Rate& rate) {
    count_.memberSeconds += count_.living * inSeconds(event.at - count_.last);
    count_.last = event.at;
    if (const auto* sent = std::get_if<trace::MessageSent>(&event.body)) {
        count_.messages += !rate.kind || *rate.kind == wire::typeOf(*sent->message);
    } else if (fold.version() != version_) {
        version_ = fold.version();
        count_.living = static_cast<std::uint32_t>(
            std::ranges::count_if(fold.nodes(), &trace::HostedNode::alive));
    }
}

double ClaimWatch::average(Instant now) const {
    const double seconds = count_.memberSeconds + count_.living * inSeconds(now - count_.last);
    return seconds > 0 ? static_cast<double>(count_.messages) / seconds : 0;
}

std::string ClaimWatch::standing(const trace::Fold& fold, Instant now) const {
    return std::visit(
        Overloaded{[&](const condition::Condition& whole) { return standingOf(whole, fold); },
                   [&](NoFalseDead) {
                       return falseDeaths_ == 0 ? std::string("nobody was declared dead who lives")
                              : falseDeaths_ == 1 ? firstFalseDeath_
                                                  : fmt::format("{}, the first of {}",
                                                                firstFalseDeath_, falseDeaths_);
                   },
                   [&](Converged) {
                       return sim::discordIn(fold).value_or("not all hold the same members alive");
                   },
                   [&](const Refuted& refuted) {
                       return "no such suspicion was refuted; " +
                              beliefsAbout(refuted.member, fold);
                   },
                   [&](const Health& health) { return standingOf(health, fold); },
                   [&](const Rate&) {
                       return fmt::format("it was {:.3g} per member per second, {} in all",
                                          average(now), count_.messages);
                   }},
        claim_);
}

} // namespace swimscope::scenario
