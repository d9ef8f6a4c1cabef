// SPDX-License-Identifier: MPL-2.0
#include "engine/capture/run_bytes.h"

#include "engine/wire/packet.h"
#include "engine/wire/stream.h"

#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace swimscope::capture {
namespace {

// What is read after so many others is told with bytes of its own: nothing gets lost by it.
constexpr std::size_t kMostRemembered = std::size_t{1} << 18;
constexpr std::size_t kMostArrived = std::size_t{1} << 16;

std::uint64_t bareHash(std::span<const wire::MessagePtr> messages) {
    return hashOf(wire::encodePacket(messages, {.compress = false}));
}

std::uint64_t bareHash(const wire::Message& message) {
    return hashOf(wire::encodeStream(message, {.compress = false}));
}

} // namespace

bool RunBytes::take(const trace::Event& event) {
    if (!run_.take(event))
        return false;
    const bool isInput = trace::isInput(event.body);
    if (isInput)
        read_ = EventId::none;
    if (!happened(event))
        return false;
    if (isInput)
        ordered(event);
    return true;
}

bool RunBytes::happened(const trace::Event& event) {
    if (const auto* started = std::get_if<trace::RunStarted>(&event.body))
        // Simulated networks carry messages; from the first packet on it is known.
        bytesWereMade_ = started->unixTime != Duration::zero();
    else if (const auto* judgement = std::get_if<trace::Judged>(&event.body))
        return judged(event, *judgement);
    else if (const auto* what = std::get_if<trace::Disturbed>(&event.body)) {
        if (const auto order = orders_.find(what->carrier); order != orders_.end())
            order->second.disturb(*what, event.cause);
    } else if (const auto* message = std::get_if<trace::MessageSent>(&event.body))
        return sent(event, *message);
    else if (const auto* heard = std::get_if<trace::MessageReceived>(&event.body))
        return received(event, *heard);
    else if (const auto* packet = std::get_if<trace::PacketReceived>(&event.body))
        return arrived(event, *packet);
    else if (const auto* stream = std::get_if<trace::StreamReceived>(&event.body))
        return read(event, *stream);
    else if (std::holds_alternative<trace::NodeStopped>(event.body))
        std::erase_if(orders_, [&](const auto& order) { return order.second.node == event.node; });
    return true;
}

void RunBytes::ordered(const trace::Event& input) {
    said_.clear();
    for (const swim::Effect& effect : run_.effects()) {
        if (const auto* packet = std::get_if<swim::SendPacket>(&effect))
            orders_.emplace(packet->packet, OrderedDatagram{input.node, *packet});
        else if (const auto* said = std::get_if<swim::SendOnStream>(&effect))
            said_.push_back(*said);
    }
}

/// A datagram leaves its node when it is judged for the first time.
bool RunBytes::judged(const trace::Event& event, const trace::Judged& fact) {
    const auto found = orders_.find(fact.carrier);
    const swim::Node* node = run_.node(event.node);
    if (found == orders_.end() || !node)
        return true;
    const OrderedDatagram order = std::move(found->second);
    orders_.erase(found);
    if (node->keys() == 0 && node->config().label.empty())
        bytesWereMade_ = fact.hash != 0;
    const MadeBytes made = madeDatagram(*node, order, fact);
    remember(fact.carrier, {bareHash(order.packet.messages), made.likeness});
    if (!taker_.take({fact.carrier, EventId::none, made.likeness, made.bytes}))
        return false;
    for (const EventId message : order.messages)
        if (!taker_.carried(message, fact.carrier))
            return false;
    return true;
}

/// Messages on streams are recorded in the order in which they were ordered.
bool RunBytes::sent(const trace::Event& event, const trace::MessageSent& fact) {
    if (const auto order = orders_.find(fact.carrier); order != orders_.end()) {
        order->second.messages.push_back(event.id);
        return true;
    }
    const swim::Node* node = run_.node(event.node);
    if (said_.empty() || !node)
        return true;
    const swim::SendOnStream said = std::move(said_.front());
    said_.pop_front();
    const MadeBytes made =
        madeOnStream(*node, *said.message, said.stream < StreamId::firstAccepted, bytesWereMade_);
    remember(event.id, {bareHash(*said.message), made.likeness});
    return taker_.take({event.id, EventId::none, made.likeness, made.bytes}) &&
           taker_.carried(event.id, event.id);
}

/// If that is what was sent there.
bool RunBytes::giveAgain(EventId event, EventId sending, std::uint64_t hash) {
    const auto found = sent_.find(sending);
    return found != sent_.end() && found->second.hash == hash &&
           taker_.take({event, sending, found->second.likeness, {}});
}

bool RunBytes::arrived(const trace::Event& event, const trace::PacketReceived& fact) {
    std::vector<wire::MessagePtr> messages;
    for (const trace::Arrival& arrival : fact.messages)
        messages.push_back(arrival.message);
    const swim::Node* node = run_.node(event.node);
    if (!node || !fitOnePacket(messages))
        return true;
    arrived_.insert(event.id);
    if (arrived_.size() > kMostArrived)
        arrived_.erase(arrived_.begin());
    if (giveAgain(event.id, event.cause, bareHash(messages)))
        return true;
    const auto made = madeArrival(*node, fact);
    return taker_.take({event.id, EventId::none, made->likeness, made->bytes});
}

bool RunBytes::read(const trace::Event& event, const trace::StreamReceived& fact) {
    const swim::Node* node = run_.node(event.node);
    if (!node || !fact.arrival.message)
        return true;
    read_ = event.id;
    const wire::Message& message = *fact.arrival.message;
    if (giveAgain(event.id, fact.arrival.cause, bareHash(message)))
        return true;
    const bool byDialler = fact.stream >= StreamId::firstAccepted;
    MadeBytes made = madeOnStream(*node, message, byDialler, bytesWereMade_);
    return taker_.take({event.id, EventId::none, Likeness::madeAgain, made.bytes});
}

bool RunBytes::received(const trace::Event& event, const trace::MessageReceived& fact) {
    const bool inDatagram = arrived_.contains(fact.carrier);
    const EventId piece = inDatagram ? fact.carrier : read_;
    return piece == EventId::none || taker_.carried(event.id, piece);
}

void RunBytes::remember(EventId sending, Sent sent) {
    sent_[sending] = sent;
    if (sent_.size() > kMostRemembered)
        sent_.erase(sent_.begin());
}

} // namespace swimscope::capture
