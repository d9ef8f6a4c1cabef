// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/trace/event.h"
#include "engine/trace/fold.h"
#include "ui/geometry/flight.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <deque>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace swimscope::ui {

/// How long things stay in sight. On one machine messages take microseconds: they are drawn long
/// enough to be seen, and their true times are on the card that hovering shows.
struct FlightTimes {
    Duration flight = std::chrono::milliseconds(620);
    Duration follow = std::chrono::milliseconds(55); ///< between the messages of one packet
    Duration fall = std::chrono::milliseconds(900);  ///< of a message that does not arrive
    Duration bandLeast = std::chrono::milliseconds(700);
    Duration bandFade = std::chrono::milliseconds(350);
    std::size_t mostFlights = 3000; ///< more are counted, not drawn
    std::size_t mostBands = 500;
    /// How long messages are likely to be on their way; zero: too short to be seen.
    Duration usual{};

    /// The same for somebody whose second is so many of the run's.
    FlightTimes at(double pace) const;
    /// The run is so slow that messages are seen as they really travel.
    bool areTrue() const { return 2 * usual >= flight; }
    /// From leaving to arriving, if it is not known better.
    Duration way() const { return std::max(flight, usual); }
    /// The same for this one: longer by what a fault holds it, up to a bound.
    Duration wayOf(const Flight& each) const {
        constexpr int kMostHeld = 10; // times what others are seen
        const Duration held =
            std::clamp(each.until - each.sent, Duration::zero(), kMostHeld * flight);
        return way() + held;
    }
    /// One that travels, and of whose arrival nothing is heard, is given up after this.
    Duration longest() const { return areTrue() ? std::max(flight, 4 * usual) : flight; }
};

/// How the time of a run is seen.
struct Pace {
    double factor = 1; ///< seconds of the run in one of the person's
    Duration usual{};  ///< how long its messages are likely to be on their way
    friend bool operator==(const Pace&, const Pace&) = default;
};

/// Follows every message in the trace from its sending until it is out of sight.
///
/// Reads batches, never history: memory is bounded by what is in sight, and what finds no place is
/// counted. A message is drawn once: when a node of ours sends it, or when it arrives from a
/// foreign member.
class FlightTracker {
  public:
    explicit FlightTracker(FlightTimes times = {});

    /// The fold must have taken the batch already: it says who is where.
    void apply(const trace::Batch& batch, const trace::Fold& fold);

    /// From now on, for what is in flight as well.
    void setPace(const Pace& pace);

    /// Forgets what is out of sight by now.
    void prune(Instant now);

    const std::deque<Flight>& flights() const { return flights_; }
    /// Those that did not arrive and still fall, when others of their time have landed.
    const std::deque<Flight>& fallen() const { return fallen_; }
    const std::deque<Band>& bands() const { return bands_; }
    const FlightTimes& times() const { return times_; }
    /// Nothing if it is out of sight.
    const Flight* flight(EventId id) const;
    const Band* band(EventId id) const;

    /// Messages of a kind, or streams, that would be in sight now if there were room for them.
    std::uint64_t notDrawn(FlightKind kind) const {
        return notDrawn_[static_cast<std::size_t>(kind)];
    }

    /// When the last part of it is out of sight; for an open stream never.
    Instant endOf(const Flight& flight) const;
    Instant endOf(const Band& band) const;

  private:
    /// Why something does not arrive.
    struct Stop {
        Fate fate = Fate::arrives;
        FaultId fault = FaultId::none;
        trace::Failure failure = trace::Failure::none;
    };
    /// A packet or stream, and the flights it carries by kind, as their serial numbers.
    struct Carrier {
        Instant since;
        std::string from;
        std::string to;
        bool onStream = false;
        bool undrawn = false; ///< an accepted stream of which we do not know yet who dialled it
        Stop stop = {};
        std::uint32_t flights = 0;
        std::array<std::uint64_t, kFlightKinds> serials{}; ///< 0: none of this kind yet
        /// Messages that fly together with another of their kind.
        struct Joined {
            EventId message = EventId::none;
            FlightKind kind = FlightKind::ping;
            std::uint32_t bytes = 0;
        };
        std::vector<Joined> joined{};
    };
    using Counts = std::array<std::uint64_t, kFlightKinds>;
    using StreamKey = std::pair<NodeId, StreamId>;

    template <class Fact>
    void take(const trace::Event&, const Fact&, const trace::Fold&) {}
    void take(const trace::Event& event, const trace::PacketSent& fact, const trace::Fold& fold);
    void take(const trace::Event& event, const trace::MessageSent& fact, const trace::Fold& fold);
    void take(const trace::Event& event, const trace::MessageReceived& fact,
              const trace::Fold& fold);
    void take(const trace::Event& event, const trace::Judged& fact, const trace::Fold& fold);
    void take(const trace::Event& event, const trace::Disturbed& fact, const trace::Fold& fold);
    void take(const trace::Event& event, const trace::SendFailed& fact, const trace::Fold& fold);
    void take(const trace::Event& event, const trace::InputRejected& fact, const trace::Fold& fold);
    void take(const trace::Event& event, const trace::StreamDialled& fact, const trace::Fold& fold);
    void take(const trace::Event& event, const trace::StreamAccepted& fact,
              const trace::Fold& fold);
    void take(const trace::Event& event, const trace::StreamFailed& fact, const trace::Fold& fold);
    void take(const trace::Event& event, const trace::StreamFinished& fact,
              const trace::Fold& fold);
    void take(const trace::Event& event, const trace::NodeStopped& fact, const trace::Fold& fold);

    void receiveOnStream(const trace::Event& event, const trace::MessageReceived& fact,
                         Carrier& carrier, const trace::Fold& fold);
    void rejectOnStream(const trace::Event& event, const trace::InputRejected& fact);
    void addUnread(const trace::Event& event, const trace::InputRejected& fact,
                   const trace::Fold& fold);
    void addFlight(Carrier& carrier, const trace::Event& event, const wire::Message& message,
                   bool inbound, const trace::Fold& fold);
    /// Its serial number; 0 if there is no room.
    std::uint64_t draw(Flight flight);
    void addBand(Band band);
    void closeBand(const StreamKey& key, Instant at, bool failed,
                   trace::Failure failure = trace::Failure::none);
    void stop(EventId id, const Stop& why);
    void countSurplus(FlightKind kind, Instant end);
    Carrier* carrierOf(EventId id);
    void takeOut(const trace::Event& event, const trace::Disturbed& fact, Carrier& carrier);
    void landFlights(Instant now);
    Flight* flightOf(std::uint64_t serial);
    Band* bandOf(EventId id);

    FlightTimes atOnce_; ///< as given, for a run at the person's own pace
    FlightTimes times_;
    std::deque<Flight> flights_;
    std::deque<Flight> fallen_;
    std::uint64_t firstSerial_ = 1;
    std::deque<Band> bands_;
    std::map<EventId, Carrier> packets_;
    std::map<EventId, Carrier> streams_;
    std::map<StreamKey, EventId> openStreams_;
    std::map<Instant, Counts> surplus_;       ///< by when it would be out of sight, coarsely
    std::map<EventId, Instant> undrawnBands_; ///< open ones, and when they opened
    Counts notDrawn_{};
};

} // namespace swimscope::ui
