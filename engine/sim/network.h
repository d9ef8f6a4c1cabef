// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/latency.h"
#include "engine/base/random.h"
#include "engine/host/cluster.h"
#include "engine/host/transport.h"
#include "engine/sim/event_queue.h"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

namespace swimscope::sim {

/// What has gone into a network: what the judge lost had not come that far.
struct Traffic {
    std::uint64_t datagrams = 0;
    std::uint64_t datagramBytes = 0;
    std::uint64_t streams = 0; ///< that were opened
    std::uint64_t streamBytes = 0;
    friend bool operator==(const Traffic&, const Traffic&) = default;
};

struct NetworkSetup {
    std::uint64_t seed = 0;
    Latency latency;
    /// Packets travel as bytes, with compression and all, as they would on a wire. Otherwise as
    /// messages, several times faster; then sizes are those before compression.
    bool makeBytes = false;
    /// Something stands before each member that skips the check of labels, and takes its label off
    /// what comes for it (SkipInboundLabelCheck).
    bool takesLabelsOff = false;
};

/// A simulated network. Datagrams may overtake each other; pieces of a stream do not. Connecting
/// takes a way there and back, and is refused where nobody listens. A side that closes is heard of
/// behind what it wrote, and may not be written to any more; a node that ends resets its streams.
/// Losses and cuts are the judge's, before anything gets here.
///
/// Nodes that ask for any port of 127.0.0.1 get an address of their own in 10.0.0.0/8, port 7946.
/// A value.
class Network : public host::Transport {
  public:
    explicit Network(const NetworkSetup& setup);

    /// The network does not know the time: whoever drives it sets it before each call to the
    /// cluster.
    void setNow(Instant now) { now_ = now; }

    /// When something arrives next; nothing if nothing is on its way.
    std::optional<Instant> next() const;
    /// Lets the next thing arrive. There must be one, and its time must have come.
    void deliver(host::Cluster& cluster, host::World world);

    const Traffic& traffic() const { return traffic_; }

    Result<host::Bound, host::TransportError> bind(NodeId node, Endpoint wanted,
                                                   bool exactPort) override;
    void unbind(NodeId node) override;
    Result<void, host::TransportError> sendDatagram(NodeId node, Endpoint to,
                                                    ByteView bytes) override;
    void openStream(NodeId node, StreamId stream, Endpoint to) override;
    void writeStream(NodeId node, StreamId stream, ByteView bytes) override;
    void closeStream(NodeId node, StreamId stream) override;
    void resetStream(NodeId node, StreamId stream) override;
    void pauseStream(NodeId node, StreamId stream, bool paused) override;
    bool carriesMessages() const override { return !makeBytes_; }
    bool takesLabelsOff() const override { return takesLabelsOff_; }
    void sendParcel(NodeId node, Endpoint to, host::Parcel parcel) override;
    void writeParcel(NodeId node, StreamId stream, const host::StreamParcel& parcel) override;

  private:
    enum class ConnectionId : std::uint32_t {};
    /// One end of a connection, as its node knows it.
    struct End {
        NodeId node = NodeId::none;
        StreamId stream = StreamId::none;
        Instant lastArrival; ///< nothing for it arrives before
        bool open = false;   ///< its node wants to hear of it
        bool paused = false;
        bool closed = false; ///< by its node
    };
    struct Connection {
        std::array<End, 2> ends; ///< the one that dialled, the one that accepted
        Endpoint from;
        Endpoint to;
    };

    // What may be on its way. Ends are told apart by 0 and 1.
    struct Datagram {
        Endpoint from;
        Endpoint to;
        std::variant<host::Parcel, Bytes> what;
    };
    struct Dial {
        ConnectionId connection{};
    };
    struct DialAnswered {
        ConnectionId connection{};
        bool taken = false;
    };
    struct Piece {
        ConnectionId connection{};
        std::size_t end = 0; ///< where it arrives
        std::variant<host::StreamParcel, Bytes> what;
    };
    struct Drained {
        ConnectionId connection{};
        std::size_t end = 0;
    };
    struct Finished {
        ConnectionId connection{};
        std::size_t end = 0; ///< where it is heard of
        bool reset = false;
    };
    using Arrival = std::variant<Drained, Datagram, Dial, DialAnswered, Piece, Finished>;

    void arrive(host::Cluster& cluster, host::World world, Datagram& datagram);
    void arrive(host::Cluster& cluster, host::World world, const Dial& dial);
    void arrive(host::Cluster& cluster, host::World world, const DialAnswered& answer);
    void arrive(host::Cluster& cluster, host::World world, Piece& piece);
    void arrive(host::Cluster& cluster, host::World world, const Drained& drained);
    void arrive(host::Cluster& cluster, host::World world, const Finished& finished);

    NodeId nodeAt(const Endpoint& endpoint) const;
    Endpoint freeAddress();
    Duration delay() { return latency_.draw(chance_); }
    void send(NodeId node, Endpoint to, std::variant<host::Parcel, Bytes> what);
    void write(NodeId node, StreamId stream, std::variant<host::StreamParcel, Bytes> what);
    /// To the end of a connection, in the order of sending.
    void sendTo(ConnectionId connection, std::size_t end, Arrival arrival);
    std::optional<std::pair<ConnectionId, std::size_t>> find(NodeId node, StreamId stream) const;
    void open(End& end, ConnectionId connection);
    void forget(ConnectionId connection, std::size_t end);
    void end(NodeId node, StreamId stream, bool reset);

    bool makeBytes_;
    bool takesLabelsOff_;
    Latency latency_;
    Random chance_;
    Instant now_;
    EventQueue<Arrival> onTheirWay_;
    std::unordered_map<Endpoint, NodeId> listening_; // never iterated
    std::map<NodeId, Endpoint> bound_;
    std::uint32_t addresses_ = 0;
    std::uint32_t clientPorts_ = 0;
    std::uint32_t connectionsMade_ = 0;
    std::map<ConnectionId, Connection> connections_;
    std::map<std::pair<NodeId, StreamId>, std::pair<ConnectionId, std::size_t>> ends_;
    /// What came for an end that is paused.
    std::map<std::pair<ConnectionId, std::size_t>, std::vector<Arrival>> held_;
    Traffic traffic_;
};

} // namespace swimscope::sim
