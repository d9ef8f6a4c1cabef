// SPDX-License-Identifier: MPL-2.0
#include "engine/base/overloaded.h"
#include "engine/sim/network.h"

#include <algorithm>
#include <utility>

/// Connections: what two nodes' ends see of each other, and when.
namespace swimscope::sim {
namespace {

constexpr std::uint32_t kFirstClientPort = 32768;
constexpr std::uint32_t kClientPorts = 28232;

} // namespace

// ---- what nodes do ------------------------------------------------------------------------------

void Network::openStream(NodeId node, StreamId stream, Endpoint to) {
    ++traffic_.streams;
    const auto id = static_cast<ConnectionId>(++connectionsMade_);
    Connection& connection = connections_[id];
    const std::uint32_t port = kFirstClientPort + clientPorts_++ % kClientPorts;
    connection.from = {bound_.at(node).ip, static_cast<std::uint16_t>(port)};
    connection.to = to;
    connection.ends[0] = {.node = node, .stream = stream, .open = true};
    ends_[{node, stream}] = {id, 0};
    onTheirWay_.put(now_ + delay(), Dial{id});
}

void Network::writeStream(NodeId node, StreamId stream, ByteView bytes) {
    traffic_.streamBytes += bytes.size();
    write(node, stream, Bytes(bytes.begin(), bytes.end()));
}

void Network::writeParcel(NodeId node, StreamId stream, const host::StreamParcel& parcel) {
    traffic_.streamBytes += parcel.bytes;
    write(node, stream, parcel);
}

void Network::write(NodeId node, StreamId stream, std::variant<host::StreamParcel, Bytes> what) {
    const auto end = find(node, stream);
    if (!end)
        return;
    sendTo(end->first, 1 - end->second, Piece{end->first, 1 - end->second, std::move(what)});
    // The system has taken it, which its node learns in a call of its own.
    onTheirWay_.put(now_, Drained{end->first, end->second});
}

void Network::closeStream(NodeId node, StreamId stream) {
    end(node, stream, false);
}

void Network::resetStream(NodeId node, StreamId stream) {
    end(node, stream, true);
}

void Network::end(NodeId node, StreamId stream, bool reset) {
    const auto end = find(node, stream);
    if (!end)
        return;
    sendTo(end->first, 1 - end->second, Finished{end->first, 1 - end->second, reset});
    forget(end->first, end->second);
}

void Network::pauseStream(NodeId node, StreamId stream, bool paused) {
    const auto found = find(node, stream);
    if (!found)
        return;
    connections_.at(found->first).ends[found->second].paused = paused;
    const auto held = held_.find(*found);
    if (paused || held == held_.end())
        return;
    for (Arrival& arrival : held->second)
        onTheirWay_.put(now_, std::move(arrival));
    held_.erase(held);
}

// ---- what arrives -------------------------------------------------------------------------------

void Network::arrive(host::Cluster& cluster, host::World world, const Dial& dial) {
    const auto found = connections_.find(dial.connection);
    if (found == connections_.end())
        return;
    Connection& connection = found->second;
    const NodeId acceptor = nodeAt(connection.to);
    if (acceptor != NodeId::none) {
        const StreamId stream = cluster.onStreamAccepted(world, acceptor, connection.from);
        connection.ends[1] = {.node = acceptor, .stream = stream, .open = true};
        ends_[{acceptor, stream}] = {dial.connection, 1};
    }
    sendTo(dial.connection, 0, DialAnswered{dial.connection, acceptor != NodeId::none});
}

void Network::arrive(host::Cluster& cluster, host::World world, const DialAnswered& answer) {
    const auto found = connections_.find(answer.connection);
    if (found == connections_.end() || !found->second.ends[0].open)
        return;
    const End dialler = found->second.ends[0];
    const Endpoint from = found->second.from;
    if (answer.taken)
        return cluster.onStreamOpened(world, dialler.node, dialler.stream, from);
    forget(answer.connection, 0);
    cluster.onStreamFailed(world, dialler.node, dialler.stream,
                           {trace::Failure::refused, "nobody listens there"});
}

void Network::arrive(host::Cluster& cluster, host::World world, Piece& piece) {
    const auto found = connections_.find(piece.connection);
    if (found == connections_.end())
        return;
    const End end = found->second.ends[piece.end];
    if (!end.open) {
        // Who writes to a closed end hears of it.
        sendTo(piece.connection, 1 - piece.end, Finished{piece.connection, 1 - piece.end, true});
        return;
    }
    if (end.paused) {
        std::vector<Arrival>& held = held_[{piece.connection, piece.end}];
        held.emplace_back(std::move(piece));
        return;
    }
    std::visit(Overloaded{[&](const host::StreamParcel& parcel) {
                              cluster.onStreamParcel(world, end.node, end.stream, parcel);
                          },
                          [&](const Bytes& bytes) {
                              cluster.onStreamBytes(world, end.node, end.stream, bytes);
                          }},
               piece.what);
}

void Network::arrive(host::Cluster& cluster, host::World world, const Drained& drained) {
    const auto found = connections_.find(drained.connection);
    if (found == connections_.end() || !found->second.ends[drained.end].open)
        return;
    const End& end = found->second.ends[drained.end];
    cluster.onStreamDrained(world, end.node, end.stream);
}

void Network::arrive(host::Cluster& cluster, host::World world, const Finished& finished) {
    const auto found = connections_.find(finished.connection);
    if (found == connections_.end() || !found->second.ends[finished.end].open)
        return;
    const End end = found->second.ends[finished.end];
    if (end.paused && !finished.reset) {
        held_[{finished.connection, finished.end}].push_back(finished);
        return;
    }
    if (!finished.reset)
        return cluster.onStreamClosed(world, end.node, end.stream);
    forget(finished.connection, finished.end);
    cluster.onStreamFailed(world, end.node, end.stream,
                           {trace::Failure::reset, "the peer broke the connection"});
}

// ---- ends ---------------------------------------------------------------------------------------

void Network::sendTo(ConnectionId connection, std::size_t end, Arrival arrival) {
    End& receiver = connections_.at(connection).ends[end];
    receiver.lastArrival = std::max(receiver.lastArrival, now_ + delay());
    onTheirWay_.put(receiver.lastArrival, std::move(arrival));
}

std::optional<std::pair<Network::ConnectionId, std::size_t>> Network::find(NodeId node,
                                                                           StreamId stream) const {
    const auto found = ends_.find({node, stream});
    return found != ends_.end() ? std::optional(found->second) : std::nullopt;
}

/// A node is done with its end. Nothing is left of a connection when both are.
void Network::forget(ConnectionId connection, std::size_t end) {
    Connection& known = connections_.at(connection);
    ends_.erase({known.ends[end].node, known.ends[end].stream});
    held_.erase({connection, end});
    known.ends[end].open = false;
    if (!known.ends[0].open && !known.ends[1].open)
        connections_.erase(connection);
}

} // namespace swimscope::sim
