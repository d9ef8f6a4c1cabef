// SPDX-License-Identifier: MPL-2.0
#include "engine/why/belief.h"
#include "engine/why/chain.h"
#include "engine/why/growth.h"
#include "engine/why/news.h"
#include "engine/why/probes.h"
#include "engine/why/why.h"

#include <algorithm>
#include <set>
#include <utility>

namespace swimscope::why {

using trace::Kinds;

namespace {

/// Of what a disturbance led to: so many probes, pieces of news, steps of effects.
constexpr std::size_t kMostProbes = 50;
constexpr std::size_t kMostNews = 8;
constexpr std::size_t kMostVerdicts = 100'000;
constexpr int kMostSteps = 12;

// ---- news ---------------------------------------------------------------------------------------

/// The pieces of news that an answer tells of, each once: as trees, and as statements where those
/// are wanted.
class Newsreel {
  public:
    Newsreel(Inquiry& inquiry, Answer& answer) : inquiry_(inquiry), answer_(answer) {}

    bool hasTold(const Rumour& rumour) const {
        return std::ranges::find(told_, rumour) != told_.end();
    }
    bool hasToldOf(trace::MemberState state) const {
        return std::ranges::find(told_, state, &Rumour::state) != told_.end();
    }
    /// How the news in this change spread, if it is not told yet. False: it would be too much.
    bool tell(const trace::Event& change, std::vector<Statement>& below) {
        const Rumour rumour = rumourOf(std::get<trace::MemberChanged>(change.body));
        if (hasTold(rumour))
            return true;
        if (told_.size() == kMostNews)
            return inquiry_.cut();
        told_.push_back(rumour);
        if (auto tree = growTree(inquiry_, change)) {
            below.push_back(spoken(inquiry_, *tree));
            answer_.spreads.push_back(std::move(*tree));
        }
        return true;
    }
    /// Of news that changes of several tables have in common, whom these changes let know of it.
    void show(const trace::Event& change, const std::set<EventId>& changes) {
        told_.push_back(rumourOf(std::get<trace::MemberChanged>(change.body)));
        auto tree = growTree(inquiry_, change);
        if (!tree)
            return;
        auto branch = branchOf(*tree, changes);
        if (branch && branch->learners.size() < tree->learners.size())
            tree = std::move(branch);
        answer_.spreads.push_back(std::move(*tree));
    }

