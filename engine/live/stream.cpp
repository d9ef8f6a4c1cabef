// SPDX-License-Identifier: MPL-2.0
#include "engine/live/stream.h"

#include "engine/live/qt_network.h"

#include <QNetworkProxy>
#include <QScopedValueRollback>
#include <QTimer>

#include <sys/socket.h>

#include <array>
#include <utility>

namespace swimscope::live {
namespace {

/// What one connection holds of unread data, and tells of at once; beyond it the system's buffers
/// fill, and then the peer's.
constexpr qint64 kReadBuffer = 64 << 10;

/// How long a finished connection may take to send what is left and to see the peer close.
constexpr auto kLingerMost = std::chrono::seconds(10);

} // namespace

Stream::Stream(TransportSink& sink, NodeId node, std::function<void(Stream&)> ended,
               QObject* parent)
    : QObject(parent), sink_(sink), node_(node), ended_(std::move(ended)) {
    socket_.setProxy(QNetworkProxy::NoProxy);
    socket_.setReadBufferSize(kReadBuffer);
    connect(&socket_, &QTcpSocket::connected, this, [this] { onSignal(); });
    connect(&socket_, &QTcpSocket::readyRead, this, [this] { onSignal(); });
    connect(&socket_, &QTcpSocket::bytesWritten, this, [this] { onSignal(); });
    connect(&socket_, &QTcpSocket::errorOccurred, this, [this](auto error) { onError(error); });
}

bool Stream::adopt(qintptr descriptor) {
    const QScopedValueRollback guard(busy_, true);
    opened_ = true;
    const bool adopted = socket_.setSocketDescriptor(descriptor);
    socket_.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    return adopted;
}

void Stream::connectTo(const Endpoint& peer) {
    const QScopedValueRollback guard(busy_, true);
    socket_.connectToHost(toQt(peer.ip), peer.port);
    settleLater();
}

void Stream::setId(StreamId id) {
    id_ = id;
    settleLater();
}

Endpoint Stream::peer() const {
    return {fromQt(socket_.peerAddress()), socket_.peerPort()};
}

void Stream::write(ByteView bytes) {
    const QScopedValueRollback guard(busy_, true);
    if (over_ || end_)
        return;
    socket_.write(reinterpret_cast<const char*>(bytes.data()), static_cast<qint64>(bytes.size()));
    undrained_ = true;
    if (socket_.state() == QAbstractSocket::ConnectedState)
        socket_.flush();
    settleLater();
}

void Stream::pause(bool paused) {
    paused_ = paused;
    settleLater();
}

void Stream::finish() {
    stopListening();
    if (socket_.state() != QAbstractSocket::ConnectedState) {
        socket_.abort();
        ended_(*this);
        return;
    }
    // Unread data at the time of closing would make the system send a reset, which can overtake
    // what we wrote. So what still comes is read and dropped until the peer closes too.
    connect(&socket_, &QTcpSocket::readyRead, this, [this] { socket_.skip(kReadBuffer); });
    connect(&socket_, &QTcpSocket::bytesWritten, this, [this] { endWriting(); });
    connect(&socket_, &QTcpSocket::errorOccurred, this, [this] { ended_(*this); });
    QTimer::singleShot(kLingerMost, this, [this] {
        abort();
        ended_(*this);
    });
    socket_.skip(kReadBuffer);
    endWriting();
}

void Stream::abort() {
    if (!over_) {
        // The system then answers with a reset whatever is left in its buffers.
        const linger atOnce{.l_onoff = 1, .l_linger = 0};
        setsockopt(static_cast<int>(socket_.socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce,
                   sizeof atOnce);
    }
    stopListening();
    socket_.abort();
}

void Stream::endWriting() {
    if (socket_.bytesToWrite() == 0)
        shutdown(static_cast<int>(socket_.socketDescriptor()), SHUT_WR);
}

void Stream::stopListening() {
    over_ = true;
    socket_.disconnect(this);
}

// ---- telling ------------------------------------------------------------------------------------

void Stream::onSignal() {
    if (busy_)
        settleLater();
    else
        settle();
}

void Stream::onError(QAbstractSocket::SocketError error) {
    // An end of data before the peer took all of ours is a broken connection.
    const bool ended =
        error == QAbstractSocket::RemoteHostClosedError && socket_.bytesToWrite() == 0;
    if (!end_)
        end_ = ended ? End{} : transportError(error, socket_.errorString());
    onSignal();
}

void Stream::settleLater() {
    if (std::exchange(settling_, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            settling_ = false;
            settle();
        },
        Qt::QueuedConnection);
}

/// Tells what has come to pass, in the order in which it must have. The sink may finish or abort
/// the stream in each of these calls.
void Stream::settle() {
    if (id_ == StreamId::none)
        return;
    tellOpened();
    tellDrained();
    tellBytes();
    tellEnd();
}

void Stream::tellOpened() {
    if (over_ || opened_ || socket_.state() != QAbstractSocket::ConnectedState)
        return;
    opened_ = true;
    socket_.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    sink_.onStreamOpened(node_, id_, {fromQt(socket_.localAddress()), socket_.localPort()});
}

void Stream::tellDrained() {
    if (over_ || !undrained_ || socket_.bytesToWrite() != 0 ||
        (end_ && end_->failure != trace::Failure::none))
        return;
    undrained_ = false;
    sink_.onStreamDrained(node_, id_);
}

void Stream::tellBytes() {
    if (over_ || paused_ || socket_.bytesAvailable() == 0)
        return;
    const QByteArray bytes = socket_.read(kReadBuffer);
    sink_.onStreamBytes(node_, id_,
                        ByteView(reinterpret_cast<const std::uint8_t*>(bytes.constData()),
                                 static_cast<std::size_t>(bytes.size())));
    if (!over_ && socket_.bytesAvailable() != 0)
        settleLater();
}

void Stream::tellEnd() {
    if (over_ || !end_ || (opened_ && (paused_ || socket_.bytesAvailable() != 0)))
        return;
    stopListening();
    ended_(*this);
    if (end_->failure == trace::Failure::none)
        sink_.onStreamClosed(node_, id_);
    else
        sink_.onStreamFailed(node_, id_, *end_);
}

} // namespace swimscope::live
