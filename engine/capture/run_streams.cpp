// SPDX-License-Identifier: MPL-2.0
#include "engine/capture/run_streams.h"

#include "engine/base/overloaded.h"
#include "engine/capture/made_bytes.h"
#include "engine/wire/stream.h"

#include <fmt/format.h>

#include <algorithm>
#include <variant>

namespace swimscope::capture {
namespace {

/// What no acceptor has read after so many others were sent will not be read any more.
constexpr std::size_t kMostSent = 65536;
constexpr std::size_t kMostDialled = 4096;

std::uint64_t plainHash(const wire::Message& message) {
    return hashOf(wire::encodeStream(message, {.compress = false}));
}

} // namespace

void RunStreams::take(const trace::Event& event) {
    // Simulated networks carry messages; from the first packet on it is known.
    if (const auto* started = std::get_if<trace::RunStarted>(&event.body))
        bytesWereMade_ = started->unixTime != Duration::zero();
    std::visit(Overloaded{[&](const trace::StreamOpened& fact) { happened(event, fact); },
                          [&](const trace::StreamAccepted& fact) { happened(event, fact); },
                          [&](const trace::StreamReceived& fact) { happened(event, fact); },
                          [&](const trace::StreamClosed& fact) { happened(event, fact); },
                          [&](const trace::StreamFailed& fact) { happened(event, fact); },
                          [&](const trace::MessageSent& fact) { happened(event, fact); },
                          [&](const trace::Judged& fact) { happened(event, fact); },
                          [&](const trace::NodeStopped& fact) { happened(event, fact); },
                          [](const auto&) {}},
               event.body);
}

void RunStreams::ordered(const trace::Event& input, const swim::Effect& effect) {
    if (const auto* order = std::get_if<swim::OpenStream>(&effect)) {
        dials_[order->dialled] = {input.node, *order};
        return;
    }
    const auto* ending = std::get_if<swim::CloseStream>(&effect);
    const auto* send = std::get_if<swim::SendOnStream>(&effect);
    if (!ending && !send)
        return;
    const auto found = sides_.find({input.node, ending ? ending->stream : send->stream});
    if (found == sides_.end())
        return;
    if (ending)
        return close(found, input.at);
    Side& side = found->second;
    decide(found->first, side, EventId::none, nullptr);
    say(*side.talk, side.side, input.at, send->message, input.node);
}

// ---- beginnings ---------------------------------------------------------------------------------

RunStreams::TalkPtr RunStreams::begin(const Endpoint& from, const Endpoint& to) {
    auto talk = std::make_shared<Talk>();
    talk->call->ends = {from, to};
    // Any numbers do, as long as no two connections of the same addresses have the same.
    ++talks_;
    talk->next = {0x10000000U + talks_ * 0x10001U, 0x80000000U + talks_ * 0x10001U};
    return talk;
}

/// Judged for the first time: now it goes out, or what stops it is known.
void RunStreams::dial(const trace::Event& event, const swim::OpenStream& order,
                      const trace::Judged& fact) {
    const TalkPtr talk = begin({nodes_.addressOf(event.node).ip, 0}, order.to);
    talk->nodes = {event.node, nodes_.at(order.to)};
    talk->call->complete = false;
    sides_[{event.node, order.stream}] = {talk, 0, order.dialled};
    carriers_[order.dialled] = {event.node, order.stream};
    if (talk->nodes[1] == NodeId::none)
        departures_.choosePort(*talk->call); // nobody will tell
    else
        dialled_.push_back(talk);
    if (dialled_.size() > kMostDialled)
        dialled_.pop_front();
    const LeavingPtr syn = put(*talk, 0, event.at, {.syn = true, .ack = false});
    if (fact.verdict != trace::Verdict::passed)
        syn->comment = fmt::format("Never arrived: {}.", nodes_.faultText(fact.fault));
}

void RunStreams::happened(const trace::Event& event, const trace::StreamOpened& fact) {
    if (const auto found = sides_.find({event.node, fact.stream});
        found != sides_.end() && found->second.side == 0)
        open(*found->second.talk, event.at);
}

void RunStreams::open(Talk& talk, Instant at) {
    if (std::exchange(talk.opened, true))
        return;
    put(talk, 1, at, {.syn = true});
    put(talk, 0, at, {});
}

/// Perhaps one that a node of ours dialled: that is known when it is used.
void RunStreams::happened(const trace::Event& event, const trace::StreamAccepted& fact) {
    const TalkPtr talk = begin(fact.from, nodes_.addressOf(event.node));
    talk->nodes = {NodeId::none, event.node};
    talk->call->doubted = true;
    sides_[{event.node, fact.stream}] = {talk, 1, event.id};
    carriers_[event.id] = {event.node, fact.stream};
    put(*talk, 0, event.at, {.syn = true, .ack = false});
    open(*talk, event.at);
}

/// What was accepted turns out to be what a node of ours dialled, or somebody foreign's.
void RunStreams::decide(const StreamKey& key, Side& side, EventId sent,
                        const wire::MessagePtr& message) {
    Call& seen = *side.talk->call;
    if (!std::exchange(seen.doubted, false))
        return;
    TalkPtr dialled;
    if (const auto tied = sent_.find(sent); tied != sent_.end())
        dialled = tied->second.lock();
    if (!dialled)
        dialled = dialledTo(key.first, seen, message);
    if (!dialled || dialled->accepted)
        return;
    seen.dropped = true;
    accept(dialled, key.first, seen.ends[0]);
    side.talk = dialled;
}

void RunStreams::accept(const TalkPtr& talk, NodeId node, const Endpoint& from) {
    talk->accepted = true;
    talk->nodes[1] = node;
    if (!std::exchange(talk->call->complete, true))
        talk->call->ends[0] = from;
    std::erase(dialled_, talk);
}

/// The oldest connection to a node that it has not been seen to accept: one on which that message
/// was sent; where there was none, one from the same address on which nothing was.
RunStreams::TalkPtr RunStreams::dialledTo(NodeId node, const Call& call,
                                          const wire::MessagePtr& message) const {
    const std::uint64_t hash = message ? plainHash(*message) : 0;
    const auto found = std::ranges::find_if(dialled_, [&](const TalkPtr& talk) {
        return talk->nodes[1] == node && talk->hash == hash &&
               (message || talk->call->ends[0].ip == call.ends[0].ip);
    });
    return found == dialled_.end() ? nullptr : *found;
}

// ---- what is said -------------------------------------------------------------------------------

/// A message of the dialler's, whose reading will tell which stream of the acceptor's it is.
void RunStreams::happened(const trace::Event& event, const trace::MessageSent& fact) {
    const auto carrier = carriers_.find(fact.carrier);
    if (carrier == carriers_.end())
        return;
    const auto found = sides_.find(carrier->second);
    if (found == sides_.end() || found->second.side != 0)
        return;
    sent_[event.id] = found->second.talk;
    if (sent_.size() > kMostSent)
        sent_.erase(sent_.begin());
}

void RunStreams::happened(const trace::Event& event, const trace::StreamReceived& fact) {
    const auto found = sides_.find({event.node, fact.stream});
    if (found == sides_.end() || !fact.arrival.message)
        return;
    Side& side = found->second;
    decide(found->first, side, fact.arrival.cause, fact.arrival.message);
    sent_.erase(fact.arrival.cause);
    Talk& talk = *side.talk;
    if (talk.nodes[1 - side.side] == NodeId::none)
        say(talk, 1 - side.side, event.at, fact.arrival.message, event.node);
    if (talk.opened && !talk.reset)
        put(talk, side.side, event.at, {});
}

/// `settings`: whose; a foreign peer's are taken to be those of who reads it.
void RunStreams::say(Talk& talk, std::size_t side, Instant at, const wire::MessagePtr& message,
                     NodeId settings) {
    const swim::Node* node = run_.node(settings);
    if (!node || !talk.opened || talk.finished[side] || talk.reset)
        return;
    if (side == 0)
        talk.hash = plainHash(*message);
    Bytes bytes = madeOnStream(*node, *message, side == 0, bytesWereMade_).bytes;
    talk.said[side] = put(talk, side, at, {}, std::move(bytes));
}

void RunStreams::happened(const trace::Event& event, const trace::Judged& fact) {
    if (const auto dialled = dials_.find(fact.carrier); dialled != dials_.end()) {
        const auto [node, order] = dialled->second;
        dials_.erase(dialled);
        if (node == event.node)
            dial(event, order, fact);
    } else if (carriers_.contains(fact.carrier)) {
        heldUp(event, fact);
    } else if (const swim::Node* node = run_.node(event.node);
               node && fact.carrier != EventId::none && node->keys() == 0 &&
               node->config().label.empty()) {
        bytesWereMade_ = fact.hash != 0;
    }
}

/// A cut holds up what a node has written, or lets it go on.
void RunStreams::heldUp(const trace::Event& event, const trace::Judged& fact) {
    const auto found = sides_.find(carriers_.at(fact.carrier));
    if (found == sides_.end() || fact.to != found->second.talk->call->ends[1 - found->second.side])
        return;
    const LeavingPtr said = found->second.talk->said[found->second.side].lock();
    if (!said)
        return;
    const std::string fault = nodes_.faultText(fact.fault);
    said->comment = fact.verdict == trace::Verdict::passed
                        ? fmt::format("Held up until {:.3f} s.", inSeconds(event.at))
                        : fmt::format("Held up: {}.", fault.empty() ? "the link is cut" : fault);
}

// ---- ends ---------------------------------------------------------------------------------------

/// The peer has closed, and the node closes as well.
void RunStreams::happened(const trace::Event& event, const trace::StreamClosed& fact) {
    const auto found = sides_.find({event.node, fact.stream});
    if (found == sides_.end())
        return;
    Side& side = found->second;
    decide(found->first, side, EventId::none, nullptr);
    if (side.talk->nodes[1 - side.side] == NodeId::none)
        finish(*side.talk, 1 - side.side, event.at);
    close(found, event.at);
}

void RunStreams::happened(const trace::Event& event, const trace::StreamFailed& fact) {
    const auto found = sides_.find({event.node, fact.stream});
    if (found == sides_.end() || fact.answer)
        return;
    Side& side = found->second;
    decide(found->first, side, EventId::none, nullptr);
    const bool byPeer =
        fact.failure == trace::Failure::refused || fact.failure == trace::Failure::reset;
    if (byPeer)
        breakOff(*side.talk, 1 - side.side, event.at);
    else if (fact.failure == trace::Failure::closedEarly &&
             side.talk->nodes[1 - side.side] == NodeId::none)
        finish(*side.talk, 1 - side.side, event.at);
    if (!side.talk->opened) {
        std::erase(dialled_, side.talk);
        departures_.choosePort(*side.talk->call);
    }
    close(found, event.at);
}

/// Its system resets all that it had open.
void RunStreams::happened(const trace::Event& event, const trace::NodeStopped& /*fact*/) {
    std::erase_if(dials_, [&](const auto& dial) { return dial.second.first == event.node; });
    for (;;) {
        const auto found = sides_.lower_bound({event.node, StreamId::none});
        if (found == sides_.end() || found->first.first != event.node)
            return;
        decide(found->first, found->second, EventId::none, nullptr);
        if (found->second.talk->opened)
            breakOff(*found->second.talk, found->second.side, event.at);
        forget(found);
    }
}

void RunStreams::close(Sides::iterator side, Instant at) {
    decide(side->first, side->second, EventId::none, nullptr);
    finish(*side->second.talk, side->second.side, at);
    forget(side);
}

void RunStreams::forget(Sides::iterator side) {
    carriers_.erase(side->second.carrier);
    sides_.erase(side);
}

void RunStreams::finish(Talk& talk, std::size_t side, Instant at) {
    if (!talk.opened || talk.reset || talk.finished[side])
        return;
    put(talk, side, at, {.fin = true});
    talk.finished[side] = true;
    if (talk.finished[1 - side])
        put(talk, 1 - side, at, {});
}

void RunStreams::breakOff(Talk& talk, std::size_t side, Instant at) {
    if (talk.reset || (talk.finished[0] && talk.finished[1]))
        return;
    put(talk, side, at, {.reset = true});
    talk.reset = true;
}

/// A SYN and a FIN take a number of their own.
LeavingPtr RunStreams::put(Talk& talk, std::size_t side, Instant at, Flags flags, Bytes payload) {
    Leaving leaving{.at = at, .what = {}, .payload = std::move(payload), .comment = {}};
    leaving.what = LeavingSegment{.call = talk.call,
                                  .side = side,
                                  .sequence = talk.next[side],
                                  .acknowledged = talk.next[1 - side],
                                  .syn = flags.syn,
                                  .ack = flags.ack,
                                  .fin = flags.fin,
                                  .reset = flags.reset};
    talk.next[side] +=
        static_cast<std::uint32_t>(leaving.payload.size()) + (flags.syn || flags.fin ? 1U : 0U);
    return departures_.add(std::move(leaving));
}

} // namespace swimscope::capture
