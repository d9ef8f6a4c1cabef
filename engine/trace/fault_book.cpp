// SPDX-License-Identifier: MPL-2.0
#include "engine/trace/fault_book.h"

#include <tuple>
#include <variant>

namespace swimscope::trace {

namespace {

bool sitsOnNode(const FaultRaised& fault) {
    return fault.kind == FaultKind::late || fault.kind == FaultKind::blocked;
}

/// All but the number.
auto whatItDoes(const FaultRaised& fault) {
    return std::tie(fault.kind, fault.from, fault.to, fault.probability, fault.low, fault.high,
                    fault.reading);
}

} // namespace

void FaultBook::take(std::span<const Event> batch) {
    for (const Event& event : batch) {
        if (const auto* raised = std::get_if<FaultRaised>(&event.body)) {
            inForce_.insert_or_assign(raised->fault, Entry{*raised, event.at});
            if (sitsOnNode(*raised))
                onNodes_[raised->to].push_back(raised->fault);
            ++version_;
        } else if (const auto* lifted = std::get_if<FaultLifted>(&event.body)) {
            const auto found = inForce_.find(lifted->fault);
            if (found == inForce_.end())
                continue;
            if (const auto node = onNodes_.find(found->second.fault.to); node != onNodes_.end())
                if (std::erase(node->second, lifted->fault); node->second.empty())
                    onNodes_.erase(node);
            inForce_.erase(found);
            ++version_;
        }
    }
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
            if (const Entry* known = entry(fault)) // raised twice, it may be another's by now
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
