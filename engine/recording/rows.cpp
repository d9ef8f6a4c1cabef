// SPDX-License-Identifier: MPL-2.0
#include "engine/recording/rows.h"

#include "engine/trace/binary.h"

#include <fmt/format.h>

#include <filesystem>
#include <limits>
#include <system_error>
#include <utility>

namespace swimscope::recording {

Result<trace::Event> eventOf(const Statement& row, const std::string& path) {
    const std::int64_t id = row.integer(0);
    const std::int64_t kind = row.integer(4);
    const auto wrong = [&](const std::string& why) {
        return Error{fmt::format("{}: event {} can't be read: {}", path, id, why)};
    };
    const std::int64_t at = row.integer(1);
    if (id > kMostStored || at < 0 || at > kMostStored)
        return wrong("its number or its time is none of a run's");
    if (kind < 0 || kind > std::numeric_limits<std::uint8_t>::max())
        return wrong(fmt::format("there is no kind {}", kind));
    auto body = trace::decodeBody(static_cast<std::uint8_t>(kind), row.bytes(5));
    if (!body)
        return wrong(body.error().message);
    return trace::Event(static_cast<EventId>(id), Instant(Duration(at)),
                        static_cast<NodeId>(row.integer(2)), static_cast<EventId>(row.integer(3)),
                        std::move(*body));
}

Database::Mode modeToRead(const std::string& path) {
    std::error_code error;
    for (const char* unfinished : {"-wal", "-journal"}) // by a writer, or in a migration
        if (std::filesystem::exists(path + unfinished, error))
            return Database::Mode::write;
    return Database::Mode::read;
}

} // namespace swimscope::recording
