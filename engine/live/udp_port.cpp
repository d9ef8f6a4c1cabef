// SPDX-License-Identifier: MPL-2.0
#include "engine/live/udp_port.h"

#include "engine/live/qt_network.h"

#include <QNetworkProxy>

#include <array>

namespace swimscope::live {
namespace {

/// What memberlist asks for, so that a burst waits in the system rather than being lost.
constexpr int kReceiveBuffer = 2 << 20;

/// Datagrams taken at one wake-up, before others have their turn.
constexpr int kMostAtOnce = 64;

/// The largest datagram that UDP can carry, rounded up.
constexpr std::size_t kLargestDatagram = 65536;

} // namespace

UdpPort::UdpPort(TransportSink& sink, NodeId node, QObject* parent)
    : QObject(parent), sink_(sink), node_(node) {
    socket_.setProxy(QNetworkProxy::NoProxy);
    connect(&socket_, &QUdpSocket::readyRead, this, [this] { drain(); });
}

Result<std::uint16_t, host::TransportError> UdpPort::bind(const Endpoint& wanted) {
    // DontShareAddress: with its other modes Qt lets two sockets have the same port.
    if (!socket_.bind(toQt(wanted.ip), wanted.port, QAbstractSocket::DontShareAddress))
        return transportError(socket_.error(), "UDP: " + socket_.errorString());
    socket_.setSocketOption(QAbstractSocket::ReceiveBufferSizeSocketOption, kReceiveBuffer);
    return socket_.localPort();
}

void UdpPort::close() {
    socket_.close();
}

Result<void, host::TransportError> UdpPort::send(const Endpoint& to, ByteView bytes) {
    const QHostAddress address = toQt(to.ip);
    const auto* data = reinterpret_cast<const char*>(bytes.data());
    const auto size = static_cast<qint64>(bytes.size());
    if (socket_.writeDatagram(data, size, address, to.port) == size)
        return {};
    // The system may report at this call that an earlier datagram found nobody: SWIM finds that
    // out for itself, and this one has not been sent yet.
    if (socket_.error() == QAbstractSocket::ConnectionRefusedError &&
        socket_.writeDatagram(data, size, address, to.port) == size)
        return {};
    return transportError(socket_.error(), socket_.errorString());
}

void UdpPort::drain() {
    // One buffer for all ports of the thread: none of them keeps a datagram.
    static thread_local std::array<char, kLargestDatagram> buffer;
    QHostAddress from;
    quint16 port = 0;
    // Reads before it asks whether there is anything: QUdpSocket listens again only after a read,
    // and what woke it may have been an error, which is not told of and not minded.
    for (int taken = 0; taken < kMostAtOnce; ++taken) {
        const qint64 size = socket_.readDatagram(buffer.data(), buffer.size(), &from, &port);
        if (size >= 0)
            sink_.onDatagram(node_, {fromQt(from), port},
                             ByteView(reinterpret_cast<const std::uint8_t*>(buffer.data()),
                                      static_cast<std::size_t>(size)));
        if (socket_.state() != QAbstractSocket::BoundState || !socket_.hasPendingDatagrams())
            return;
    }
}

} // namespace swimscope::live
