// SPDX-License-Identifier: MPL-2.0
#include "engine/recording/bytes_writer.h"

#include "engine/recording/packet_bytes.h"
#include "engine/recording/schema.h"

#include <cstdint>
#include <utility>

namespace swimscope::recording {
namespace {

std::int64_t storedId(EventId id) {
    return static_cast<std::int64_t>(number(id));
}

} // namespace

Result<BytesWriter> BytesWriter::create(Database& database) {
    if (auto made = makeTablesOfBytes(database); !made)
        return made.error();
    auto insertBytes = database.prepare("INSERT INTO packet_bytes VALUES(?, ?, ?, ?)");
    if (!insertBytes)
        return insertBytes.error();
    auto insertMessage = database.prepare("INSERT INTO packet_messages VALUES(?, ?)");
    if (!insertMessage)
        return insertMessage.error();
    BytesWriter writer;
    writer.insertBytes_ = std::move(*insertBytes);
    writer.insertMessage_ = std::move(*insertMessage);
    return writer;
}

bool BytesWriter::take(const capture::PieceOfRun& piece) {
    if (piece.bytes.size() > kMostPacketBytes)
        return true;
    insertBytes_.bind(1, storedId(piece.event)).bind(3, static_cast<std::int64_t>(piece.likeness));
    if (piece.sameAs == EventId::none)
        insertBytes_.bindNothing(2).bind(4, piece.bytes);
    else
        insertBytes_.bind(2, storedId(piece.sameAs)).bindNothing(4);
    outcome_ = insertBytes_.run();
    return outcome_.ok();
}

bool BytesWriter::carried(EventId message, EventId piece) {
    outcome_ = insertMessage_.bind(1, storedId(message)).bind(2, storedId(piece)).run();
    return outcome_.ok();
}

} // namespace swimscope::recording
