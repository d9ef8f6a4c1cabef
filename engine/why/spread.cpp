// SPDX-License-Identifier: MPL-2.0
#include "engine/why/belief.h"
#include "engine/why/chain.h"
#include "engine/why/fate.h"
#include "engine/why/news.h"
#include "engine/why/probes.h"
#include "engine/why/why.h"

#include <algorithm>
#include <utility>

namespace swimscope::why {

using trace::Kinds;

namespace {

/// Of what a disturbance led to: so many probes, pieces of news, steps of effects.
constexpr std::size_t kMostProbes = 50;
constexpr std::size_t kMostNews = 8;
constexpr std::size_t kMostVerdicts = 100'000;
constexpr int kMostSteps = 12;

// ---- who learned of it from whom ----------------------------------------------------------------

/// Who told a node, and how: of itself, where no message led to it.
struct Source {
    NodeId node = NodeId::none;
    Way way = Way::own;
};
Source sourceOf(Inquiry& inquiry, const trace::Event& change) {
    const auto cause = inquiry.causeOf(change);
    if (!cause)
        return {NodeId::none, change.cause == EventId::none ? Way::own : Way::unknown};
    if (!std::holds_alternative<trace::MessageReceived>(cause->body))
        return {};
    const auto sent = inquiry.causeOf(*cause);
    if (!sent || !std::holds_alternative<trace::MessageSent>(sent->body))
        return {NodeId::none, Way::unknown};
    return {sent->node, wayOf(inquiry, *sent)};
}

class Tree {
  public:
    Tree(Inquiry& inquiry, std::map<NodeId, trace::Event> learners, Instant begin)
        : inquiry_(inquiry), learners_(std::move(learners)), begin_(begin) {
        for (const auto& [node, change] : learners_)
            sources_[node] = sourceOf(inquiry_, change);
        for (const auto& [node, change] : learners_)
            if (const NodeId parent = parentOf(node); parent != NodeId::none)
                children_[parent].push_back(&change);
            else
                roots_.push_back(&change);
        const auto inOrder = [](auto& changes) {
            std::ranges::sort(changes, {}, [](const trace::Event* change) { return change->id; });
        };
        inOrder(roots_);
        for (auto& [parent, changes] : children_)
            inOrder(changes);
    }

    void addRoots(std::vector<Statement>& below) { add(roots_, below, 0); }

  private:
    /// From whom it has it, if that node had it before; so that the tree is one.
    NodeId parentOf(NodeId node) const {
        const NodeId source = sources_.at(node).node;
        const auto teller = learners_.find(source);
        return teller != learners_.end() && teller->second.id < learners_.at(node).id
                   ? source
                   : NodeId::none;
    }
    void add(const std::vector<const trace::Event*>& changes, std::vector<Statement>& below,
             int depth) {
        for (const trace::Event* change : changes) {
            if (depth > Inquiry::kMostDepth || !inquiry_.room()) {
                inquiry_.cut();
                return;
            }
            const Source& source = sources_.at(change->node);
            Statement statement{Learned{inquiry_.nameOf(change->node), inquiry_.nameOf(source.node),
                                        source.way, change->at - begin_},
                                change->id, change->at};
            if (const auto children = children_.find(change->node); children != children_.end())
                add(children->second, statement.below, depth + 1);
            below.push_back(std::move(statement));
        }
    }

