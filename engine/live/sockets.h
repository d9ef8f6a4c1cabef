// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/ids.h"
#include "engine/host/transport.h"
#include "engine/live/node_port.h"
#include "engine/live/transport_sink.h"

#include <QObject>

#include <unordered_map>

namespace swimscope::live {

/// The real network below a cluster: for each node a UDP and a TCP socket on one port, on the event
/// loop of the thread that made it. All calls from that thread. Works on any event dispatcher.
class Sockets : public QObject, public host::Transport {
  public:
    /// `sink` is told of everything, and must live longer.
    explicit Sockets(TransportSink& sink, QObject* parent = nullptr);
    ~Sockets() override;

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
    NodePort* find(NodeId node) const;
    Stream* find(NodeId node, StreamId stream) const;

    TransportSink& sink_;
    std::unordered_map<NodeId, NodePort*> ports_;
};

} // namespace swimscope::live
