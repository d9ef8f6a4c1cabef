// SPDX-License-Identifier: MPL-2.0
#include "engine/fault/judge.h"

#include <algorithm>

namespace swimscope::fault {
namespace {

bool covers(const Link& rule, const Link& link) {
    return (rule.from == NodeId::none || rule.from == link.from) &&
           (rule.to == NodeId::none || rule.to == link.to);
}

/// When the window that a blocked node is in ends; nothing while it is free. The first window
/// begins with the fault.
std::optional<Instant> endOfWindow(const Rule& rule, Instant now) {
    const Duration turn = rule.effect.low + rule.effect.high;
    if (turn <= Duration::zero())
        return std::nullopt;
    const Duration into = (now - rule.since) % turn;
    if (into >= rule.effect.low)
        return std::nullopt;
    return now + (rule.effect.low - into);
}

/// When a blocked node gets to what comes now, if not at once. It reads one thing after the other,
/// and only while it is free: short breaks may not be enough for all that has come.
std::optional<Instant> turnToRead(Rule& rule, Instant now) {
    Instant turn = std::max(now, rule.nextRead);
    turn = endOfWindow(rule, turn).value_or(turn);
    rule.nextRead = turn + rule.effect.reading;
    return turn > now ? std::optional(turn) : std::nullopt;
}

bool isAbout(const Rule& rule, NodeId node) {
    return rule.effect.link.to == NodeId::none || rule.effect.link.to == node;
}

void lengthen(std::optional<Wait>& wait, std::optional<Instant> until, FaultId fault) {
    if (until && (!wait || wait->until < *until))
        wait = Wait{*until, fault};
}

} // namespace

FaultId Judge::raise(const Effect& effect, Instant now) {
    const auto id = static_cast<FaultId>(++raised_);
    rules_.push_back({id, effect, now, now, Random(seed_, number(id))});
    return id;
}

std::optional<Wait> Judge::waitToRead(NodeId node, Instant now) {
    std::optional<Wait> wait;
    for (Rule& rule : rules_) {
        if (!isAbout(rule, node))
            continue;
        if (rule.effect.kind == trace::FaultKind::late) {
            const auto range =
                static_cast<std::uint64_t>((rule.effect.high - rule.effect.low).count());
            const Duration more(static_cast<Duration::rep>(rule.luck.below(range + 1)));
            lengthen(wait, now + rule.effect.low + more, rule.id);
        } else if (rule.effect.kind == trace::FaultKind::blocked) {
            lengthen(wait, turnToRead(rule, now), rule.id);
        }
    }
    return wait;
}

std::optional<Wait> Judge::waitToSend(NodeId node, Instant now) const {
    std::optional<Wait> wait;
    for (const Rule& rule : rules_)
        if (isAbout(rule, node) && rule.effect.kind == trace::FaultKind::blocked)
            lengthen(wait, endOfWindow(rule, now), rule.id);
    return wait;
}

bool Judge::delays(NodeId node) const {
    return std::ranges::any_of(rules_, [node](const Rule& rule) {
        const trace::FaultKind kind = rule.effect.kind;
        return (kind == trace::FaultKind::late || kind == trace::FaultKind::blocked) &&
               isAbout(rule, node);
    });
}

bool Judge::lift(FaultId fault) {
    return std::erase_if(rules_, [fault](const Rule& rule) { return rule.id == fault; }) > 0;
}

Ruling Judge::judgeDatagram(Link link) {
    if (const Ruling cut = judgeStream(link); !cut.passed())
        return cut;
    // Every loss on the link draws, whatever another one said: their luck stays independent.
    Ruling ruling;
    for (Rule& rule : rules_) {
        if (rule.effect.kind != trace::FaultKind::loss || !covers(rule.effect.link, link))
            continue;
        if (rule.luck.chance(rule.effect.probability) && ruling.passed())
            ruling = {trace::Verdict::lost, rule.id};
    }
    return ruling;
}

Ruling Judge::judgeConnection(Link link) const {
    const Ruling there = judgeStream(link);
    return there.passed() ? judgeStream({link.to, link.from}) : there;
}

Ruling Judge::judgeStream(Link link) const {
    for (const Rule& rule : rules_)
        if (rule.effect.kind == trace::FaultKind::cut && covers(rule.effect.link, link))
            return {trace::Verdict::cut, rule.id};
    return {};
}

} // namespace swimscope::fault
