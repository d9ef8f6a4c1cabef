// SPDX-License-Identifier: MPL-2.0
#include "ui/model/fault_draft.h"

#include "engine/trace/fault_text.h"

#include <algorithm>
#include <tuple>
#include <utility>
#include <variant>

namespace swimscope::ui {

namespace {

using Names = FaultDraft::Names;
/// Somebody's number or address; neither: unknown.
using Somebody = std::variant<std::monostate, NodeId, Endpoint>;

/// An address as the trace writes it; names of hosts are none.
std::optional<Endpoint> addressIn(const std::string& text) {
    const auto read = parseHostPort(text, 0);
    const auto ip = read ? IpAddress::fromText(read->host) : std::nullopt;
    return ip && read->port != 0 ? std::optional(Endpoint{*ip, read->port}) : std::nullopt;
}

Somebody look(const std::string& name, const trace::Fold& cluster) {
    if (const trace::HostedNode* node = cluster.nodeNamed(name))
        return node->id;
    if (const trace::MemberRow* row = cluster.commonRow(name))
        return row->endpoint;
    if (const auto endpoint = addressIn(name))
        return *endpoint;
    return {};
}

std::vector<const Names*> partiesOf(const FaultDraft& draft) {
    std::vector<const Names*> parties{&draft.from, &draft.to};
    for (const Names& group : draft.groups)
        parties.push_back(&group);
    return parties;
}

/// Those who are unknown are left out.
fault::Party partyOf(const Names& names, const trace::Fold& cluster) {
    fault::Party party;
    for (const std::string& name : names) {
        const Somebody somebody = look(name, cluster);
        if (const auto* node = std::get_if<NodeId>(&somebody))
            party.nodes.push_back(*node);
        else if (const auto* endpoint = std::get_if<Endpoint>(&somebody))
            party.strangers.push_back(*endpoint);
    }
    return party;
}

Names namesIn(const fault::Party& party, const trace::Fold& cluster) {
    Names names;
    for (const NodeId id : party.nodes)
        if (const trace::HostedNode* node = cluster.node(id))
            names.push_back(node->name);
    for (const Endpoint& stranger : party.strangers)
        names.push_back(stranger.text());
    return names;
}

/// A stranger's address becomes its name.
Names recognised(const Names& told, const trace::Fold& cluster) {
    Names names;
    for (const std::string& name : told) {
        const auto endpoint = cluster.nodeNamed(name) ? std::nullopt : addressIn(name);
        const std::string_view known = endpoint ? cluster.nameAt(*endpoint) : std::string_view();
        names.push_back(known.empty() ? name : std::string(known));
    }
    return names;
}

bool isOurs(const std::string& name, const trace::Fold& cluster) {
    return cluster.nodeNamed(name) != nullptr;
}

} // namespace

std::vector<std::string> unknownIn(const FaultDraft& draft, const trace::Fold& cluster) {
    std::vector<std::string> unknown;
    for (const Names* names : partiesOf(draft))
        for (const std::string& name : *names)
            if (std::holds_alternative<std::monostate>(look(name, cluster)))
                unknown.push_back(name);
    return unknown;
}

std::optional<fault::Effect> effectOf(const FaultDraft& draft, const trace::Fold& cluster) {
    if (!unknownIn(draft, cluster).empty())
        return std::nullopt;
    fault::Effect effect = draft.effect;
    if (!draft.groups.empty()) {
        for (const Names& group : draft.groups)
            effect.groups.push_back(partyOf(group, cluster));
        return effect;
    }
    if (!trace::sitsOnNodes(effect.kind))
        effect.from = partyOf(draft.from, cluster);
    effect.to = partyOf(draft.to, cluster);
    return effect;
}

trace::FaultRaised describe(const FaultDraft& draft) {
    fault::PartyNames names{{}, {}, draft.groups};
    if (draft.groups.empty())
        names.to = draft.to;
    if (draft.groups.empty() && !trace::sitsOnNodes(draft.effect.kind))
        names.from = draft.from;
    return fault::toldAs(FaultId::none, draft.effect, std::move(names));
}

bool concernsUs(const FaultDraft& draft, const trace::Fold& cluster) {
    const auto ours = [&cluster](const std::string& name) { return isOurs(name, cluster); };
    const auto some = [&ours](const Names& party) {
        return party.empty() || std::ranges::any_of(party, ours);
    };
    if (trace::sitsOnNodes(draft.effect.kind))
        return std::ranges::all_of(draft.to, ours);
    if (!draft.groups.empty())
        return std::ranges::any_of(draft.groups, some);
    return some(draft.from) || some(draft.to);
}

trace::FaultRaised toldOf(const fault::Effect& effect, const trace::Fold& cluster) {
    FaultDraft draft;
    draft.from = namesIn(effect.from, cluster);
    draft.to = namesIn(effect.to, cluster);
    for (const fault::Party& group : effect.groups)
        draft.groups.push_back(namesIn(group, cluster));
    draft.effect = effect;
    return describe(draft);
}

FaultDraft draftOf(const trace::FaultRaised& fault, const trace::Fold& cluster) {
    const trace::FaultTerms& terms = fault.terms();
    FaultDraft draft;
    draft.from = recognised(trace::fromOf(fault), cluster);
    draft.to = recognised(trace::toOf(fault), cluster);
    for (const Names& group : terms.groups)
        draft.groups.push_back(recognised(group, cluster));
    fault::Effect& effect = draft.effect;
    effect.kind = fault.kind;
    effect.bothWays = terms.bothWays;
    effect.carriers = terms.carriers;
    effect.types = terms.types;
    effect.subject = terms.subject;
    effect.probability = fault.probability;
    effect.burst = terms.burst;
    effect.low = fault.low;
    effect.high = fault.high;
    effect.reading = fault.reading;
    effect.shape = terms.shape;
    effect.correlation = terms.correlation;
    effect.rate = terms.rate;
    effect.limit = terms.limit;
    effect.clock = terms.clock;
    effect.lasts = terms.lasts;
    effect.on = terms.on;
    effect.off = terms.off;
    return draft;
}

bool doTheSame(const trace::FaultRaised& one, const trace::FaultRaised& other) {
    const auto what = [](const trace::FaultRaised& fault) {
        return std::tie(fault.kind, fault.from, fault.to, fault.probability, fault.low, fault.high,
                        fault.reading, fault.terms());
    };
    return what(one) == what(other);
}

} // namespace swimscope::ui
