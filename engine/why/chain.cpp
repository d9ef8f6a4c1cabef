// SPDX-License-Identifier: MPL-2.0
#include "engine/why/chain.h"

#include "engine/why/fate.h"
#include "engine/why/probes.h"

#include <utility>
#include <variant>

namespace swimscope::why {

using trace::Kinds;

namespace {

bool isProbeEnd(const trace::Event& event) {
    return std::holds_alternative<trace::ProbeFailed>(event.body) ||
           std::holds_alternative<trace::ProbeSucceeded>(event.body);
}

/// What set a suspicion's timer, and so led to what it did when it ran out.
bool armsTimer(const trace::Event& event) {
    return std::holds_alternative<trace::SuspicionStarted>(event.body) ||
           std::holds_alternative<trace::SuspicionConfirmed>(event.body);
}

/// A clock is no cause that anybody asks for.
bool isOfNoInterest(const trace::Event& event) {
    return std::holds_alternative<trace::Woke>(event.body) ||
           std::holds_alternative<trace::RunStarted>(event.body);
}

/// Orders as a node takes them in: the command behind them says the same, and says it better.
constexpr Kinds kRequests =
    Kinds::only<trace::JoinRequested, trace::SendRequested, trace::PingRequested,
                trace::SettingsRequested, trace::ProbeRequested, trace::KeysChanged>();

bool tellsOfMembers(const trace::Event& event) {
    const auto* received = std::get_if<trace::MessageReceived>(&event.body);
    if (!received || !received->message)
        return false;
    const wire::Type type = wire::typeOf(*received->message);
    return type == wire::Type::alive || type == wire::Type::suspect || type == wire::Type::dead ||
           type == wire::Type::pushPull;
}

} // namespace

Statement Chain::explain(const trace::Event& event) {
    if (isProbeEnd(event))
        return probe(inquiry_, event);
    if (tellsOfMembers(event))
        return received(event, std::string(subjectOf(event.body)));
    if (const auto* ended = std::get_if<trace::SuspicionEnded>(&event.body); ended && ended->ranOut)
        if (const auto armed = inquiry_.causeOf(event); armed && armsTimer(*armed))
            return ranOut(*armed);
    if (std::holds_alternative<trace::SuspicionConfirmed>(event.body))
        return confirmed(event);
    Statement statement = said(inquiry_, event);
    if (const auto* forgotten = std::get_if<trace::MemberForgotten>(&event.body)) {
        if (number(event.id) > 1)
            addBelief(event.node, forgotten->member, EventId{number(event.id) - 1},
                      statement.below);
    } else if (std::holds_alternative<trace::MemberChanged>(event.body)) {
        addReasons(event, statement.below);
    } else {
        addCause(event, statement.below);
    }
    return statement;
}

void Chain::addReasons(const trace::Event& change, std::vector<Statement>& below) {
    const auto* changed = std::get_if<trace::MemberChanged>(&change.body);
    const auto cause = inquiry_.causeOf(change);
    if (changed && cause && changed->change == trace::Change::died && armsTimer(*cause)) {
        if (inquiry_.room())
            below.push_back(ranOut(*cause));
    } else if (changed && cause) {
        add(*cause, changed->row.name, below);
    } else {
        addCause(change, below);
    }
}

/// A probe begins when it is its turn; what happened at that moment did not lead to it, unless
/// somebody asked for it.
bool Chain::beginsByItself(const trace::Event& event) {
    if (!std::holds_alternative<trace::ProbeStarted>(event.body))
        return false;
    const auto cause = inquiry_.causeOf(event);
    return !cause || !std::holds_alternative<trace::ProbeRequested>(cause->body);
}

/// Below a thing that happened goes what led to it; or that this is not known.
void Chain::addCause(const trace::Event& event, std::vector<Statement>& below) {
    if (beginsByItself(event))
        return;
    if (event.cause == EventId::none) {
        if (std::holds_alternative<trace::MessageReceived>(event.body))
            below.push_back({CauseUnknown{}, EventId::none, event.at});
        return;
    }
    const bool aboutItself = std::holds_alternative<trace::SelfRefuted>(event.body);
    if (const auto cause = inquiry_.causeOf(event))
        add(*cause, aboutItself ? inquiry_.nameOf(event.node) : std::string(subjectOf(event.body)),
            below);
    else if (!inquiry_.wasCut())
        below.push_back({CauseMissing{event.cause}, EventId::none, event.at});
}

void Chain::add(const trace::Event& event, const std::string& subject,
                std::vector<Statement>& below) {
    if (isOfNoInterest(event))
        return;
    if (depth_ >= Inquiry::kMostDepth || !inquiry_.room()) {
        inquiry_.cut();
        below.push_back({CutShort{}, EventId::none, event.at});
        return;
    }
    ++depth_;
    if (std::holds_alternative<trace::BroadcastQueued>(event.body) ||
        (kRequests.have(event.body) && event.cause != EventId::none))
        addReasons(event, below);
    else if (tellsOfMembers(event))
        below.push_back(received(event, subject));
    else
        below.push_back(explain(event));
    --depth_;
}

Statement Chain::received(const trace::Event& event, const std::string& subject) {
    const std::string_view own = subjectOf(event.body); // a table has none
    const std::string about = own.empty() ? subject : std::string(own);
    Statement statement{heard(inquiry_, event, about), event.id, event.at};
    addOrigin(event, about, statement.below);
    addJoin(event, statement.below);
    return statement;
}

/// Why the sender of a message said what it said of a member: what made it gossip it, or what its
/// table held.
void Chain::addOrigin(const trace::Event& received, const std::string& subject,
                      std::vector<Statement>& below) {
    if (received.cause == EventId::none)
        return; // the statement itself says that it came from outside
    const auto sent = inquiry_.causeOf(received);
    if (!sent || !std::holds_alternative<trace::MessageSent>(sent->body))
        return addCause(received, below);
    const auto queued = inquiry_.causeOf(*sent);
    if (!queued || !std::holds_alternative<trace::BroadcastQueued>(queued->body))
        return addBelief(sent->node, subject, sent->id, below);
    const auto cause = inquiry_.causeOf(*queued);
    if (!cause)
        return addCause(*queued, below);
    if (armsTimer(*cause) && messageTypeOf(queued->body) == wire::Type::dead) {
        if (inquiry_.room())
            below.push_back(ranOut(*cause));
        return;
    }
    add(*cause, subject, below);
}

/// Who is told things by those through whom it joins is told them since it started.
void Chain::addJoin(const trace::Event& received, std::vector<Statement>& below) {
    const auto& message = std::get<trace::MessageReceived>(received.body).message;
    const auto* table = message ? std::get_if<wire::PushPull>(message.get()) : nullptr;
    const auto carrier = inquiry_.event(std::get<trace::MessageReceived>(received.body).carrier);
    if (!table || !table->join || !carrier ||
        !std::holds_alternative<trace::StreamDialled>(carrier->body))
        return;
    if (const auto announced = inquiry_.startOf(received.node, received.id))
        addCause(*announced, below);
}

void Chain::addBelief(NodeId node, const std::string& subject, EventId at,
                      std::vector<Statement>& below) {
    if (const auto change = inquiry_.lastChange(node, subject, at))
        add(*change, subject, below);
}

Statement Chain::ranOut(const trace::Event& armed) {
    const std::string subject(subjectOf(armed.body));
    const auto started = inquiry_.first({.kinds = Kinds::only<trace::SuspicionStarted>(),
                                         .node = armed.node,
                                         .subject = subject,
                                         .to = armed.id,
                                         .newestFirst = true});
    const auto ended = inquiry_.effect<trace::SuspicionEnded>(
        armed.id, [](const trace::SuspicionEnded& body) { return body.ranOut; });
    const trace::Event& end = ended ? *ended : armed;
    RanOut what{.observer = inquiry_.nameOf(armed.node), .subject = subject};
    Statement statement{{}, end.id, end.at};
    if (started) {
        const auto& begin = std::get<trace::SuspicionStarted>(started->body);
        what.after = end.at - started->at;
        what.most = begin.max;
        what.wanted = begin.wanted;
        add(*started, subject, statement.below);
        for (const trace::Event& event :
             inquiry_.find({.kinds = Kinds::only<trace::SuspicionConfirmed>(),
             .node = armed.node,
             .subject = subject,
             .from = started->id,
             .to = armed.id})) {
            what.confirmers.push_back(std::get<trace::SuspicionConfirmed>(event.body).from);
            if (inquiry_.room())
                statement.below.push_back(confirmed(event));
        }
    }
    statement.what = std::move(what);
    return statement;
}

/// Below it only the probe that made the accuser confirm: the way of its word is another question.
Statement Chain::confirmed(const trace::Event& event) {
    Statement statement = said(inquiry_, event);
    std::optional<trace::Event> at = inquiry_.causeOf(event);
    for (int steps = 0; at && steps < 3 * Inquiry::kMostDepth; ++steps) {
        if (isProbeEnd(*at)) {
            Statement origin = probe(inquiry_, *at);
            origin.below.clear();
            if (inquiry_.room())
                statement.below.push_back(std::move(origin));
            break;
        }
        at = inquiry_.causeOf(*at);
    }
    return statement;
}

} // namespace swimscope::why
