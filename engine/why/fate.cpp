// SPDX-License-Identifier: MPL-2.0
#include "engine/why/fate.h"

#include <utility>

namespace swimscope::why {

using trace::Kinds;

namespace {

/// What the judge, the system or the receiver said of what carries a message.
constexpr Kinds kVerdicts = Kinds::only<trace::Judged, trace::SendFailed, trace::InputRejected,
                                        trace::Delayed, trace::Disturbed, trace::StreamFailed>();

void tell(Leg& leg, Fate fate, const trace::Event& event) {
    leg.fate = fate;
    leg.event = event.id;
    leg.at = event.at;
}

/// Reads verdicts into the leg; whether one of them is the reason why nothing came.
bool stoppedBy(Inquiry& inquiry, Leg& leg, const trace::Event& event) {
    if (const auto* judged = std::get_if<trace::Judged>(&event.body)) {
        if (judged->verdict == trace::Verdict::passed)
            return false;
        tell(leg, judged->verdict == trace::Verdict::cut ? Fate::cut : Fate::lost, event);
        leg.fault = inquiry.fault(judged->fault, event.id);
        return true;
    }
    const auto* disturbed = std::get_if<trace::Disturbed>(&event.body);
    if (disturbed && trace::takesMessageOut(disturbed->kind)) {
        tell(leg, disturbed->kind == trace::FaultKind::cut ? Fate::cut : Fate::lost, event);
        leg.fault = inquiry.fault(disturbed->fault, event.id);
        return true;
    }
    if (const auto* failed = std::get_if<trace::SendFailed>(&event.body)) {
        tell(leg, Fate::refused, event);
        leg.failure = failed->failure;
        leg.detail = failed->detail;
        return true;
    }
    if (const auto* rejected = std::get_if<trace::InputRejected>(&event.body)) {
        tell(leg, Fate::rejected, event);
        leg.failure = rejected->failure;
        leg.detail = rejected->detail;
        return true;
    }
    if (const auto* failed = std::get_if<trace::StreamFailed>(&event.body)) {
        tell(leg, Fate::failed, event);
        leg.failure = failed->failure;
        leg.detail = failed->detail;
        return true;
    }
    return false;
}

/// Whether it waited for somebody's processor or on a slow link; told where nothing else is known.
bool delayed(Inquiry& inquiry, Leg& leg, const std::vector<trace::Event>& verdicts) {
    for (const trace::Event& event : verdicts) {
        const auto* delay = std::get_if<trace::Delayed>(&event.body);
        const auto* disturbed = std::get_if<trace::Disturbed>(&event.body);
        if (!delay && !(disturbed && disturbed->until > event.at))
            continue;
        tell(leg, Fate::delayed, event);
        leg.fault = inquiry.fault(delay ? delay->fault : disturbed->fault, event.id);
        return true;
    }
    return false;
}

/// Whether its receiver was in no state to read it.
bool nobodyThere(Inquiry& inquiry, Leg& leg, EventId at) {
    const NodeId receiver = inquiry.nodeNamed(leg.to, at);
    if (receiver == NodeId::none)
        return false;
    const Life life = inquiry.lifeAt(receiver, at);
    if (!life.since || life.state == Life::State::running || life.state == Life::State::notYet)
        return false;
    tell(leg, life.state == Life::State::frozen ? Fate::frozen : Fate::stopped, *life.since);
    if (const auto* stopped = std::get_if<trace::NodeStopped>(&life.since->body))
        leg.killed = stopped->killed;
    return true;
}

std::vector<trace::Event> verdictsOn(Inquiry& inquiry, const trace::Event& sent) {
    std::vector<trace::Event> all = inquiry.effects(sent.id, kVerdicts, 16);
    const auto& message = std::get<trace::MessageSent>(sent.body);
    if (message.carrier < sent.id)
        for (trace::Event& event : inquiry.effects(message.carrier, kVerdicts, 16))
            all.push_back(std::move(event));
    return all;
}

} // namespace

std::string receiverOf(Inquiry& inquiry, const trace::Event& sent) {
    const auto& message = std::get<trace::MessageSent>(sent.body);
    if (const auto carrier = inquiry.event(message.carrier)) {
        if (const auto* packet = std::get_if<trace::PacketSent>(&carrier->body))
            if (!packet->toName.empty())
                return packet->toName;
        if (const auto* stream = std::get_if<trace::StreamDialled>(&carrier->body))
            if (!stream->toName.empty())
                return stream->toName;
    }
    // An answer goes to whoever asked, from a port that says nothing.
    if (const auto asked = inquiry.causeOf(sent);
        asked && std::holds_alternative<trace::MessageReceived>(asked->body))
        if (const auto asker = inquiry.causeOf(*asked))
            return inquiry.nameOf(asker->node);
    if (const auto received = inquiry.effect<trace::MessageReceived>(sent.id))
        return inquiry.nameOf(received->node);
    return {};
}

Followed follow(Inquiry& inquiry, const trace::Event& sent, const trace::Event& limit) {
    const auto& message = std::get<trace::MessageSent>(sent.body);
    Followed followed;
    Leg& leg = followed.leg;
    leg.message = message.message ? wire::typeOf(*message.message) : wire::Type::ping;
    leg.from = inquiry.nameOf(sent.node);
    leg.to = receiverOf(inquiry, sent);
    tell(leg, Fate::unknown, sent);
    followed.received = inquiry.effect<trace::MessageReceived>(sent.id);
    const auto& received = followed.received;
    if (received && received->id <= limit.id) {
        tell(leg, Fate::arrived, *received);
        return followed;
    }
    const std::vector<trace::Event> verdicts = verdictsOn(inquiry, sent);
    if (!received)
        for (const trace::Event& event : verdicts)
            if (event.id > sent.id && stoppedBy(inquiry, leg, event))
                return followed;
    if (received)
        leg.late = received->at - limit.at;
    if (nobodyThere(inquiry, leg, limit.id) || delayed(inquiry, leg, verdicts))
        return followed;
    if (received)
        tell(leg, Fate::late, *received);
    return followed;
}

Way wayOf(Inquiry& inquiry, const trace::Event& sent) {
    const auto& message = std::get<trace::MessageSent>(sent.body);
    if (message.message)
        if (const auto* table = std::get_if<wire::PushPull>(message.message.get()))
            return table->join ? Way::join : Way::pushPull;
    const auto carrier = inquiry.event(message.carrier);
    if (!carrier || !std::holds_alternative<trace::PacketSent>(carrier->body))
        return Way::unknown;
    if (carrier->cause == EventId::none)
        return Way::gossip;
    const auto cause = inquiry.causeOf(*carrier);
    if (!cause)
        return Way::unknown;
    if (std::holds_alternative<trace::BroadcastQueued>(cause->body))
        return Way::gossip;
    if (sent.cause == cause->id && std::holds_alternative<trace::ProbeStarted>(cause->body))
        return Way::warning;
    if (std::holds_alternative<trace::ProbeWentIndirect>(cause->body))
        return Way::onAsk;
    if (const auto* asked = std::get_if<trace::MessageReceived>(&cause->body))
        if (asked->message && !std::holds_alternative<wire::IndirectPing>(*asked->message))
            return Way::onAnswer;
    return std::holds_alternative<trace::ProbeStarted>(cause->body) ||
                   std::holds_alternative<trace::MessageReceived>(cause->body)
               ? Way::onPing
               : Way::unknown;
}

Way wayOfForeign(Inquiry& inquiry, const trace::Event& received) {
    const auto& fact = std::get<trace::MessageReceived>(received.body);
    if (fact.message)
        if (const auto* table = std::get_if<wire::PushPull>(fact.message.get()))
            return table->join ? Way::join : Way::pushPull;
    const auto carrier = inquiry.event(fact.carrier);
    const auto* packet = carrier ? std::get_if<trace::PacketReceived>(&carrier->body) : nullptr;
    if (!packet || packet->messages.empty() || !packet->messages.front().message)
        return Way::unknown;
    switch (wire::typeOf(*packet->messages.front().message)) {
    case wire::Type::ping:
        return Way::onPing;
    case wire::Type::indirectPing:
        return Way::onAsk;
    case wire::Type::ack:
    case wire::Type::nack:
        return Way::onAnswer;
    default:
        return Way::gossip;
    }
}

} // namespace swimscope::why
