// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/bytes.h"
#include "engine/base/endpoint.h"
#include "engine/base/ids.h"
#include "engine/base/time.h"
#include "engine/host/ties.h"
#include "engine/host/transport.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <utility>
#include <variant>

namespace swimscope::host {

/// A datagram that has left a node of ours.
struct DelayedDatagram {
    NodeId sender = NodeId::none;
    Endpoint from;
    Endpoint to;
    std::variant<Parcel, Bytes> what;
    Sending sending;               ///< of bytes
    FaultId fault = FaultId::none; ///< the first that held it
    EventId packet = EventId::none;
};

/// A datagram that has come from somebody foreign.
struct DelayedArrival {
    NodeId receiver = NodeId::none;
    Endpoint from;
    Bytes bytes;
    FaultId fault = FaultId::none;
};

/// What a node wrote to a stream.
struct DelayedWrite {
    NodeId node = NodeId::none;
    StreamId stream = StreamId::none;
    std::variant<StreamParcel, Bytes> what;
    FaultId fault = FaultId::none; ///< none: it only waits behind others
};

/// A node is done with a stream on which something is still held.
struct DelayedClose {
    NodeId node = NodeId::none;
    StreamId stream = StreamId::none;
};

using Flight = std::variant<DelayedDatagram, DelayedArrival, DelayedWrite, DelayedClose>;

/// What faults hold back on links, until its time: it has left its sender, whatever becomes of
/// that, and does not leave a stream's order. Takes a bounded amount of memory. A value.
class Transit {
  public:
    /// False, and it is lost, where there is no room for more.
    bool put(Instant until, Flight flight);
    /// Behind all that the node's stream still has here. Never refused: TCP slows its sender down.
    void putOnStream(NodeId node, StreamId stream, Instant until, Flight flight);
    bool holds(NodeId node, StreamId stream) const { return streams_.contains({node, stream}); }
    /// What this fault holds need not wait any longer, nor what waits behind that.
    void release(FaultId fault, Instant now);
    /// What a node has written and not closed is gone with its sockets.
    void dropStreams(NodeId node);

    bool empty() const { return flights_.empty(); }
    std::optional<Instant> next() const;
    /// The next whose time has come; those of one time in the order in which they were put.
    std::optional<Flight> takeDue(Instant now);

  private:
    struct OnStream {
        Instant last;
        std::size_t flights = 0;
    };
    using Flights = std::map<std::pair<Instant, std::uint64_t>, Flight>;
    void keep(Instant until, Flight flight);

    Flights flights_;
    std::map<std::pair<NodeId, StreamId>, OnStream> streams_;
    std::uint64_t put_ = 0;
    std::size_t bytes_ = 0;
};

} // namespace swimscope::host
