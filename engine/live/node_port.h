// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/ids.h"
#include "engine/host/transport.h"
#include "engine/live/stream.h"
#include "engine/live/tcp_listener.h"
#include "engine/live/transport_sink.h"
#include "engine/live/udp_port.h"

#include <QObject>

#include <map>
#include <set>

namespace swimscope::live {

/// Everything a node has open in one of its lives: a UDP socket and a listening one on one port,
/// and its connections. Destroyed from the event loop (deleteLater), as any of them may just be
/// telling of something.
class NodePort : public QObject {
  public:
    NodePort(TransportSink& sink, NodeId node, QObject* parent);

    /// As Transport::bind.
    Result<host::Bound, host::TransportError> open(const Endpoint& wanted, bool exactPort);
    /// Ends everything at once. Tells nothing more.
    void close();

    Result<void, host::TransportError> sendDatagram(const Endpoint& to, ByteView bytes);
    void openStream(StreamId stream, const Endpoint& to);
    /// Nothing for streams that are over.
    Stream* find(StreamId stream);
    void closeStream(StreamId stream);
    /// The peer sees a reset.
    void resetStream(StreamId stream);

  private:
    Result<std::uint16_t, host::TransportError> openBoth(const Endpoint& wanted);
    Result<std::uint16_t, host::TransportError> openNextFree(const Endpoint& wanted);
    Result<std::uint16_t, host::TransportError> openAnyFree(const Endpoint& wanted);
    void accept(qintptr descriptor);
    Stream* makeStream();
    void name(Stream& stream, StreamId id);
    void refuse(qintptr descriptor);
    void forget(Stream& stream);

    TransportSink& sink_;
    NodeId node_;
    UdpPort udp_;
    TcpListener listener_;
    std::set<Stream*> all_; ///< finished ones too, until they are gone
    std::map<StreamId, Stream*> named_;
    StreamId lastAccepted_ = StreamId::none;
    Stream* accepting_ = nullptr; ///< being told of, and without a name as yet
};

} // namespace swimscope::live
