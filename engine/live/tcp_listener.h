// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/endpoint.h"
#include "engine/base/result.h"
#include "engine/host/transport.h"

#include <QTcpServer>
#include <QTimer>

#include <functional>

namespace swimscope::live {

/// A node's listening TCP socket. Hands on each connection as a bare descriptor, whose owner the
/// receiver becomes. When the process runs out of descriptors it waits a moment, and connections
/// wait with it in the system's queue.
class TcpListener : public QTcpServer {
  public:
    TcpListener(std::function<void(qintptr)> accepted, QObject* parent);

    /// On exactly this port; 0: any. The error is addressInUse where another listens there.
    Result<std::uint16_t, host::TransportError> open(const Endpoint& wanted);

  protected:
    void incomingConnection(qintptr descriptor) override;

  private:
    std::function<void(qintptr)> accepted_;
    QTimer pause_;
};

} // namespace swimscope::live
