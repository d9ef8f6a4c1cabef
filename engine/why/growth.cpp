// SPDX-License-Identifier: MPL-2.0
#include "engine/why/growth.h"

#include "engine/why/belief.h"
#include "engine/why/fate.h"
#include "engine/why/news.h"

#include <algorithm>
#include <map>
#include <utility>

namespace swimscope::why {

namespace {

/// How a node learned of it, but for whom it has it from: a node's number, since several nodes may
/// bear a name.
struct Lesson {
    Learner learner;
    NodeId from = NodeId::none;
};

Lesson lessonOf(Inquiry& inquiry, const trace::Event& change) {
    Lesson lesson;
    Learner& learner = lesson.learner;
    learner.node = inquiry.nameOf(change.node);
    learner.event = change.id;
    learner.at = change.at;
    const auto cause = inquiry.causeOf(change);
    if (!cause) {
        learner.way = change.cause == EventId::none ? Way::own : Way::unknown;
        return lesson;
    }
    if (!std::holds_alternative<trace::MessageReceived>(cause->body)) {
        learner.way = Way::own;
        return lesson;
    }
    learner.received = cause->id;
    const auto sent = inquiry.causeOf(*cause);
    if (!sent || !std::holds_alternative<trace::MessageSent>(sent->body))
        return lesson;
    learner.sent = sent->id;
    learner.sentAt = sent->at;
    learner.from = inquiry.nameOf(sent->node);
    learner.way = wayOf(inquiry, *sent);
    lesson.from = sent->node;
    return lesson;
}

std::vector<Learner> lessonsOf(Inquiry& inquiry, const std::map<NodeId, trace::Event>& learned) {
    std::vector<const trace::Event*> changes;
    changes.reserve(learned.size());
    for (const auto& [node, change] : learned)
        changes.push_back(&change);
    std::ranges::sort(changes, {}, [](const trace::Event* change) { return change->id; });
    std::vector<Learner> learners;
    std::map<NodeId, std::size_t> places;
    for (const trace::Event* change : changes) {
        auto [learner, from] = lessonOf(inquiry, *change);
        // From whom it has it, if that node had it before; so that the tree is one.
        if (const auto teacher = places.find(from); teacher != places.end()) {
            learner.teacher = teacher->second;
            learner.depth = learners[teacher->second].depth + 1;
        }
        places.emplace(change->node, learners.size());
        learners.push_back(std::move(learner));
    }
    return learners;
}

/// Nobody who was gone at the end, or who belongs to another cluster, as far as its table tells.
void addUnreached(Inquiry& inquiry, const std::map<NodeId, trace::Event>& learned,
                  const std::vector<NodeId>& running, SpreadTree& tree) {
    const Rumour& rumour = tree.rumour;
    for (const NodeId node : running) {
        if (learned.contains(node) || inquiry.nameOf(node) == rumour.subject)
            continue;
        const Belief belief = beliefAt(inquiry, node, rumour.subject, kLastPossible);
        const Life::State life = inquiry.lifeAt(node, kLastPossible).state;
        const bool knows = belief.state == rumour.state && belief.incarnation == rumour.incarnation;
        if (!belief.state || knows || life == Life::State::stopped)
            continue;
        const bool overtaken = !beats(rumour, *belief.state, belief.incarnation);
        tree.unreached.push_back(
            {inquiry.nameOf(node), belief.since->id, belief.since->at, overtaken});
    }
}

/// Below each learner whom it told, by their places.
using Pupils = std::vector<std::vector<std::size_t>>;

void addLearner(Inquiry& inquiry, const SpreadTree& tree, const Pupils& pupils, std::size_t place,
                std::vector<Statement>& below) {
    const Learner& learner = tree.learners[place];
    if (learner.depth > Inquiry::kMostDepth || !inquiry.room()) {
        inquiry.cut();
        return;
    }
    Statement statement{Learned{learner.node, learner.from, learner.way, tree.lateness(learner)},
                        learner.event, learner.at};
    for (const std::size_t pupil : pupils[place])
        addLearner(inquiry, tree, pupils, pupil, statement.below);
    below.push_back(std::move(statement));
}

} // namespace

std::optional<SpreadTree> growTree(Inquiry& inquiry, const trace::Event& change) {
    SpreadTree tree;
    tree.rumour = rumourOf(std::get<trace::MemberChanged>(change.body));
    const auto learned = learnersOf(inquiry, tree.rumour, change.id, kLastPossible);
    if (learned.empty())
        return std::nullopt;
    tree.learners = lessonsOf(inquiry, learned);
    const std::vector<NodeId> running = aliveAt(inquiry, tree.first().event);
    tree.running = static_cast<std::uint32_t>(running.size());
    if (!running.empty()) // those who started later and learned of it count as well
        for (const auto& [node, event] : learned)
            tree.running += std::ranges::find(running, node) == running.end() ? 1 : 0;
    addUnreached(inquiry, learned, running, tree);
    return tree;
}

std::optional<SpreadTree> branchOf(const SpreadTree& tree, const std::set<EventId>& changes) {
    SpreadTree branch{.rumour = tree.rumour, .learners = {}, .unreached = {}, .branch = true};
    std::vector<std::size_t> places(tree.learners.size(), Learner::kNobody);
    for (std::size_t i = 0; i < tree.learners.size(); ++i) {
        Learner learner = tree.learners[i];
        learner.teacher = learner.isRoot() ? Learner::kNobody : places[learner.teacher];
        if (learner.isRoot() && !changes.contains(learner.event))
            continue;
        learner.depth = learner.isRoot() ? 0 : branch.learners[learner.teacher].depth + 1;
        places[i] = branch.learners.size();
        branch.learners.push_back(std::move(learner));
    }
    return branch.learners.empty() ? std::nullopt : std::optional(std::move(branch));
}

Statement spoken(Inquiry& inquiry, const SpreadTree& tree) {
    Statement statement{Spread{tree.rumour.subject, tree.rumour.state, tree.rumour.incarnation,
                               static_cast<std::uint32_t>(tree.learners.size()), tree.running,
                               tree.last().node, tree.lateness(tree.last())},
                        tree.first().event, tree.first().at};
    Pupils pupils(tree.learners.size());
    for (std::size_t i = 0; i < tree.learners.size(); ++i)
        if (!tree.learners[i].isRoot())
            pupils[tree.learners[i].teacher].push_back(i);
    for (std::size_t i = 0; i < tree.learners.size(); ++i)
        if (tree.learners[i].isRoot())
            addLearner(inquiry, tree, pupils, i, statement.below);
    for (const Unreached& unreached : tree.unreached)
        if (inquiry.room())
            statement.below.push_back(
                {NotReached{unreached.node, unreached.overtaken}, unreached.since, unreached.at});
    return statement;
}

} // namespace swimscope::why
