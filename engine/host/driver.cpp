// SPDX-License-Identifier: MPL-2.0
#include "engine/host/driver.h"

#include "engine/base/overloaded.h"
#include "engine/host/delegate_calls.h"
#include "engine/swim/config.h"
#include "engine/wire/packet.h"

#include <algorithm>
#include <utility>

namespace swimscope::host {
namespace {

/// What a frozen process's UDP socket holds before the system drops datagrams
/// (memberlist's receive buffer), each counted with the system's own overhead.
constexpr std::size_t kMostWaitingBytes = 2U << 20;
constexpr std::size_t kOverheadPerDatagram = 512;
/// Here they wait unpacked, which may make much more of them.
constexpr std::size_t kMostWaitingMemory = 64U << 20;

} // namespace

// ---- life ---------------------------------------------------------------------------------------

Driver::Driver(NodeId id, AddNode setup) : id_(id), setup_(std::move(setup)), keys_(setup_.keys) {
    setup_.keys.clear();
}

Endpoint Driver::advertised(Endpoint bound) const {
    Endpoint told = setup_.advertise.value_or(bound);
    if (told.port == 0)
        told.port = bound.port;
    return told;
}

bool Driver::knows(const std::string& member, const Endpoint& endpoint) const {
    if (running_) {
        const trace::MemberRow* row = node_.row(member);
        return row && row->endpoint == endpoint;
    }
    return std::ranges::find(acquaintances_, std::pair(member, endpoint)) != acquaintances_.end();
}

void Driver::start(Surroundings& s, Endpoint bound, std::uint64_t seed, EventId cause) {
    node_ = swim::Node();
    bound_ = bound;
    running_ = true;
    frozen_ = false;
    stopAfterLeaving_ = false;
    hasLeft_ = false;
    accepted_ = 0;
    s.datagramTies.drop(id_); // a former life's packets may have had the same bytes
    deliver(s,
            trace::NodeStarted{.name = setup_.name,
                               .bound = bound_,
                               .advertised = advertised(),
                               .seed = seed,
                               .settings = swim::toText(setup_.config),
                               .meta = setup_.meta,
                               .userState = setup_.userState,
                               .ackPayload = setup_.ackPayload,
                               .serf = setup_.serf,
                               .keys = static_cast<std::uint32_t>(keys_.size())},
            cause);
}

void Driver::stop(Surroundings& s, bool killed, EventId cause) {
    s.transport.unbind(id_);
    while (!streams_.empty())
        forget(s, streams_.begin()->first);
    s.log.record(s.now, id_, trace::NodeStopped{killed}, cause);
    acquaintances_.clear();
    for (const swim::Slot slot : node_.members().order()) {
        const trace::MemberRow& row = node_.members()[slot].row;
        acquaintances_.emplace_back(row.name, row.endpoint);
    }
    node_ = swim::Node();
    waiting_.clear();
    waitingBytes_ = waitingMemory_ = 0;
    running_ = false;
    frozen_ = false;
}

void Driver::freeze(Surroundings& s, Instant until, EventId cause) {
    s.log.record(s.now, id_, trace::NodeFrozen{until}, cause);
    frozenUntil_ = until;
    if (frozen_)
        return;
    frozen_ = true;
    dropped_ = 0;
    for (const auto& [stream, state] : streams_)
        s.transport.pauseStream(id_, stream, true);
}

void Driver::thaw(Surroundings& s, EventId cause) {
    const auto waited = static_cast<std::uint32_t>(waiting_.size());
    s.log.record(s.now, id_, trace::NodeThawed{waited, dropped_}, cause);
    frozen_ = false;
    frozenUntil_ = Instant::max();
    waitingBytes_ = waitingMemory_ = 0;
    deliver(s, trace::Woke{}, EventId::none);
    for (Waiting& waiting : std::exchange(waiting_, {}))
        deliver(s, std::move(waiting.input), waiting.cause);
    for (const auto& [stream, state] : streams_)
        s.transport.pauseStream(id_, stream, state.withheld);
}

void Driver::wake(Surroundings& s) {
    if (!frozen_)
        deliver(s, trace::Woke{}, EventId::none);
    else if (frozenUntil_ <= s.now)
        thaw(s, EventId::none);
}

std::optional<Instant> Driver::nextDeadline() const {
    if (!running_)
        return std::nullopt;
    if (!frozen_)
        return node_.nextDeadline();
    return frozenUntil_ == Instant::max() ? std::nullopt : std::optional(frozenUntil_);
}

void Driver::configure(Surroundings& s, swim::Config config, EventId cause) {
    setup_.config = std::move(config);
    feed(s, trace::SettingsRequested{RequestId::none, swim::toText(setup_.config)}, cause);
}

Result<void, wire::KeyringError> Driver::changeKeys(Surroundings& s, trace::KeyChange change,
                                                    const wire::SecretKey& key, EventId cause) {
    std::optional<std::size_t> place = keys_.find(key);
    Result<void, wire::KeyringError> done;
    switch (change) {
    case trace::KeyChange::added:
        keys_.add(key);
        place = keys_.find(key);
        break;
    case trace::KeyChange::used:
        done = keys_.use(key);
        break;
    case trace::KeyChange::removed:
        done = keys_.remove(key);
        break;
    }
    if (done)
        feed(s,
             trace::KeysChanged{change, static_cast<std::uint32_t>(place.value_or(0) + 1),
                                static_cast<std::uint32_t>(keys_.size())},
             cause);
    return done;
}

wire::Admission Driver::admission() {
    return {.label = setup_.config.label,
            .labelTakenOff = setup_.config.skipInboundLabelCheck,
            .keys = &keys_,
            .onlyEncrypted = setup_.config.gossipVerifyIncoming};
}

std::optional<wire::Sealing> Driver::sealing(Surroundings& s) {
    if (keys_.empty() || !setup_.config.gossipVerifyOutgoing)
        return std::nullopt;
    return wire::Sealing{&keys_, setup_.config.encryptionVersion(), s.nonces.next()};
}

// ---- feeding ------------------------------------------------------------------------------------

void Driver::feed(Surroundings& s, trace::Input input, EventId cause) {
    if (frozen_)
        hold(s, std::move(input), cause);
    else if (running_)
        deliver(s, std::move(input), cause);
}

void Driver::hold(Surroundings& s, trace::Input input, EventId cause) {
    if (const auto* packet = std::get_if<trace::PacketReceived>(&input)) {
        const std::size_t size = packet->bytes + kOverheadPerDatagram;
        std::size_t memory = size;
        for (const trace::Arrival& arrival : packet->messages)
            memory += trace::weightOf(arrival);
        if (waitingBytes_ + size > kMostWaitingBytes ||
            waitingMemory_ + memory > kMostWaitingMemory) {
            ++dropped_;
            reject(s,
                   {packet->from, false, trace::Failure::tooMany,
                    "the receive buffer of the frozen node is full", packet->bytes},
                   cause);
            return;
        }
        waitingBytes_ += size;
        waitingMemory_ += memory;
    }
    waiting_.push_back({std::move(input), cause});
}

void Driver::deliver(Surroundings& s, trace::Input input, EventId cause) {
    if (setup_.delegate)
        consult(s, input);
    step(s, input, cause);
}

void Driver::step(Surroundings& s, const trace::Input& input, EventId cause) {
    const EventId id =
        std::visit([&](const auto& fact) { return s.log.record(s.now, id_, fact, cause); }, input);
    if (const auto* accepted = std::get_if<trace::StreamAccepted>(&input))
        if (const auto stream = streams_.find(accepted->stream); stream != streams_.end())
            stream->second.carrier = id;
    if (const auto* join = std::get_if<trace::JoinRequested>(&input))
        joining_ = join->targets;
    // An effect that fails at once begins another step, which has to find a place of its own.
    Workplace::Step place = std::exchange(s.workplace.step, {});
    place.out.begin(id_, s.now, id);
    place.sent.clear();
    node_.step(s.now, input, place.out);
    review(place.out.events(), place.sent);
    s.log.append(std::move(place.out.events()));
    for (swim::Effect& effect : place.out.effects())
        carryOut(s, effect, place.sent);
    s.workplace.step = std::move(place);
}

ShortVector<EventId, 2> Driver::messagesIn(EventId carrier, const Sent& sent) {
    ShortVector<EventId, 2> messages;
    for (const auto& [of, message] : sent)
        if (of == carrier)
            messages.push_back(message);
    return messages;
}

void Driver::review(const trace::Batch& events, Sent& sent) {
    for (const trace::Event& event : events) {
        if (const auto* message = std::get_if<trace::MessageSent>(&event.body))
            sent.emplace_back(message->carrier, event.id);
        else if (std::holds_alternative<trace::LeaveFinished>(event.body))
            hasLeft_ = true;
        else if (const auto* joined = std::get_if<trace::JoinFinished>(&event.body))
            joinedThrough_ = joined->contacted > 0 ? joining_ : joinedThrough_;
        if (setup_.delegate)
            tell(*setup_.delegate, event.body);
    }
}

// ---- carrying out -------------------------------------------------------------------------------

void Driver::carryOut(Surroundings& s, swim::Effect& effect, const Sent& sent) {
    std::visit(Overloaded{[&](const swim::SendPacket& order) { send(s, order, sent); },
                          [&](const swim::OpenStream& order) { open(s, order); },
                          [&](const swim::SendOnStream& order) { write(s, order, sent); },
                          [&](const swim::CloseStream& order) { closeUnread(s, order.stream); }},
               effect);
}

void Driver::send(Surroundings& s, const swim::SendPacket& order, const Sent& sent) {
    const std::optional<wire::Sealing> sealed = sealing(s);
    const ByteView bytes =
        s.workplace.packets.encode(order.messages, {.compress = setup_.config.enableCompression,
                                                    .crc = order.crc,
                                                    .label = setup_.config.label,
                                                    .sealing = sealed});
    const std::uint64_t hash = hashOf(bytes);
    const NodeId receiver = s.directory.nodeAt(order.to);
    const fault::Ruling ruling = s.judge.judgeDatagram({id_, receiver});
    s.log.record(s.now, id_,
                 trace::Judged{order.packet, bound_, order.to,
                               static_cast<std::uint32_t>(bytes.size()), hash, ruling.verdict,
                               ruling.fault, sealed ? sealed->nonce : wire::Nonce{}},
                 order.packet);
    if (!ruling.passed())
        return;
    const auto result = s.transport.sendDatagram(id_, order.to, bytes);
    if (!result)
        deliver(s, trace::SendFailed{order.packet, result.error().failure, result.error().detail},
                order.packet);
    else if (receiver != NodeId::none)
        s.datagramTies.sent(id_, receiver, {hash, order.packet, messagesIn(order.packet, sent)});
}

void Driver::reject(Surroundings& s, trace::InputRejected what, EventId cause) {
    s.log.record(s.now, id_, std::move(what), cause);
}

} // namespace swimscope::host
