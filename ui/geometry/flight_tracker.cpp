// SPDX-License-Identifier: MPL-2.0
#include "ui/geometry/flight_tracker.h"

#include "engine/wire/codec.h"

#include <algorithm>
#include <utility>
#include <variant>

namespace swimscope::ui {
namespace {

using trace::Event;
using trace::Fold;
using trace::HostedNode;

/// Verdicts follow their packets at once; a carrier this old gets no more messages.
constexpr Duration kPacketMemory = std::chrono::seconds(3);

constexpr Duration kSurplusGrain = std::chrono::milliseconds(4);

std::string nameOf(const Fold& fold, NodeId node) {
    const HostedNode* hosted = fold.node(node);
    return hosted ? hosted->name : std::string();
}

std::string nameOf(const Fold& fold, const std::string& told, const Endpoint& endpoint) {
    return told.empty() ? std::string(fold.nameAt(endpoint)) : told;
}

/// A node of ours of that name is there to take messages.
bool isListening(const Fold& fold, const std::string& name) {
    const HostedNode* node = fold.nodeNamed(name);
    return node && node->alive();
}

/// In the order of their ids.
template <class Flights>
auto* findIn(Flights& flights, EventId id) {
    const auto found = std::ranges::lower_bound(flights, id, {}, &Flight::id);
    return found != flights.end() && found->id == id ? &*found : nullptr;
}

bool isGone(const Fold& fold, const std::string& name) {
    const HostedNode* node = fold.nodeNamed(name);
    return node && !node->alive();
}

} // namespace

FlightKind flightKindOf(wire::Type type) {
    switch (type) {
    case wire::Type::ping:
        return FlightKind::ping;
    case wire::Type::ack:
        return FlightKind::ack;
    case wire::Type::indirectPing:
        return FlightKind::indirectPing;
    case wire::Type::nack:
        return FlightKind::nack;
    case wire::Type::suspect:
        return FlightKind::suspect;
    case wire::Type::alive:
        return FlightKind::alive;
    case wire::Type::dead:
        return FlightKind::dead;
    case wire::Type::user:
        return FlightKind::user;
    default:
        return FlightKind::tcp;
    }
}

FlightTimes FlightTimes::at(double pace) const {
    const auto scaled = [pace](Duration length) {
        return Duration(static_cast<Duration::rep>(static_cast<double>(length.count()) * pace));
    };
    FlightTimes times = *this;
    for (Duration* length :
         {&times.flight, &times.follow, &times.fall, &times.bandLeast, &times.bandFade})
        *length = scaled(*length);
    return times;
}

FlightTracker::FlightTracker(FlightTimes times) : atOnce_(times), times_(times) {}

void FlightTracker::setPace(const Pace& pace) {
    times_ = atOnce_.at(pace.factor);
    times_.usual = pace.usual;
}

void FlightTracker::apply(const trace::Batch& batch, const Fold& fold) {
    for (const Event& event : batch)
        std::visit([&](const auto& fact) { take(event, fact, fold); }, event.body);
}

void FlightTracker::prune(Instant now) {
    landFlights(now);
    std::erase_if(fallen_, [&](const Flight& flight) { return endOf(flight) <= now; });
    std::erase_if(bands_, [&](const Band& band) { return endOf(band) <= now; });
    while (!packets_.empty() && packets_.begin()->second.since + kPacketMemory <= now)
        packets_.erase(packets_.begin());
    while (!surplus_.empty() && surplus_.begin()->first <= now) {
        for (std::size_t i = 0; i < kFlightKinds; ++i)
            notDrawn_[i] -= surplus_.begin()->second[i];
        surplus_.erase(surplus_.begin());
    }
}

/// A lost one stays in sight longer, but must not keep the place of those behind it.
void FlightTracker::landFlights(Instant now) {
    while (!flights_.empty() && flights_.front().start + times_.longest() <= now) {
        if (endOf(flights_.front()) > now)
            fallen_.push_back(std::move(flights_.front()));
        flights_.pop_front();
        ++firstSerial_;
    }
}

Instant FlightTracker::endOf(const Flight& flight) const {
    return flight.start + times_.longest() + (times_.wayOf(flight) - times_.way()) +
           (flight.fate == Fate::arrives ? Duration::zero() : times_.fall);
}

Instant FlightTracker::endOf(const Band& band) const {
    if (band.closed == Instant::max())
        return Instant::max();
    return std::max(band.closed, band.opened + times_.bandLeast) + times_.bandFade;
}

// ---- packets ------------------------------------------------------------------------------------

void FlightTracker::take(const Event& event, const trace::PacketSent& fact, const Fold& fold) {
    packets_.emplace(event.id, Carrier{.since = event.at,
                                       .from = nameOf(fold, event.node),
                                       .to = nameOf(fold, fact.toName, fact.to)});
}

void FlightTracker::take(const Event& event, const trace::MessageSent& fact, const Fold& fold) {
    if (!fact.message)
        return;
    const auto stream = streams_.find(fact.carrier);
    if (stream != streams_.end()) {
        const bool inbound = stream->second.to == nameOf(fold, event.node);
        addFlight(stream->second, event, *fact.message, inbound, fold);
        return;
    }
    const auto packet = packets_.find(fact.carrier);
    if (packet != packets_.end())
        addFlight(packet->second, event, *fact.message, false, fold);
}

/// Only what foreign members send: our own messages were drawn when they left.
void FlightTracker::take(const Event& event, const trace::MessageReceived& fact, const Fold& fold) {
    if (!fact.message)
        return;
    if (event.cause != EventId::none)
        for (auto* flights : {&flights_, &fallen_}) // one that was held may outlast others
            if (Flight* sent = findIn(*flights, event.cause))
                sent->arrived = event.at;
    const auto stream = streams_.find(fact.carrier);
    if (stream != streams_.end()) {
        receiveOnStream(event, fact, stream->second, fold);
        return;
    }
    std::string from(fold.nameAt(fact.from));
    if (event.cause != EventId::none || isListening(fold, from))
        return;
    const auto [packet, isNew] = packets_.try_emplace(fact.carrier);
    if (isNew)
        packet->second =
            Carrier{.since = event.at, .from = std::move(from), .to = nameOf(fold, event.node)};
    addFlight(packet->second, event, *fact.message, false, fold);
}

/// The first message on an accepted stream tells who dialled it: a node of ours, if we saw it sent.
void FlightTracker::receiveOnStream(const Event& event, const trace::MessageReceived& fact,
                                    Carrier& carrier, const Fold& fold) {
    const bool ours = event.cause != EventId::none;
    if (carrier.undrawn) {
        carrier.undrawn = false;
        if (const Flight* sent = flight(event.cause))
            carrier.from = sent->from;
        if (!ours)
            addBand({.id = fact.carrier,
                     .node = event.node,
                     .from = carrier.from,
                     .to = carrier.to,
                     .opened = carrier.since});
    }
    const bool dialled = carrier.from == nameOf(fold, event.node);
    if (!ours && !isListening(fold, dialled ? carrier.to : carrier.from))
        addFlight(carrier, event, *fact.message, dialled, fold);
}

void FlightTracker::take(const Event&, const trace::SendFailed& fact, const Fold&) {
    stop(fact.packet, {.fate = Fate::refused, .failure = fact.failure});
}

void FlightTracker::take(const Event& event, const trace::InputRejected& fact, const Fold& fold) {
    if (fact.part)
        return; // the rest of the packet arrived
    if (fact.stream)
        rejectOnStream(event, fact);
    else if (event.cause != EventId::none)
        stop(event.cause, {.fate = Fate::rejected, .failure = fact.failure});
    else
        addUnread(event, fact, fold);
}

/// Its cause is the message, if a node of ours sent it, or else the stream.
void FlightTracker::rejectOnStream(const Event& event, const trace::InputRejected& fact) {
    if (Flight* sent = findIn(flights_, event.cause)) {
        sent->fate = Fate::rejected;
        sent->failure = fact.failure;
        return;
    }
    const auto stream = streams_.find(event.cause);
    if (stream == streams_.end())
        return;
    if (std::exchange(stream->second.undrawn, false))
        addBand({.id = event.cause,
                 .node = event.node,
                 .from = stream->second.from,
                 .to = stream->second.to,
                 .opened = stream->second.since});
    if (Band* band = bandOf(event.cause)) {
        band->fate = Fate::rejected;
        band->failure = fact.failure;
    }
}

/// A packet of a foreign member's. Those of our own nodes were drawn when they left.
void FlightTracker::addUnread(const Event& event, const trace::InputRejected& fact,
                              const Fold& fold) {
    std::string from(fold.nameAt(fact.from));
    if (isListening(fold, from))
        return;
    draw({.id = event.id,
          .kind = FlightKind::unread,
          .fate = Fate::rejected,
          .bytes = fact.bytes,
          .from = std::move(from),
          .to = nameOf(fold, event.node),
          .sent = event.at,
          .start = event.at,
          .failure = fact.failure});
}

/// What this packet or stream carries, carried and will carry does not arrive.
void FlightTracker::stop(EventId id, const Stop& why) {
    if (Band* band = bandOf(id)) {
        band->fate = why.fate;
        band->fault = why.fault;
    }
    const auto packet = packets_.find(id);
    if (packet == packets_.end())
        return;
    packet->second.stop = why;
    for (const std::uint64_t serial : packet->second.serials) {
        if (Flight* flight = flightOf(serial)) {
            flight->fate = why.fate;
            flight->fault = why.fault;
            flight->failure = why.failure;
        }
    }
}

/// `inbound`: against the carrier's direction, as the answer on a stream goes.
void FlightTracker::addFlight(Carrier& carrier, const Event& event, const wire::Message& message,
                              bool inbound, const Fold& fold) {
    const FlightKind kind = flightKindOf(wire::typeOf(message));
    const auto bytes = static_cast<std::uint32_t>(wire::encodedSize(message));
    std::uint64_t& serial = carrier.serials[static_cast<std::size_t>(kind)];
    if (Flight* known = carrier.onStream ? nullptr : flightOf(serial)) {
        ++known->count;
        known->bytes += bytes;
        carrier.joined.push_back({event.id, kind, bytes});
        return;
    }
    Flight flight{.id = event.id,
                  .kind = kind,
                  .fate = carrier.stop.fate,
                  .onStream = carrier.onStream,
                  .bytes = bytes,
                  .from = inbound ? carrier.to : carrier.from,
                  .to = inbound ? carrier.from : carrier.to,
                  .sent = event.at,
                  .start = event.at + times_.follow * carrier.flights,
                  .fault = carrier.stop.fault,
                  .failure = carrier.stop.failure};
    if (flight.fate == Fate::arrives && isGone(fold, flight.to))
        flight.fate = Fate::nobody;
    serial = draw(std::move(flight));
    carrier.flights += serial != 0 ? 1 : 0;
}

std::uint64_t FlightTracker::draw(Flight flight) {
    if (flights_.size() + fallen_.size() >= times_.mostFlights) {
        countSurplus(flight.kind, endOf(flight));
        return 0;
    }
    flights_.push_back(std::move(flight));
    return firstSerial_ + flights_.size() - 1;
}

// ---- streams ------------------------------------------------------------------------------------

void FlightTracker::take(const Event& event, const trace::StreamDialled& fact, const Fold& fold) {
    const Carrier carrier{.since = event.at,
                          .from = nameOf(fold, event.node),
                          .to = nameOf(fold, fact.toName, fact.to),
                          .onStream = true};
    streams_.emplace(event.id, carrier);
    openStreams_[{event.node, fact.stream}] = event.id;
    addBand({.id = event.id,
             .node = event.node,
             .fate = isGone(fold, carrier.to) ? Fate::nobody : Fate::arrives,
             .from = carrier.from,
             .to = carrier.to,
             .purpose = fact.purpose,
             .opened = event.at});
}

/// Drawn once it is known who dialled: see receiveOnStream.
void FlightTracker::take(const Event& event, const trace::StreamAccepted& fact, const Fold& fold) {
    streams_.emplace(event.id, Carrier{.since = event.at,
                                       .from = std::string(fold.nameAt(fact.from)),
                                       .to = nameOf(fold, event.node),
                                       .onStream = true,
                                       .undrawn = true});
    openStreams_[{event.node, fact.stream}] = event.id;
}

void FlightTracker::take(const Event& event, const trace::StreamFailed& fact, const Fold&) {
    closeBand({event.node, fact.stream}, event.at, true, fact.failure);
}

void FlightTracker::take(const Event& event, const trace::StreamFinished& fact, const Fold&) {
    closeBand({event.node, fact.stream}, event.at, fact.failure != trace::Failure::none,
              fact.failure);
}

void FlightTracker::take(const Event& event, const trace::NodeStopped&, const Fold&) {
    std::vector<StreamKey> open;
    for (auto it = openStreams_.lower_bound({event.node, StreamId::none});
         it != openStreams_.end() && it->first.first == event.node; ++it)
        open.push_back(it->first);
    for (const StreamKey& key : open)
        closeBand(key, event.at, true);
}

void FlightTracker::addBand(Band band) {
    if (bands_.size() >= times_.mostBands) {
        undrawnBands_.emplace(band.id, band.opened);
        ++notDrawn_[static_cast<std::size_t>(FlightKind::tcp)];
        return;
    }
    bands_.insert(std::ranges::upper_bound(bands_, band.id, {}, &Band::id), std::move(band));
}

void FlightTracker::closeBand(const StreamKey& key, Instant at, bool failed,
                              trace::Failure failure) {
    const auto open = openStreams_.find(key);
    if (open == openStreams_.end())
        return;
    if (Band* band = bandOf(open->second)) {
        band->closed = at;
        band->failed = failed;
        band->failure = failure;
    } else if (const auto undrawn = undrawnBands_.find(open->second);
               undrawn != undrawnBands_.end()) {
        // From here on it is out of sight when a drawn one would be.
        const Band like{.opened = undrawn->second, .closed = at};
        undrawnBands_.erase(undrawn);
        --notDrawn_[static_cast<std::size_t>(FlightKind::tcp)];
        countSurplus(FlightKind::tcp, endOf(like));
    }
    streams_.erase(open->second);
    openStreams_.erase(open);
}

// ---- bookkeeping --------------------------------------------------------------------------------

void FlightTracker::countSurplus(FlightKind kind, Instant end) {
    // Rounded up, so that a flood of messages makes few entries.
    const auto grains = (end.time_since_epoch() + kSurplusGrain - Duration(1)) / kSurplusGrain;
    ++surplus_[Instant(grains * kSurplusGrain)][static_cast<std::size_t>(kind)];
    ++notDrawn_[static_cast<std::size_t>(kind)];
}

Flight* FlightTracker::flightOf(std::uint64_t serial) {
    if (serial < firstSerial_ || serial >= firstSerial_ + flights_.size())
        return nullptr;
    return &flights_[serial - firstSerial_];
}

Band* FlightTracker::bandOf(EventId id) {
    const auto band = std::ranges::lower_bound(bands_, id, {}, &Band::id);
    return band != bands_.end() && band->id == id ? &*band : nullptr;
}

const Flight* FlightTracker::flight(EventId id) const {
    const Flight* found = findIn(flights_, id);
    return found ? found : findIn(fallen_, id);
}

const Band* FlightTracker::band(EventId id) const {
    const auto band = std::ranges::lower_bound(bands_, id, {}, &Band::id);
    return band != bands_.end() && band->id == id ? &*band : nullptr;
}

} // namespace swimscope::ui
