// SPDX-License-Identifier: MPL-2.0
#include "engine/why/probes.h"

#include "engine/why/fate.h"

#include <algorithm>
#include <utility>

namespace swimscope::why {

using trace::Kinds;

namespace {

/// A probe as its events tell of it.
struct Course {
    const trace::Event& end;
    std::string prober;
    std::string member;
    std::optional<trace::Event> started{};
    std::optional<trace::Event> wentIndirect{};
};

template <class Message>
bool carries(const trace::Event& event) {
    const auto* sent = std::get_if<trace::MessageSent>(&event.body);
    return sent && sent->message && std::holds_alternative<Message>(*sent->message);
}

/// The first message of that type that an event led to.
template <class Message>
std::optional<trace::Event> sentFor(Inquiry& inquiry, EventId cause) {
    for (trace::Event& event : inquiry.effects(cause, Kinds::only<trace::MessageSent>()))
        if (carries<Message>(event))
            return std::move(event);
    return std::nullopt;
}

/// A message was read, and nothing came of it: for a reason that the trace may know.
Leg unanswered(Inquiry& inquiry, const Followed& asked, wire::Type answer) {
    Leg leg;
    leg.message = answer;
    leg.from = asked.leg.to;
    leg.to = asked.leg.from;
    leg.fate = Fate::unsent;
    leg.event = asked.received->id;
    leg.at = asked.received->at;
    if (const auto ignored = inquiry.effect<trace::MessageIgnored>(asked.received->id)) {
        leg = asked.leg;
        leg.fate = Fate::ignored;
        leg.event = ignored->id;
        leg.at = ignored->at;
        leg.detail = std::get<trace::MessageIgnored>(ignored->body).reason;
    }
    return leg;
}

/// Follows a message that asks for an ack to the ack's arrival, or to what stopped either.
Followed followToAck(Inquiry& inquiry, const trace::Event& ask, const trace::Event& limit) {
    Followed asked = follow(inquiry, ask, limit);
    if (asked.leg.fate != Fate::arrived)
        return {asked.leg, std::nullopt};
    const auto ack = sentFor<wire::Ack>(inquiry, asked.received->id);
    if (!ack)
        return {unanswered(inquiry, asked, wire::Type::ack), std::nullopt};
    return follow(inquiry, *ack, limit);
}

Statement tried(const Course& course, Tried what) {
    what.prober = course.prober;
    what.member = course.member;
    const EventId event = what.leg.event;
    const Instant at = what.leg.at;
    return {std::move(what), event, at};
}

void addPing(Inquiry& inquiry, const Course& course, std::vector<Statement>& ways) {
    const auto ping = sentFor<wire::Ping>(inquiry, course.started->id);
    if (ping && inquiry.room())
        ways.push_back(tried(course, {.leg = followToAck(inquiry, *ping, course.end).leg}));
}

/// Whether the relay said that it is well, and in time.
void addNack(Inquiry& inquiry, const Course& course, const trace::Event& request,
             EventId requestReceived, Tried& way) {
    const auto& sent = std::get<trace::MessageSent>(request.body);
    if (!std::get<wire::IndirectPing>(*sent.message).nack)
        return;
    way.nack = NackFate::missing;
    const auto nack = sentFor<wire::Nack>(inquiry, requestReceived);
    if (!nack)
        return;
    const Followed followed = follow(inquiry, *nack, course.end);
    if (followed.leg.fate == Fate::arrived) {
        way.nack = NackFate::inTime;
    } else if (followed.received) {
        way.nack = NackFate::late;
        way.nackLate = followed.received->at - course.end.at;
    }
}

/// The nack of a relay that is not ours: by its address and its number.
void addForeignNack(Inquiry& inquiry, const Course& course, const trace::Event& request,
                    Tried& way) {
    constexpr Duration kPatience = std::chrono::seconds(5);
    const auto& sent = std::get<trace::MessageSent>(request.body);
    const std::uint32_t seq = std::get<wire::IndirectPing>(*sent.message).seq;
    for (const trace::Event& event : inquiry.find({.kinds = Kinds::only<trace::MessageReceived>(),
                                     .node = request.node,
                                     .message = wire::Type::nack,
                                     .from = request.id,
                                     .to = inquiry.lastAt(course.end.at + kPatience)})) {
        const auto& nack = std::get<trace::MessageReceived>(event.body);
        if (nack.from != sent.to || std::get<wire::Nack>(*nack.message).seq != seq)
            continue;
        way.nack = event.id <= course.end.id ? NackFate::inTime : NackFate::late;
        way.nackLate = event.at - course.end.at;
        return;
    }
}

Tried relayed(Inquiry& inquiry, const Course& course, const trace::Event& request) {
    Tried way{.route = Route::relay, .relay = receiverOf(inquiry, request)};
    const Followed asked = follow(inquiry, request, course.end);
    way.leg = asked.leg;
    const auto& sent = std::get<trace::MessageSent>(request.body);
    if (std::get<wire::IndirectPing>(*sent.message).nack)
        way.nack = NackFate::missing;
    if (way.nack == NackFate::missing && asked.leg.fate == Fate::unknown)
        addForeignNack(inquiry, course, request, way);
    if (asked.leg.fate != Fate::arrived)
        return way;
    addNack(inquiry, course, request, asked.received->id, way);
    const auto ping = sentFor<wire::Ping>(inquiry, asked.received->id);
    if (!ping) {
        way.leg = unanswered(inquiry, asked, wire::Type::ping);
        return way;
    }
    const Followed atRelay = followToAck(inquiry, *ping, course.end);
    way.leg = atRelay.leg;
    if (atRelay.leg.fate != Fate::arrived || !atRelay.received)
        return way;
    way.nack = NackFate::notAsked; // who has an ack to hand on sends none
    if (const auto ack = sentFor<wire::Ack>(inquiry, atRelay.received->id))
        way.leg = follow(inquiry, *ack, course.end).leg;
    else
        way.leg = unanswered(inquiry, atRelay, wire::Type::ack);
    return way;
}

void addRelays(Inquiry& inquiry, const Course& course, std::vector<Statement>& ways) {
    for (const trace::Event& request :
         inquiry.effects(course.wentIndirect->id, Kinds::only<trace::MessageSent>()))
        if (carries<wire::IndirectPing>(request) && inquiry.room())
            ways.push_back(tried(course, relayed(inquiry, course, request)));
}

/// What became of a connection that was dialled, before anything was said on it.
Leg connection(Inquiry& inquiry, const Course& course, const trace::Event& dialled) {
    Leg leg{.message = wire::Type::ping, .from = course.prober, .to = course.member};
    leg.event = dialled.id;
    leg.at = dialled.at;
    if (const auto judged =
            inquiry.effect<trace::Judged>(dialled.id, [](const trace::Judged& body) {
                return body.verdict != trace::Verdict::passed;
            })) {
        leg.fate = Fate::cut;
        leg.event = judged->id;
        leg.fault = inquiry.fault(std::get<trace::Judged>(judged->body).fault, judged->id);
    } else if (const auto failed = inquiry.effect<trace::StreamFailed>(dialled.id)) {
        leg.fate = Fate::failed;
        leg.event = failed->id;
        leg.at = failed->at;
        leg.failure = std::get<trace::StreamFailed>(failed->body).failure;
    } else if (const NodeId target = inquiry.nodeNamed(course.member, course.end.id);
               target != NodeId::none) {
        const Life life = inquiry.lifeAt(target, course.end.id);
        if (life.since && life.state == Life::State::frozen)
            leg.fate = Fate::frozen;
        else if (life.since && life.state == Life::State::stopped)
            leg.fate = Fate::stopped;
    }
    return leg;
}

void addTcp(Inquiry& inquiry, const Course& course, std::vector<Statement>& ways) {
    const auto dialled = inquiry.effect<trace::StreamDialled>(course.wentIndirect->id);
    if (!dialled || !inquiry.room())
        return;
    Tried way{.route = Route::tcp};
    const auto ping = [&]() -> std::optional<trace::Event> {
        for (trace::Event& event :
             inquiry.effects(course.wentIndirect->id, Kinds::only<trace::MessageSent>()))
            if (carries<wire::Ping>(event))
                return std::move(event);
        return std::nullopt;
    }();
    way.leg = ping && ping->id < course.end.id ? followToAck(inquiry, *ping, course.end).leg
                                               : connection(inquiry, course, *dialled);
    ways.push_back(tried(course, std::move(way)));
}

std::optional<trace::Event> startOf(Inquiry& inquiry, const trace::Event& end,
                                    const std::string& member, std::uint32_t seq) {
    if (std::holds_alternative<trace::ProbeFailed>(end.body))
        if (auto cause = inquiry.causeOf(end))
            if (std::holds_alternative<trace::ProbeStarted>(cause->body))
                return cause;
    for (trace::Event& event : inquiry.find({.kinds = Kinds::only<trace::ProbeStarted>(),
                               .node = end.node,
                               .subject = member,
                               .to = end.id,
                               .newestFirst = true,
                               .most = 4}))
        if (std::get<trace::ProbeStarted>(event.body).seq == seq)
            return std::move(event);
    return std::nullopt;
}

} // namespace

Statement probe(Inquiry& inquiry, const trace::Event& end) {
    Probe what{.prober = inquiry.nameOf(end.node)};
    if (const auto* failed = std::get_if<trace::ProbeFailed>(&end.body)) {
        what.member = failed->member;
        what.seq = failed->seq;
        what.failed = true;
        what.relays = failed->relays;
        what.tcp = failed->tcp;
        what.nacksExpected = failed->nacksExpected;
        what.nacksReceived = failed->nacksReceived;
    } else {
        const auto& succeeded = std::get<trace::ProbeSucceeded>(end.body);
        what.member = succeeded.member;
        what.seq = succeeded.seq;
        what.way = succeeded.way;
        what.took = succeeded.roundTrip;
    }
    Course course{end, what.prober, what.member, startOf(inquiry, end, what.member, what.seq)};
    Statement statement{std::move(what), end.id, end.at};
    if (!course.started)
        return statement;
    std::get<Probe>(statement.what).took = end.at - course.started->at;
    course.wentIndirect = inquiry.effect<trace::ProbeWentIndirect>(course.started->id);
    addPing(inquiry, course, statement.below);
    if (course.wentIndirect && course.wentIndirect->id < end.id) {
        addRelays(inquiry, course, statement.below);
        addTcp(inquiry, course, statement.below);
    }
    return statement;
}

} // namespace swimscope::why
