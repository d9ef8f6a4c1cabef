// SPDX-License-Identifier: MPL-2.0
#include "engine/trace/fault_book.h"

#include <tuple>
#include <variant>

namespace swimscope::trace {

namespace {

/// All but the number.
auto whatItDoes(const FaultRaised& fault) {
    return std::tie(fault.kind, fault.from, fault.to, fault.probability, fault.low, fault.high,
                    fault.reading, fault.terms());
}

std::vector<std::string> nodesOf(const FaultRaised& fault) {
    std::vector<std::string> nodes = fault.terms().alsoTo;
    nodes.push_back(fault.to);
    return nodes;
}

} // namespace

void FaultBook::take(std::span<const Event> batch) {
    for (const Event& event : batch)
        std::visit([&](const auto& fact) { take(event, fact); }, event.body);
}

void FaultBook::take(const Event& event, const FaultRaised& fact) {
    const Entry* before = known(fact.fault);
    const bool muted = before && before->muted;
    const Toll toll = before ? before->toll : Toll();
    forget(fact.fault);
    inForce_.insert_or_assign(fact.fault, Entry{fact, event.at, muted, toll});
    if (sitsOnNodes(fact.kind))
        for (const std::string& node : nodesOf(fact))
            onNodes_[node].push_back(fact.fault);
    ++version_;
}

void FaultBook::take(const Event&, const FaultLifted& fact) {
    if (!known(fact.fault))
        return;
    forget(fact.fault);
    ++version_;
}

void FaultBook::take(const Event&, const FaultMuted& fact) {
    if (Entry* entry = known(fact.fault)) {
        entry->muted = fact.muted;
        ++version_;
    }
}

void FaultBook::take(const Event&, const Judged& fact) {
    if (fact.verdict != Verdict::passed && fact.fault != FaultId::none)
        if (Entry* entry = known(fact.fault))
            ++entry->toll.stopped;
}

void FaultBook::take(const Event& event, const Disturbed& fact) {
    Entry* entry = known(fact.fault);
    if (!entry)
        return;
    Toll& toll = entry->toll;
    if (fact.until > event.at) {
        ++toll.delayed;
        toll.waited += fact.until - event.at;
    }
    switch (fact.kind) {
    case FaultKind::duplicate:
        toll.copies += fact.amount;
        break;
    case FaultKind::corrupt:
        toll.damaged += fact.amount;
        break;
    case FaultKind::loss:
    case FaultKind::cut:
    case FaultKind::queueFull:
        toll.stopped += fact.amount;
        break;
    default:
        break;
    }
}

void FaultBook::take(const Event& event, const Delayed& fact) {
    Entry* entry = fact.fault == FaultId::none ? nullptr : known(fact.fault);
    if (!entry)
        return;
    ++entry->toll.delayed;
    entry->toll.waited += fact.until - event.at;
}

FaultBook::Entry* FaultBook::known(FaultId fault) {
    const auto found = inForce_.find(fault);
    return found == inForce_.end() ? nullptr : &found->second;
}

void FaultBook::forget(FaultId fault) {
    const auto found = inForce_.find(fault);
    if (found == inForce_.end())
        return;
    for (const std::string& name : nodesOf(found->second.fault)) {
        const auto node = onNodes_.find(name);
        if (node == onNodes_.end())
            continue;
        std::erase(node->second, fault);
        if (node->second.empty())
            onNodes_.erase(node);
    }
    inForce_.erase(found);
}

const FaultBook::Entry* FaultBook::entry(FaultId fault) const {
    const auto found = inForce_.find(fault);
    return found == inForce_.end() ? nullptr : &found->second;
}

std::vector<const FaultBook::Entry*> FaultBook::on(std::string_view node) const {
    std::vector<const Entry*> entries;
    const auto found = onNodes_.find(node);
    if (found != onNodes_.end())
        for (const FaultId fault : found->second)
            if (const Entry* known = entry(fault); known && !known->muted)
                entries.push_back(known);
    return entries;
}

const FaultBook::Entry* FaultBook::on(std::string_view node, FaultKind kind) const {
    const Entry* last = nullptr;
    for (const Entry* entry : on(node))
        if (entry->fault.kind == kind)
            last = entry;
    return last;
}

const FaultBook::Entry* FaultBook::like(const FaultRaised& fault) const {
    const Entry* last = nullptr;
    for (const auto& [id, entry] : inForce_)
        if (whatItDoes(entry.fault) == whatItDoes(fault))
            last = &entry;
    return last;
}

} // namespace swimscope::trace
