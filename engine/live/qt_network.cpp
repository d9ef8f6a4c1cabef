// SPDX-License-Identifier: MPL-2.0
#include "engine/live/qt_network.h"

#include <algorithm>
#include <array>

namespace swimscope::live {

QHostAddress toQt(const IpAddress& ip) {
    const ByteView bytes = ip.bytes();
    if (ip.isV4())
        return QHostAddress(quint32{bytes[0]} << 24 | quint32{bytes[1]} << 16 |
                            quint32{bytes[2]} << 8 | quint32{bytes[3]});
    if (ip.isV6())
        return QHostAddress(bytes.data());
    return {};
}

IpAddress fromQt(const QHostAddress& address) {
    bool isV4 = false; // mapped ones included
    const quint32 v4 = address.toIPv4Address(&isV4);
    if (isV4)
        return IpAddress::v4(static_cast<std::uint8_t>(v4 >> 24),
                             static_cast<std::uint8_t>(v4 >> 16),
                             static_cast<std::uint8_t>(v4 >> 8), static_cast<std::uint8_t>(v4));
    if (address.protocol() != QAbstractSocket::IPv6Protocol)
        return {};
    const Q_IPV6ADDR v6 = address.toIPv6Address();
    return IpAddress::fromBytes(v6.c).value_or(IpAddress());
}

trace::Failure failureOf(QAbstractSocket::SocketError error) {
    using trace::Failure;
    switch (error) {
    case QAbstractSocket::ConnectionRefusedError:
        return Failure::refused;
    case QAbstractSocket::RemoteHostClosedError:
        return Failure::reset;
    case QAbstractSocket::SocketTimeoutError:
        return Failure::timedOut;
    case QAbstractSocket::SocketAccessError:
    case QAbstractSocket::UnsupportedSocketOperationError:
    case QAbstractSocket::OperationError:
        return Failure::notAllowed;
    case QAbstractSocket::SocketResourceError:
    case QAbstractSocket::TemporaryError:
        return Failure::tooMany;
    case QAbstractSocket::DatagramTooLargeError:
        return Failure::tooLarge;
    case QAbstractSocket::AddressInUseError:
        return Failure::addressInUse;
    default:
        return Failure::unreachable;
    }
}

host::TransportError transportError(QAbstractSocket::SocketError error, const QString& words) {
    return {failureOf(error), words.toStdString()};
}

} // namespace swimscope::live
