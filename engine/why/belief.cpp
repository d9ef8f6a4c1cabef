// SPDX-License-Identifier: MPL-2.0
#include "engine/why/belief.h"

#include "engine/why/chain.h"
#include "engine/why/why.h"

#include <utility>

namespace swimscope::why {

using trace::Kinds;

namespace {

/// The roster with which the observer's life began.
std::optional<trace::Event> rosterOf(Inquiry& inquiry, NodeId observer, EventId at) {
    const auto start = inquiry.startOf(observer, at);
    if (!start)
        return std::nullopt;
    return inquiry.first({.kinds = Kinds::only<trace::RosterGiven>(),
                          .node = observer,
                          .from = start->id,
                          .to = at});
}

/// Somebody else claimed the subject's name meanwhile, and was not believed.
void addConflict(Inquiry& inquiry, NodeId observer, const std::string& subject, EventId from,
                 EventId to, std::vector<Statement>& statements) {
    const auto seen = inquiry.first({.kinds = Kinds::only<trace::ConflictSeen>(),
                                     .node = observer,
                                     .subject = subject,
                                     .from = from,
                                     .to = to,
                                     .newestFirst = true});
    if (seen && inquiry.room())
        statements.push_back(Chain(inquiry).explain(*seen));
}

} // namespace

Belief beliefAt(Inquiry& inquiry, NodeId observer, const std::string& subject, EventId at) {
    Belief belief;
    belief.since = inquiry.lastChange(observer, subject, at);
    if (belief.since) {
        if (const auto* changed = std::get_if<trace::MemberChanged>(&belief.since->body)) {
            belief.state = changed->row.state;
            belief.incarnation = changed->row.incarnation;
            belief.again = changed->change == trace::Change::refuted;
            belief.kept = changed->change == trace::Change::updated ||
                          changed->change == trace::Change::renewed;
        }
        return belief;
    }
    auto given = rosterOf(inquiry, observer, at);
    if (!given)
        return belief;
    if (const auto& roster = std::get<trace::RosterGiven>(given->body).roster)
        if (const auto place = roster->find(subject)) {
            belief.state = roster->rows()[*place].state;
            belief.incarnation = roster->rows()[*place].incarnation;
            belief.since = std::move(given);
            belief.fromStart = true;
        }
    return belief;
}

Statement statementOf(Inquiry& inquiry, const Belief& belief, NodeId observer,
                      const std::string& subject) {
    const std::string name = inquiry.nameOf(observer);
    if (!belief.since)
        return {NeverHeard{name, subject}};
    return {Believes{name, subject, belief.state, belief.incarnation, belief.again, belief.kept},
            belief.since->id, belief.since->at};
}

std::optional<Statement> awayAt(Inquiry& inquiry, NodeId observer, EventId at) {
    const Life life = inquiry.lifeAt(observer, at);
    if (life.state == Life::State::running)
        return std::nullopt;
    ObserverAway away{inquiry.nameOf(observer), life.state == Life::State::frozen};
    if (!life.since)
        return Statement{std::move(away)};
    if (const auto* stopped = std::get_if<trace::NodeStopped>(&life.since->body))
        away.killed = stopped->killed;
    return Statement{std::move(away), life.since->id, life.since->at};
}

NodeId nodeNamed(Past& past, const std::string& name, Instant at) {
    Inquiry inquiry(past);
    return inquiry.nodeNamed(name, inquiry.lastAt(at));
}

bool isKnown(Past& past, const std::string& member) {
    if (member.empty())
        return false;
    Inquiry inquiry(past);
    return inquiry.nodeNamed(member, kLastPossible) != NodeId::none ||
           inquiry.first({.kinds = Kinds::only<trace::MemberChanged>(), .subject = member});
}

Answer whyBelieved(Past& past, NodeId observer, const std::string& subject, Instant at) {
    Inquiry inquiry(past);
    Answer answer;
    const EventId moment = inquiry.lastAt(at);
    auto away = awayAt(inquiry, observer, moment);
    const bool frozen = away && std::get<ObserverAway>(away->what).frozen;
    if (away)
        answer.statements.push_back(std::move(*away));
    if (answer.statements.empty() || frozen) {
        const Belief belief = beliefAt(inquiry, observer, subject, moment);
        Statement head = statementOf(inquiry, belief, observer, subject);
        if (belief.fromStart)
            head.below.push_back({KnownFromStart{inquiry.nameOf(observer), subject},
                                  belief.since->id, belief.since->at});
        else if (belief.since && belief.state)
            Chain(inquiry).addReasons(*belief.since, head.below);
        else if (belief.since)
            head.below.push_back(Chain(inquiry).explain(*belief.since));
        answer.statements.push_back(std::move(head));
        if (belief.since)
            addConflict(inquiry, observer, subject, belief.since->id, moment, answer.statements);
    }
    answer.cut = inquiry.wasCut();
    return answer;
}

Answer whyHappened(Past& past, EventId event) {
    Inquiry inquiry(past);
    Answer answer;
    if (const auto found = inquiry.event(event))
        answer.statements.push_back(Chain(inquiry).explain(*found));
    answer.cut = inquiry.wasCut();
    return answer;
}

} // namespace swimscope::why
