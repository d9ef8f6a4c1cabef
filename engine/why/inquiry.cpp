// SPDX-License-Identifier: MPL-2.0
#include "engine/why/inquiry.h"

#include <algorithm>

namespace swimscope::why {

using trace::Kinds;

Inquiry::Inquiry(Past& past) : past_(past), nodes_(past.nodes()) {
    for (const auto& [node, name] : nodes_)
        names_.emplace(node, name);
}

std::optional<trace::Event> Inquiry::event(EventId id) {
    if (id == EventId::none || !ask())
        return std::nullopt;
    return past_.event(id);
}

std::optional<trace::Event> Inquiry::causeOf(const trace::Event& event) {
    return event.cause < event.id ? this->event(event.cause) : std::nullopt;
}

std::vector<trace::Event> Inquiry::effects(EventId cause, Kinds kinds, std::size_t most) {
    if (cause == EventId::none)
        return {};
    return find({.kinds = kinds, .cause = cause, .from = after(cause), .most = most});
}

std::vector<trace::Event> Inquiry::find(const Query& query) {
    return ask() ? past_.find(query) : std::vector<trace::Event>();
}

std::optional<trace::Event> Inquiry::first(Query query) {
    query.most = 1;
    auto found = find(query);
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::string Inquiry::nameOf(NodeId node) const {
    const auto found = names_.find(node);
    return found == names_.end() ? std::string() : std::string(found->second);
}

NodeId Inquiry::nodeNamed(std::string_view name, EventId at) {
    NodeId best = NodeId::none;
    bool bestRuns = false;
    for (const auto& [node, called] : nodes_) {
        if (called != name)
            continue;
        // Most names are those of one node.
        const bool rival = best != NodeId::none;
        const bool runs = rival && lifeAt(node, at).state == Life::State::running;
        if (rival && !bestRuns)
            bestRuns = lifeAt(best, at).state == Life::State::running;
        if (!rival || (runs && !bestRuns)) {
            best = node;
            bestRuns = runs;
        }
    }
    return best;
}

std::optional<trace::Event> Inquiry::startOf(NodeId node, EventId at) {
    const std::string name = nameOf(node);
    if (name.empty())
        return std::nullopt;
    const auto stop = first(
        {.kinds = Kinds::only<trace::NodeStopped>(), .node = node, .to = at, .newestFirst = true});
    // The first thing that a node enters into its table is itself.
    return first({.kinds = Kinds::only<trace::MemberChanged>(),
                  .node = node,
                  .subject = name,
                  .from = stop ? stop->id : EventId{1},
                  .to = at});
}

Life Inquiry::lifeAt(NodeId node, EventId at) {
    const auto turn =
        first({.kinds = Kinds::only<trace::NodeStopped, trace::NodeFrozen, trace::NodeThawed>(),
               .node = node,
               .to = at,
               .newestFirst = true});
    const auto start = startOf(node, at);
    if (start && (!turn || turn->id < start->id))
        return {Life::State::running, start};
    if (!turn)
        return {};
    if (std::holds_alternative<trace::NodeStopped>(turn->body))
        return {Life::State::stopped, turn};
    if (std::holds_alternative<trace::NodeFrozen>(turn->body))
        return {Life::State::frozen, turn};
    return {Life::State::running, turn};
}

std::optional<trace::Event> Inquiry::lastChange(NodeId observer, const std::string& subject,
                                                EventId at) {
    if (subject.empty())
        return std::nullopt;
    auto change = first({.kinds = Kinds::only<trace::MemberChanged, trace::MemberForgotten>(),
                         .node = observer,
                         .subject = subject,
                         .to = at,
                         .newestFirst = true});
    if (!change)
        return change;
    const auto start = startOf(observer, at);
    return start && change->id < start->id ? std::nullopt : change;
}

std::optional<trace::FaultRaised> Inquiry::fault(FaultId fault, EventId at) {
    if (fault == FaultId::none)
        return std::nullopt;
    for (const trace::Event& raised : find({.kinds = Kinds::only<trace::FaultRaised>(),
                                      .to = at,
                                      .newestFirst = true,
                                      .most = 1000}))
        if (const auto& body = std::get<trace::FaultRaised>(raised.body); body.fault == fault)
            return body;
    return std::nullopt;
}

} // namespace swimscope::why
