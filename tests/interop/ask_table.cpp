// SPDX-License-Identifier: MPL-2.0
#include "tests/interop/ask_table.h"

#include "engine/wire/stream.h"
#include "tests/app/json_process.h"

#include <QTcpSocket>

#include <variant>

namespace swimscope::test {

std::vector<wire::PushNodeState> askTable(quint16 port) {
    QTcpSocket socket;
    wire::StreamDecoder decoder;
    QObject::connect(&socket, &QTcpSocket::readyRead, &socket, [&] {
        const QByteArray bytes = socket.readAll();
        decoder.feed({reinterpret_cast<const std::uint8_t*>(bytes.data()),
                      static_cast<std::size_t>(bytes.size())});
    });
    const Bytes request = wire::encodeStream(wire::PushPull{}, {});
    QObject::connect(&socket, &QTcpSocket::connected, &socket, [&] {
        socket.write(reinterpret_cast<const char*>(request.data()),
                     static_cast<qint64>(request.size()));
    });
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    waitUntil([&] {
        return decoder.message() || decoder.error() ||
               socket.state() == QAbstractSocket::UnconnectedState;
    });
    if (!decoder.message())
        return {};
    const auto* table = std::get_if<wire::PushPull>(decoder.message().get());
    return table ? table->nodes : std::vector<wire::PushNodeState>{};
}

std::optional<wire::PushNodeState> askRow(quint16 port, const std::string& member) {
    for (wire::PushNodeState& row : askTable(port))
        if (row.name == member)
            return std::move(row);
    return std::nullopt;
}

std::optional<wire::PushNodeState> awaitState(quint16 port, const std::string& member,
                                              wire::MemberState state) {
    std::optional<wire::PushNodeState> row;
    const bool came = waitUntil([&] {
        row = askRow(port, member);
        return row && row->state == state;
    });
    return came ? row : std::nullopt;
}

} // namespace swimscope::test
