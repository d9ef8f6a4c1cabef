// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/bytes.h"
#include "engine/base/ids.h"
#include "engine/host/transport.h"
#include "engine/live/transport_sink.h"

#include <QUdpSocket>

namespace swimscope::live {

/// A node's UDP socket. To be destroyed from the event loop (deleteLater), as it may be telling of
/// a datagram while its node is stopped.
class UdpPort : public QObject {
  public:
    UdpPort(TransportSink& sink, NodeId node, QObject* parent);

    /// On exactly this port; 0: any. The error is addressInUse where another has it.
    Result<std::uint16_t, host::TransportError> bind(const Endpoint& wanted);
    void close();

    Result<void, host::TransportError> send(const Endpoint& to, ByteView bytes);

  private:
    void drain();

    TransportSink& sink_;
    NodeId node_;
    QUdpSocket socket_;
};

} // namespace swimscope::live
