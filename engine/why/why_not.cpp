// SPDX-License-Identifier: MPL-2.0
#include "engine/why/belief.h"
#include "engine/why/chain.h"
#include "engine/why/fate.h"
#include "engine/why/news.h"
#include "engine/why/why.h"

#include <algorithm>
#include <map>
#include <utility>

namespace swimscope::why {

using trace::Kinds;
using trace::MemberState;

namespace {

constexpr std::size_t kMostCandidates = 20'000;
constexpr std::size_t kMostMessages = 20'000;
constexpr std::size_t kMostTables = 500;
constexpr std::size_t kMostCarriers = 30;

struct Question {
    NodeId observer = NodeId::none;
    std::string subject;
    EventId at = EventId::none;
    trace::Event limit; ///< the last event up to which is looked
};

/// The best that anybody knows.
std::optional<trace::Event> bestNews(Inquiry& inquiry, const Question& question) {
    // Nobody but the subject raises its incarnation: what is older than its own last word is old.
    EventId from{1};
    if (const NodeId node = inquiry.nodeNamed(question.subject, question.at); node != NodeId::none)
        if (const auto own = inquiry.lastChange(node, question.subject, question.at))
            from = own->id;
    const auto changes = inquiry.find({.kinds = Kinds::only<trace::MemberChanged>(),
                                       .subject = question.subject,
                                       .from = from,
                                       .to = question.at,
                                       .newestFirst = true,
                                       .most = kMostCandidates});
    if (changes.size() == kMostCandidates)
        inquiry.cut();
    const trace::Event* best = nullptr;
    for (const trace::Event& change : changes) {
        const auto& row = std::get<trace::MemberChanged>(change.body).row;
        if (!best || !beats(rumourOf(std::get<trace::MemberChanged>(best->body)), row.state,
                            row.incarnation))
            best = &change;
    }
    return best ? std::optional(*best) : std::nullopt;
}

wire::Type messageTypeFor(MemberState state) {
    switch (state) {
    case MemberState::alive:
        return wire::Type::alive;
    case MemberState::suspect:
        return wire::Type::suspect;
    case MemberState::dead:
    case MemberState::left:
        break;
    }
    return wire::Type::dead;
}

/// Whether a message says that news.
bool says(const wire::Message& message, const Rumour& news) {
    return std::visit(
        [&news](const auto& body) {
            if constexpr (requires { body.nodes; })
                return std::ranges::any_of(body.nodes, [&news](const wire::PushNodeState& row) {
                    return row.name == news.subject && row.state == news.state &&
                           row.incarnation == news.incarnation;
                });
            else if constexpr (requires { body.incarnation; })
                return body.incarnation == news.incarnation;
            else
                return false;
        },
        message);
}

/// Messages with the news, in the order in which they were sent.
class Search {
  public:
    Search(Inquiry& inquiry, const Question& question, Rumour news, EventId begin)
        : inquiry_(inquiry), question_(question), news_(std::move(news)), begin_(begin),
          name_(inquiry.nameOf(question.observer)) {
        if (const auto start = inquiry.startOf(question.observer, question.at))
            endpoint_ = std::get<trace::MemberChanged>(start->body).row.endpoint;
        look(messageTypeFor(news_.state), kMostMessages);
        look(wire::Type::pushPull, kMostTables);
        std::ranges::sort(toObserver_, {}, &trace::Event::id);
    }

    void tell(std::vector<Statement>& statements) {
        if (toObserver_.empty())
            return tellNone(statements);
        std::size_t count = 0;
        for (const trace::Event& sent : toObserver_) {
            if (++count > kMostCarriers || !inquiry_.room()) {
                inquiry_.cut();
                return;
            }
            statements.push_back(carried(sent));
        }
    }

  private:
    void look(wire::Type type, std::size_t most) {
        const bool table = type == wire::Type::pushPull;
        const auto messages = inquiry_.find({.kinds = Kinds::only<trace::MessageSent>(),
                                             .subject = table ? std::string() : news_.subject,
                                             .message = type,
                                             .from = begin_,
                                             .to = question_.at,
                                             .most = most});
        if (messages.size() == most)
            inquiry_.cut();
        for (const trace::Event& sent : messages) {
            const auto& body = std::get<trace::MessageSent>(sent.body);
            if (sent.node == question_.observer || !says(*body.message, news_))
                continue;
            ++sent_;
            if (!table)
                tellers_[sent.node] = sent;
            if (table ? isForObserver(sent) : endpoint_ == body.to)
                toObserver_.push_back(sent);
        }
    }
    /// The answer to whoever dialled goes to a port that nobody knows.
    bool isForObserver(const trace::Event& sent) { return receiverOf(inquiry_, sent) == name_; }

