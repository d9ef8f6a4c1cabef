// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/time.h"
#include "engine/host/cluster.h"
#include "engine/host/transport.h"

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace swimscope::test {

/// A transport for tests: a network in memory and in virtual time. Datagrams and stream bytes
/// arrive after a fixed delay, connections to nobody are refused, ports are taken one after
/// another. Drives one cluster.
class MemoryNetwork : public host::Transport {
  public:
    explicit MemoryNetwork(Duration delay = std::chrono::milliseconds(1)) : delay_(delay) {}

    /// Lets virtual time pass until `done` holds or the time has passed; true if it held.
    bool run(host::Cluster& cluster, Duration length, const std::function<bool()>& done = {});

    Instant now() const { return now_; }
    host::World world() { return {now_, *this, nonces_}; }

    /// Tells of every datagram that a node of the cluster sends from now on; empty for nobody.
    void overhear(std::function<void(ByteView)> ear) { ear_ = std::move(ear); }

    /// A datagram from outside the cluster.
    void inject(host::Cluster& cluster, Endpoint from, Endpoint to, Bytes bytes);
    /// A stream from outside: connects, writes, and keeps the connection. Returns its number, by
    /// which it is known below.
    StreamId injectStream(Endpoint from, Endpoint to, Bytes bytes);
    /// More bytes on it, or the end of them.
    void injectBytes(StreamId outside, Bytes bytes);
    void endStream(StreamId outside);
    /// What the cluster wrote to it, and whether the cluster closed it.
    Bytes heardOutside(StreamId outside) const;
    bool closedOutside(StreamId outside) const { return closedOutside_.contains(outside); }

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

  private:
    using Side = std::pair<NodeId, StreamId>;
    using Action = std::function<void(host::Cluster&)>;

    void later(Action action) { laterBy(delay_, std::move(action)); }
    void laterBy(Duration delay, Action action);
    void connect(host::Cluster& cluster, Side dialler, Endpoint from, Endpoint to);
    void deliver(host::Cluster& cluster, Side side, Bytes bytes);
    NodeId nodeAt(Endpoint endpoint) const;

    Duration delay_;
    std::function<void(ByteView)> ear_;
    host::SeededNonces nonces_{1};
    Instant now_{};
    std::map<std::pair<Instant, std::uint64_t>, Action> queue_;
    std::uint64_t sequence_ = 0;
    std::map<Endpoint, NodeId> bound_;
    std::map<Side, Side> peers_;
    std::set<Side> paused_;
    std::map<Side, std::vector<Bytes>> held_;
    std::map<StreamId, Bytes> heardOutside_;
    std::set<StreamId> closedOutside_;
    std::uint16_t nextPort_ = 7000;
    std::uint16_t nextClientPort_ = 40000;
};

} // namespace swimscope::test
