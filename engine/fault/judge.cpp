// SPDX-License-Identifier: MPL-2.0
#include "engine/fault/judge.h"

#include <algorithm>

namespace swimscope::fault {
namespace {

bool covers(const Link& rule, const Link& link) {
    return (rule.from == NodeId::none || rule.from == link.from) &&
           (rule.to == NodeId::none || rule.to == link.to);
}

} // namespace

FaultId Judge::raise(trace::FaultKind kind, Link link, double probability) {
    const auto id = static_cast<FaultId>(++raised_);
    rules_.push_back({id, kind, link, probability, Random(seed_, number(id))});
    return id;
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
        if (rule.kind != trace::FaultKind::loss || !covers(rule.link, link))
            continue;
        if (rule.luck.chance(rule.probability) && ruling.passed())
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
        if (rule.kind == trace::FaultKind::cut && covers(rule.link, link))
            return {trace::Verdict::cut, rule.id};
    return {};
}

} // namespace swimscope::fault
