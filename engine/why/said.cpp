// SPDX-License-Identifier: MPL-2.0
#include "engine/base/overloaded.h"
#include "engine/trace/text.h"
#include "engine/why/chain.h"
#include "engine/why/fate.h"
#include "engine/why/probes.h"

#include <algorithm>
#include <utility>
#include <variant>

namespace swimscope::why {
namespace {

/// Texts of events may be as long as a table.
constexpr std::size_t kLongestText = 300;

std::string shortened(std::string text) {
    if (text.size() > kLongestText) {
        text.resize(kLongestText);
        text += "...";
    }
    return text;
}

/// One event as a sentence's values.
struct Sayer {
    Inquiry& inquiry;
    const trace::Event& event;

    std::string actor() const { return inquiry.nameOf(event.node); }

    What operator()(const trace::MemberChanged& fact) const {
        return Changed{actor(),        fact.row.name,        fact.change,
                       fact.row.state, fact.row.incarnation, fact.by};
    }
    What operator()(const trace::MemberForgotten& fact) const {
        return Forgotten{actor(), fact.member};
    }
    What operator()(const trace::SuspicionStarted& fact) const {
        return SuspicionBegan{actor(), fact.member, fact.from, fact.min, fact.max, fact.wanted};
    }
    What operator()(const trace::SuspicionConfirmed& fact) const {
        return Confirmed{actor(), fact.member, fact.from, fact.deadline - event.at};
    }
    What operator()(const trace::SuspicionEnded& fact) const {
        return SuspicionDropped{actor(), fact.member};
    }
    What operator()(const trace::SelfRefuted& fact) const {
        return Refuted{actor(), fact.accuser, fact.incarnation};
    }
    What operator()(const trace::HealthChanged& fact) const {
        return HealthMoved{actor(), fact.score, fact.delta};
    }
    What operator()(const trace::ConflictSeen& fact) const {
        return Conflict{actor(), fact.member, fact.known, fact.claimed};
    }
    What operator()(const trace::NodeStarted& fact) const { return Started{fact.name}; }
    What operator()(const trace::NodeStopped& fact) const { return Stopped{actor(), fact.killed}; }
    What operator()(const trace::NodeFrozen& fact) const {
        Frozen frozen{actor(), std::nullopt};
        if (fact.until != Instant::max())
            frozen.length = fact.until - event.at;
        return frozen;
    }
    What operator()(const trace::NodeThawed& fact) const {
        Thawed thawed{actor(), {}, fact.waiting, fact.dropped};
        if (const auto froze = inquiry.first({.kinds = trace::Kinds::only<trace::NodeFrozen>(),
                                              .node = event.node,
                                              .to = event.id,
                                              .newestFirst = true}))
            thawed.frozen = event.at - froze->at;
        return thawed;
    }
    What operator()(const trace::LeaveRequested&) const { return Leaves{actor()}; }
    What operator()(const trace::MetaRequested&) const { return MetaChanged{actor()}; }
    /// A command to a node begins with its number, which says little.
    What operator()(const trace::CommandGiven& fact) const {
        std::string_view command = fact.command;
        if (const auto blank = command.find(' '); event.node != NodeId::none &&
                                                  command.starts_with('@') &&
                                                  blank != std::string_view::npos)
            command.remove_prefix(blank + 1);
        return Ordered{actor(), shortened(std::string(command))};
    }
    What operator()(const trace::FaultRaised& fact) const { return FaultBegan{fact}; }
    What operator()(const trace::MessageSent& fact) const {
        Told told{wire::Type::ping, true, actor(), receiverOf(inquiry, event), {}};
        if (fact.message)
            told.message = wire::typeOf(*fact.message);
        told.subject = subjectOf(event.body);
        return told;
    }
    What operator()(const trace::MessageReceived& fact) const {
        Told told{wire::Type::ping, false, actor(), {}, std::string(subjectOf(event.body))};
        if (fact.message)
            told.message = wire::typeOf(*fact.message);
        if (const auto sent = inquiry.causeOf(event))
            told.peer = inquiry.nameOf(sent->node);
        return told;
    }
    What operator()(const trace::ProbeStarted& fact) const {
        return ProbeBegan{actor(), fact.member, fact.seq};
    }
    What operator()(const trace::ProbeWentIndirect& fact) const {
        return ProbeWidened{actor(), fact.member, fact.seq, fact.relays, fact.tcp};
    }
    What operator()(const trace::BroadcastQueued& fact) const {
        return Gossips{actor(), fact.about, messageTypeOf(event.body).value_or(wire::Type::user)};
    }
    What operator()(const trace::BroadcastFinished& fact) const {
        return GossipDone{actor(), fact.replaced};
    }
    What operator()(const trace::MessageIgnored& fact) const {
        return Ignored{actor(), shortened(fact.reason)};
    }
    What operator()(const trace::PacketSent& fact) const {
        return Packet{true, actor(), fact.toName, fact.messages};
    }
    What operator()(const trace::PacketReceived& fact) const {
        Packet packet{false, actor(), {}, static_cast<std::uint32_t>(fact.messages.size())};
        if (const auto sent = inquiry.causeOf(event))
            packet.peer = inquiry.nameOf(sent->node);
        return packet;
    }
    What operator()(const trace::StreamDialled& fact) const {
        return Dialled{actor(), fact.toName, fact.purpose};
    }
    What operator()(const trace::StreamFailed& fact) const {
        return ConnectionEnded{actor(), fact.failure, shortened(fact.detail)};
    }
    What operator()(const trace::StreamFinished& fact) const {
        return ConnectionEnded{actor(), fact.failure, {}};
    }
    What operator()(const trace::Judged& fact) const {
        return Ruled{actor(), fact.verdict, inquiry.fault(fact.fault, event.id)};
    }
    What operator()(const trace::Delayed& fact) const {
        return Waits{actor(), fact.outwards, fact.until - event.at,
                     inquiry.fault(fact.fault, event.id)};
    }
    What operator()(const trace::Disturbed& fact) const {
        const auto fault = inquiry.fault(fact.fault, event.id);
        if (fact.until > event.at)
            return Waits{actor(), true, fact.until - event.at, fault};
        const bool passes =
            fact.kind == trace::FaultKind::duplicate || fact.kind == trace::FaultKind::corrupt;
        return Ruled{actor(), passes ? trace::Verdict::passed : trace::Verdict::lost, fault};
    }
    template <class Other>
    What operator()(const Other&) const {
        return Happened{actor(), trace::nameOf(event.body), shortened(trace::toText(event.body))};
    }
};

/// What a message claims of a member.
void claim(Heard& heard, const wire::Message& message) {
    using wire::MemberState;
    std::visit(Overloaded{
                   [&](const wire::Alive& body) {
                       heard.claim = MemberState::alive;
                       heard.incarnation = body.incarnation;
                   },
                   [&](const wire::Suspect& body) {
                       heard.claim = MemberState::suspect;
                       heard.incarnation = body.incarnation;
                       heard.accuser = body.from;
                   },
                   [&](const wire::Dead& body) {
                       heard.claim = body.from == body.node ? MemberState::left : MemberState::dead;
                       heard.incarnation = body.incarnation;
                       heard.accuser = body.from;
                   },
                   [&](const wire::PushPull& body) {
                       const auto row =
                           std::ranges::find(body.nodes, heard.subject, &wire::PushNodeState::name);
                       if (row == body.nodes.end())
                           return;
                       heard.claim = row->state;
                       heard.incarnation = row->incarnation;
                   },
                   [](const auto&) {},
               },
               message);
}

} // namespace

Statement said(Inquiry& inquiry, const trace::Event& event) {
    return {std::visit(Sayer{inquiry, event}, event.body), event.id, event.at};
}

Heard heard(Inquiry& inquiry, const trace::Event& received, const std::string& subject) {
    Heard what{.observer = inquiry.nameOf(received.node), .subject = subject};
    const auto& fact = std::get<trace::MessageReceived>(received.body);
    what.address = fact.from;
    if (fact.message)
        claim(what, *fact.message);
    const auto sent = inquiry.causeOf(received);
    if (!sent || !std::holds_alternative<trace::MessageSent>(sent->body)) {
        what.way = wayOfForeign(inquiry, received);
        return what;
    }
    what.from = inquiry.nameOf(sent->node);
    what.way = wayOf(inquiry, *sent);
    what.onTheWay = received.at - sent->at;
    return what;
}

} // namespace swimscope::why
