// SPDX-License-Identifier: MPL-2.0
#include "engine/live/tcp_listener.h"

#include "engine/live/qt_network.h"

#include <QNetworkProxy>

#include <utility>

namespace swimscope::live {
namespace {

/// Connections that wait in the system until they are accepted. When a large cluster starts, all
/// join at once, and whoever finds the queue full tries again only after a second.
constexpr int kBacklog = 1024;

/// How long to wait for descriptors to become free again.
constexpr auto kPause = std::chrono::milliseconds(100);

} // namespace

TcpListener::TcpListener(std::function<void(qintptr)> accepted, QObject* parent)
    : QTcpServer(parent), accepted_(std::move(accepted)) {
    setProxy(QNetworkProxy::NoProxy);
    setListenBacklogSize(kBacklog);
    pause_.setSingleShot(true);
    pause_.setInterval(kPause);
    connect(this, &QTcpServer::acceptError, this, [this] { pause_.start(); });
    connect(&pause_, &QTimer::timeout, this, [this] { resumeAccepting(); });
}

Result<std::uint16_t, host::TransportError> TcpListener::open(const Endpoint& wanted) {
    if (!listen(toQt(wanted.ip), wanted.port))
        return transportError(serverError(), "TCP: " + errorString());
    return serverPort();
}

void TcpListener::incomingConnection(qintptr descriptor) {
    // Not kept as pending: Qt then goes on accepting until none waits.
    accepted_(descriptor);
}

} // namespace swimscope::live
