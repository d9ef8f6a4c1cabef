// SPDX-License-Identifier: MPL-2.0
#include "engine/fault/rule.h"

#include "engine/base/overloaded.h"

#include <algorithm>
#include <variant>

namespace swimscope::fault {
namespace {

constexpr std::uint64_t kFrom = 1;
constexpr std::uint64_t kTo = 2;

bool isAbout(const wire::Message& message, const std::string& member) {
    return std::visit(
        [&member](const auto& what) {
            if constexpr (requires { what.node; })
                return what.node == member;
            else if constexpr (requires { what.nodes; })
                return std::ranges::find(what.nodes, member, &wire::PushNodeState::name) !=
                       what.nodes.end();
            else
                return false;
        },
        message);
}

} // namespace

Rule::Rule(FaultId id, Effect effect, Instant since, Random luck)
    : id_(id), effect_(std::move(effect)), since_(since), luck_(luck), free_{since, since},
      nextRead_(since) {
    timed_ = effect_.lasts > Duration::zero() || effect_.on > Duration::zero();
    everywhere_ = effect_.from.empty() && effect_.to.empty() && effect_.groups.empty();
    choosy_ = effect_.types != 0 || !effect_.subject.empty();
    if (effect_.groups.empty()) {
        enlist(effect_.from, kFrom);
        enlist(effect_.to, kTo);
    } else {
        for (std::size_t i = 0; i < effect_.groups.size() && i < kMostGroups; ++i)
            enlist(effect_.groups[i], Mask{1} << i);
    }
}

void Rule::enlist(const Party& party, Mask bit) {
    for (const NodeId node : party.nodes) {
        nodes_.resize(std::max<std::size_t>(nodes_.size(), number(node) + std::size_t{1}));
        nodes_[number(node)] |= bit;
    }
    for (const Endpoint& stranger : party.strangers) {
        const auto known =
            std::ranges::find(strangers_, stranger, &decltype(strangers_)::value_type::first);
        if (known == strangers_.end())
            strangers_.emplace_back(stranger, bit);
        else
            known->second |= bit;
    }
}

Rule::Mask Rule::maskOf(const Endpoint& stranger) const {
    for (const auto& [endpoint, mask] : strangers_)
        if (endpoint == stranger)
            return mask;
    return 0;
}

// ---- when ---------------------------------------------------------------------------------------

bool Rule::isOver(Instant now) const {
    return effect_.lasts > Duration::zero() && now - since_ >= effect_.lasts;
}

bool Rule::isOn(Instant now) const {
    if (isOver(now))
        return false;
    return effect_.on <= Duration::zero() ||
           (now - since_) % (effect_.on + effect_.off) < effect_.on;
}

std::optional<Instant> Rule::nextChange(Instant now) const {
    std::optional<Instant> next;
    if (effect_.lasts > Duration::zero())
        next = since_ + effect_.lasts;
    if (effect_.on > Duration::zero() && effect_.off > Duration::zero()) {
        const Duration turn = effect_.on + effect_.off;
        const Duration into = (now - since_) % turn;
        const Instant change = now + (into < effect_.on ? effect_.on : turn) - into;
        next = next ? std::min(*next, change) : change;
    }
    return next;
}

// ---- about whom ---------------------------------------------------------------------------------

bool Rule::coversSome(const Link& link) const {
    const Mask from = maskOf(link.from, link.stranger);
    const Mask to = maskOf(link.to, link.stranger);
    if (!effect_.groups.empty())
        return from != 0 && to != 0 && (from & to) == 0;
    const bool anyFrom = effect_.from.empty();
    const bool anyTo = effect_.to.empty();
    if ((anyFrom || (from & kFrom) != 0) && (anyTo || (to & kTo) != 0))
        return true;
    return effect_.bothWays && (anyTo || (from & kTo) != 0) && (anyFrom || (to & kFrom) != 0);
}

bool Rule::isAbout(NodeId node) const {
    return effect_.to.empty() || (maskOf(node, {}) & kTo) != 0;
}

bool Rule::concerns(const wire::Message& message) const {
    const Types types = effect_.kind == trace::FaultKind::queueFull ? kQueuedTypes : Types{0};
    const auto has = [&message](Types some) {
        return some == 0 || (some & bitOf(wire::typeOf(message))) != 0;
    };
    return has(types) && has(effect_.types) &&
           (effect_.subject.empty() || fault::isAbout(message, effect_.subject));
}

bool Rule::concernsSome(const Passage& passage) const {
    return std::ranges::any_of(
        passage.messages, [this](const auto& message) { return message && concerns(*message); });
}

// ---- what it does -------------------------------------------------------------------------------

bool Rule::strikes() {
    return effect_.probability >= 1 || luck_.chance(effect_.probability);
}

/// Gilbert's model: good and bad states, whose lengths are drawn; all is lost in the bad ones.
bool Rule::loses() {
    const double share = effect_.probability;
    if (effect_.burst <= 1 || share >= 1)
        return luck_.chance(share);
    if (!bad_)
        bad_ = luck_.chance(share);
    else if (*bad_)
        bad_ = !luck_.chance(1 / effect_.burst);
    else
        bad_ = luck_.chance(share / (effect_.burst * (1 - share)));
    return *bad_;
}

Duration Rule::delay() {
    if (lastDelay_ && effect_.correlation > 0 && luck_.chance(effect_.correlation))
        return *lastDelay_;
    lastDelay_ = Latency{effect_.shape, effect_.low, effect_.high}.draw(luck_);
    return *lastDelay_;
}

std::optional<Duration> Rule::takeTurn(const Passage& passage) {
    const bool back =
        effect_.bothWays && effect_.groups.empty() &&
        (effect_.from.empty() ? (maskOf(passage.link.from, passage.link.stranger) & kTo) != 0
                              : (maskOf(passage.link.from, passage.link.stranger) & kFrom) == 0);
    Instant& free = free_[back ? 1 : 0];
    const Instant begin = std::max(free, passage.now);
    const auto rate = static_cast<double>(effect_.rate);
    const double waiting = std::chrono::duration<double>(begin - passage.now).count() * rate;
    if (waiting > 0 && waiting + passage.bytes > effect_.limit)
        return std::nullopt;
    const std::chrono::duration<double> takes(passage.bytes / rate);
    free = begin + std::chrono::duration_cast<Duration>(takes);
    return free - passage.now;
}

Duration Rule::lateness() {
    const auto range = static_cast<std::uint64_t>((effect_.high - effect_.low).count());
    return effect_.low + Duration(static_cast<Duration::rep>(luck_.below(range + 1)));
}

/// When the window that a blocked node is in ends; nothing while it is free. The first window
/// begins with the fault.
std::optional<Instant> Rule::endOfWindow(Instant now) const {
    const Duration turn = effect_.low + effect_.high;
    if (turn <= Duration::zero())
        return std::nullopt;
    const Duration into = (now - since_) % turn;
    if (into >= effect_.low)
        return std::nullopt;
    return now + (effect_.low - into);
}

/// When a blocked node gets to what comes now, if not at once. It reads one thing after the other,
/// and only while it is free: short breaks may not be enough for all that has come.
std::optional<Instant> Rule::turnToRead(Instant now) {
    Instant turn = std::max(now, nextRead_);
    turn = endOfWindow(turn).value_or(turn);
    nextRead_ = turn + effect_.reading;
    return turn > now ? std::optional(turn) : std::nullopt;
}

} // namespace swimscope::fault