    Statement carried(const trace::Event& sent) {
        Followed followed = follow(inquiry_, sent, question_.limit);
        Carried what{std::move(followed.leg), wayOf(inquiry_, sent), sent.at};
        if (what.leg.fate == Fate::arrived)
            findEnd(what.leg, followed.received->id);
        const EventId event = what.leg.event;
        const Instant at = what.leg.at;
        return {std::move(what), event, at};
    }
    /// It was read; then the node may have said why that changed nothing.
    void findEnd(Leg& leg, EventId received) {
        for (const trace::Event& event :
             inquiry_.effects(received, Kinds::only<trace::MessageIgnored, trace::HandoffDropped,
                                                    trace::MergeRefused>())) {
            leg.event = event.id;
            leg.fate = Fate::ignored;
            if (const auto* ignored = std::get_if<trace::MessageIgnored>(&event.body))
                leg.detail = ignored->reason;
            else if (const auto* refused = std::get_if<trace::MergeRefused>(&event.body))
                leg.detail =
                    refused->reason.empty() ? trace::sentenceOf(refused->clash) : refused->reason;
            else
                leg.fate = Fate::dropped;
        }
    }

    /// A teller is done once its broadcast has been sent as often as it may, or was replaced.
    bool isDone(const trace::Event& lastSent) {
        const auto& body = std::get<trace::MessageSent>(lastSent.body);
        return inquiry_
            .effect<trace::BroadcastFinished>(body.carrier,
                                              [&](const trace::BroadcastFinished& finished) {
                                                  return finished.broadcast == lastSent.cause;
                                              })
            .has_value();
    }
    void tellNone(std::vector<Statement>& statements) {
        NeverTold what{name_, sent_, static_cast<std::uint32_t>(tellers_.size())};
        for (const auto& [node, sent] : tellers_)
            what.done += isDone(sent) ? 1 : 0;
        statements.push_back({std::move(what)});
    }

    Inquiry& inquiry_;
    const Question& question_;
    Rumour news_;
    EventId begin_;
    std::string name_;
    std::optional<Endpoint> endpoint_;
    std::uint32_t sent_ = 0;
    std::map<NodeId, trace::Event> tellers_; ///< with what each sent last
    std::vector<trace::Event> toObserver_;
};

/// Who knows it, or better: rosters are known without any event.
Statement newsStatement(Inquiry& inquiry, const Question& question, const Rumour& rumour,
                        const trace::Event& first) {
    News what{rumour.subject, rumour.state, rumour.incarnation, inquiry.nameOf(first.node)};
    for (const NodeId node : aliveAt(inquiry, question.at)) {
        const Belief belief = beliefAt(inquiry, node, rumour.subject, question.at);
        ++what.running;
        if (belief.state && !beats(rumour, *belief.state, belief.incarnation))
            ++what.knowing;
    }
    return {std::move(what), first.id, first.at};
}

/// The observer knows what there is to know; the subject's own life may say more than anybody
/// knows.
void addKnowsAll(Inquiry& inquiry, const Question& question, std::vector<Statement>& statements) {
    Statement statement{KnowsAll{inquiry.nameOf(question.observer), question.subject}};
    const NodeId node = inquiry.nodeNamed(question.subject, question.at);
    if (node != NodeId::none)
        if (const Life life = inquiry.lifeAt(node, question.at);
            life.since && (life.state == Life::State::frozen || life.state == Life::State::stopped))
            statement.below.push_back(said(inquiry, *life.since));
    statements.push_back(std::move(statement));
}

void answer(Inquiry& inquiry, const Question& question, std::vector<Statement>& statements) {
    const Belief belief = beliefAt(inquiry, question.observer, question.subject, question.at);
    statements.push_back(statementOf(inquiry, belief, question.observer, question.subject));
    const auto best = bestNews(inquiry, question);
    if (!best)
        return addKnowsAll(inquiry, question, statements);
    const Rumour rumour = rumourOf(std::get<trace::MemberChanged>(best->body));
    if (belief.state && !beats(rumour, *belief.state, belief.incarnation))
        return addKnowsAll(inquiry, question, statements);
    const auto learners = learnersOf(inquiry, rumour, best->id, question.at);
    if (learners.empty())
        return addKnowsAll(inquiry, question, statements);
    const trace::Event& first = std::ranges::min_element(learners, {}, [](const auto& entry) {
                                    return entry.second.id;
                                })->second;
    statements.push_back(newsStatement(inquiry, question, rumour, first));
    Search(inquiry, question, rumour, first.id).tell(statements);
}

} // namespace

Answer whyNotKnown(Past& past, NodeId observer, const std::string& subject, Instant at) {
    Inquiry inquiry(past);
    Answer result;
    Question question{observer, subject, inquiry.lastAt(at)};
    if (const auto limit = inquiry.event(question.at)) {
        question.limit = *limit;
        question.limit.at = at;
        auto away = awayAt(inquiry, observer, question.at);
        const bool frozen = away && std::get<ObserverAway>(away->what).frozen;
        if (away)
            result.statements.push_back(std::move(*away));
        if (result.statements.empty() || frozen)
            answer(inquiry, question, result.statements);
    }
    result.cut = inquiry.wasCut();
    return result;
}

} // namespace swimscope::why
