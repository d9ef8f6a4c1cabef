// SPDX-License-Identifier: MPL-2.0
#include "engine/host/driver.h"

#include "engine/base/overloaded.h"
#include "engine/host/delegate_calls.h"
#include "engine/swim/config.h"
#include "engine/wire/label.h"

#include <algorithm>
#include <utility>

namespace swimscope::host {

namespace {

/// What `review` looks for.
constexpr trace::Kinds kReviewed =
    trace::Kinds::only<trace::MessageSent, trace::LeaveFinished, trace::JoinFinished>();

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
        const auto slot = node_.members().find(member);
        return slot && node_.members()[*slot].identity.endpoint == endpoint;
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
    heldUntil_ = {};
    s.datagramTies.drop(id_); // a former life's packets may have had the same bytes
    deliver(s,
            trace::NodeStarted{.name = setup_.name,
                               .bound = bound_,
                               .advertised = advertised(),
                               .seed = seed,
                               .settings = swim::toText(lived()),
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
        const trace::Identity& known = node_.members()[slot].identity;
        acquaintances_.emplace_back(known.name, known.endpoint);
    }
    node_ = swim::Node();
    s.transit.dropStreams(id_);
    waiting_.clear();
    late_.clear();
    unsent_.clear();
    taken_ = {};
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
    deliver(s, trace::Woke{}, EventId::none);
    for (Waiting& waiting : std::exchange(waiting_, {})) {
        giveBack(waiting.room);
        deliver(s, std::move(waiting.input), waiting.cause);
    }
    for (const auto& [stream, state] : streams_)
        s.transport.pauseStream(id_, stream, state.withheld);
}

void Driver::wake(Surroundings& s) {
    if (frozen_) {
        if (frozenUntil_ <= s.now)
            thaw(s, EventId::none);
        return;
    }
    catchUp(s);
    if (const auto due = node_.nextDeadline(); due && *due <= s.now)
        deliver(s, trace::Woke{}, EventId::none);
}

std::optional<Instant> Driver::nextDeadline() const {
    if (!running_)
        return std::nullopt;
    if (frozen_)
        return frozenUntil_ == Instant::max() ? std::nullopt : std::optional(frozenUntil_);
    std::optional<Instant> next = node_.nextDeadline();
    const auto sooner = [&next](Instant other) { next = next ? std::min(*next, other) : other; };
    if (!late_.empty())
        sooner(late_.begin()->first);
    if (!unsent_.empty())
        sooner(unsent_.front().until);
    return next;
}

void Driver::configure(Surroundings& s, swim::Config config, EventId cause) {
    setup_.config = std::move(config);
    feed(s, trace::SettingsRequested{RequestId::none, swim::toText(lived())}, cause);
}

/// A node whose clock runs fast does all in time sooner: to itself and others it is as if its
/// settings were shorter.
swim::Config Driver::lived() const {
    return swim::withClock(setup_.config, clock_);
}

void Driver::setClock(Surroundings& s, double clock, EventId cause) {
    if (std::exchange(clock_, clock) != clock)
        feed(s, trace::SettingsRequested{RequestId::none, swim::toText(lived())}, cause);
}

void Driver::rename(std::string name) {
    setup_.name = std::move(name);
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

ByteView Driver::withoutLabel(const Surroundings& s, ByteView bytes) const {
    if (!setup_.config.skipInboundLabelCheck || !s.transport.takesLabelsOff())
        return bytes;
    const wire::LabelHeader header = wire::readLabel(bytes);
    const bool ours =
        header.state == wire::LabelHeader::State::whole && header.label == setup_.config.label;
    return ours ? bytes.subspan(header.size) : bytes;
}

std::optional<wire::Sealing> Driver::sealing(Surroundings& s) {
    if (keys_.empty() || !setup_.config.gossipVerifyOutgoing)
        return std::nullopt;
    return wire::Sealing{&keys_, setup_.config.encryptionVersion(), s.nonces.next()};
}

// ---- feeding ------------------------------------------------------------------------------------

void Driver::feed(Surroundings& s, trace::Input input, EventId cause) {
    if (!running_)
        return;
    if (frozen_)
        hold(s, std::move(input), cause);
    else if (!postponed(s, input, cause))
        deliver(s, std::move(input), cause);
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
    place.out.begin(id_, s.now, id,
                    setup_.delegate ? trace::Kinds::all() : s.log.wanted() | kReviewed);
    place.sent.clear();
    node_.step(s.now, input, place.out);
    review(place.out.events(), place.sent);
    s.log.append(std::move(place.out.events()), place.out.made());
    for (swim::Effect& effect : place.out.effects()) {
        const ShortVector<EventId, 2> messages = messagesOf(effect, place.sent);
        if (!postponed(s, effect, messages))
            carryOut(s, effect, messages);
    }
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

ShortVector<EventId, 2> Driver::messagesOf(const swim::Effect& effect, const Sent& sent) const {
    if (const auto* packet = std::get_if<swim::SendPacket>(&effect))
        return messagesIn(packet->packet, sent);
    if (const auto* order = std::get_if<swim::SendOnStream>(&effect))
        if (const auto stream = streams_.find(order->stream); stream != streams_.end())
            return messagesIn(stream->second.carrier, sent);
    return {};
}

void Driver::carryOut(Surroundings& s, swim::Effect& effect,
                      const ShortVector<EventId, 2>& messages) {
    const EventId message = messages.empty() ? EventId::none : messages.back();
    std::visit(Overloaded{[&](swim::SendPacket& order) { send(s, order, messages); },
                          [&](const swim::OpenStream& order) { open(s, order); },
                          [&](const swim::SendOnStream& order) { write(s, order, message); },
                          [&](const swim::CloseStream& order) { closeUnread(s, order.stream); }},
               effect);
}

bool Driver::speaksPlainly(const Surroundings& s) const {
    return s.transport.carriesMessages() && setup_.config.label.empty() &&
           (keys_.empty() || !setup_.config.gossipVerifyOutgoing);
}

bool Driver::hearsPlainly() const {
    return setup_.config.label.empty() && (keys_.empty() || !setup_.config.gossipVerifyIncoming);
}

void Driver::reject(Surroundings& s, trace::InputRejected what, EventId cause) {
    s.log.record(s.now, id_, std::move(what), cause);
}

} // namespace swimscope::host
