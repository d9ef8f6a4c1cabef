// SPDX-License-Identifier: MPL-2.0
#include "engine/fault/effect.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <memory>
#include <utility>

namespace swimscope::fault {
namespace {

using trace::FaultKind;

bool isShare(double value) {
    return value >= 0 && value <= 1;
}

bool isDelay(Duration value) {
    return value >= Duration::zero() && value <= kMostDelay;
}

bool isLength(Duration value) {
    return value >= Duration::zero() && value <= kMostLength;
}

std::optional<std::string> problemOfParties(const Effect& effect) {
    if (!effect.groups.empty()) {
        if (trace::sitsOnNodes(effect.kind))
            return "a fault of nodes has no groups";
        if (!effect.from.empty() || !effect.to.empty())
            return "a fault is between groups, or from some to others, not both";
        if (effect.groups.size() < 2 || effect.groups.size() > kMostGroups)
            return fmt::format("there have to be 2 to {} groups", kMostGroups);
        if (std::ranges::any_of(effect.groups, &Party::empty))
            return "a group is empty";
    }
    if (trace::sitsOnNodes(effect.kind) && (!effect.from.empty() || effect.bothWays))
        return "a fault of nodes is only about those who have it";
    return std::nullopt;
}

std::optional<std::string> problemOfChoice(const Effect& effect) {
    const bool sits = trace::sitsOnNodes(effect.kind) && effect.kind != FaultKind::queueFull;
    if (sits && (effect.types != 0 || !effect.subject.empty()))
        return "a fault of this kind is about all messages";
    if (trace::sitsOnNodes(effect.kind) && effect.carriers != trace::Carriers::all)
        return "a fault of nodes is about datagrams and connections alike";
    const bool ofConnections = effect.kind == FaultKind::refuse || effect.kind == FaultKind::reset;
    if (ofConnections && effect.carriers == trace::Carriers::datagrams)
        return "datagrams have no connections that could break";
    if (effect.kind == FaultKind::refuse && (effect.types != 0 || !effect.subject.empty()))
        return "who refuses a connection does not know yet what it is for";
    const bool ofDatagrams =
        effect.kind == FaultKind::loss || effect.kind == FaultKind::duplicate ||
        effect.kind == FaultKind::reorder || effect.kind == FaultKind::corrupt ||
        effect.kind == FaultKind::tooLarge;
    if (ofDatagrams && effect.carriers == trace::Carriers::streams)
        return "TCP mends this by itself, so that it can only happen to datagrams";
    return std::nullopt;
}

std::optional<std::string> problemOfAmounts(const Effect& effect) {
    if (!isShare(effect.probability))
        return "a probability has to be between 0 and 1";
    if (!isShare(effect.correlation))
        return "a correlation has to be between 0 and 1";
    if (!(effect.burst >= 1 && effect.burst <= kMostBurst))
        return fmt::format("a burst has to be of 1 to {} datagrams", kMostBurst);
    if (!isDelay(effect.low) || !isDelay(effect.high) || !isDelay(effect.reading))
        return "a delay has to be between 0 and 10 minutes";
    if (!isLength(effect.lasts) || !isLength(effect.on) || !isLength(effect.off))
        return "a fault can't last so long";
    if ((effect.on > Duration::zero()) != (effect.off > Duration::zero()))
        return "a schedule needs a time on and a time off";
    switch (effect.kind) {
    case FaultKind::late:
        return effect.high < effect.low
                   ? std::optional<std::string>("the least delay must not be above the most")
                   : std::nullopt;
    case FaultKind::blocked:
        return effect.low <= Duration::zero()
                   ? std::optional<std::string>("a node has to be blocked for some time")
                   : std::nullopt;
    case FaultKind::bandwidth:
        return effect.rate == 0
                   ? std::optional<std::string>("a link has to let some bytes pass a second")
                   : std::nullopt;
    case FaultKind::clock:
        return effect.clock >= kSlowestClock && effect.clock <= kFastestClock
                   ? std::nullopt
                   : std::optional<std::string>(fmt::format("a clock runs at {} to {} of its pace",
                                                            kSlowestClock, kFastestClock));
    default:
        return std::nullopt;
    }
}

/// The first stands in the event itself, the others with what only some faults have.
void split(std::vector<std::string>& names, std::string& first, std::vector<std::string>& others) {
    if (names.empty())
        return;
    first = std::move(names.front());
    others.assign(std::make_move_iterator(names.begin() + 1), std::make_move_iterator(names.end()));
}

} // namespace

trace::FaultRaised toldAs(FaultId fault, const Effect& effect, PartyNames names) {
    trace::FaultRaised told{fault,       effect.kind,    {},     {}, effect.probability, effect.low,
                            effect.high, effect.reading, nullptr};
    trace::FaultTerms more;
    split(names.from, told.from, more.alsoFrom);
    split(names.to, told.to, more.alsoTo);
    more.groups = std::move(names.groups);
    more.bothWays = effect.bothWays;
    more.carriers = effect.carriers;
    more.types = effect.types;
    more.subject = effect.subject;
    more.burst = effect.burst;
    more.shape = effect.shape;
    more.correlation = effect.correlation;
    more.rate = effect.rate;
    more.limit = effect.limit;
    more.clock = effect.clock;
    more.lasts = effect.lasts;
    more.on = effect.on;
    more.off = effect.off;
    if (more != trace::FaultTerms())
        told.more = std::make_shared<const trace::FaultTerms>(std::move(more));
    return told;
}

std::optional<std::string> problemOf(const Effect& effect) {
    if (auto problem = problemOfParties(effect))
        return problem;
    if (auto problem = problemOfChoice(effect))
        return problem;
    return problemOfAmounts(effect);
}

} // namespace swimscope::fault
