// SPDX-License-Identifier: MPL-2.0
#include "tests/support/memory_network.h"

#include <algorithm>
#include <vector>

namespace swimscope::test {
namespace {

/// The side of a stream that stands outside the cluster.
constexpr NodeId kOutside = NodeId::none;

} // namespace

bool MemoryNetwork::run(host::Cluster& cluster, Duration length,
                        const std::function<bool()>& done) {
    const Instant end = now_ + length;
    while (!done || !done()) {
        const auto deadline = cluster.nextDeadline();
        const bool arrival =
            !queue_.empty() && (!deadline || queue_.begin()->first.first <= *deadline);
        const Instant next = arrival    ? queue_.begin()->first.first
                             : deadline ? *deadline
                                        : Instant::max();
        if (next > end) {
            now_ = end;
            return done && done();
        }
        now_ = std::max(now_, next);
        if (arrival)
            queue_.extract(queue_.begin()).mapped()(cluster);
        else
            cluster.wake(world());
    }
    return true;
}

void MemoryNetwork::laterBy(Duration delay, Action action) {
    queue_.emplace(std::pair(now_ + delay, ++sequence_), std::move(action));
}

void MemoryNetwork::inject(host::Cluster& cluster, Endpoint from, Endpoint to, Bytes bytes) {
    cluster.onDatagram(world(), nodeAt(to), from, bytes);
}

StreamId MemoryNetwork::injectStream(Endpoint from, Endpoint to, Bytes bytes) {
    const Side outside{kOutside, static_cast<StreamId>(++nextClientPort_)};
    later([=, this](host::Cluster& cluster) { connect(cluster, outside, from, to); });
    injectBytes(outside.second, std::move(bytes));
    return outside.second;
}

void MemoryNetwork::injectBytes(StreamId outside, Bytes bytes) {
    later([=, this](host::Cluster& cluster) {
        if (const auto peer = peers_.find({kOutside, outside}); peer != peers_.end())
            deliver(cluster, peer->second, bytes);
    });
}

void MemoryNetwork::endStream(StreamId outside) {
    closeStream(kOutside, outside);
}

Bytes MemoryNetwork::heardOutside(StreamId outside) const {
    const auto found = heardOutside_.find(outside);
    return found != heardOutside_.end() ? found->second : Bytes();
}

NodeId MemoryNetwork::nodeAt(Endpoint endpoint) const {
    const auto found = bound_.find(endpoint);
    return found != bound_.end() ? found->second : NodeId::none;
}

Result<host::Bound, host::TransportError> MemoryNetwork::bind(NodeId node, Endpoint wanted,
                                                              bool exactPort) {
    host::Bound bound{wanted, {}};
    if (wanted.port == 0)
        bound.endpoint.port = ++nextPort_;
    while (bound_.contains(bound.endpoint)) {
        if (exactPort)
            return host::TransportError{trace::Failure::addressInUse, "the port is taken"};
        bound.wantedDetail = "the port is taken";
        ++bound.endpoint.port;
    }
    bound_[bound.endpoint] = node;
    return bound;
}

void MemoryNetwork::unbind(NodeId node) {
    std::erase_if(bound_, [node](const auto& entry) { return entry.second == node; });
    std::vector<Side> broken;
    for (const auto& [side, peer] : peers_)
        if (side.first == node)
            broken.push_back(peer);
    std::erase_if(peers_, [node](const auto& entry) {
        return entry.first.first == node || entry.second.first == node;
    });
    for (const Side& peer : broken)
        later([=, this](host::Cluster& cluster) {
            cluster.onStreamFailed(world(), peer.first, peer.second,
                                   {trace::Failure::reset, "the peer broke the connection"});
        });
}

Result<void, host::TransportError> MemoryNetwork::sendDatagram(NodeId node, Endpoint to,
                                                               ByteView bytes) {
    if (ear_)
        ear_(bytes);
    const auto from =
        std::ranges::find(bound_, node, [](const auto& entry) { return entry.second; });
    later([=, this, source = from->first, copy = Bytes(bytes.begin(), bytes.end())](
              host::Cluster& cluster) { cluster.onDatagram(world(), nodeAt(to), source, copy); });
    return {};
}

void MemoryNetwork::openStream(NodeId node, StreamId stream, Endpoint to) {
    later([=, this](host::Cluster& cluster) {
        if (nodeAt(to) == NodeId::none)
            cluster.onStreamFailed(world(), node, stream,
                                   {trace::Failure::refused, "nobody listens there"});
        else
            connect(cluster, {node, stream}, {IpAddress::loopback(), ++nextClientPort_}, to);
    });
}

void MemoryNetwork::connect(host::Cluster& cluster, Side dialler, Endpoint from, Endpoint to) {
    const NodeId acceptor = nodeAt(to);
    const Side accepted{acceptor, cluster.onStreamAccepted(world(), acceptor, from)};
    peers_[dialler] = accepted;
    peers_[accepted] = dialler;
    if (dialler.first != kOutside)
        cluster.onStreamOpened(world(), dialler.first, dialler.second, from);
}

void MemoryNetwork::writeStream(NodeId node, StreamId stream, ByteView bytes) {
    later([=, this, copy = Bytes(bytes.begin(), bytes.end())](host::Cluster& cluster) {
        if (const auto peer = peers_.find({node, stream}); peer != peers_.end())
            deliver(cluster, peer->second, copy);
        cluster.onStreamDrained(world(), node, stream);
    });
}

void MemoryNetwork::deliver(host::Cluster& cluster, Side side, Bytes bytes) {
    if (side.first == kOutside) {
        Bytes& heard = heardOutside_[side.second];
        heard.insert(heard.end(), bytes.begin(), bytes.end());
    } else if (paused_.contains(side))
        held_[side].push_back(std::move(bytes));
    else
        cluster.onStreamBytes(world(), side.first, side.second, bytes);
}

void MemoryNetwork::closeStream(NodeId node, StreamId stream) {
    // Behind the bytes that are still on their way.
    laterBy(delay_ * 2, [=, this](host::Cluster& cluster) {
        const auto peer = peers_.find({node, stream});
        if (peer == peers_.end())
            return;
        const Side other = peer->second;
        peers_.erase(peer);
        if (other.first == kOutside)
            closedOutside_.insert(other.second);
        else
            cluster.onStreamClosed(world(), other.first, other.second);
    });
}

void MemoryNetwork::resetStream(NodeId node, StreamId stream) {
    later([=, this](host::Cluster& cluster) {
        const auto peer = peers_.find({node, stream});
        if (peer == peers_.end())
            return;
        const Side other = peer->second;
        peers_.erase(peer);
        if (other.first == kOutside)
            closedOutside_.insert(other.second);
        else
            cluster.onStreamFailed(world(), other.first, other.second,
                                   {trace::Failure::reset, "the peer broke the connection"});
    });
}

void MemoryNetwork::pauseStream(NodeId node, StreamId stream, bool paused) {
    const Side side{node, stream};
    if (paused) {
        paused_.insert(side);
        return;
    }
    paused_.erase(side);
    later([=, this](host::Cluster& cluster) {
        for (const Bytes& bytes : std::exchange(held_[side], {}))
            deliver(cluster, side, bytes);
        held_.erase(side);
    });
}

} // namespace swimscope::test
