// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/host/cluster.h"

#include <cstddef>

namespace swimscope::test {

/// A transport that takes every datagram and only counts its bytes: in its place a system would
/// stand, which is not to be measured. Knows no streams.
class CountingTransport : public host::Transport {
  public:
    std::size_t sent() const { return sent_; }

    Result<host::Bound, host::TransportError> bind(NodeId, Endpoint wanted, bool) override {
        return host::Bound{wanted, {}};
    }
    void unbind(NodeId) override {}
    Result<void, host::TransportError> sendDatagram(NodeId, Endpoint, ByteView bytes) override {
        sent_ += bytes.size();
        return {};
    }
    void openStream(NodeId, StreamId, Endpoint) override {}
    void writeStream(NodeId, StreamId, ByteView) override {}
    void closeStream(NodeId, StreamId) override {}
    void resetStream(NodeId, StreamId) override {}
    void pauseStream(NodeId, StreamId, bool) override {}

  private:
    std::size_t sent_ = 0;
};

/// One node, alone in a cluster, for which time stands still: it does what datagrams make it do,
/// and nothing by itself.
class OneNode {
  public:
    explicit OneNode(host::AddNode setup);

    /// A datagram arrives from a foreign member; the node handles it, gossip included, and
    /// everything stands in the trace, which is then given up.
    void receive(ByteView bytes);

    /// Of all datagrams that it sent.
    std::size_t bytesSent() const { return transport_.sent(); }
    /// Events that the last datagram made.
    std::size_t events() const { return events_; }
    std::size_t members() const { return node().members().size(); }
    const swim::Node& node() const { return cluster_.drivers().begin()->second.node(); }

  private:
    host::World world() { return {Instant{}, transport_, nonces_}; }
    void giveUpTrace();

    CountingTransport transport_;
    host::SeededNonces nonces_{1};
    host::Cluster cluster_;
    trace::Batch room_;
    std::size_t events_ = 0;
};

} // namespace swimscope::test
