// SPDX-License-Identifier: MPL-2.0
#include "engine/fault/judge.h"

#include <algorithm>
#include <utility>

namespace swimscope::fault {
namespace {

using trace::Carriers;
using trace::FaultKind;
using trace::Verdict;

bool makesWait(const Rule& rule) {
    return rule.effect().kind == FaultKind::late || rule.effect().kind == FaultKind::blocked;
}

/// Whether it takes messages out of datagrams, rather than stopping those as a whole.
bool takesMessagesOut(const Rule& rule) {
    const FaultKind kind = rule.effect().kind;
    const bool stops = kind == FaultKind::loss || kind == FaultKind::cut;
    return kind == FaultKind::queueFull || (stops && rule.isChoosy());
}

bool actsOnDatagrams(const Rule& rule) {
    const FaultKind kind = rule.effect().kind;
    const bool ofConnections = kind == FaultKind::refuse || kind == FaultKind::reset;
    return !trace::sitsOnNodes(kind) && !ofConnections && !takesMessagesOut(rule) &&
           rule.effect().carriers != Carriers::streams;
}

void lengthen(std::optional<Wait>& wait, std::optional<Instant> until, FaultId fault) {
    if (until && (!wait || wait->until < *until))
        wait = Wait{*until, fault};
}

/// What a rule that covers a datagram does to it.
void strike(Rule& rule, const Passage& passage, Ruling& ruling) {
    const auto stop = [&](Verdict verdict) {
        if (ruling.passed())
            ruling = {verdict, rule.id(), {}};
    };
    const auto meddle = [&](Meddling what) {
        what.fault = rule.id();
        what.kind = rule.effect().kind;
        ruling.meddlings.push_back(what);
    };
    switch (rule.effect().kind) {
    case FaultKind::loss:
        if (rule.loses())
            stop(Verdict::lost);
        break;
    case FaultKind::cut:
        if (rule.strikes())
            stop(Verdict::cut);
        break;
    case FaultKind::tooLarge:
        if (passage.bytes > rule.effect().limit && rule.strikes())
            stop(Verdict::tooLarge);
        break;
    case FaultKind::delay:
    case FaultKind::reorder:
        if (rule.strikes())
            meddle({.wait = rule.delay()});
        break;
    case FaultKind::duplicate:
        if (rule.strikes())
            meddle({.copies = 1});
        break;
    case FaultKind::corrupt:
        if (rule.strikes())
            meddle({.damage = rule.damage()});
        break;
    case FaultKind::bandwidth:
        if (const auto wait = rule.takeTurn(passage))
            meddle({.wait = *wait});
        else
            stop(Verdict::noRoom);
        break;
    case FaultKind::late:
    case FaultKind::blocked:
    case FaultKind::refuse:
    case FaultKind::reset:
    case FaultKind::queueFull:
    case FaultKind::clock:
        break;
    }
}

} // namespace

void damageByte(Bytes& bytes, std::uint64_t draw) {
    if (!bytes.empty())
        bytes[draw % bytes.size()] ^= static_cast<std::uint8_t>(1 + (draw >> 32) % 255);
}

Duration Ruling::wait() const {
    Duration sum{};
    for (const Meddling& meddling : meddlings)
        sum += meddling.wait;
    return sum;
}

// ---- the rules ----------------------------------------------------------------------------------

void Judge::rulesChanged() {
    sifts_ = std::ranges::any_of(rules_, takesMessagesOut);
    slows_ = std::ranges::any_of(rules_, makesWait);
    ofDatagrams_.clear();
    for (std::size_t i = 0; i < rules_.size(); ++i)
        if (actsOnDatagrams(rules_[i]))
            ofDatagrams_.push_back(i);
}

FaultId Judge::raise(const Effect& effect, Instant now) {
    const auto id = static_cast<FaultId>(++raised_);
    rules_.emplace_back(id, effect, now, Random(seed_, number(id)));
    rulesChanged();
    return id;
}

bool Judge::change(FaultId fault, const Effect& effect, Instant now) {
    const auto found = std::ranges::find(rules_, fault, &Rule::id);
    if (found == rules_.end())
        return false;
    const bool muted = found->muted();
    *found = Rule(fault, effect, now, Random(seed_, number(fault)));
    found->mute(muted);
    rulesChanged();
    return true;
}

bool Judge::lift(FaultId fault) {
    const bool lifted =
        std::erase_if(rules_, [fault](const Rule& r) { return r.id() == fault; }) > 0;
    rulesChanged();
    return lifted;
}

bool Judge::mute(FaultId fault, bool muted) {
    const auto found = std::ranges::find(rules_, fault, &Rule::id);
    if (found == rules_.end())
        return false;
    found->mute(muted);
    return true;
}

const Rule* Judge::find(FaultId fault) const {
    const auto found = std::ranges::find(rules_, fault, &Rule::id);
    return found == rules_.end() ? nullptr : &*found;
}

std::optional<Instant> Judge::nextChange(Instant now) const {
    std::optional<Instant> next;
    for (const Rule& rule : rules_)
        if (const auto change = rule.nextChange(now))
            next = next ? std::min(*next, *change) : *change;
    return next;
}

std::vector<FaultId> Judge::over(Instant now) const {
    std::vector<FaultId> ids;
    for (const Rule& rule : rules_)
        if (rule.isOver(now))
            ids.push_back(rule.id());
    return ids;
}

// ---- links --------------------------------------------------------------------------------------

const Rule* Judge::takesOut(const Passage& passage, const wire::Message& message) {
    const Rule* first = nullptr;
    for (Rule& rule : rules_) {
        if (!takesMessagesOut(rule) || rule.effect().carriers == Carriers::streams ||
            !rule.acts(passage.now) || !rule.concerns(message))
            continue;
        const bool onItsWay = rule.effect().kind == FaultKind::queueFull
                                  ? rule.isAbout(passage.link.to)
                                  : rule.covers(passage.link);
        if (onItsWay && (rule.effect().kind == FaultKind::loss ? rule.loses() : rule.strikes()) &&
            !first)
            first = &rule;
    }
    return first;
}

/// Every rule on the link draws, whatever another one said: their luck stays independent.
Ruling Judge::judgeDatagram(const Passage& passage) {
    Ruling ruling;
    for (const std::size_t place : ofDatagrams_) {
        Rule& rule = rules_[place];
        if (rule.acts(passage.now) && rule.covers(passage.link) && rule.concerns(passage))
            strike(rule, passage, ruling);
    }
    if (!ruling.passed())
        ruling.meddlings = {};
    return ruling;
}

Ruling Judge::stoppedStream(const Passage& passage) const {
    for (const Rule& rule : rules_)
        if (rule.effect().kind == FaultKind::cut && rule.effect().carriers != Carriers::datagrams &&
            rule.acts(passage.now) && rule.covers(passage.link) && rule.concerns(passage))
            return {Verdict::cut, rule.id(), {}};
    return {};
}

Ruling Judge::judgeStream(const Passage& passage, bool written) {
    Ruling ruling = stoppedStream(passage);
    if (!written)
        return ruling;
    for (Rule& rule : rules_) {
        const Effect& effect = rule.effect();
        if (effect.carriers == Carriers::datagrams || !rule.acts(passage.now) ||
            !rule.covers(passage.link) || !rule.concerns(passage))
            continue;
        if (effect.kind == FaultKind::reset && rule.strikes() && ruling.passed())
            ruling = {Verdict::reset, rule.id(), {}};
        else if (effect.kind == FaultKind::delay && rule.strikes())
            ruling.meddlings.push_back({rule.id(), effect.kind, rule.delay(), 0, 0});
        else if (effect.kind == FaultKind::bandwidth)
            // TCP has its sender wait, rather than lose.
            ruling.meddlings.push_back(
                {rule.id(), effect.kind, rule.takeTurn(passage).value_or(Duration::zero()), 0, 0});
    }
    if (!ruling.passed())
        ruling.meddlings = {};
    return ruling;
}

Ruling Judge::judgeConnection(const Link& link, Instant now) {
    // What it will carry is not known yet: whoever looks at messages lets it pass.
    Ruling ruling = stoppedStream({link, now, 0, {}});
    if (ruling.passed())
        ruling = stoppedStream({{link.to, link.from, link.stranger}, now, 0, {}});
    for (Rule& rule : rules_) {
        const Effect& effect = rule.effect();
        if (effect.kind == FaultKind::refuse && effect.carriers != Carriers::datagrams &&
            rule.acts(now) && rule.covers(link) && rule.strikes() && ruling.passed())
            ruling = {Verdict::refused, rule.id(), {}};
    }
    return ruling;
}

// ---- nodes --------------------------------------------------------------------------------------

std::optional<Wait> Judge::waitToRead(NodeId node, Instant now) {
    std::optional<Wait> wait;
    if (!slows_)
        return wait;
    for (Rule& rule : rules_) {
        if (!makesWait(rule) || !rule.acts(now) || !rule.isAbout(node))
            continue;
        if (rule.effect().kind == FaultKind::blocked)
            lengthen(wait, rule.turnToRead(now), rule.id());
        else if (rule.strikes())
            lengthen(wait, now + rule.lateness(), rule.id());
    }
    return wait;
}

std::optional<Wait> Judge::waitToSend(NodeId node, Instant now) const {
    std::optional<Wait> wait;
    if (!slows_)
        return wait;
    for (const Rule& rule : rules_)
        if (rule.effect().kind == FaultKind::blocked && rule.acts(now) && rule.isAbout(node))
            lengthen(wait, rule.endOfWindow(now), rule.id());
    return wait;
}

bool Judge::delays(NodeId node, Instant now) const {
    return std::ranges::any_of(rules_, [node, now](const Rule& rule) {
        return makesWait(rule) && rule.acts(now) && rule.isAbout(node);
    });
}

double Judge::clockOf(NodeId node, Instant now) const {
    double clock = 1;
    for (const Rule& rule : rules_)
        if (rule.effect().kind == FaultKind::clock && rule.acts(now) && rule.isAbout(node))
            clock *= rule.effect().clock;
    return std::clamp(clock, kSlowestClock, kFastestClock);
}

} // namespace swimscope::fault