    Inquiry& inquiry_;
    std::map<NodeId, trace::Event> learners_;
    Instant begin_;
    std::map<NodeId, Source> sources_;
    std::map<NodeId, std::vector<const trace::Event*>> children_;
    std::vector<const trace::Event*> roots_;
};

/// Those who ran when it began and did not learn of it; nobody who was gone at the end, or who
/// belongs to another cluster, as far as its table tells.
void addUnreached(Inquiry& inquiry, const Rumour& rumour,
                  const std::map<NodeId, trace::Event>& learners,
                  const std::vector<NodeId>& running, std::vector<Statement>& below) {
    for (const NodeId node : running) {
        if (learners.contains(node) || inquiry.nameOf(node) == rumour.subject)
            continue;
        const Belief belief = beliefAt(inquiry, node, rumour.subject, kLastPossible);
        const Life::State life = inquiry.lifeAt(node, kLastPossible).state;
        const bool knows = belief.state == rumour.state && belief.incarnation == rumour.incarnation;
        if (!belief.state || knows || life == Life::State::stopped || !inquiry.room())
            continue;
        const bool overtaken = !beats(rumour, *belief.state, belief.incarnation);
        below.push_back(
            {NotReached{inquiry.nameOf(node), overtaken}, belief.since->id, belief.since->at});
    }
}

std::optional<Statement> spreadOf(Inquiry& inquiry, const trace::Event& change) {
    const Rumour rumour = rumourOf(std::get<trace::MemberChanged>(change.body));
    const auto learners = learnersOf(inquiry, rumour, change.id, kLastPossible);
    if (learners.empty())
        return std::nullopt;
    const auto byId = [](const auto& a, const auto& b) { return a.second.id < b.second.id; };
    const trace::Event& first = std::ranges::min_element(learners, byId)->second;
    const trace::Event& last = std::ranges::max_element(learners, byId)->second;
    const std::vector<NodeId> running = aliveAt(inquiry, first.id);
    auto counted = static_cast<std::uint32_t>(running.size());
    if (counted > 0) // those who started later and learned of it count as well
        for (const auto& [node, learned] : learners)
            counted += std::ranges::find(running, node) == running.end() ? 1 : 0;
    Spread spread{rumour.subject,
                  rumour.state,
                  rumour.incarnation,
                  static_cast<std::uint32_t>(learners.size()),
                  counted,
                  inquiry.nameOf(last.node),
                  last.at - first.at};
    Statement statement{std::move(spread), first.id, first.at};
    Tree(inquiry, learners, first.at).addRoots(statement.below);
    addUnreached(inquiry, rumour, learners, running, statement.below);
    return statement;
}

void addSpread(Inquiry& inquiry, const trace::Event& change, std::vector<Statement>& statements) {
    if (auto spread = spreadOf(inquiry, change))
        statements.push_back(std::move(*spread));
}

// ---- what a disturbance led to ------------------------------------------------------------------

/// What others came to believe of a node after something happened to it, until it starts again.
void addNewsOf(Inquiry& inquiry, const trace::Event& event, std::vector<Statement>& below) {
    const std::string name = inquiry.nameOf(event.node);
    if (name.empty())
        return;
    std::vector<Rumour> told;
    for (const trace::Event& change : inquiry.find({.kinds = Kinds::only<trace::MemberChanged>(),
                                      .subject = name,
                                      .from = event.id,
                                      .most = 10'000})) {
        const auto& changed = std::get<trace::MemberChanged>(change.body);
        if (change.node == event.node && changed.change == trace::Change::joined)
            return;
        const Rumour rumour = rumourOf(changed);
        if (std::ranges::find(told, rumour) != told.end())
            continue;
        // Once it has answered a suspicion, another one is another story.
        if (rumour.state == trace::MemberState::suspect &&
            std::ranges::find(told, trace::MemberState::alive, &Rumour::state) != told.end())
            return;
        if (told.size() == kMostNews) {
            inquiry.cut();
            return;
        }
        told.push_back(rumour);
        addSpread(inquiry, change, below);
    }
}

EventId liftOf(Inquiry& inquiry, const trace::Event& raised) {
    const FaultId fault = std::get<trace::FaultRaised>(raised.body).fault;
    for (const trace::Event& lifted : inquiry.find(
             {.kinds = Kinds::only<trace::FaultLifted>(), .from = raised.id, .most = 1000}))
        if (std::get<trace::FaultLifted>(lifted.body).fault == fault)
            return lifted.id;
    return kLastPossible;
}

Stops stopsOf(Inquiry& inquiry, FaultId fault, EventId from, EventId to) {
    Stops stops;
    const auto verdicts = inquiry.find({.kinds = Kinds::only<trace::Judged, trace::Delayed>(),
                                        .from = from,
                                        .to = to,
                                        .most = kMostVerdicts});
    for (const trace::Event& event : verdicts) {
        if (const auto* judged = std::get_if<trace::Judged>(&event.body)) {
            const bool ours = judged->fault == fault;
            stops.lost += ours && judged->verdict == trace::Verdict::lost ? 1 : 0;
            stops.cut += ours && judged->verdict == trace::Verdict::cut ? 1 : 0;
        } else if (std::get<trace::Delayed>(event.body).fault == fault) {
            ++stops.delayed;
        }
    }
    stops.more = verdicts.size() == kMostVerdicts;
    return stops;
}

/// Whether a statement of a probe names the fault among what stopped it.
bool blames(const Statement& probe, FaultId fault) {
    return std::ranges::any_of(probe.below, [fault](const Statement& way) {
        const auto* tried = std::get_if<Tried>(&way.what);
        return tried && tried->leg.fault && tried->leg.fault->fault == fault;
    });
}

void addWorkOf(Inquiry& inquiry, const trace::Event& raised, std::vector<Statement>& below) {
    const FaultId fault = std::get<trace::FaultRaised>(raised.body).fault;
    const EventId lifted = liftOf(inquiry, raised);
    below.push_back({stopsOf(inquiry, fault, raised.id, lifted)});
    const auto failed = inquiry.find({.kinds = Kinds::only<trace::ProbeFailed>(),
                                      .from = raised.id,
                                      .to = lifted,
                                      .most = 1000});
    std::size_t blamed = 0;
    for (const trace::Event& end : failed) {
        if (blamed == kMostProbes) {
            inquiry.cut();
            return;
        }
        Statement statement = probe(inquiry, end);
        if (!blames(statement, fault) || !inquiry.room())
            continue;
        ++blamed;
        below.push_back(std::move(statement));
    }
}

// ---- anything else ------------------------------------------------------------------------------

/// Effects that nobody asks for by themselves: what they lead to stands in their place.
constexpr Kinds kInBetween =
    Kinds::only<trace::Judged, trace::PacketSent, trace::PacketReceived, trace::StreamReceived,
                trace::StreamOpened, trace::StreamDrained, trace::StreamClosed,
                trace::BroadcastQueued, trace::BroadcastFinished, trace::TickerSet,
                trace::StreamFinished, trace::StreamDialled, trace::RosterGiven>();

void addEffects(Inquiry& inquiry, const trace::Event& event, std::vector<Statement>& below,
                int steps) {
    for (const trace::Event& effect : inquiry.effects(event.id)) {
        if (steps > kMostSteps || !inquiry.room()) {
            inquiry.cut();
            return;
        }
        if (kInBetween.have(effect.body)) {
            addEffects(inquiry, effect, below, steps + 1);
            continue;
        }
        Statement statement = said(inquiry, effect);
        addEffects(inquiry, effect, statement.below, steps + 1);
        below.push_back(std::move(statement));
    }
}

Answer cameOf(Inquiry& inquiry, const trace::Event& event) {
    Answer answer;
    if (std::holds_alternative<trace::MemberChanged>(event.body)) {
        addSpread(inquiry, event, answer.statements);
        return answer;
    }
    Statement head = said(inquiry, event);
    const Kinds ends = Kinds::only<trace::NodeStopped, trace::NodeFrozen, trace::LeaveRequested>();
    if (ends.have(event.body))
        addNewsOf(inquiry, event, head.below);
    else if (std::holds_alternative<trace::FaultRaised>(event.body))
        addWorkOf(inquiry, event, head.below);
    else
        addEffects(inquiry, event, head.below, 0);
    answer.statements.push_back(std::move(head));
    return answer;
}

} // namespace

Answer whatCameOf(Past& past, EventId event) {
    Inquiry inquiry(past);
    Answer answer;
    if (const auto found = inquiry.event(event))
        answer = cameOf(inquiry, *found);
    answer.cut = inquiry.wasCut();
    return answer;
}

Answer whatCameOf(Past& past, NodeId observer, const std::string& subject, Instant at) {
    Inquiry inquiry(past);
    Answer answer;
    const auto change = inquiry.lastChange(observer, subject, inquiry.lastAt(at));
    if (change && std::holds_alternative<trace::MemberChanged>(change->body))
        answer = cameOf(inquiry, *change);
    else
        answer.statements.push_back(statementOf(
            inquiry, beliefAt(inquiry, observer, subject, inquiry.lastAt(at)), observer, subject));
    answer.cut = inquiry.wasCut();
    return answer;
}

} // namespace swimscope::why