  private:
    Inquiry& inquiry_;
    Answer& answer_;
    std::vector<Rumour> told_;
};

// ---- what a disturbance led to ------------------------------------------------------------------

/// What others came to believe of a node after something happened to it, until it starts again.
void addNewsOf(Inquiry& inquiry, const trace::Event& event, Newsreel& news,
               std::vector<Statement>& below) {
    const std::string name = inquiry.nameOf(event.node);
    if (name.empty())
        return;
    for (const trace::Event& change : inquiry.find({.kinds = Kinds::only<trace::MemberChanged>(),
                                      .subject = name,
                                      .from = event.id,
                                      .most = 10'000})) {
        const auto& changed = std::get<trace::MemberChanged>(change.body);
        if (change.node == event.node && changed.change == trace::Change::joined)
            return;
        // Once it has answered a suspicion, another one is another story.
        const Rumour rumour = rumourOf(changed);
        if (rumour.state == trace::MemberState::suspect && !news.hasTold(rumour) &&
            news.hasToldOf(trace::MemberState::alive))
            return;
        if (!news.tell(change, below))
            return;
    }
}

/// What a failed probe made of its member: it is suspected, and may be dead in the end.
void addNewsOfProbe(Inquiry& inquiry, const trace::Event& failed, Newsreel& news,
                    std::vector<Statement>& below) {
    const auto suspected = inquiry.effect<trace::MemberChanged>(failed.id);
    if (!suspected || !news.tell(*suspected, below))
        return;
    Rumour dead = rumourOf(std::get<trace::MemberChanged>(suspected->body));
    dead.state = trace::MemberState::dead;
    for (const trace::Event& change : inquiry.find({.kinds = Kinds::only<trace::MemberChanged>(),
                                      .subject = dead.subject,
                                      .from = after(suspected->id),
                                      .most = 10'000}))
        if (rumourOf(std::get<trace::MemberChanged>(change.body)) == dead) {
            news.tell(change, below);
            return;
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
    const auto verdicts =
        inquiry.find({.kinds = Kinds::only<trace::Judged, trace::Delayed, trace::Disturbed>(),
                      .from = from,
                      .to = to,
                      .most = kMostVerdicts});
    for (const trace::Event& event : verdicts) {
        if (const auto* judged = std::get_if<trace::Judged>(&event.body)) {
            const bool ours = judged->fault == fault && judged->verdict != trace::Verdict::passed;
            const bool cut = judged->verdict == trace::Verdict::cut;
            stops.lost += ours && !cut ? 1 : 0;
            stops.cut += ours && cut ? 1 : 0;
        } else if (const auto* disturbed = std::get_if<trace::Disturbed>(&event.body)) {
            const bool ours = disturbed->fault == fault;
            stops.delayed += ours && disturbed->until > event.at ? 1 : 0;
            stops.lost += ours && disturbed->kind == trace::FaultKind::loss ? 1 : 0;
            stops.cut += ours && disturbed->kind == trace::FaultKind::cut ? 1 : 0;
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

void addWorkOf(Inquiry& inquiry, const trace::Event& raised, Newsreel& news,
               std::vector<Statement>& below) {
    const FaultId fault = std::get<trace::FaultRaised>(raised.body).fault;
    const EventId lifted = liftOf(inquiry, raised);
    below.push_back({stopsOf(inquiry, fault, raised.id, lifted)});
    const auto failed = inquiry.find({.kinds = Kinds::only<trace::ProbeFailed>(),
                                      .from = raised.id,
                                      .to = lifted,
                                      .most = 1000});
    std::vector<const trace::Event*> blamed;
    for (const trace::Event& end : failed) {
        if (blamed.size() == kMostProbes) {
            inquiry.cut();
            break;
        }
        Statement statement = probe(inquiry, end);
        if (!blames(statement, fault) || !inquiry.room())
            continue;
        blamed.push_back(&end);
        below.push_back(std::move(statement));
    }
    for (const trace::Event* end : blamed)
        addNewsOfProbe(inquiry, *end, news, below);
}

// ---- anything else ------------------------------------------------------------------------------

/// Effects that nobody asks for by themselves: what they lead to stands in their place.
constexpr Kinds kInBetween =
    Kinds::only<trace::Judged, trace::PacketSent, trace::PacketReceived, trace::StreamReceived,
                trace::StreamOpened, trace::StreamDrained, trace::StreamClosed,
                trace::BroadcastQueued, trace::BroadcastFinished, trace::TickerSet,
                trace::StreamFinished, trace::StreamDialled, trace::RosterGiven>();

/// `changes`: those of beliefs among them.
void addEffects(Inquiry& inquiry, const trace::Event& event, std::vector<Statement>& below,
                std::vector<trace::Event>& changes, int steps) {
    for (const trace::Event& effect : inquiry.effects(event.id)) {
        if (steps > kMostSteps || !inquiry.room()) {
            inquiry.cut();
            return;
        }
        if (kInBetween.have(effect.body)) {
            addEffects(inquiry, effect, below, changes, steps + 1);
            continue;
        }
        Statement statement = said(inquiry, effect);
        if (std::holds_alternative<trace::MemberChanged>(effect.body))
            changes.push_back(effect);
        addEffects(inquiry, effect, statement.below, changes, steps + 1);
        below.push_back(std::move(statement));
    }
}

/// The effects are told already, step by step; beside them, how far the news among them went.
void showNewsIn(const std::vector<trace::Event>& changes, Newsreel& news) {
    std::size_t shown = 0;
    for (const trace::Event& change : changes) {
        const Rumour rumour = rumourOf(std::get<trace::MemberChanged>(change.body));
        if (news.hasTold(rumour) || shown == kMostNews)
            continue;
        std::set<EventId> alike;
        for (const trace::Event& other : changes)
            if (rumourOf(std::get<trace::MemberChanged>(other.body)) == rumour)
                alike.insert(other.id);
        news.show(change, alike);
        ++shown;
    }
}

Answer cameOf(Inquiry& inquiry, const trace::Event& event) {
    Answer answer;
    Newsreel news(inquiry, answer);
    if (std::holds_alternative<trace::MemberChanged>(event.body)) {
        news.tell(event, answer.statements);
        return answer;
    }
    Statement head = said(inquiry, event);
    const Kinds ends = Kinds::only<trace::NodeStopped, trace::NodeFrozen, trace::LeaveRequested>();
    if (ends.have(event.body)) {
        addNewsOf(inquiry, event, news, head.below);
    } else if (std::holds_alternative<trace::FaultRaised>(event.body)) {
        addWorkOf(inquiry, event, news, head.below);
    } else {
        std::vector<trace::Event> changes;
        addEffects(inquiry, event, head.below, changes, 0);
        showNewsIn(changes, news);
    }
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
