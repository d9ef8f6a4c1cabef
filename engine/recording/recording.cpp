// SPDX-License-Identifier: MPL-2.0
#include "engine/recording/recording.h"

#include "engine/recording/migration.h"
#include "engine/recording/rows.h"
#include "engine/recording/schema.h"

#include <fmt/format.h>

#include <algorithm>
#include <variant>

namespace swimscope::recording {
namespace {

EventId idOf(std::int64_t stored) {
    return static_cast<EventId>(stored);
}

} // namespace

Result<Recording> Recording::open(const std::string& path, Older older, Access access) {
    auto database =
        Database::open(path, access == Access::fills ? Database::Mode::write : modeToRead(path));
    if (!database)
        return database.error();
    auto format = formatOf(*database);
    if (!format)
        return format.error();
    std::optional<std::string> told;
    if (older == Older::migrates && *format < kSchemaVersion && migrate(path)) {
        told = fmt::format("{}: it was a recording of format {}; it has been made one of format {}",
                           path, *format, kSchemaVersion);
        format = kSchemaVersion;
    }
    Recording recording(std::move(*database));
    recording.format_ = *format;
    recording.migrated_ = std::move(told);
    if (auto done = recording.prepare(); !done)
        return done.error();
    return recording;
}

Result<void> Recording::prepare() {
    auto from = database_.prepare("SELECT id, at, node, cause, kind, body FROM events "
                                  "WHERE id >= ? ORDER BY id LIMIT ?");
    if (!from)
        return from.error();
    auto nearest = database_.prepare("SELECT id, at FROM events WHERE id >= ? ORDER BY id LIMIT 1");
    if (!nearest)
        return nearest.error();
    auto one = database_.prepare("SELECT id, at, node, cause, kind, body FROM events WHERE id = ?");
    if (!one)
        return one.error();
    readFrom_ = std::move(*from);
    one_ = std::move(*one);
    nearest_ = std::move(*nearest);
    return prepareBytes();
}

Result<trace::Batch> Recording::read(EventId from, std::size_t most) {
    trace::Batch events;
    if (number(from) > static_cast<std::uint64_t>(kMostStored))
        return events;
    readFrom_.bind(1, static_cast<std::int64_t>(std::max(number(from), number(EventId{1}))))
        .bind(2, static_cast<std::int64_t>(most));
    auto row = readFrom_.next();
    for (; row && *row; row = readFrom_.next()) {
        auto event = eventOf(readFrom_, database_.path());
        if (!event) {
            readFrom_.reset();
            return event.error();
        }
        giveRoster(*event);
        events.push_back(std::move(*event));
    }
    readFrom_.reset();
    if (!row)
        return row.error();
    return events;
}

/// In bytes it only names the event that has it.
void Recording::giveRoster(trace::Event& event) {
    auto* given = std::get_if<trace::RosterGiven>(&event.body);
    if (!given)
        return;
    given->roster = rosterMadeBy(given->made);
}

trace::RosterPtr Recording::rosterMadeBy(EventId made) {
    if (roster_.first == made)
        return roster_.second;
    roster_ = {made, nullptr};
    one_.bind(1, static_cast<std::int64_t>(number(made)));
    if (const auto row = one_.next(); row && *row)
        if (const auto maker = eventOf(one_, database_.path()))
            if (const auto* fact = std::get_if<trace::RosterMade>(&maker->body))
                roster_.second = fact->roster;
    one_.reset();
    return roster_.second;
}

/// A search among the ids, which grow with time.
Result<EventId> Recording::firstAt(Instant time) {
    const auto last = database_.integer("SELECT max(id) FROM events");
    if (!last)
        return last.error();
    if (*last > kMostStored)
        return Error{fmt::format("{}: event {} can't be read: it is none of a run's",
                                 database_.path(), *last)};
    std::int64_t low = 1;
    std::int64_t high = *last + 1; // the first that is late enough lies in [low, high]
    while (low < high) {
        const std::int64_t middle = low + (high - low) / 2;
        nearest_.bind(1, middle);
        const auto row = nearest_.next();
        const std::int64_t id = row && *row ? nearest_.integer(0) : high;
        const bool late = row && *row && Instant(Duration(nearest_.integer(1))) >= time;
        nearest_.reset();
        if (!row)
            return row.error();
        if (late)
            high = middle;
        else
            low = std::max(middle, id) + 1;
    }
    if (low > *last)
        return EventId::none;
    nearest_.bind(1, low);
    const auto row = nearest_.next();
    const EventId found = row && *row ? idOf(nearest_.integer(0)) : EventId::none;
    nearest_.reset();
    if (!row)
        return row.error();
    return found;
}

Result<Instant> Recording::end() {
    const auto at =
        database_.integer("SELECT coalesce((SELECT at FROM events ORDER BY id DESC LIMIT 1), 0)");
    if (!at)
        return at.error();
    return Instant(Duration(std::clamp<std::int64_t>(*at, 0, kMostStored)));
}

namespace {

Result<void> forEach(Database& database, const char* sql, const auto& take) {
    auto rows = database.prepare(sql);
    if (!rows)
        return rows.error();
    auto row = rows->next();
    for (; row && *row; row = rows->next())
        take(*rows);
    if (!row)
        return row.error();
    return {};
}

} // namespace

Result<Summary> Recording::summary() {
    Summary summary;
    auto done =
        forEach(database_, "SELECT key, value FROM setup ORDER BY key", [&](const Statement& row) {
            summary.setup.emplace_back(row.text(0), row.text(1));
            if (row.text(0) == "complete")
                summary.complete = row.text(1) == "yes";
        });
    if (done)
        done = forEach(database_, "SELECT count(*), min(id), max(id), min(at), max(at) FROM events",
                       [&](const Statement& row) {
                           summary.events = static_cast<std::uint64_t>(row.integer(0));
                           summary.first = idOf(row.integer(1));
                           summary.last = idOf(row.integer(2));
                           summary.begin = Instant(Duration(row.integer(3)));
                           summary.end = Instant(Duration(row.integer(4)));
                       });
    if (done)
        done = forEach(database_,
                       "SELECT k.name, count(*) FROM events e JOIN kinds k ON k.id = e.kind "
                       "GROUP BY k.name ORDER BY count(*) DESC, k.name",
                       [&](const Statement& row) {
                           summary.kinds.emplace_back(row.text(0),
                                                      static_cast<std::uint64_t>(row.integer(1)));
                       });
    if (!done)
        return done.error();
    auto named = nodes();
    if (!named)
        return named.error();
    summary.nodes = std::move(*named);
    const auto bytes = bytesCount();
    if (!bytes)
        return bytes.error();
    summary.bytes = *bytes;
    return summary;
}

Result<Recording::Names> Recording::nodes() {
    Names names;
    const auto done =
        forEach(database_, "SELECT id, name FROM nodes ORDER BY id", [&](const Statement& row) {
            names.emplace_back(static_cast<NodeId>(row.integer(0)), row.text(1));
        });
    if (!done)
        return done.error();
    return names;
}

} // namespace swimscope::recording
