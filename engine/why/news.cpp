// SPDX-License-Identifier: MPL-2.0
#include "engine/why/news.h"

#include <utility>

namespace swimscope::why {

using trace::Kinds;
using trace::MemberState;

namespace {

/// So many changes of beliefs about one member are looked at.
constexpr std::size_t kMostChanges = 20'000;
/// In larger runs it is not counted who lives.
constexpr std::size_t kMostNodes = 2000;

/// memberlist's precedence at the same incarnation.
int rankOf(MemberState state) {
    switch (state) {
    case MemberState::alive:
        return 0;
    case MemberState::suspect:
        return 1;
    case MemberState::dead:
    case MemberState::left:
        break;
    }
    return 2;
}

/// Where news of that incarnation can begin and end, as far as the subject is ours: nobody else
/// raises its incarnation, and after two more there is nobody left to tell.
std::pair<EventId, EventId> stretchOf(Inquiry& inquiry, const Rumour& rumour, EventId around,
                                      EventId until) {
    EventId from{1};
    const NodeId node = inquiry.nodeNamed(rumour.subject, around);
    if (node == NodeId::none)
        return {from, until};
    Query own{.kinds = Kinds::only<trace::MemberChanged>(),
              .node = node,
              .subject = rumour.subject,
              .to = around,
              .newestFirst = true};
    if (const auto start = inquiry.startOf(node, around))
        own.from = from = start->id;
    const auto incarnationIn = [](const trace::Event& change) {
        return std::get<trace::MemberChanged>(change.body).row.incarnation;
    };
    for (const trace::Event& change : inquiry.find(own)) {
        if (incarnationIn(change) < rumour.incarnation)
            break;
        from = change.id;
    }
    own.from = around;
    own.to = until;
    own.newestFirst = false;
    for (const trace::Event& change : inquiry.find(own))
        if (incarnationIn(change) > rumour.incarnation + 1)
            return {from, change.id};
    return {from, until};
}

} // namespace

Rumour rumourOf(const trace::MemberChanged& change) {
    return {change.row.name, change.row.state, change.row.incarnation};
}

bool beats(const Rumour& news, MemberState state, std::uint32_t incarnation) {
    return news.incarnation != incarnation ? news.incarnation > incarnation
                                           : rankOf(news.state) > rankOf(state);
}

std::map<NodeId, trace::Event> learnersOf(Inquiry& inquiry, const Rumour& rumour, EventId around,
                                          EventId until) {
    const auto [from, to] = stretchOf(inquiry, rumour, around, until);
    std::map<NodeId, trace::Event> learners;
    const auto changes = inquiry.find({.kinds = Kinds::only<trace::MemberChanged>(),
                                       .subject = rumour.subject,
                                       .from = from,
                                       .to = to,
                                       .most = kMostChanges});
    if (changes.size() == kMostChanges)
        inquiry.cut();
    for (const trace::Event& change : changes)
        if (rumourOf(std::get<trace::MemberChanged>(change.body)) == rumour)
            learners.try_emplace(change.node, change);
    return learners;
}

std::vector<NodeId> aliveAt(Inquiry& inquiry, EventId at) {
    std::vector<NodeId> alive;
    if (inquiry.nodes().size() > kMostNodes)
        return alive;
    for (const auto& [node, name] : inquiry.nodes()) {
        const Life::State state = inquiry.lifeAt(node, at).state;
        if (state == Life::State::running || state == Life::State::frozen)
            alive.push_back(node);
    }
    return alive;
}

} // namespace swimscope::why
