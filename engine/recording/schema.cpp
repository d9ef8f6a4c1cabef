// SPDX-License-Identifier: MPL-2.0
#include "engine/recording/schema.h"

#include "engine/base/ids.h"
#include "engine/capture/likeness.h"
#include "engine/trace/binary.h"
#include "engine/trace/event.h"
#include "engine/wire/messages.h"

#include <fmt/format.h>

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace swimscope::recording {
namespace {

/// "SWIM" in ASCII, by which file(1) and others may know a recording.
constexpr std::int64_t kApplication = 0x5357494D;

/// A table as SQLite keeps its text, and the format that has it first.
struct Table {
    std::string_view name;
    const char* sql;
    std::int64_t since = 1;
};
constexpr std::array<Table, 10> kTables{
    {{"setup", "CREATE TABLE setup(key TEXT PRIMARY KEY, value) WITHOUT ROWID"},
     {"nodes", "CREATE TABLE nodes(id INTEGER PRIMARY KEY, name TEXT NOT NULL)"},
     {"names", "CREATE TABLE names(id INTEGER PRIMARY KEY, name TEXT NOT NULL)"},
     {"kinds", "CREATE TABLE kinds(id INTEGER PRIMARY KEY, name TEXT NOT NULL)"},
     {"message_types", "CREATE TABLE message_types(id INTEGER PRIMARY KEY, name TEXT NOT NULL)"},
     {"changes", "CREATE TABLE changes(id INTEGER PRIMARY KEY, name TEXT NOT NULL)"},
     {"events", R"sql(CREATE TABLE events(
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    node INTEGER NOT NULL,
    cause INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    what INTEGER,
    subject INTEGER,
    peer INTEGER,
    body BLOB NOT NULL))sql"},
     {"milestones", R"sql(CREATE TABLE milestones(
    kind INTEGER NOT NULL,
    event INTEGER NOT NULL,
    member INTEGER NOT NULL,
    PRIMARY KEY(kind, event)) WITHOUT ROWID)sql",
      2},
     {"far_effects", R"sql(CREATE TABLE far_effects(
    cause INTEGER NOT NULL,
    effect INTEGER NOT NULL,
    PRIMARY KEY(cause, effect)) WITHOUT ROWID)sql",
      2},
     {"keyframes", R"sql(CREATE TABLE keyframes(
    last INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    crc INTEGER NOT NULL,
    standing BLOB NOT NULL))sql",
      2}}};

constexpr std::array<Table, 2> kTablesOfBytes{{{"packet_bytes", R"sql(CREATE TABLE packet_bytes(
    event INTEGER PRIMARY KEY,
    same_as INTEGER,
    likeness INTEGER NOT NULL,
    bytes BLOB))sql"},
                                               {"packet_messages",
                                                R"sql(CREATE TABLE packet_messages(
    message INTEGER PRIMARY KEY,
    packet INTEGER NOT NULL))sql"}}};

constexpr const char* kViews = R"sql(
CREATE VIEW all_events AS
    SELECT e.id, e.at / 1e9 AS seconds, n.name AS node, k.name AS kind, s.name AS subject,
           p.name AS peer, e.cause
    FROM events e JOIN kinds k ON k.id = e.kind LEFT JOIN nodes n ON n.id = e.node
         LEFT JOIN names s ON s.id = e.subject LEFT JOIN names p ON p.id = e.peer;
)sql";

std::uint8_t kindOf(const trace::Body& body) {
    return trace::numberOf(body);
}

/// Views of kinds whose `what` means something.
std::string viewsOfKinds() {
    using namespace trace;
    return fmt::format(
        R"sql(
CREATE VIEW belief_changes AS
    SELECT e.id, e.at / 1e9 AS seconds, n.name AS observer, c.name AS change, s.name AS member,
           p.name AS by, e.cause
    FROM milestones m CROSS JOIN events e ON e.id = m.event JOIN changes c ON c.id = e.what
         LEFT JOIN nodes n ON n.id = e.node LEFT JOIN names s ON s.id = e.subject
         LEFT JOIN names p ON p.id = e.peer
    WHERE m.kind = {0};
CREATE VIEW messages AS
    SELECT e.id, e.at / 1e9 AS seconds, n.name AS node,
           CASE e.kind WHEN {1} THEN 'sent' ELSE 'received' END AS direction, t.name AS type,
           s.name AS member, p.name AS accuser, e.cause
    FROM events e JOIN message_types t ON t.id = e.what LEFT JOIN nodes n ON n.id = e.node
         LEFT JOIN names s ON s.id = e.subject LEFT JOIN names p ON p.id = e.peer
    WHERE e.kind IN ({1}, {2});
)sql",
        kindOf(MemberChanged{}), kindOf(MessageSent{.message = wire::share(wire::Ping{})}),
        kindOf(MessageReceived{.message = wire::share(wire::Ping{})}));
}

