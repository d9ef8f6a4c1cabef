// SPDX-License-Identifier: MPL-2.0
#include "engine/recording/recording.h"
#include "engine/recording/rows.h"
#include "engine/recording/schema.h"
#include "engine/trace/binary.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

/// Packets' bytes as a recording keeps them.
namespace swimscope::recording {
namespace {

/// Those of datagrams first.
std::string countOfBytes() {
    return fmt::format("SELECT e.kind IN ({}, {}), count(*), coalesce(sum(length(b.bytes)), 0) "
                       "FROM packet_bytes b JOIN events e ON e.id = b.event "
                       "WHERE typeof(b.bytes) = 'blob' AND length(b.bytes) <= {} "
                       "GROUP BY 1 ORDER BY 1 DESC",
                       trace::numberOf(trace::PacketSent{}),
                       trace::numberOf(trace::PacketReceived{}), kMostPacketBytes);
}

} // namespace

Result<std::optional<BytesCount>> Recording::bytesCount() {
    if (!hasBytes_)
        return std::optional<BytesCount>();
    auto rows = database_.prepare(countOfBytes());
    if (!rows)
        return rows.error();
    BytesCount count;
    auto row = rows->next();
    for (; row && *row; row = rows->next()) {
        (rows->integer(0) != 0 ? count.packets : count.streams) =
            static_cast<std::uint64_t>(rows->integer(1));
        count.bytes += static_cast<std::uint64_t>(rows->integer(2));
    }
    if (!row)
        return row.error();
    return std::optional<BytesCount>(count);
}

Result<std::optional<PacketBytes>> Recording::bytesOf(EventId event) {
    std::optional<PacketBytes> found;
    if (!hasBytes_ || number(event) > static_cast<std::uint64_t>(kMostStored))
        return found;
    bytesOf_.bind(1, static_cast<std::int64_t>(number(event)))
        .bind(2, static_cast<std::int64_t>(kMostPacketBytes));
    const auto row = bytesOf_.next();
    if (row && *row) {
        const std::int64_t last = static_cast<std::int64_t>(capture::kLikenesses) - 1;
        const ByteView bytes = bytesOf_.bytes(1);
        found = PacketBytes{
            static_cast<capture::Likeness>(std::clamp<std::int64_t>(bytesOf_.integer(0), 0, last)),
            Bytes(bytes.begin(), bytes.end())};
    }
    bytesOf_.reset();
    if (!row)
        return row.error();
    return found;
}

/// Whoever records into it has it open, in the way of SQLite's that allows others to read
/// meanwhile; only when nobody has, it can be left.
Result<void> Recording::beginToFill() {
    auto leave = database_.prepare("PRAGMA journal_mode = DELETE");
    if (!leave)
        return leave.error();
    const auto row = leave->next();
    if (!row || !*row || leave->text(0) != "delete")
        return Error{fmt::format("{}: somebody records into it, or reads it, at this moment",
                                 database_.path())};
    leave->reset();
    return database_.execute("BEGIN IMMEDIATE");
}

Result<void> Recording::prepareBytes() {
    const auto has = hasTablesOfBytes(database_);
    if (!has)
        return has.error();
    hasBytes_ = *has;
    if (!hasBytes_)
        return {};
    auto one = database_.prepare(
        "SELECT b.likeness, o.bytes FROM packet_bytes b "
        "JOIN packet_bytes o ON o.event = coalesce(b.same_as, b.event) "
        "WHERE b.event = ?1 AND typeof(o.bytes) = 'blob' AND length(o.bytes) <= ?2");
    if (!one)
        return one.error();
    bytesOf_ = std::move(*one);
    return {};
}

} // namespace swimscope::recording
