// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "engine/base/endpoint.h"
#include "engine/host/transport.h"

#include <QAbstractSocket>
#include <QHostAddress>
#include <QString>

/// Between Qt's names for addresses and errors and ours.
namespace swimscope::live {

QHostAddress toQt(const IpAddress& ip);

/// IPv4-mapped addresses become plain ones.
IpAddress fromQt(const QHostAddress& address);

trace::Failure failureOf(QAbstractSocket::SocketError error);

/// The failure, with the system's own words.
host::TransportError transportError(QAbstractSocket::SocketError error, const QString& words);

} // namespace swimscope::live