/// One of that name that somebody has made stays.
std::string viewOfBytes() {
    using namespace trace;
    using capture::Likeness;
    return fmt::format(
        R"sql(
CREATE VIEW IF NOT EXISTS packets AS
    SELECT b.event AS id, e.at / 1e9 AS seconds, n.name AS node,
           CASE WHEN e.kind IN ({0}, {1}) THEN 'sent' ELSE 'received' END AS direction,
           CASE WHEN e.kind IN ({0}, {2}) THEN 'datagram' ELSE 'stream' END AS carrier,
           CASE b.likeness WHEN 0 THEN '{3}' WHEN 1 THEN '{4}' WHEN 2 THEN '{5}' ELSE '{6}' END
               AS likeness,
           length(o.bytes) AS size, o.bytes AS bytes, e.cause
    FROM packet_bytes b JOIN events e ON e.id = b.event
         JOIN packet_bytes o ON o.event = coalesce(b.same_as, b.event)
         LEFT JOIN nodes n ON n.id = e.node;
)sql",
        kindOf(PacketSent{}), kindOf(MessageSent{.message = wire::share(wire::Ping{})}),
        kindOf(PacketReceived{}), nameOf(Likeness::same), nameOf(Likeness::decrypted),
        nameOf(Likeness::unmade), nameOf(Likeness::madeAgain));
}

Result<void> fill(Database& database, std::string_view table, std::int64_t id,
                  std::string_view name) {
    auto insert = database.prepare(fmt::format("INSERT INTO {} VALUES(?, ?)", table));
    if (!insert)
        return insert.error();
    return insert->bind(1, id).bind(2, name).run();
}

template <class... Kinds>
std::vector<std::pair<std::int64_t, std::string_view>> typesOf(const std::variant<Kinds...>*) {
    return {{number(Kinds::type), Kinds::name}...};
}

Result<void> explainNumbers(Database& database) {
    std::int64_t id = 0;
    for (const std::string_view name : trace::kindNames())
        if (auto done = fill(database, "kinds", id++, name); !done)
            return done;
    for (const auto& [type, name] : typesOf(static_cast<const wire::Message*>(nullptr)))
        if (auto done = fill(database, "message_types", type, name); !done)
            return done;
    for (int change = 0; change <= number(trace::Change::left); ++change)
        if (auto done = fill(database, "changes", change,
                             trace::nameOf(static_cast<trace::Change>(change)));
            !done)
            return done;
    return {};
}

/// That the tables are tables, and these. Something else of their names could compute what it is
/// asked for, without end or beyond all memory.
Result<void> checkShape(Database& database, std::span<const Table> tables,
                        std::int64_t format = kSchemaVersion) {
    auto look = database.prepare("SELECT sql FROM sqlite_master WHERE name = ?");
    if (!look)
        return look.error();
    for (const Table& table : tables) {
        if (table.since > format)
            continue;
        look->bind(1, table.name);
        const auto row = look->next();
        if (!row)
            return row.error();
        if (!*row || look->text(0) != table.sql)
            return Error{fmt::format("{}: its table {} is not that of a recording", database.path(),
                                     table.name)};
        look->reset();
    }
    return {};
}

} // namespace

Result<void> makeTablesSince(Database& database, std::int64_t format) {
    for (const Table& table : kTables)
        if (table.since >= format)
            if (auto done = database.execute(table.sql); !done)
                return done;
    return {};
}

Result<void> makeViews(Database& database) {
    constexpr const char* kOld = "DROP VIEW IF EXISTS all_events; DROP VIEW IF EXISTS messages; "
                                 "DROP VIEW IF EXISTS belief_changes";
    for (const std::string& step : {std::string(kOld), std::string(kViews), viewsOfKinds()})
        if (auto done = database.execute(step.c_str()); !done)
            return done;
    return {};
}

Result<void> makeTablesOfBytes(Database& database) {
    for (const Table& table : kTablesOfBytes)
        if (auto done = database.execute(table.sql); !done)
            return done;
    return database.execute(viewOfBytes().c_str());
}

Result<bool> hasTablesOfBytes(Database& database) {
    auto look = database.prepare("SELECT count(*) FROM sqlite_master WHERE name IN "
                                 "('packet_bytes', 'packet_messages')");
    if (!look)
        return look.error();
    const auto row = look->next();
    if (!row)
        return row.error();
    if (!*row || look->integer(0) == 0)
        return false;
    if (auto done = checkShape(database, kTablesOfBytes); !done)
        return done.error();
    return true;
}

Result<void> makeTables(Database& database) {
    // The application's id comes last: a file that has it is whole.
    if (auto done = database.execute("BEGIN"); !done)
        return done;
    for (const auto step :
         {+[](Database& file) { return makeTablesSince(file, 1); }, &makeViews, &explainNumbers})
        if (auto done = step(database); !done)
            return done;
    return database.execute(
        fmt::format("PRAGMA user_version = {}; PRAGMA application_id = {}; COMMIT", kSchemaVersion,
                    kApplication)
            .c_str());
}

Result<std::int64_t> formatOf(Database& database) {
    const auto application = database.integer("PRAGMA application_id");
    if (!application)
        return application.error();
    if (*application != kApplication)
        return Error{fmt::format("{}: it is no recording of SwimScope", database.path())};
    const auto version = database.integer("PRAGMA user_version");
    if (!version)
        return version.error();
    if (*version > kSchemaVersion)
        return Error{fmt::format("{}: a newer SwimScope wrote it (format {}, this one reads up to "
                                 "{}); open it with that one",
                                 database.path(), *version, kSchemaVersion)};
    if (*version < 1)
        return Error{fmt::format("{}: there is no format {}", database.path(), *version)};
    if (auto done = checkShape(database, kTables, *version); !done)
        return done.error();
    return *version;
}

} // namespace swimscope::recording
