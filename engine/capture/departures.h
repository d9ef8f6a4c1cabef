// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/bytes.h"
#include "engine/base/endpoint.h"
#include "engine/base/ids.h"
#include "engine/base/time.h"
#include "engine/capture/capture_counts.h"
#include "engine/capture/pcapng_writer.h"
#include "engine/capture/run_nodes.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <string>
#include <variant>

namespace swimscope::capture {

/// The two ends of a TCP connection as it will be written: 0 dialled, 1 accepted. Events tell of
/// the dialler's port only once the acceptor has read something.
struct Call {
    std::array<Endpoint, 2> ends;
    bool complete = true; ///< the dialler's port is known
    bool doubted = false; ///< it may be one that another entry tells of already,
    bool dropped = false; ///< and is
};

struct LeavingDatagram {
    Endpoint from;
    Endpoint to;
    NodeId receiver = NodeId::none;
    EventId packet = EventId::none; ///< its PacketSent
    std::uint64_t hash = 0;
};

struct LeavingSegment {
    std::shared_ptr<Call> call;
    std::size_t side = 0; ///< who sends it
    std::uint32_t sequence = 0;
    std::uint32_t acknowledged = 0;
    bool syn = false;
    bool ack = false;
    bool fin = false;
    bool reset = false;
};

/// A packet that has left, until it is known what became of it.
struct Leaving {
    Instant at;
    std::variant<LeavingDatagram, LeavingSegment> what;
    Bytes payload;       ///< of a segment perhaps more than one can carry
    std::string comment; ///< what became of it, where that has to be said
    bool settled = true; ///< nothing more is to be learnt, as far as it is a datagram
};
using LeavingPtr = std::shared_ptr<Leaving>;

/// Holds packets back between the moment when they were sent and that when their fate is known,
/// which is said in their comment, and writes them in the order of their sending. A bounded time,
/// and a bounded number of bytes: then it is said what is known.
class Departures {
  public:
    static constexpr Duration kLongest = std::chrono::seconds(15);
    static constexpr std::size_t kMostHeld = std::size_t{64} << 20;

    Departures(PcapngWriter& writer, const RunNodes& nodes, Instant from, Instant to)
        : writer_(writer), nodes_(nodes), from_(from), to_(to) {}

    /// The wall clock's time of the run's second 0.
    void startAt(Duration unixTime) { unixTime_ = unixTime; }

    LeavingPtr add(Leaving leaving);
    /// A datagram that is still here, by its PacketSent; null if there is none.
    Leaving* find(EventId packet) const;
    /// The oldest unsettled one to that node from that address with those bytes.
    Leaving* find(NodeId receiver, const Endpoint& from, std::uint64_t hash) const;

    /// Nobody tells which port a connection was dialled from, unless it is known already.
    void choosePort(Call& call);

    /// Writes what is due.
    void advance(Instant now);
    /// The run is at its end.
    void finish(Instant now);

    const CaptureCounts& counts() const { return counts_; }

  private:
    bool ready(const Leaving& leaving) const;
    void release(Leaving& leaving, Instant now, bool ended);
    void write(const LeavingDatagram& datagram, const Leaving& leaving);
    void write(const LeavingSegment& segment, const Leaving& leaving);

    PcapngWriter& writer_;
    const RunNodes& nodes_;
    const Instant from_;
    const Instant to_;
    Duration unixTime_{};
    std::deque<LeavingPtr> held_;
    std::size_t bytes_ = 0;
    std::map<EventId, LeavingPtr> unsettled_;
    std::uint32_t portsMade_ = 0;
    CaptureCounts counts_;
};

} // namespace swimscope::capture
